"""The settings page: sections on the left, their settings on the right, and a field that searches all of them."""

from collections.abc import Mapping, Sequence
from typing import Literal

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.setting import Section
from desktop.settings import Settings
from desktop.ui.page import heading
from desktop.ui.scrolled import scrolled
from desktop.ui.settings.fields import ChoiceField, field_for
from desktop.ui.settings.order_field import OrderField
from desktop.ui.settings.row import SettingRow
from desktop.ui.settings.section_page import SectionPage
from desktop.ui.settings.sections import SECTIONS, SectionWords
from desktop.ui.style import Theme

Place = Literal["above", "below", "instead"]
Devices = Sequence[tuple[str, str]]

NOTHING_FOUND = "Nothing here is called that. Try another word."
INSTEAD: tuple[Section, ...] = ("models", "answers", "keyboard")
"""Sections whose own page says more than rows could."""
LIST_PX = 138
NARROW_PX = 520
"""With less room, at 100 %, the sections become a list that folds."""


class SettingsPage(QWidget):
    """Writes `settings` as the person changes them and tells each by `changed`; whoever listens saves and applies.

    `add_widget` gives a section what rows cannot be; `shown` says which section is looked at, so that it can be filled.
    """

    changed = Signal(str)  # key
    shown = Signal(str)  # Section

    def __init__(self, settings: Settings, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._own_pages: dict[Section, QWidget] = {}
        self.rows: dict[str, SettingRow] = {row.setting.key: row for row in self._make_rows(settings)}
        self.pages: dict[Section, SectionPage] = {words.section: self._make_page(words) for words in SECTIONS}
        self.search = QLineEdit(placeholderText="Search the settings", clearButtonEnabled=True)
        self.search.setAccessibleName("Search the settings")
        for clear in self.search.findChildren(QToolButton):
            clear.setAccessibleName("Clear the search")
        self.sections = QListWidget()
        self.sections.setObjectName("sections")
        self.sections.setAccessibleName("Sections")
        self.folded = QComboBox()
        self.folded.setAccessibleName("Sections")
        self.nothing = heading(NOTHING_FOUND, "muted")
        self._stack = QStackedWidget()
        self._section: Section = SECTIONS[0].section
        self._lay_out()
        self._connect()
        self._show_chosen()

    @property
    def section(self) -> Section:
        """Which one is looked at."""
        return self._section

    def add_widget(
        self, section: Section, widget: QWidget, place: Place | None = None, *, search_words: str = ""
    ) -> None:
        """Puts a page's own widget into a section: above or below its rows, or instead of them.

        Without `place`: instead for models, answers and keyboard, above for the others. `search_words` is by what
        it is found besides the section's own words.
        """
        if (place or ("instead" if section in INSTEAD else "above")) == "instead":
            self._own_pages[section] = widget
            self.pages[section].add_search_words(search_words)
            self._stack.addWidget(widget)
        else:
            self.pages[section].add_widget(widget, below=place == "below", search_words=search_words)
        self._show_chosen()

    def show_section(self, section: Section) -> None:
        """As if the person had chosen it."""
        self.search.clear()
        place = next(at for at, words in enumerate(SECTIONS) if words.section == section)
        self.sections.setCurrentRow(place)

    def show_devices(self, microphones: Devices, systems: Devices) -> None:
        """What is plugged in now, each as (id, name)."""
        for key, devices in (("microphone_devices", microphones), ("system_devices", systems)):
            field = self.rows[key].field
            assert isinstance(field, OrderField)
            field.show_devices(devices)

    def show_choices(self, key: str, choices: Mapping[str, str]) -> None:
        """What can be chosen for a setting now, as value → words."""
        field = self.rows[key].field
        assert isinstance(field, ChoiceField)
        field.show_choices(dict(choices))
        self.rows[key].refresh()

    def show_value(self, key: str) -> None:
        """The setting was changed elsewhere."""
        if key in self.rows:
            self.rows[key].refresh()

    def show_problem(self, key: str, sentence: str) -> None:
        """Beside the setting's field."""
        self.rows[key].show_problem(sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_if_narrow()

    # --- inside -----------------------------------------------------------------------------------------------------

    def _make_rows(self, settings: Settings) -> list[SettingRow]:
        made = []
        for setting in Settings.declared():
            field = field_for(setting, self._theme)
            if setting.section and setting.label and field is not None:
                row = SettingRow(setting, field, settings, self._theme)
                row.changed.connect(self.changed)
                made.append(row)
        return made

    def _make_page(self, words: SectionWords) -> SectionPage:
        page = SectionPage(words, [row for row in self.rows.values() if row.setting.section == words.section])
        page.open_clicked.connect(lambda: self.show_section(words.section))
        return page

    def _lay_out(self) -> None:
        for words in SECTIONS:
            self.sections.addItem(QListWidgetItem(words.label))
            self.folded.addItem(words.label)
        self.sections.setCurrentRow(0)
        self.sections.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack.addWidget(scrolled(self._all_sections()))
        top = QHBoxLayout()
        top.setContentsMargins(24, 18, 24, 10)
        top.setSpacing(16)
        top.addWidget(heading("Settings", "title"), 1)
        top.addWidget(self.search, 1)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.setContentsMargins(14, 0, 0, 0)
        below.addWidget(self.sections)
        below.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        self._folded_row = QHBoxLayout()
        self._folded_row.setContentsMargins(24, 0, 24, 6)
        self._folded_row.addWidget(self.folded)
        column.addLayout(self._folded_row)
        column.addLayout(below, 1)

    def _all_sections(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 4, 24, 20)
        column.setSpacing(20)
        column.addWidget(self.nothing)
        for page in self.pages.values():
            column.addWidget(page)
        column.addStretch(1)
        return inside

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_searched)
        self.sections.currentRowChanged.connect(self._on_chosen)
        self.sections.itemClicked.connect(lambda: self._on_chosen(self.sections.currentRow()))
        self.folded.activated.connect(self._on_chosen)
        self._theme.changed.connect(self._fold_if_narrow)

    def _on_chosen(self, place: int) -> None:
        self._section = SECTIONS[place].section
        with QSignalBlocker(self.search), QSignalBlocker(self.sections):
            self.search.clear()
            self.sections.setCurrentRow(place)
        self.folded.setCurrentIndex(place)
        self._show_chosen()
        self.shown.emit(self._section)

    def _on_searched(self, typed: str) -> None:
        words = typed.lower().split()
        if not words:
            self._show_chosen()
            return
        self.sections.clearSelection()  # what is found stands in any of them
        self._stack.setCurrentIndex(0)
        found = sum(page.show_matching(words) for page in self.pages.values())
        self.nothing.setVisible(not found)

    def _show_chosen(self) -> None:
        self.nothing.hide()
        self.sections.item(self.sections.currentRow()).setSelected(True)
        own = self._own_pages.get(self._section)
        for section, page in self.pages.items():
            page.show_all()
            page.setVisible(section == self._section)
        if own is not None:
            self._stack.setCurrentWidget(own)
        else:
            self._stack.setCurrentIndex(0)

    def _fold_if_narrow(self) -> None:
        narrow = self.width() < self._theme.scaled(NARROW_PX)
        self.sections.setVisible(not narrow)
        self.folded.setVisible(narrow)
        self._folded_row.setContentsMargins(24, 0, 24, 6 if narrow else 0)
        self.sections.setFixedWidth(self._theme.scaled(LIST_PX))
