"""The record of a past session in its states."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QWidget

from desktop.ui.main_window import MainWindow
from desktop.ui.record.record_page import CONVERSATION, RecordPage
from desktop.ui.style import Theme
from shared.events import SoundChecked
from shared.ids import QuestionId, SegmentId
from tests.desktop.session.past_sessions import Log, interview, long_interview, record_of


def in_window(theme: Theme, page: RecordPage, height: int = 0) -> QWidget:
    """In the main window, at the size it opens with; `height` shows more of it."""
    made = MainWindow(theme)
    made.set_room("home", QLabel())
    made.set_room("sessions", QLabel())
    made.set_room("settings", QLabel())
    made.show_guest(page, "sessions")
    if height:
        made.resize(QSize(made.width(), theme.scaled(height)))
    return made


def record_summary(theme: Theme) -> QWidget:
    return in_window(theme, RecordPage(record_of(interview()), theme))


def record_summary_whole(theme: Theme) -> QWidget:
    return in_window(theme, RecordPage(record_of(interview()), theme), 1_500)


def record_table(theme: Theme) -> QWidget:
    page = RecordPage(record_of(interview()), theme)
    page.summary.timing.switch.click()
    return in_window(theme, page, 1_500)


def record_conversation(theme: Theme) -> QWidget:
    record = record_of(interview())
    record.edit(SegmentId("microphone-1"), "Hi Daniel, very nice to meet you.")
    record.mark_story(QuestionId(3), True)
    page = RecordPage(record, theme)
    made = in_window(theme, page)
    page.show_place("2")
    return made


def record_editing(theme: Theme) -> QWidget:
    page = RecordPage(record_of(interview()), theme)
    made = in_window(theme, page)
    page.tabs.setCurrentIndex(CONVERSATION)
    made.show()
    page.conversation.said.change(SegmentId("microphone-1"))
    return made


def record_saved(theme: Theme) -> QWidget:
    page = RecordPage(record_of(interview(), "Second round with the platform team"), theme)
    page.say("✓ Saved as second-round.pdf.", Path("/"))
    return in_window(theme, page)


def record_of_a_file(theme: Theme) -> QWidget:
    page = RecordPage(record_of(interview()), theme, file_name="second-round.json")
    made = in_window(theme, page)
    page.show_place("microphone-3")
    return made


def record_long(theme: Theme) -> QWidget:
    return in_window(theme, RecordPage(record_of(long_interview()), theme), 1_500)


def record_empty(theme: Theme) -> QWidget:
    log = Log()
    log.add(SoundChecked(outcome="skipped"))
    return in_window(theme, RecordPage(record_of(log.complete(4)), theme))


def record_empty_conversation(theme: Theme) -> QWidget:
    page = RecordPage(record_of(Log().complete(4)), theme)
    page.tabs.setCurrentIndex(CONVERSATION)
    return in_window(theme, page)


SUBJECTS = (
    record_summary, record_summary_whole, record_table, record_conversation, record_editing, record_saved,
    record_of_a_file,
    record_long, record_empty, record_empty_conversation,
)  # fmt: skip
