"""The settings: one typed declaration each. Secrets never: those belong into the system's keyring."""

from typing import Annotated, Literal

import msgspec

from desktop.setting import Setting
from desktop.settings_file import SettingsFile
from shared.languages import LANGUAGES
from shared.setup import SessionSetup
from shared.tokens import TEXT_SCALE_PERCENT

Place = tuple[int, int, int, int]
Opacity = Annotated[float, msgspec.Meta(ge=0.3, le=1.0)]
TextScale = Annotated[float, msgspec.Meta(ge=TEXT_SCALE_PERCENT[0] / 100, le=TEXT_SCALE_PERCENT[1] / 100)]
KeepDays = Annotated[int, msgspec.Meta(ge=0, le=3650)]
KeepSoundDays = Annotated[int, msgspec.Meta(ge=1, le=365)]
TextPercent = Annotated[int, msgspec.Meta(ge=60, le=300)]


class SetupDraft(msgspec.Struct, frozen=True, kw_only=True):
    """A setup that was left before its session started, and the wizard's step it had come to. Never with a consent."""

    step: str
    setup: SessionSetup


class ComparedJob(msgspec.Struct, frozen=True, kw_only=True):
    """A job that a résumé was compared with; company and title may be empty."""

    resume_id: str
    company: str = ""
    title: str = ""
    description: str


class Settings(SettingsFile):
    """What a person has chosen, and what the program remembers for them."""

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
    resume_split = Setting[dict[str, float]](
        dict[str, float], {}, "How a document and what was read in it share the window, side by side and stacked."
    )
    resume_template = Setting[str](str, "plain", "How an exported résumé looks: the template that was used last.")
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
    compared_jobs = Setting[tuple[ComparedJob, ...]](
        tuple[ComparedJob, ...], (), "The jobs that résumés were last compared with, the latest first."
    )
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
    keep_sound_days = Setting[int](
        KeepSoundDays,
        7,
        "How long sound stays on this computer that you chose to keep for a session. Older sound is deleted by itself.",
        label="Keep sound",
        section="privacy",
        unit="days",
        choices={"1": "1 day", "7": "7 days", "30": "30 days", "90": "90 days"},
    )
    export_folder = Setting[str](str, "", "Where the last export went.")
    wizard_draft = Setting[SetupDraft | None](
        SetupDraft | None, None, "The session that was being set up when the wizard was left."
    )
