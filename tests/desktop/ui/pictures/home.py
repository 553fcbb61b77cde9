"""The main window's rail and the home page."""

from datetime import timedelta

from PySide6.QtWidgets import QLabel, QWidget

from desktop.ui.home.home_page import HomePage
from desktop.ui.home.past_session import PastSession
from desktop.ui.main_window import MainWindow
from desktop.ui.style import Theme
from tests.desktop.ui.scripted import STARTED_AT

PAST = [
    PastSession("a", "Second round", "Fabrikam", STARTED_AT, 41 * 60, 9),
    PastSession("b", "Screening call", "Contoso", STARTED_AT - timedelta(days=3), 24 * 60, 6),
    PastSession("c", "", "Northwind Traders", STARTED_AT - timedelta(days=8), 4_150, 14),
    PastSession("d", "First talk", "Tailspin", STARTED_AT - timedelta(days=12), 2_150, 7),
]
MACHINE = (
    "Hears with Whisper base: a sentence is text 0.14 s after it was said.",
    "Writes with Qwen2.5-Coder 1.5B on this machine: first word after 0.8 s, 4.3 words a second.",
)


def window(theme: Theme) -> tuple[MainWindow, HomePage]:
    made = MainWindow(theme)
    page = HomePage()
    made.set_room("home", page)
    made.set_room("sessions", QLabel())
    made.set_room("settings", QLabel())
    made.show_room("home")
    page.show_machine(MACHINE)
    return made, page


def home(theme: Theme) -> QWidget:
    made, page = window(theme)
    page.show_sessions(PAST)
    return made


def home_with_draft(theme: Theme) -> QWidget:
    made, page = window(theme)
    page.show_sessions(PAST[:1])
    page.show_draft("You were setting up a session with Fabrikam, Senior Platform Engineer.")
    made.offer("“Screening call” was not ended. Everything up to then is here.", "Continue", "Leave it as it is")
    return made


def home_while_live(theme: Theme) -> QWidget:
    made, page = window(theme)
    page.show_sessions([])
    page.set_running(True)
    made.set_room("live", QLabel())
    return made


def home_smallest(theme: Theme) -> QWidget:
    made = home_with_draft(theme)
    made.resize(made.minimumSize())
    return made


SUBJECTS = (home, home_with_draft, home_while_live, home_smallest)
