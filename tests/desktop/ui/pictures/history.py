"""The history page in its states."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.store.search import PassageHit, SessionHit
from desktop.store.summary import SessionSummary
from desktop.ui.history.history_page import HistoryPage
from desktop.ui.home.past_session import PastSession
from desktop.ui.style import Theme
from shared.ids import SessionId
from tests.desktop.ui.scripted import STARTED_AT

SESSIONS = [
    PastSession("a", "Second round", "Fabrikam", STARTED_AT, 41 * 60, 9),
    PastSession("b", "Screening call", "Contoso", STARTED_AT - timedelta(days=3), 24 * 60, 6),
    PastSession("c", "", "Northwind Traders", STARTED_AT - timedelta(days=8), 4_150, 14),
    PastSession(
        "d",
        "Technical interview with the platform team and their two principal engineers",
        "Wide World Importers International Holding",
        STARTED_AT - timedelta(days=40),
        3_600,
        11,
    ),
    PastSession("e", "Practice: tell me about yourself", "", STARTED_AT - timedelta(days=61), 8 * 60, 1),
]


def hit(session_id: str, *hits: PassageHit, total: int = 0) -> SessionHit:
    session = next(one for one in SESSIONS if one.session_id == session_id)
    summary = SessionSummary(
        session_id=SessionId(session_id),
        name=session.name,
        company=session.company,
        created_at=session.at,
        active_s=session.active_s,
        state="completed",
        questions=session.questions,
    )
    return SessionHit(summary, hits, total or len(hits))


def marked(kind: str, ref: str, text: str, *words: str) -> PassageHit:
    places = [(text.lower().find(word), len(word)) for word in words]
    return PassageHit(kind, ref, text, tuple((at, at + length) for at, length in sorted(places)))  # type: ignore[arg-type]


FOUND = [
    hit(
        "a",
        marked("question", "3", "How did you plan the cutover of the payment platform?", "cutover", "payment"),
        marked(
            "microphone",
            "microphone-14",
            "… proposed a staged rollout instead, so that the payment cutover could wait until the reconciliation had "
            "run for two weeks without …",
            "cutover",
            "payment",
        ),
        marked("answer", "3", "At Northwind I moved the cutover date by three weeks.", "cutover"),
        total=15,
    ),
    hit(
        "c",
        marked(
            "system", "system-2", "We had our own cutover last spring, and payment was the hardest part.", "cutover"
        ),
        marked("job", "", "Payment platform engineer", "payment"),
    ),
]


def page(theme: Theme) -> HistoryPage:
    made = HistoryPage(theme)
    made.resize(QSize(652, 620) * (1 + max(0.0, theme.text_percent / 100 - 1) / 2))
    made.setObjectName("page")
    made.show_sessions(SESSIONS)
    return made


def history(theme: Theme) -> QWidget:
    made = page(theme)
    made.show_retention("Sessions are kept for 90 days. 2 of them go in the next 7 days, the first on 3 Mar 2026.")
    made.list.setFocus()
    made.select("b")
    return made


def history_found(theme: Theme) -> QWidget:
    made = page(theme)
    made.search.setText("payment cutover")
    made.show_found("payment cutover", FOUND)
    made.list.choose(made.model.index(2))
    return made


def history_renaming(theme: Theme) -> QWidget:
    made = page(theme)
    made.show()
    made.select("b")
    made.list.rename_chosen()
    field = made.list.findChild(QLineEdit)
    assert field is not None
    field.setText("Screening call with Ana")
    return made


def history_nothing(theme: Theme) -> QWidget:
    made = page(theme)
    made.search.setText("kubernetis")
    made.show_found("kubernetis", [])
    return made


def history_none_yet(theme: Theme) -> QWidget:
    made = page(theme)
    made.show_sessions([])
    made.show_retention("Sessions are kept until you delete them.")
    return made


def history_menu(theme: Theme) -> QWidget:
    made = page(theme)
    menu = made.deeds.menu(made)
    menu.aboutToHide.connect(lambda: made.close())  # and so keeps it as long as the menu
    return menu


SUBJECTS: tuple[Callable[[Theme], QWidget], ...] = (
    history, history_found, history_renaming, history_nothing, history_none_yet, history_menu,
)  # fmt: skip
