"""The conversation of a past session: what was said on the left, the questions with their answers on the right."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from desktop.session.editing import Record
from desktop.ui.page import heading
from desktop.ui.record.line_editor import KEYS
from desktop.ui.record.play_bar import PlayBar
from desktop.ui.record.question_list import QuestionList
from desktop.ui.record.question_sheet import QuestionSheet
from desktop.ui.record.said_list import SaidList
from desktop.ui.style import Theme
from shared.ids import QuestionId, SegmentId

SIDE_BY_SIDE_PX = 520
"""With less width, at this text size, the two stand one above the other."""
HOW_TO_CHANGE = "Double-click a line, or press F2, to change it."
CHANGED = "Changed. What was heard stays in the record; {undo} takes the change back."
TAKEN_BACK = "Taken back."
KEPT = "What you said is kept for later interviews, under “Stories” beside the list of sessions."
NO_WORDS = "You said nothing to this question that could be kept."


class Conversation(QWidget):
    """Asks for changes and shows the record as it is; call `refresh` after each."""

    edited = Signal(str, str)  # segment id, text
    story_marked = Signal(int, bool)  # question id
    play_requested = Signal(str, bool)  # segment id, whether only this voice
    stop_requested = Signal()

    def __init__(self, record: Record, theme: Theme, *, editable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record = record
        self._theme = theme
        self._editable = editable
        self._done: list[tuple[SegmentId, str, str]] = []  # line, before, after
        self._undone: list[tuple[SegmentId, str, str]] = []
        self.said = SaidList(record, theme, editable=editable)
        self.questions = QuestionList(record, theme)
        self.sheet = QuestionSheet(record, theme)
        self.star = QPushButton()
        self.star.setCheckable(True)
        self.play_bar = PlayBar()
        self.hint = heading(HOW_TO_CHANGE if editable else "", "small")
        self.sides = QSplitter(Qt.Orientation.Horizontal)
        self._right = QSplitter(Qt.Orientation.Vertical)
        self._lay_out()
        self._connect()
        self._show_question()
        if self.questions.questions.rows:
            self.questions.choose(self.questions.questions.rows[0].question_id)

    def refresh(self) -> None:
        """The record has changed."""
        self.said.said.refresh()
        self.questions.questions.refresh()
        self._show_question()

    def show_place(self, place: str) -> bool:
        """A segment's id or a question's number: brings it into sight. False where there is none."""
        if SegmentId(place) in self._record.view.segments:
            self.said.show_line(SegmentId(place))
            self._on_line_chosen(place)
            return True
        if place.isascii() and place.isdecimal() and self._is_current(QuestionId(int(place))):
            self.show_question(QuestionId(int(place)))
            return True
        return False

    def show_question(self, question_id: QuestionId) -> None:
        """Chosen in the list, and its words lit in the transcript."""
        self.questions.choose(question_id)
        self._light(question_id)

    # --- sound ------------------------------------------------------------------------------------------------------

    def show_playable(self, segment_ids: Collection[str]) -> None:
        """Of which lines sound is here; with none there is nothing to play with."""
        self.said.show_playable(segment_ids)
        self.play_bar.setVisible(bool(segment_ids))

    def show_playing(self, segment_id: str | None, at_s: float = 0.0) -> None:
        """What is being heard now; None: nothing any more."""
        self.said.show_playing(segment_id)
        self.play_bar.show_playing(at_s if segment_id is not None else None)

    def show_sound_problem(self, sentence: str) -> None:
        self.show_playing(None)
        self.play_bar.show_problem(sentence)

    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody looks at is not played on: it might be heard in the next interview."""
        super().hideEvent(event)
        if not event.spontaneous() and self.said.playing is not None:
            self.stop_requested.emit()

    # --- changes ----------------------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Takes the last change of a line back, one after the other."""
        if self._done:
            line, before, after = self._done.pop()
            self._undone.append((line, before, after))
            self.edited.emit(line, before)
            self._point_to(line, TAKEN_BACK)

    def redo(self) -> None:
        if self._undone:
            line, before, after = self._undone.pop()
            self._done.append((line, before, after))
            self.edited.emit(line, after)
            self._point_to(line, _changed())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._theme.scaled(SIDE_BY_SIDE_PX)
        self.sides.setOrientation(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)
        self._right.setOrientation(Qt.Orientation.Horizontal if narrow else Qt.Orientation.Vertical)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.sides.setChildrenCollapsible(False)
        self.sides.addWidget(self._left())
        self.sides.addWidget(self._questions() if self._record.view.current_questions else self._no_questions())
        self.sides.setStretchFactor(0, 1)
        self.sides.setStretchFactor(1, 1)
        self.sides.setSizes([500, 500])
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(4)
        column.addWidget(self.sides, 1)
        column.addWidget(self.play_bar)
        column.addWidget(self.hint)
        self.hint.setVisible(self._editable and bool(self._record.view.segments))

    def _left(self) -> QWidget:
        nothing = heading("Nothing was said in this session.", "muted")
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 4, 8, 0)
        column.addWidget(nothing)
        column.addWidget(self.said, 1)
        something = bool(self._record.view.segments)
        nothing.setVisible(not something)  # not before it has a parent: it would be a window of its own
        self.said.setVisible(something)
        if not something:
            column.addStretch(1)
        return left

    def _questions(self) -> QWidget:
        self._right.setChildrenCollapsible(False)
        self._right.addWidget(self.questions)
        self._right.addWidget(self._card())
        self._right.setStretchFactor(0, 2)
        self._right.setStretchFactor(1, 3)
        self._right.setSizes([200, 300])
        return self._right

    def _card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        row = QHBoxLayout()
        row.addWidget(self.star)
        row.addStretch(1)
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 6, 8, 8)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.sheet, 1)
        self.star.setProperty("role", "quiet")
        self.star.setVisible(self._editable)
        return card

    def _no_questions(self) -> QWidget:
        words = QLabel("No question was asked.", alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        words.setProperty("role", "muted")
        return words

    def _connect(self) -> None:
        self.said.change_wanted.connect(self._on_change_wanted)
        self.said.editing.connect(self._on_editing)
        self.said.line_chosen.connect(self._on_line_chosen)
        self.said.question_chosen.connect(lambda known: self.questions.choose(QuestionId(known)))
        self.questions.chosen.connect(self._on_question_chosen)
        self.questions.clicked.connect(self._on_question_clicked)
        self.questions.activated.connect(self._on_question_clicked)
        self.star.clicked.connect(self._on_star_clicked)
        self.said.play_wanted.connect(self._on_play_wanted)
        self.said.stop_wanted.connect(self.stop_requested)
        self.play_bar.play_clicked.connect(self.said.play_or_stop)
        self.play_bar.only_changed.connect(self._on_only_changed)
        for keys, act in ((QKeySequence.StandardKey.Undo, self.undo), (QKeySequence.StandardKey.Redo, self.redo)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _is_current(self, question_id: QuestionId) -> bool:
        question = self._record.view.questions.get(question_id)
        return question is not None and question.current

    def _light(self, question_id: QuestionId) -> None:
        detected = self._record.view.questions[question_id].detected
        known = [segment for segment in detected.segment_ids if segment in self._record.view.segments]
        if known:
            self.said.show_line(known[0])

    def _point_to(self, line: SegmentId, words: str) -> None:
        self.hint.setText(words)
        self.said.show_line(line)

    def _show_question(self) -> None:
        question_id = self.questions.question_id
        question = self._record.view.questions.get(question_id) if question_id is not None else None
        self.sheet.show_question(question_id)
        kept = question is not None and question.story
        possible = kept or (question_id is not None and self._record.can_be_story(question_id))
        self.star.setChecked(kept)
        self.star.setEnabled(possible)
        self.star.setText("★ Kept as a story" if kept else "☆ Keep as a story")
        self.star.setToolTip(KEPT if possible else NO_WORDS)

    def _on_change_wanted(self, segment_id: str, text: str) -> None:
        before = self._record.view.segments[SegmentId(segment_id)].text
        self._done.append((SegmentId(segment_id), before, text))
        self._undone.clear()
        self.edited.emit(segment_id, text)
        self.hint.setText(_changed())

    def _on_editing(self, begins: bool) -> None:
        """What an edit ends with is said after it has been saved, and so stays."""
        if begins:
            self.hint.setText(KEYS)
        elif self.hint.text() == KEYS:
            self.hint.setText(HOW_TO_CHANGE)

    def _on_line_chosen(self, segment_id: str) -> None:
        """Its question, or the one that it replies to, comes along."""
        question_id = self._record.question_at(SegmentId(segment_id))
        if question_id is not None:
            self.questions.choose(question_id)

    def _on_play_wanted(self, segment_id: str) -> None:
        self.play_bar.show_problem("")
        self.play_requested.emit(segment_id, self.play_bar.only_this_voice)

    def _on_only_changed(self) -> None:
        """Heard at once, from the line that plays."""
        if self.said.playing is not None:
            self._on_play_wanted(self.said.playing)

    def _on_question_chosen(self, _question_id: int) -> None:
        self._show_question()

    def _on_question_clicked(self) -> None:
        if self.questions.question_id is not None:
            self._light(self.questions.question_id)

    def _on_star_clicked(self, checked: bool) -> None:
        if self.questions.question_id is not None:
            self.story_marked.emit(self.questions.question_id, checked)


def _changed() -> str:
    """With the key as this system writes it."""
    undo = QKeySequence(QKeySequence.StandardKey.Undo)
    return CHANGED.format(undo=undo.toString(QKeySequence.SequenceFormat.NativeText))
