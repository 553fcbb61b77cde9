"""The settings: one typed declaration each, kept as JSON. Secrets never: those belong into the system's keyring."""

import json
import os
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from types import MappingProxyType
from typing import Annotated, Generic, Literal, Self, TypeVar, overload
from urllib.parse import urlsplit

import msgspec

from shared.languages import LANGUAGES
from shared.setup import SessionSetup
from shared.tokens import TEXT_SCALE_PERCENT

Value = TypeVar("Value")
Section = Literal[
    "", "devices", "models", "answers", "overlay", "keyboard", "appearance", "privacy", "storage", "diagnostics"
]
"""Where the settings page shows it; the empty one is for what the program remembers by itself."""
Place = tuple[int, int, int, int]
Opacity = Annotated[float, msgspec.Meta(ge=0.3, le=1.0)]
TextScale = Annotated[float, msgspec.Meta(ge=TEXT_SCALE_PERCENT[0] / 100, le=TEXT_SCALE_PERCENT[1] / 100)]
KeepDays = Annotated[int, msgspec.Meta(ge=0, le=3650)]
TextPercent = Annotated[int, msgspec.Meta(ge=60, le=300)]

NO_CHOICES: Mapping[str, str] = MappingProxyType({})

# Keys as the providers print them (OpenAI, Azure, GitHub, Google, Anthropic …), and header values.
_LOOKS_SECRET = re.compile(r"^(sk-\S{16,}|ghp_\S{20,}|AIza\S{30,}|Bearer \S+|[0-9a-fA-F]{32})$")
_LONGEST_FILE_BYTES = 16 * 1024**2


class SecretRefused(ValueError):
    """A key or a password was about to be written into a plain file."""

    title = "That looks like a key"
    message = "Settings are a plain file. Enter keys in the field for the key: they are kept in your system's keyring."


class SetupDraft(msgspec.Struct, frozen=True, kw_only=True):
    """A setup that was left before its session started, and the wizard's step it had come to. Never with a consent."""

    step: str
    setup: SessionSetup


