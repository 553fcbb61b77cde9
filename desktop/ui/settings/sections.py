"""The sections of the settings page: their names and what each is about."""

from dataclasses import dataclass

from desktop.setting import Section


@dataclass(frozen=True, slots=True)
class SectionWords:
    section: Section
    label: str
    about: str


SECTIONS = (
    SectionWords("devices", "Devices", "What is heard: your microphone, and what your loudspeaker plays."),
    SectionWords("models", "Models", "What hears, writes and speaks on this machine."),
    SectionWords("answers", "Answers", "Who writes answers, and what leaves this machine for it."),
    SectionWords("overlay", "Overlay", "The small window that stays on top during an interview."),
    SectionWords("keyboard", "Keyboard", "Keys for everything that happens live."),
    SectionWords("appearance", "Appearance", "Colours, size of text and motion, at once in every window."),
    SectionWords("privacy", "Privacy", "What is kept, for how long, and what leaves this machine."),
    SectionWords("storage", "Storage", "Where everything is kept, and how to be rid of it."),
    SectionWords("diagnostics", "Diagnostics", "When something does not work: what the program can tell about itself."),
)


def words_of(section: Section) -> SectionWords:
    return next(words for words in SECTIONS if words.section == section)
