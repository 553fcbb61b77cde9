"""The overlay's first line: state and clock, what this session may do, who is heard, and the menu. Always there."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.session.keeping_sound import sound_is_kept
from desktop.session.live_view import LiveView
from desktop.ui import wording
from desktop.ui.elided_label import ElidedLabel
from desktop.ui.level_meter import LevelMeter
from desktop.ui.overlay.state_dot import StateDot
from desktop.ui.sign_button import say, sign_button
from desktop.ui.style import Theme
from desktop.ui.troubles import degraded_line
from shared.vocabulary import SOURCES, Source

CLOCK_FITS_PX = 340  # folded and narrower than this, the question needs the clock's room
METERS_FIT_PX = 480  # and here the meters': what is asked matters more than how loud
TOLD_MS = 3_000
_LEAVING_OUT = (
    (True, True, True, True),
    (False, True, True, True),
    (False, True, False, True),
    (False, False, False, True),
    (False, False, False, False),
)
"""Names of the meters, the meters, the word of the state, the clock: what is there, from wide to narrow."""


class StatusLine(QWidget):
    """Call `refresh` after a change of state or question, `refresh_heard` after one of the transcript, `refresh_levels`
    after one of levels, `tick` every second.

    Folded, it makes room for the question in its middle (in captions, for what is said). Where it is narrow, what can
    be missed goes first. What the session may do stays.
    """

    def __init__(
        self, view: LiveView, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._theme = theme
        self._now = now
        self._folded = False
        self._short = False
        self._dot = StateDot(theme)
        self._state = QLabel()
        self._assistance = QLabel()
        self._assistance.setProperty("role", "pill")
        self._question = ElidedLabel()
        self._heard = ElidedLabel(keep_end=True)
        self._told = QTimer(self, singleShot=True, interval=TOLD_MS)
        self._told.timeout.connect(self.refresh)
        self._names = {source: QLabel(wording.SPEAKER[source]) for source in SOURCES}
        self.meters: dict[Source, LevelMeter] = {
            "microphone": LevelMeter(theme, "candidate", "you"),
            "system": LevelMeter(theme, "interviewer", "them"),
        }
        self.through = QLabel("⇣")
        self.through.setAccessibleName("Clicks go through the overlay")
        self.through.hide()
        self.recording = QLabel("● REC")
        self.recording.setProperty("role", "recording")
        self.recording.setAccessibleName(wording.SOUND_IS_KEPT)
        self.recording.setToolTip(wording.SOUND_IS_KEPT_MEANS)
        self.recording.hide()
        self.trouble_button = sign_button("⚠", "What works less well")
        self.menu_button = sign_button("⋯", "What you can do, with the keys")
        self.fold_button = sign_button("–", "Fold to one line")
        self._always = (
            self._dot, self.through, self.recording, self._assistance,
            self.trouble_button, self.menu_button, self.fold_button,
        )  # fmt: skip
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
        """What stands in the one line."""
        return self._heard.text() if self._captions else self._question.text()

    def set_folded(self, folded: bool) -> None:
        self._folded = folded
        self._spacer.setVisible(not folded)
        self.fold_button.setText("+" if folded else "–")
        say(self.fold_button, "Unfold" if folded else "Fold to one line")
        self.refresh()

    def say_clicks_go_through(self, through: bool) -> None:
        self.through.setVisible(through)

    def tell(self, words: str) -> None:
        """Folded, in the question's place for three seconds; unfolded the body has a line for it."""
        if self._folded:
            self._heard.hide()
            self._question.show()
            self._question.setText(words)
            self._told.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def refresh(self) -> None:
        session = self._view.session
        self._dot.set_state(session.state)
        self.recording.setVisible(sound_is_kept(session))
        self._assistance.setText(wording.ASSISTANCE[session.setup.assistance])
        self._assistance.setToolTip(wording.ASSISTANCE_MEANS[session.setup.assistance])
        for source, meter in self.meters.items():
            meter.set_captured(wording.is_captured(session, source))
        if not self._told.isActive():
            shown = self._view.displayed
            self._question.setText(shown.text if shown is not None else wording.no_question_yet(self._view))
            self._question.setVisible(self._folded and not self._captions)
            self._heard.setVisible(self._folded and self._captions)
        self.refresh_heard()
        self.tick()
        self._fit()

    def refresh_heard(self) -> None:
        """In captions the one line holds the end of what is being said."""
        if self._captions:
            said = self._view.utterances(1)
            self._heard.setText(said[-1].text if said else wording.nothing_said_yet(self._view))

    def refresh_levels(self) -> None:
        for source, meter in self.meters.items():
            meter.set_level(self._view.levels.get(source))

    def refresh_trouble(self) -> None:
        """Folded there is no line for it: a sign, with the sentence as its tooltip."""
        words = degraded_line(self._view)
        if words:
            say(self.trouble_button, words)
        self.trouble_button.setVisible(self._folded and bool(words))

    def tick(self) -> None:
        self._say_state()
        self.refresh_trouble()

    def event(self, event: QEvent) -> bool:
        """What is inside became wider or narrower: a longer clock, another size of text, a sign that came."""
        handled = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._fit()
        return handled

    # --- inside -----------------------------------------------------------------------------------------------------

    @property
    def _captions(self) -> bool:
        return self._view.assistance == "captions"

    def _fit(self) -> None:
        """Shows what there is room for, the important first. It measures before it shows or hides anything: each of
        that would call for another layout."""
        if self._folded:
            self._show_parts(
                names=False,
                meters=self.width() >= self._theme.scaled(METERS_FIT_PX),
                clock=self.width() >= self._theme.scaled(CLOCK_FITS_PX),
            )
            self._assistance.hide()
            return
        self._assistance.show()
        names, meters, word, clock = next(
            (left for left in _LEAVING_OUT if self._needed_width(*left) <= self.width()), _LEAVING_OUT[-1]
        )
        self._short = not word
        self._say_state()
        self._show_parts(names=names, meters=meters, clock=clock)

    def _needed_width(self, names: bool, meters: bool, word: bool, clock: bool) -> int:
        widths = [part.sizeHint().width() for part in self._always if not part.isHidden()]
        widths += [name.sizeHint().width() for name in self._names.values() if names]
        widths += [meter.sizeHint().width() for meter in self.meters.values() if meters]
        if clock:
            widths.append(self._state.fontMetrics().horizontalAdvance(self._state_words(short=not word)) + 2)
        return sum(widths) + self._row.spacing() * len(widths)

    def _show_parts(self, *, names: bool, meters: bool, clock: bool) -> None:
        for name in self._names.values():
            name.setVisible(names)
        for meter in self.meters.values():
            meter.setVisible(meters)
        self._state.setVisible(clock)

    def _state_words(self, *, short: bool) -> str:
        session = self._view.session
        clock = wording.clock(session.active_s(self._now()))
        return clock if short else f"{wording.STATE[session.state]} {clock}"

    def _say_state(self) -> None:
        text = self._state_words(short=self._folded or self._short)
        if text != self._state.text():
            self._state.setText(text)

    def _lay_out(self) -> None:
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        self._spacer = QWidget()
        self._spacer.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(self._dot)
        row.addWidget(self.through)
        row.addWidget(self._state)
        row.addWidget(self.recording, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._assistance, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._question, 1)
        row.addWidget(self._heard, 1)
        row.addWidget(self._spacer, 1)
        for source, meter in self.meters.items():
            row.addWidget(self._names[source])
            row.addWidget(meter)
        for button in (self.trouble_button, self.menu_button, self.fold_button):
            row.addWidget(button)

    def _dress(self) -> None:
        size, colours = self._theme.px("small"), self._theme.colours
        self._state.setStyleSheet(f"font-size: {size}px; font-weight: 600;")
        self._state.setFont(self._theme.font("small", semibold=True, tabular=True))
        for name in self._names.values():
            name.setStyleSheet(f"font-size: {size}px; color: {colours.muted};")
        self.through.setStyleSheet(f"font-size: {self._theme.px('body')}px; color: {colours.accent};")
        self.trouble_button.setStyleSheet(f"color: {colours.warn};")
        for label, colour in ((self._question, colours.question), (self._heard, colours.text)):
            label.setStyleSheet(f"font-size: {self._theme.px('body')}px; font-weight: 600; color: {colour};")
        self._fit()
