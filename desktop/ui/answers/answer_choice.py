"""What a person chose on the page that says who writes the answers, and what the page is told of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

Who = Literal["none", "local", "provider"]
Kind = Literal["openai", "azure", "llama.cpp", "server"]
FieldName = Literal["address", "model", "key"]


@dataclass(frozen=True, slots=True)
class AnswerChoice:
    """As typed. `here` is one of the writers on this machine: a model's name, or a server's address and model.

    `key` is empty where none was typed; it is never shown, logged or kept with the rest.
    """

    who: Who = "local"
    here: str = ""
    kind: Kind = "openai"
    address: str = ""
    model: str = ""
    key: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class WriterHere:
    """A writer on this machine: what `AnswerChoice.here` says, and words for it."""

    value: str
    words: str


Writers = Sequence[WriterHere]
