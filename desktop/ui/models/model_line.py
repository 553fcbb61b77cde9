"""What the page of models shows: groups of lines, each with its words and with what can be done."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

State = Literal["absent", "waiting", "fetching", "paused", "here", "broken"]
Act = Literal["fetch", "go_on", "pause", "cancel", "use", "delete"]


@dataclass(frozen=True, slots=True)
class ModelLine:
    """One model. `key` is what the settings name it by; `acts` are its buttons from left to right, with their words.

    `facts`: size, licence, languages. `quality`: accuracy and speed. `note`: what was measured of it. `percent` while
    it is on its way. `recommended`: why it is, empty where it is not. `minor`: out of sight until all are wanted.
    """

    key: str
    title: str
    facts: str
    quality: str
    state: State
    said: str
    note: str = ""
    percent: int | None = None
    used: str = ""
    recommended: str = ""
    minor: bool = False
    problem: bool = False
    acts: Sequence[tuple[Act, str]] = field(default=())


@dataclass(frozen=True, slots=True)
class ModelGroup:
    """Models for one purpose. `chosen` says which is used and why; `by_person`: the choice can be given back."""

    purpose: str
    title: str
    explanation: str
    chosen: str
    by_person: bool
    lines: Sequence[ModelLine]
