"""The settings: one typed declaration each, kept as JSON. Secrets never: those belong into the system's keyring."""

import json
import os
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Generic, Literal, Self, TypeVar, overload
from urllib.parse import urlsplit

import msgspec

from shared.setup import SessionSetup

Value = TypeVar("Value")
Section = Literal["", "devices", "models", "answers", "overlay", "keyboard", "appearance", "privacy", "storage"]
"""Where the settings page shows it; the empty one is for what the program remembers by itself."""
Place = tuple[int, int, int, int]
Opacity = Annotated[float, msgspec.Meta(ge=0.3, le=1.0)]
TextScale = Annotated[float, msgspec.Meta(ge=0.5, le=3.0)]

# Keys as the providers print them (OpenAI, Azure, GitHub, Google, Anthropic …), and header values.
_LOOKS_SECRET = re.compile(r"^(sk-\S{16,}|ghp_\S{20,}|AIza\S{30,}|Bearer \S+|[0-9a-fA-F]{32})$")
_LONGEST_FILE_BYTES = 16 * 1024**2


class SecretRefused(ValueError):
    """A key or a password was about to be written into a plain file."""

    title = "That looks like a key"
    message = "Settings are a plain file. Enter keys in the field for the key: they are kept in your system's keyring."


class Setting(Generic[Value]):
    """What a setting holds, is to begin with, and a sentence for people; `label` and `section` for the settings page.

    Read and written as an attribute of `Settings`. Writing a wrong type is a msgspec.ValidationError, a key or a
    password SecretRefused.
    """

    key: str

    def __init__(self, kind: object, default: Value, text: str, label: str = "", section: Section = "") -> None:
        self.kind = kind
        self.default = default
        self.text = text
        self.label = label
        self.section = section

    def __set_name__(self, owner: type, name: str) -> None:
        self.key = name

    @overload
    def __get__(self, settings: None, owner: type) -> Self: ...

    @overload
    def __get__(self, settings: "Settings", owner: type) -> Value: ...

    def __get__(self, settings: "Settings | None", owner: type) -> Self | Value:
        if settings is None:
            return self
        return self.read(settings.values.get(self.key, msgspec.to_builtins(self.default)))

    def __set__(self, settings: "Settings", value: Value) -> None:
        plain = msgspec.to_builtins(value)
        self.read(plain)
        if self.kind is not SessionSetup:  # a job description may quote anything
            _refuse_secrets(plain)
        settings.values[self.key] = plain

    def read(self, plain: object) -> Value:
        """From what JSON holds; msgspec.ValidationError where it is of another type."""
        value: Value = msgspec.convert(plain, type=self.kind)
        return value


class Settings:
    """Loaded when made; `save` writes them. A damaged file is set aside, a wrong value becomes the default: `notices`
    says so in sentences for a person. Keys of a newer version are kept."""

    microphone_devices = Setting[tuple[str, ...]](
        tuple[str, ...], (), "Microphones in the order in which they are tried.", label="Microphones", section="devices"
    )
    system_devices = Setting[tuple[str, ...]](
        tuple[str, ...],
        (),
        "Loudspeakers whose sound is heard, in the order in which they are tried.",
        label="Loudspeakers",
        section="devices",
    )
    whisper_model = Setting[str](
        str,
        "",
        "The speech model; empty for the best that this machine manages.",
        label="Speech model",
        section="models",
    )
    answer_source = Setting[str](
        str,
        "local",
        "Who writes answers: the model on this machine, nobody, or a server.",
        label="Who writes answers",
        section="answers",
    )
    answer_model = Setting[str](
        str,
        "",
        "The local writing model; empty for the best that this machine manages.",
        label="Writing model",
        section="models",
    )
    provider_kind = Setting[Literal["openai", "azure", "llama.cpp", "server"]](
        Literal["openai", "azure", "llama.cpp", "server"],
        "server",
        "What kind of server writes answers.",
        label="Kind of provider",
        section="answers",
    )
    provider_base_url = Setting[str](
        str, "", "The address of the server that writes answers.", label="Provider's address", section="answers"
    )
    provider_model = Setting[str](
        str, "", "The model to ask for on that server.", label="Provider's model", section="answers"
    )
    models_from = Setting[str](
        str, "", "A folder to take models from before they are fetched.", label="Folder with models", section="models"
    )
    overlay_places = Setting[dict[str, Place]](dict[str, Place], {}, "Where the overlay was left on each screen.")
    overlay_opacity = Setting[float](
        Opacity, 0.95, "How opaque the overlay is, from 0.3 to 1.", label="Opacity", section="overlay"
    )
    overlay_collapsed = Setting[bool](bool, False, "Whether the overlay is folded to one line.")
    text_scale = Setting[float](
        TextScale, 1.0, "The size of text, 1 being normal.", label="Text size", section="appearance"
    )
    theme = Setting[Literal["system", "light", "dark"]](
        Literal["system", "light", "dark"],
        "system",
        "Light, dark, or as the system has it.",
        label="Colours",
        section="appearance",
    )
    language = Setting[str](str, "en", "The language that is spoken in interviews.", label="Language", section="models")
    last_setup = Setting[SessionSetup](SessionSetup, SessionSetup(), "What the last session was set up with.")

    def __init__(self, path: Path, now: Callable[[], datetime] | None = None) -> None:
        self.path = path
        self.notices: list[str] = []
        self._now = now or (lambda: datetime.now(UTC))
        self.values: dict[str, object] = self._load()

    @classmethod
    def declared(cls) -> list[Setting[object]]:
        """Every setting in the order of declaration: dialogs and the command line are made from it."""
        return [setting for setting in vars(cls).values() if isinstance(setting, Setting)]

    def save(self) -> None:
        """All or nothing, readable by this user only. OSError where the folder cannot be written to."""
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part = self.path.with_name(self.path.name + ".part")
        part.unlink(missing_ok=True)
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(self.values, file, indent=2, ensure_ascii=False)
            file.flush()
            os.fsync(file.fileno())
        part.replace(self.path)

    def _load(self) -> dict[str, object]:
        if not self.path.exists():
            return {}
        try:
            values = _read_object(self.path)
        except (OSError, ValueError, RecursionError):
            self._set_aside()
            return {}
        return self._without_wrong_values(values)

    def _without_wrong_values(self, values: dict[str, object]) -> dict[str, object]:
        for setting in self.declared():
            if setting.key not in values:
                continue
            try:
                setting.read(values[setting.key])
            except msgspec.ValidationError:
                del values[setting.key]
                self.notices.append(f"The setting “{setting.text.rstrip('.')}” could not be read and was reset.")
        return values

    def _set_aside(self) -> None:
        aside = self.path.with_name(f"{self.path.stem}-damaged-{self._now():%Y%m%dT%H%M%S%f}{self.path.suffix}")
        try:
            self.path.replace(aside)
        except OSError:
            self.notices.append("The settings could not be read; the program uses the usual ones.")
            return
        self.notices.append(f"The settings could not be read and were reset. The damaged file is kept as {aside.name}.")


def _read_object(path: Path) -> dict[str, object]:
    if path.stat().st_size > _LONGEST_FILE_BYTES:
        raise ValueError("far too long for settings")
    values = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(values, dict):
        raise ValueError("settings are an object")
    return values


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
