"""One section of the settings page: its name, a sentence, rows in a card, and what others put above or below them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from desktop.ui.page import heading
from desktop.ui.settings.row import SettingRow
from desktop.ui.settings.sections import SectionWords
from desktop.ui.tab_order import chain, stack_as_laid_out


class SectionPage(QWidget):
    """While something is searched for, only what was found stays; what is no row is found by the section's words."""

    open_clicked = Signal()  # during a search: the whole section is wanted

    def __init__(self, words: SectionWords, rows: Sequence[SettingRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.rows = list(rows)
        self.title = heading(words.label, "subtitle")
        self.about = heading(words.about, "muted")
        self.open = QPushButton(f"Open “{words.label}”")
        self.open.setProperty("role", "quiet")
        self.open.clicked.connect(self.open_clicked)
        self._card = QFrame()
        self._card.setObjectName("card")
        self._above: list[QWidget] = []
        self._below: list[QWidget] = []
        self._search_words = f"{words.label} {words.about}".lower()
        self._holds_more = False  # than rows, which a search does not show
        self._column = QVBoxLayout(self)
        self._lay_out()
        self.show_all()

    def add_widget(self, widget: QWidget, *, below: bool, search_words: str = "") -> None:
        """Above or below the rows. `search_words`: by what it is found."""
        at = self._column.indexOf(self._card)
        self._column.insertWidget(at + 1 + len(self._below) if below else at, widget)
        (self._below if below else self._above).append(widget)
        chain(*self._above, self._card, *self._below)
        stack_as_laid_out(self)
        self.add_search_words(search_words)
        self.show_all()

    def add_search_words(self, words: str) -> None:
        """By which something is found that is no row."""
        self._holds_more = True
        self._search_words += f" {words.lower()}"

    def show_all(self) -> None:
        """The whole section, as it is when chosen."""
        self._show(self.rows, searched=False)
        self.about.show()

    def show_matching(self, words: list[str]) -> int:
        """How many rows hold these words; the section hides itself where nothing does."""
        found = [row for row in self.rows if row.matches(words)]
        named = all(word in self._search_words for word in words)
        self._show(found, searched=True)
        self.about.setVisible(named and not found)
        self.open.setVisible(named and (self._holds_more or not found))
        self.setVisible(bool(found) or named)
        return len(found) + (1 if named and not found else 0)

    def _show(self, shown: Sequence[SettingRow], *, searched: bool) -> None:
        for row in self.rows:
            row.setVisible(row in shown)
            row.line.setVisible(row in shown and row is not shown[0])
        for widget in (*self._above, *self._below):
            widget.setVisible(not searched)
        self._card.setVisible(bool(shown))
        self.open.hide()

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(0, 4, 0, 4)
        inside.setSpacing(0)
        for row in self.rows:
            inside.addWidget(row.line)
            inside.addWidget(row)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        for widget in (self.title, self.about, self._card):
            self._column.addWidget(widget)
        self._column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
