"""The last page's words: what will run, in one look. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.audio.audio_device import AudioDevice
from desktop.session.assistance import allows_answer
from desktop.session.setup_flow import SetupFlow
from desktop.ui import wording
from desktop.ui.home.consent_choices import ConsentTexts
from desktop.ui.wizard.offers import COSTS_NOTHING, AnswerOffer, SpeechModel
from shared.events import SoundChecked
from shared.vocabulary import Source

SKIPPED = "Not done. The session will say so."
NOT_SAID = "Not said yet."
NO_ROOM_FOR_ANSWERS = "Nobody: what is allowed here leaves no room for written answers."
NOTHING_LEAVES = "Nothing leaves this machine."
MODELS = "models"

LINES: tuple[tuple[str, str], ...] = (
    ("For", "job"),
    ("Résumé", "resume"),
    ("Help", "allowed"),
    ("The others", "allowed"),
    ("Your voice", "sound"),
    ("Their voice", "sound"),
    ("Sound check", "sound"),
    ("Sound kept", "sound"),
    ("Hears with", MODELS),
    ("Answers by", "allowed"),
    ("What leaves", ""),
    ("Costs", ""),
)
"""Every line with the step it is changed at; `models` is a page of its own; what follows from others is empty."""


@dataclass(frozen=True, slots=True)
class Row:
    """What one of the lines says now. `trouble`: the person should see it before they start."""

    title: str
    words: str
    trouble: bool = False


def summary(
    flow: SetupFlow,
    texts: ConsentTexts,
    facts: int | None,
    devices: Sequence[AudioDevice],
    hears: SpeechModel,
    offer: AnswerOffer | None,
) -> list[Row]:
    """`devices` in the person's order; `offer` is who writes the answers, None where nobody does."""
    if not allows_answer(flow.setup.assistance):
        offer = None
    return [
        Row("For", job_in_words(flow)),
        Row("Résumé", resume_in_words(flow, facts)),
        Row("Help", help_in_words(flow)),
        Row("The others", consent_in_words(flow, texts), trouble=flow.lacks_consent),
        Row("Your voice", source_in_words(flow, "microphone", devices)),
        Row("Their voice", source_in_words(flow, "system", devices)),
        Row("Sound check", check_in_words(flow.sound), trouble=flow.sound.outcome == "failed"),
        Row("Sound kept", kept_in_words(flow)),
        Row("Hears with", hears.words, trouble=bool(hears.obstacle)),
        Row("Answers by", offer.words if offer is not None else NO_ROOM_FOR_ANSWERS),
        Row("What leaves", offer.what_leaves if offer is not None else NOTHING_LEAVES),
        Row("Costs", offer.cost if offer is not None else COSTS_NOTHING),
    ]


def job_in_words(flow: SetupFlow) -> str:
    setup = flow.setup
    job = " · ".join(part for part in (setup.company, setup.job_title) if part)
    if setup.name and setup.company not in setup.name:
        return f"{setup.name} ({job})" if job else setup.name
    return job or setup.name


def resume_in_words(flow: SetupFlow, facts: int | None) -> str:
    """`facts` None: not counted yet."""
    setup = flow.setup
    if not setup.resume_text.strip():
        return "None. Outlines hold only prompts."
    name = setup.resume_name or "Your résumé"
    return name if facts is None else f"{name}: {wording.counted(facts, 'fact')}"


def help_in_words(flow: SetupFlow) -> str:
    assistance = flow.setup.assistance
    return f"{wording.ASSISTANCE[assistance]}. {wording.ASSISTANCE_MEANS[assistance]}"


def consent_in_words(flow: SetupFlow, texts: ConsentTexts) -> str:
    if not flow.needs_consent:
        return "Nobody else is in the room."
    return next((option.title for option in texts.options if option.choice == flow.consent), NOT_SAID)


def source_in_words(flow: SetupFlow, source: Source, devices: Sequence[AudioDevice]) -> str:
    """`devices` in the person's order: where none is named, the first of them will be used."""
    if source == "system" and flow.consent_given == "own_voice_only":
        return "Not heard."
    chosen = flow.setup.microphone if source == "microphone" else flow.setup.system
    there = [device for device in devices if device.source == source]
    if not chosen:
        return there[0].name if there else "The first device that can be found."
    named = next((device.name for device in there if device.id == chosen), "")
    return named or chosen.replace("\\", "/").rsplit("/", 1)[-1]


def kept_in_words(flow: SetupFlow) -> str:
    if not flow.setup.keep_sound:
        return "No."
    sides = "Both sides" if "system" in flow.setup.sources else "Your side"
    return f"{sides}, on this computer, for {wording.counted(flow.keep_sound_days, 'day')}."


def check_in_words(checked: SoundChecked) -> str:
    match checked.outcome:
        case "passed":
            return "Passed."
        case "failed":
            return " ".join(checked.findings) or "Something was not right."
    return SKIPPED
