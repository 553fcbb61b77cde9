"""The list of questions: every one as a card, the newest on top, the one on display unfolded.

The newest stands on top because there it stands still: what is being read keeps its place while the answer grows
below it, and a new question pushes only what was read before further down.
"""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.session.live_view import LiveView
from desktop.ui import wording
from desktop.ui.session.asked import Asked, asked_in
from desktop.ui.session.card_body import CardBody
from desktop.ui.session.question_card import QuestionCard
from desktop.ui.style import Theme
from shared.ids import QuestionId


class QuestionList(QWidget):
    """Call `refresh` after a change of questions, `refresh_answer` after one of the answer.

    It follows the interview as long as the newest question is on display and in sight; scrolled away, it stays where it
    is and says how many are new.
    """

    question_chosen = Signal(object)  # QuestionId
    dismiss_requested = Signal(int)  # question id
    copy_requested = Signal()

    def __init__(self, view: LiveView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._theme = theme
        self._unseen = 0
        self.cards: dict[QuestionId | None, QuestionCard] = {}
        self.body = CardBody(view, theme)
        self.empty = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.empty.setProperty("role", "muted")
        self.area = QScrollArea(widgetResizable=True)
        self.back_to_newest = QPushButton(self)
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def text(self) -> str:
        """The question on display."""
        card = self.unfolded
        return card.asked.text if card is not None else ""

    @property
    def unfolded(self) -> QuestionCard | None:
        return next((card for card in self.cards.values() if card.unfolded), None)

    @property
    def following(self) -> bool:
        return self._view.following and self.area.verticalScrollBar().value() <= 4

    def refresh(self) -> None:
        following, count = self.following, len(self.cards)
        held = self._top_card()
        self._show_cards()
        newly_chosen = self._show_displayed()
        self.empty.setVisible(not self.cards)
        self.area.setVisible(bool(self.cards))
        self.empty.setText(wording.no_question_yet(self._view))
        if following and self._view.following:
            self._unseen = 0
            self.area.verticalScrollBar().setValue(0)
        elif newly_chosen is not None:
            self._hold(newly_chosen, 4)
        elif held is not None:
            self._unseen += max(0, len(self.cards) - count)
            self._hold(*held)
        self._offer_the_newest()

    def refresh_answer(self) -> None:
        self.body.sheet.refresh()
        shown = self._view.displayed
        card = self.cards.get(shown.question_id) if shown is not None else None
        question = self._view.session.questions.get(shown.question_id) if shown and shown.question_id else None
        if card is not None and question is not None and card.asked.state != wording.answer_state(question):
            card.show_asked(replace(card.asked, state=wording.answer_state(question)))

    def to_the_newest(self) -> None:
        """The newest question, and following from there on."""
        self._unseen = 0
        self._view.select(None)
        self.area.verticalScrollBar().setValue(0)
        self._offer_the_newest()

    def read_on(self) -> None:
        """One page down, keeping the last lines in sight; at the end back to the top of the card."""
        bar = self.area.verticalScrollBar()
        card = self.unfolded
        end = card.geometry().bottom() - self.area.viewport().height() + 8 if card is not None else bar.maximum()
        start = card.geometry().top() - 4 if card is not None else 0
        page = self.area.viewport().height() - self._theme.px("answer") * 2
        bar.setValue(start if bar.value() >= end else min(bar.value() + page, end))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_button()

    def menu_for(self, card: QuestionCard) -> QMenu:
        """What can be done with one question."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question_id = card.asked.question_id
        if question_id is None:
            return menu
        if not card.unfolded:
            menu.addAction("Show this question", lambda: self.question_chosen.emit(question_id))
        else:
            menu.addAction("Copy question and answer", self.copy_requested.emit)
        menu.addAction("This is no question", lambda: self.dismiss_requested.emit(question_id))
        return menu

    # --- the cards --------------------------------------------------------------------------------------------------

    def _show_cards(self) -> None:
        wanted = asked_in(self._view)
        self._take_certain(wanted)
        for question_id in [known for known in self.cards if known not in {asked.question_id for asked in wanted}]:
            self._drop(question_id)
        for place, asked in enumerate(wanted):
            card = self.cards.get(asked.question_id)
            if card is None:
                self._add(asked, place)
            elif card.asked != asked:
                card.show_asked(asked)

    def _take_certain(self, wanted: list[Asked]) -> None:
        """The question that was being asked keeps its card, and with it everything that stands there."""
        if None not in self.cards or any(asked.question_id is None for asked in wanted) or not wanted:
            return
        newest = wanted[0]
        if newest.question_id not in self.cards and newest.text == self.cards[None].asked.text:
            self.cards[newest.question_id] = self.cards.pop(None)

    def _add(self, asked: Asked, place: int) -> None:
        card = QuestionCard(asked, self._theme)
        card.chosen.connect(self.question_chosen)
        card.step_wanted.connect(lambda by, card=card: self._step_from(card, by))
        card.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        card.customContextMenuRequested.connect(lambda at, card=card: self.menu_for(card).popup(card.mapToGlobal(at)))
        self.cards[asked.question_id] = card
        self._column.insertWidget(place, card)
        card.show()  # at once: a card that is still hidden has no place yet

    def _step_from(self, card: QuestionCard, by: int) -> None:
        """The focus goes to the neighbour; nothing unfolds before it is asked to."""
        neighbour = self._column.itemAt(self._column.indexOf(card) + by)
        widget = neighbour.widget() if neighbour is not None else None
        if widget is not None:
            widget.setFocus()
            self.area.ensureWidgetVisible(widget, 0, 8)

    def _drop(self, question_id: QuestionId | None) -> None:
        card = self.cards.pop(question_id)
        if card.unfolded:
            self._take_back_body(card)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _show_displayed(self) -> QuestionCard | None:
        """Unfolds the card of the question on display; returns it where the person has just chosen it."""
        shown = self._view.displayed
        card = self.cards.get(shown.question_id) if shown is not None else None
        before = self.unfolded
        if before is not None and before is not card:
            self._take_back_body(before)
        self.body.refresh()
        if card is not None and not card.unfolded:
            card.unfold(self.body)
            return None if self._view.following else card
        return None

    def _take_back_body(self, card: QuestionCard) -> None:
        card.fold()
        self.body.hide()
        self.body.setParent(self)

    # --- scrolling --------------------------------------------------------------------------------------------------

    def _top_card(self) -> tuple[QuestionCard, int] | None:
        """The first card in sight and where it stands."""
        offset = self.area.verticalScrollBar().value()
        shown = sorted(self.cards.values(), key=lambda card: card.y())
        top = next((card for card in shown if card.geometry().bottom() > offset), None)
        return (top, top.y() - offset) if top is not None else None

    def _hold(self, card: QuestionCard, distance: int) -> None:
        """Scrolls so that the card stands so far below the top, and does it now: later would be seen as a jump."""
        if card not in self.cards.values():
            return
        for _ in range(2):  # a sheet knows its height only when it has its width
            self._place_cards()
        self.area.verticalScrollBar().setValue(card.y() - distance)

    def _place_cards(self) -> None:
        self._column.activate()
        seen = self.area.viewport().size()
        needed = max(self._column.totalHeightForWidth(seen.width()), self._column.totalMinimumSize().height())
        self._inside.resize(seen.width(), max(seen.height(), needed))
        self._column.activate()

    def _on_scrolled(self) -> None:
        if self.following:
            self._unseen = 0
        self._offer_the_newest()

    def _offer_the_newest(self) -> None:
        away = not self.following and len(self.cards) > 1
        self.back_to_newest.setText(f"Newest ↑ ({self._unseen} new)" if self._unseen else "Newest ↑")
        self.back_to_newest.setVisible(away)
        self._place_button()

    def _place_button(self) -> None:
        self.back_to_newest.adjustSize()
        self.back_to_newest.move(QPoint(self.width() - self.back_to_newest.width() - 22, 8))
        self.back_to_newest.raise_()

    # --- building ---------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self._inside)
        self.area.setAccessibleName("Questions")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.empty, 1)
        column.addWidget(self.area, 1)
        self.back_to_newest.setProperty("role", "primary")
        self.back_to_newest.hide()
        self.body.setParent(self)
        self.body.hide()

    def _connect(self) -> None:
        self.back_to_newest.clicked.connect(self.to_the_newest)
        self.area.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.body.sheet.read_on_wanted.connect(self.read_on)
