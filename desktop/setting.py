"""A setting: one typed declaration, read and written as an attribute. No secret passes through it."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Generic, Literal, Protocol, Self, TypeVar, overload
from urllib.parse import urlsplit

import msgspec

from shared.setup import SessionSetup

Value = TypeVar("Value")
Section = Literal[
    "", "devices", "models", "answers", "overlay", "keyboard", "appearance", "privacy", "storage", "diagnostics"
]
"""Where the settings page shows it; the empty one is for what the program remembers by itself."""

NO_CHOICES: Mapping[str, str] = MappingProxyType({})

# Keys as the providers print them (OpenAI, Azure, GitHub, Google, Anthropic …), and header values.
_LOOKS_SECRET = re.compile(r"^(sk-\S{16,}|ghp_\S{20,}|AIza\S{30,}|Bearer \S+|[0-9a-fA-F]{32})$")


class SecretRefused(ValueError):
    """A key or a password was about to be written into a plain file."""

    title = "That looks like a key"
    message = "Settings are a plain file. Enter keys in the field for the key: they are kept in your system's keyring."


class Values(Protocol):
    """Who holds the settings' plain values, as JSON has them."""

    values: dict[str, object]


class Setting(Generic[Value]):
    """What a setting holds, is to begin with, and a sentence for people; `label` and `section` for the settings page.

    `choices` gives the words for each value that can be chosen; a number is shown as `shown_times` its value with its
    `unit` behind it, and moves by `step`. `example` stands in an empty field.

    Read and written as an attribute of whoever declares it. Writing a wrong type is a msgspec.ValidationError, a key or
    a password SecretRefused.
    """

    key: str

    def __init__(
        self,
        kind: object,
        default: Value,
        text: str,
        label: str = "",
        section: Section = "",
        *,
        choices: Mapping[str, str] = NO_CHOICES,
        unit: str = "",
        shown_times: float = 1.0,
        step: float = 0.0,
        example: str = "",
    ) -> None:
        self.kind = kind
        self.default = default
        self.text = text
        self.label = label
        self.section = section
        self.choices = choices
        self.unit = unit
        self.shown_times = shown_times
        self.step = step
        self.example = example

    def __set_name__(self, owner: type, name: str) -> None:
        self.key = name

    @overload
    def __get__(self, settings: None, owner: type) -> Self: ...

    @overload
    def __get__(self, settings: Values, owner: type) -> Value: ...

    def __get__(self, settings: Values | None, owner: type) -> Self | Value:
        if settings is None:
            return self
        return self.read(settings.values.get(self.key, msgspec.to_builtins(self.default)))

    def __set__(self, settings: Values, value: Value) -> None:
        plain = msgspec.to_builtins(value)
        self.read(plain)
        if self.kind is not SessionSetup:  # a job description may quote anything
            _refuse_secrets(plain)
        settings.values[self.key] = plain

    def read(self, plain: object) -> Value:
        """From what JSON holds; msgspec.ValidationError where it is of another type."""
        value: Value = msgspec.convert(plain, type=self.kind)
        return value


def _refuse_secrets(plain: object) -> None:
    match plain:
        case str() if _LOOKS_SECRET.match(plain) or _holds_password(plain):
            raise SecretRefused(SecretRefused.message)
        case list() | tuple():
            for part in plain:
                _refuse_secrets(part)


def _holds_password(address: str) -> bool:
    try:
        return "://" in address and urlsplit(address).password is not None
    except ValueError:
        return False
