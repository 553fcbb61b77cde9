"""What each finding says is wrong, in one sentence; {names} are filled in."""

from desktop.session.sound_check.vocabulary import Code, Severity

SENTENCES: dict[Code, str] = {
    "nothing_played": "The question could not be played: no loudspeaker or headphones took the sound.",
    "wrong_output": "The question was played on {output}, but the program listens to {speaker}.",
    "output_muted": "{Output} is muted, so you would not hear the interviewer.",
    "output_quiet": "{Output} is turned down so far that the interviewer would hardly be heard.",
    "system_zeros": "The question was played, but all that reached the program was complete silence.",
    "system_silent": "The program could not listen to what this computer plays: no sound came from {speaker}.",
    "words_not_understood": "The question was played and heard, but its words did not arrive.",
    "microphone_silent": "No sound at all came from {microphone}.",
    "microphone_muted": "{Microphone} is muted, so your voice cannot be heard.",
    "microphone_zeros": "{Microphone} is open, but delivers complete silence.",
    "microphone_quiet": "{Microphone} works, but your voice hardly reaches it.",
    "microphone_clipping": "Your voice is too loud for {microphone}: it comes out distorted.",
    "voice_not_understood": "Your voice arrived, but no words were understood.",
    "microphone_hears_output": "{Microphone} also hears the interviewer's voice from the loudspeaker.",
    "noisy_room": "It is noisy around {microphone}.",
    "recogniser_missing": "Nothing can be written down, because no speech model works on this computer.",
    "recogniser_slow": "The words arrived late: this computer is busy, or the speech model is too large for it.",
}

OWN_SOUND_MUTED = "This program's own sound is muted, so neither you nor it could hear the question."
"""Instead of the usual sentence where the loudspeaker itself is not muted."""

SEVERITIES: dict[Code, Severity] = {
    "microphone_clipping": "advice",
    "microphone_hears_output": "advice",
    "noisy_room": "advice",
}
"""What is not named here is a problem."""

UNNAMED = {"output": "the loudspeaker", "speaker": "the loudspeaker", "microphone": "the microphone"}


def sentence(code: Code, *, output: str = "", speaker: str = "", microphone: str = "") -> str:
    """With the devices' names in quotation marks where they are known."""
    given = {"output": output, "speaker": speaker, "microphone": microphone}
    names = {what: f"“{name}”" if name else UNNAMED[what] for what, name in given.items()}
    starts = {what.capitalize(): name[:1].upper() + name[1:] for what, name in names.items()}
    return SENTENCES[code].format(**names, **starts)
