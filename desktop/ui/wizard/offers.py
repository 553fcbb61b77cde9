"""What the wizard is told about this machine: who can write answers, and which speech model will hear. No Qt."""

from dataclasses import dataclass

COSTS_NOTHING = "Nothing: it all runs on this machine."


@dataclass(frozen=True, slots=True)
class AnswerOffer:
    """Somebody who can write answers: `source` is what the setup says, the rest are words for a person."""

    source: str
    words: str
    what_leaves: str
    cost: str = COSTS_NOTHING


@dataclass(frozen=True, slots=True)
class SpeechModel:
    """What will hear, in words. `obstacle` says why no session can start; empty where one can."""

    words: str
    obstacle: str = ""


NOT_LOOKED_YET = SpeechModel("Looking what is here…")
NOBODY = AnswerOffer("none", "Nobody: outlines from your résumé", "Nothing leaves this machine.")