class Setting(Generic[Value]):
    """What a setting holds, is to begin with, and a sentence for people; `label` and `section` for the settings page.

    `choices` gives the words for each value that can be chosen; a number is shown as `shown_times` its value with its
    `unit` behind it, and moves by `step`. `example` stands in an empty field.

    Read and written as an attribute of `Settings`. Writing a wrong type is a msgspec.ValidationError, a key or a
    password SecretRefused.
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
        choices={"local": "This machine", "none": "Nobody: outlines only"},
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
        choices={"openai": "OpenAI", "azure": "Azure OpenAI", "llama.cpp": "llama.cpp", "server": "Another server"},
    )
    provider_base_url = Setting[str](
        str,
        "",
        "The address of the server that writes answers.",
        label="Provider's address",
        section="answers",
        example="https://api.openai.com/v1",
    )
    provider_model = Setting[str](
        str, "", "The model to ask for on that server.", label="Provider's model", section="answers"
    )
    models_from = Setting[str](
        str, "", "A folder to take models from before they are fetched.", label="Folder with models", section="models"
    )
    overlay_places = Setting[dict[str, Place]](dict[str, Place], {}, "Where the overlay was left on each screen.")
    overlay_opacity = Setting[float](
        Opacity,
        0.95,
        "How opaque the overlay is. Lower values let the window behind it show through.",
        label="Opacity",
        section="overlay",
        unit="%",
        shown_times=100,
        step=0.05,
    )
    overlay_text_percent = Setting[int](
        TextPercent,
        100,
        "The size of text in the overlay, 100 % being that of the other windows.",
        label="Text size of the overlay",
        section="overlay",
        unit="%",
        step=10,
    )
    overlay_density = Setting[Literal["line", "outline", "all"]](
        Literal["line", "outline", "all"],
        "all",
        "How much the overlay shows: one line, question and outline, or everything.",
        label="Detail",
        section="overlay",
        choices={"line": "One line", "outline": "Question and outline", "all": "Everything"},
    )
    overlay_screen = Setting[str](
        str,
        "",
        "The screen that the overlay stays on.",
        "Screen",
        "overlay",
        choices={"": "The one it was left on"},
    )
    overlay_click_through = Setting[bool](
        bool,
        False,
        "Whether clicks go through the overlay to what lies behind it.",
        label="Let clicks through",
        section="overlay",
    )
    keys = Setting[dict[str, str]](
        dict[str, str], {}, "Keys that differ from the usual ones.", label="Keys", section="keyboard"
    )
    global_keys_on = Setting[bool](
        bool,
        False,
        "Whether the keys below work while another window has the focus. Other programs do not get them meanwhile.",
        label="Keys that work everywhere",
        section="keyboard",
    )
    global_keys = Setting[dict[str, str]](
        dict[str, str],
        {"toggle": "Ctrl+Alt+Space"},
        "What each of these keys does: toggle shows or hides the overlay.",
        label="Keys for everywhere",
        section="keyboard",
    )
    session_split = Setting[dict[str, float]](
        dict[str, float], {}, "How transcript and questions share the window, side by side and stacked."
    )
    text_scale = Setting[float](
        TextScale,
        1.0,
        "The size of text in every window.",
        label="Text size",
        section="appearance",
        unit="%",
        shown_times=100,
        step=0.1,
    )
    theme = Setting[Literal["system", "light", "dark"]](
        Literal["system", "light", "dark"],
        "system",
        "Light, dark, or as the system has it.",
        label="Colours",
        section="appearance",
        choices={"system": "As the system has it", "light": "Light", "dark": "Dark"},
    )
    high_contrast = Setting[bool](
        bool,
        False,
        "Stronger colours, visible borders and a wider ring around what has the keyboard's focus.",
        label="High contrast",
        section="appearance",
    )
    reduced_motion = Setting[Literal["system", "on", "off"]](
        Literal["system", "on", "off"],
        "system",
        "With less motion, whatever would fade or slide is there at once.",
        label="Less motion",
        section="appearance",
        choices={"system": "As the system has it", "on": "Always", "off": "Never"},
    )
    language = Setting[str](
        str,
        "en",
        "The language that is spoken in interviews.",
        label="Spoken language",
        section="devices",
        choices=LANGUAGES,
    )
    detailed_log = Setting[bool](
        bool,
        False,
        "Helps to find a fault. Still no word of what is said or written is in it.",
        label="Write more into the log",
        section="diagnostics",
    )
    models_put_off = Setting[tuple[str, ...]](
        tuple[str, ...], (), "The missing models that are not to be offered again for now."
    )
    window_place = Setting[Place | None](Place | None, None, "Where the main window was left, and how large.")
    last_setup = Setting[SessionSetup](SessionSetup, SessionSetup(), "What the last session was set up with.")
    keep_sessions_days = Setting[int](
        KeepDays,
        0,
        "How long sessions are kept on this computer. Older ones are deleted by themselves.",
        label="Keep sessions",
        section="privacy",
        unit="days",
        choices={
            "0": "Until you delete them",
            "30": "30 days",
            "90": "90 days",
            "180": "Half a year",
            "365": "A year",
        },
    )
    export_folder = Setting[str](str, "", "Where the last export went.")
    wizard_draft = Setting[SetupDraft | None](
        SetupDraft | None, None, "The session that was being set up when the wizard was left."
    )

    def __init__(self, path: Path, now: Callable[[], datetime] | None = None) -> None:
        self.path = path
        self.notices: list[str] = []
        self._now = now or (lambda: datetime.now(UTC))
        self._saving = Lock()
        self.values: dict[str, object] = self._load()

    @classmethod
    def declared(cls) -> list[Setting[object]]:
        """Every setting in the order of declaration: dialogs and the command line are made from it."""
        return [setting for setting in vars(cls).values() if isinstance(setting, Setting)]

    def save(self) -> None:
        """All or nothing, for this user only, from any thread. OSError where the folder cannot be written to."""
        with self._saving:
            self._write(dict(self.values))

    def _write(self, values: dict[str, object]) -> None:
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part = self.path.with_name(self.path.name + ".part")
        part.unlink(missing_ok=True)
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(values, file, indent=2, ensure_ascii=False)
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

    def drop_set_aside(self) -> None:
        """Deletes damaged files that were kept: a setup in them holds a résumé. OSError where one cannot be deleted."""
        for aside in self.path.parent.glob(f"{self.path.stem}-damaged-*{self.path.suffix}"):
            aside.unlink()

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
