"""The overlay's first line: state and clock, what this session may do, who is heard, and the menu. Always there."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.session.live_view import LiveView
from desktop.ui import wording
from desktop.ui.elided_label import ElidedLabel
from desktop.ui.level_meter import LevelMeter
from desktop.ui.sign_button import say, sign_button
from desktop.ui.style import Theme
from shared.vocabulary import SOURCES, SessionState, Source

_STATE_COLOURS: dict[SessionState, str] = {"created": "muted", "active": "good", "paused": "warn", "completed": "muted"}
CLOCK_FITS_PX = 340  # folded and narrower than this, the question needs the clock's room


class StateDot(QWidget):
    """The state as a shape as well as a colour: a disc is live, two bars are paused, a ring is neither."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state: SessionState = "created"
        self.setSizePolicy(self.sizePolicy().Policy.Fixed, self.sizePolicy().Policy.Fixed)

    def set_state(self, state: SessionState) -> None:
        if state != self._state:
            self._state = state
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.scaled(10), self._theme.scaled(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour(_STATE_COLOURS[self._state])
        disc = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(colour)
        if self._state == "active":
            painter.setBrush(colour)
            painter.drawEllipse(disc)
        elif self._state == "paused":
            third = disc.width() / 3
            painter.fillRect(QRectF(disc.left(), disc.top(), third, disc.height()), colour)
            painter.fillRect(QRectF(disc.right() - third, disc.top(), third, disc.height()), colour)
        else:
            painter.drawEllipse(disc)


class StatusLine(QWidget):
    """Call `refresh` after a change of state, `refresh_levels` after one of levels, `tick` every second.

    Folded, it makes room for the question in its middle.
    """

    def __init__(
        self, view: LiveView, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._theme = theme
        self._now = now
        self._folded = False
        self._dot = StateDot(theme)
        self._state = QLabel()
        self._assistance = QLabel()
        self._assistance.setProperty("role", "pill")
        self._question = ElidedLabel()
        self._names = {source: QLabel(wording.SPEAKER[source]) for source in SOURCES}
        self.meters: dict[Source, LevelMeter] = {
            "microphone": LevelMeter(theme, "candidate", "you"),
            "system": LevelMeter(theme, "interviewer", "them"),
        }
        self.menu_button = sign_button("⋯", "What you can do, with the keys")
        self.fold_button = sign_button("–", "Fold to one line")
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()
        self.set_folded(False)

    @property
    def state_text(self) -> str:
        return self._state.text()

    @property
    def assistance_text(self) -> str:
        return self._assistance.text()

    @property
    def folded_question(self) -> str:
        return self._question.text()

    def set_folded(self, folded: bool) -> None:
        self._folded = folded
        self._question.setVisible(folded)
        self._assistance.setVisible(not folded)
        self._spacer.setVisible(not folded)
        for name in self._names.values():
            name.setVisible(not folded)
        self.fold_button.setText("+" if folded else "–")
        self.tick()
        say(self.fold_button, "Unfold" if folded else "Fold to one line")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._state.setVisible(not self._folded or self.width() >= self._theme.scaled(CLOCK_FITS_PX))

    def refresh(self) -> None:
        session = self._view.session
        self._dot.set_state(session.state)
        self._assistance.setText(wording.ASSISTANCE[session.setup.assistance])
        self._assistance.setToolTip(wording.ASSISTANCE_MEANS[session.setup.assistance])
        for source, meter in self.meters.items():
            meter.set_captured(wording.is_captured(session, source))
        shown = self._view.displayed
        self._question.setText(shown.text if shown is not None else wording.no_question_yet(self._view))
        self.tick()

    def refresh_levels(self) -> None:
        for source, meter in self.meters.items():
            meter.set_level(self._view.levels.get(source))

    def tick(self) -> None:
        session = self._view.session
        clock = wording.clock(session.active_s(self._now()))
        text = clock if self._folded else f"{wording.STATE[session.state]} {clock}"
        if text != self._state.text():
            self._state.setText(text)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        self._spacer = QWidget()
        self._spacer.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(self._dot)
        row.addWidget(self._state)
        row.addWidget(self._assistance, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._question, 1)
        row.addWidget(self._spacer, 1)
        for source, meter in self.meters.items():
            row.addWidget(self._names[source])
            row.addWidget(meter)
        row.addWidget(self.menu_button)
        row.addWidget(self.fold_button)

    def _dress(self) -> None:
        size = self._theme.px("small")
        self._state.setStyleSheet(f"font-size: {size}px; font-weight: 600;")
        self._state.setFont(self._theme.font("small", semibold=True, tabular=True))
        for name in self._names.values():
            name.setStyleSheet(f"font-size: {size}px; color: {self._theme.colours.muted};")
        self._question.setStyleSheet(
            f"font-size: {self._theme.px('body')}px; font-weight: 600; color: {self._theme.colours.question};"
        )
