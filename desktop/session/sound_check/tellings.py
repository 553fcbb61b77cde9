"""What the sound check tells while it runs, beside levels."""

from dataclasses import dataclass

from desktop.session.sound_check.vocabulary import RowState, Step
from shared.notices import LevelMeasured
from shared.vocabulary import Source


@dataclass(frozen=True, slots=True)
class StepBegan:
    step: Step


@dataclass(frozen=True, slots=True)
class RowChanged:
    source: Source
    state: RowState


@dataclass(frozen=True, slots=True)
class WordsHeard:
    """All words of this side so far. `final`: they will hardly change any more."""

    source: Source
    text: str
    final: bool


Telling = StepBegan | RowChanged | WordsHeard | LevelMeasured
