"""The form: everything that was read in a résumé, field by field, each to be corrected."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.resumes.resume import FieldPath
from desktop.resumes.shelf.corrections import Corrections
from desktop.resumes.shelf.field_paths import value_at
from desktop.resumes.shelf.list_edit import with_list
from desktop.resumes.shelf.shelf import OpenResume
from desktop.ui.page import heading
from desktop.ui.resumes.entry_card import EntryCard
from desktop.ui.resumes.field_plan import SECTIONS, Group, Plan, Row, Section
from desktop.ui.resumes.field_row import FieldRow
from desktop.ui.scrolled import scroll_instead, scroll_to, scrolled
from desktop.ui.style import Theme
from desktop.ui.tab_order import chain


class ResumeForm(QWidget):
    """Shows an opened résumé; every change leaves as `corrected` with all corrections there should be from now on.

    A removal comes as `removed` too, with its words, so that it can be undone.
    """

    corrected = Signal(object)  # Corrections
    removed = Signal(str)  # words
    pointed = Signal(object)  # FieldPath, or None

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._opened: OpenResume | None = None
        self._shape: list[str] = []
        self._lit: FieldRow | None = None
        self._wanted: FieldPath | None = None
        self.rows: dict[FieldPath, FieldRow] = {}
        self.cards: list[EntryCard] = []
        self.adders: dict[str, QPushButton] = {}
        self._inside: QWidget | None = None
        self.area = scrolled(QWidget())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)

    def show_resume(self, opened: OpenResume) -> None:
        """Rows that are there already are told their new values; only other rows are built anew."""
        self._opened = opened
        plan = Plan(opened)
        shape = [row.path for row in plan.rows]
        if shape != self._shape or self._inside is None:
            self._build(plan)
            self._shape = shape
        else:
            self._tell(plan)
        if self._wanted is not None and (row := self.rows.get(self._wanted)) is not None:
            self._wanted = None
            row.edit()
            scroll_to(row)

    def light(self, path: FieldPath | None, *, into_sight: bool = False) -> None:
        """Marks a field that is pointed to in the document."""
        if self._lit is not None:
            self._lit.light(False)
        self._lit = self.row_of(path) if path is not None else None
        if self._lit is not None:
            self._lit.light(True)
            if into_sight:
                scroll_to(self._lit)

    def row_of(self, path: FieldPath) -> FieldRow | None:
        """The row that shows this field: of an item between commas, its list's."""
        while path:
            if path in self.rows:
                return self.rows[path]
            path = path.rpartition("/")[0]
        return None

    def edit(self, path: FieldPath) -> None:
        row = self.row_of(path)
        if row is not None:
            scroll_to(row)
            row.edit()

    # --- inside -----------------------------------------------------------------------------------------------------

    def _build(self, plan: Plan) -> None:
        place, focused = self.area.verticalScrollBar().value(), self._focused_path()
        self.rows, self.cards, self.adders, self._lit = {}, [], {}, None
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 4, 12, 24)
        column.setSpacing(8)
        column.addWidget(self._basics(plan))
        for group in plan.groups:
            self._add_group(column, group)
        column.addWidget(self._missing_sections(plan))
        column.addStretch(1)
        self._inside = inside
        scroll_instead(self.area, inside)
        chain(self)
        self.area.verticalScrollBar().setValue(place)
        if focused and (row := self._nearest(focused)) is not None:
            row.setFocus()

    def _focused_path(self) -> FieldPath:
        """Where the keyboard is; empty where that is not in the form."""
        focused = self.area.focusWidget()
        if focused is None or not focused.hasFocus():
            return ""
        for path, row in self.rows.items():
            if row is focused or row.isAncestorOf(focused):
                return path
        return next((card.entry.path for card in self.cards if card.isAncestorOf(focused)), "")

    def _nearest(self, path: FieldPath) -> FieldRow | None:
        """What stands at this place now; where nothing does, what stands before it, or around it."""
        while path:
            for known, row in self.rows.items():
                if known == path or known.startswith(f"{path}/"):
                    return row
            owner, _, name = path.rpartition("/")
            path = f"{owner}/{int(name) - 1}" if name.isdecimal() and int(name) else owner
        return None

    def _tell(self, plan: Plan) -> None:
        for row in plan.basics:
            self.rows[row.path].show_row(row)
        entries = [entry for group in plan.groups for entry in group.entries]
        for card, entry in zip(self.cards, entries, strict=True):
            card.show_entry(entry)

    def _basics(self, plan: Plan) -> QWidget:
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(6, 8, 6, 8)
        column.setSpacing(2)
        for row in plan.basics:
            shown = FieldRow(row, self._theme)
            self._listen(shown)
            column.addWidget(shown)
        return card

    def _add_group(self, column: QVBoxLayout, group: Group) -> None:
        if not group.entries:
            return
        section = group.section
        head = QHBoxLayout()
        head.setContentsMargins(8, 12, 0, 0)
        head.addWidget(heading(section.title, "section"), 1)
        head.addWidget(self._adder(section))
        column.addLayout(head)
        for entry in group.entries:
            card = EntryCard(entry, section, self._theme)
            self.cards.append(card)
            for row in card.rows:
                self._listen(row)
            card.add_point_wanted.connect(lambda card=card: self._add(card.entry.points))
            card.remove_wanted.connect(lambda card=card: self._remove(card.entry.standing, card.entry.title))
            column.addWidget(card)

    def _missing_sections(self, plan: Plan) -> QWidget:
        """What this résumé has none of can be begun."""
        around = QWidget()
        column = QVBoxLayout(around)
        column.setContentsMargins(8, 12, 0, 0)
        column.setSpacing(2)
        for group in plan.groups:
            if not group.entries:
                row = QHBoxLayout()
                row.addWidget(self._adder(group.section))
                row.addStretch(1)
                column.addLayout(row)
        return around

    def _adder(self, section: Section) -> QPushButton:
        button = QPushButton(f"Add a {section.one}" if section.one[0] not in "aeiou" else f"Add an {section.one}")
        button.setProperty("role", "link")
        button.clicked.connect(lambda: self._add(section.name))
        self.adders[section.name] = button
        return button

    def _listen(self, row: FieldRow) -> None:
        self.rows[row.row.path] = row
        row.pointed.connect(lambda on, row=row: self.pointed.emit(row.row.path if on else None))
        row.changed.connect(lambda text, row=row: self._change(row.row, text))
        row.read_again_wanted.connect(lambda row=row: self._take_back(row.row))
        row.remove_wanted.connect(lambda row=row: self._remove(row.row.standing, row.row.value))

    # --- changes ----------------------------------------------------------------------------------------------------

    def _change(self, row: Row, text: str) -> None:
        if row.shape != "list":
            self._emit(lambda corrections: corrections.with_value(row.standing, text))
            return
        items = self._items(row)
        self._emit(lambda corrections: with_list(corrections, row.standing, items, text))

    def _items(self, row: Row) -> tuple[tuple[str, str], ...]:
        """The list's texts under the names that corrections use."""
        assert self._opened is not None
        corrected = self._opened.corrected
        paths = [path for path in corrected.standing if path.rpartition("/")[0] == row.path]
        return tuple((corrected.standing[path], value_at(self._opened.resume, path)) for path in paths)

    def _take_back(self, row: Row) -> None:
        self._emit(lambda corrections: corrections.without_change(row.standing))

    def _remove(self, standing: str, words: str) -> None:
        self._emit(lambda corrections: corrections.with_removed(standing))
        self.removed.emit(words)

    def _add(self, standing: str) -> None:
        """The new one's first field is opened as soon as it is there."""
        assert self._opened is not None
        corrections, _ = self._opened.corrections.with_added(standing)
        self._wanted = self._first_new(standing)
        self.corrected.emit(corrections)

    def _first_new(self, standing: str) -> FieldPath:
        """Where what is added to this list will be shown."""
        assert self._opened is not None
        known = self._opened.corrected.standing
        back = {name: path for path, name in known.items()}
        owner, _, name = standing.rpartition("/")
        path = f"{back[owner]}/{name}" if owner in back else standing
        number = sum(each.rpartition("/")[0] == path for each in known)
        section = next((known for known in SECTIONS if known.name == standing), None)
        return f"{path}/{number}" if section is None else f"{path}/{number}/{section.fields[0].name}"

    def _emit(self, change: Callable[[Corrections], Corrections]) -> None:
        assert self._opened is not None
        self.corrected.emit(change(self._opened.corrections))
