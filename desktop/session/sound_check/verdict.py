"""The verdict: what the measurements mean, as findings. Pure.

Only the nearest cause of each side is named: where the loudspeaker is muted, that nothing was understood is no news.
"""

from desktop.session.sound_check.advice import advice
from desktop.session.sound_check.finding import Finding
from desktop.session.sound_check.measured import Measured
from desktop.session.sound_check.sentences import OWN_SOUND_MUTED, SEVERITIES, sentence
from desktop.session.sound_check.vocabulary import Code, Severity

AUDIBLE_DB = -55.0
"""Quieter speech is not worth the name: a recogniser trips over the noise in it."""
ALIKE = 0.3
"""From here on what arrived is what was played, whatever else sounded too."""
FAINT_PERCENT = 10
"""PulseAudio's 10 % are −60 dB; other systems are not far from it."""
ABOVE_ROOM_DB = 8.0
FAINT_VOICE_DB = -42.0
NOISY_DB = -45.0
CLIPPED_SHARE = 0.002
SLOW_S = 4.0
LAGGING_S = 2.0


def judge(measured: Measured) -> tuple[Finding, ...]:
    """Problems first; nothing where all is well."""
    codes: list[Code] = []
    if measured.opened and "system" in measured.sources:
        codes += _of_their_side(measured)
    if measured.opened and "microphone" in measured.sources:
        codes += _of_your_side(measured)
    codes += _of_both(measured)
    findings = [_finding(code, measured) for code in dict.fromkeys(codes)]
    return tuple(sorted(findings, key=lambda finding: finding.severity != "problem"))


def _finding(code: Code, measured: Measured) -> Finding:
    said = sentence(
        code,
        output=measured.output.name,
        speaker=measured.speaker.name,
        microphone=measured.microphone.name,
    )
    if code == "output_muted" and not measured.output.muted:
        said = OWN_SOUND_MUTED
    mend = advice(code, measured.system)
    if code == "recogniser_missing":
        mend = measured.recogniser_fault
    return Finding(code, _severity(code, measured), said, mend)


def _severity(code: Code, measured: Measured) -> Severity:
    """Two of them depend: words that came all the same make advice of a problem."""
    if code in ("recogniser_slow", "output_quiet"):
        return "advice" if measured.understood else "problem"
    return SEVERITIES.get(code, "problem")


# --- their side -----------------------------------------------------------------------------------------------------


def _of_their_side(measured: Measured) -> list[Code]:
    output = measured.output
    if output.fault is not None:
        return ["nothing_played"]
    if output.muted or output.own_muted:
        return ["output_muted"]
    if measured.understood:
        faint = output.percent is not None and output.percent < FAINT_PERCENT
        return ["output_quiet"] if faint else []
    if not measured.speaker.delivers:
        return ["system_silent"]
    if not _arrived(measured):
        return [_why_nothing_arrived(measured)]
    if measured.recogniser_fault:
        return []
    if measured.question.loudness.speech_db < AUDIBLE_DB:
        return ["output_quiet"]
    return ["recogniser_slow" if measured.lag_s > LAGGING_S else "words_not_understood"]


def _arrived(measured: Measured) -> bool:
    """Whether the question's sound reached the program, or at least some sound that could be it."""
    question = measured.question
    if question.likeness >= ALIKE:
        return True
    if measured.output.listened is False:  # what sounds there is something else
        return False
    return not question.loudness.zeros and question.loudness.speech_db >= AUDIBLE_DB


def _why_nothing_arrived(measured: Measured) -> Code:
    output = measured.output
    if output.listened is False:
        return "wrong_output"
    if output.percent is not None and output.percent < FAINT_PERCENT:
        return "output_quiet"
    if output.tap_muted or measured.question.loudness.zeros:
        return "system_zeros"
    return "output_quiet"


# --- your side ------------------------------------------------------------------------------------------------------


def _of_your_side(measured: Measured) -> list[Code]:
    microphone, voice = measured.microphone, measured.voice
    if microphone.muted:
        return ["microphone_muted"]
    if not microphone.delivers:
        return ["microphone_silent"]
    if microphone.percent == 0:
        return ["microphone_quiet"]
    if not measured.asked:
        return ["microphone_zeros"] if microphone.state == "zeros" else []
    if voice.loudness.zeros and measured.room.zeros:
        return ["microphone_zeros"]
    if not voice.text:
        return _without_words(measured)
    return _with_words(measured)


def _without_words(measured: Measured) -> list[Code]:
    if measured.recogniser_fault:
        return []
    return ["voice_not_understood"] if _spoke(measured) else ["microphone_quiet"]


def _with_words(measured: Measured) -> list[Code]:
    voice, room = measured.voice.loudness, measured.room
    if voice.clipped > CLIPPED_SHARE:
        return ["microphone_clipping"]
    if not room.zeros and room.floor_db > NOISY_DB and voice.speech_db - room.floor_db < 2 * ABOVE_ROOM_DB:
        return ["noisy_room"]
    return []


def _spoke(measured: Measured) -> bool:
    """Whether somebody was louder than the room."""
    voice, room = measured.voice.loudness, measured.room
    return voice.speech_db > FAINT_VOICE_DB and (room.zeros or voice.speech_db - room.floor_db > ABOVE_ROOM_DB)


# --- both sides -----------------------------------------------------------------------------------------------------


def _of_both(measured: Measured) -> list[Code]:
    codes: list[Code] = []
    if measured.recogniser_fault:
        codes.append("recogniser_missing")
    elif max(measured.question.delay_s or 0.0, measured.voice.delay_s or 0.0) > SLOW_S:
        codes.append("recogniser_slow")
    if measured.bleed is not None:
        codes.append("microphone_hears_output")
    return codes
