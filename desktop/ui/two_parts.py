"""Two parts of a page: side by side where there is room for both, else one above the other."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop.ui.style import Theme

SIDE_BY_SIDE_PX = 700
USUAL_SHARES = {"side": 0.5, "stacked": 0.45}
SMALLEST_SHARE = 0.15


class TwoParts(QSplitter):
    """The person moves the border; what the first part then has of the whole is told, and remembered by arrangement."""

    shares_changed = Signal(dict)  # `side` and `stacked` → the first part's share

    def __init__(self, first: QWidget, second: QWidget, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self._shares = dict(USUAL_SHARES)
        self.setChildrenCollapsible(False)
        self._holders: list[QWidget] = []
        self._around = [self._hold(first), self._hold(second)]
        self._pad()
        self.splitterMoved.connect(self._on_moved)
        theme.changed.connect(self._arrange)

    @property
    def arrangement(self) -> str:
        return "side" if self.orientation() == Qt.Orientation.Horizontal else "stacked"

    def use_shares(self, shares: Mapping[str, float]) -> None:
        known = {name: share for name, share in shares.items() if name in USUAL_SHARES}
        limited = {name: min(max(share, SMALLEST_SHARE), 1 - SMALLEST_SHARE) for name, share in known.items()}
        self._shares = {**USUAL_SHARES, **limited}
        self._share()

    def show_second(self, shown: bool) -> None:
        """Without it the first part has the whole page."""
        self._holders[1].setVisible(shown)

    def replace_first(self, part: QWidget) -> None:
        around = self._around[0]
        before = around.takeAt(0)
        if before is not None and (widget := before.widget()) is not None:
            widget.hide()
            widget.setParent(None)
        around.addWidget(part)
        part.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        growth = 1 + max(0.0, self._theme.text_percent / 100 - 1) / 2  # lines may wrap
        wide = self.width() >= SIDE_BY_SIDE_PX * growth
        orientation = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if orientation != self.orientation():
            self.setOrientation(orientation)
            self._pad()
        self._share()

    def _share(self) -> None:
        whole = self.width() if self.arrangement == "side" else self.height()
        first = round(whole * self._shares[self.arrangement])
        self.setSizes([first, max(1, whole - first)])

    def _on_moved(self) -> None:
        first, second = self.sizes()
        if first + second:
            self._shares[self.arrangement] = round(first / (first + second), 3)
            self.shares_changed.emit(dict(self._shares))

    def _hold(self, part: QWidget) -> QVBoxLayout:
        around = QVBoxLayout()
        around.addWidget(part)
        holder = QWidget()
        holder.setLayout(around)
        self.addWidget(holder)
        self._holders.append(holder)
        return around

    def _pad(self) -> None:
        """The edge of the page is wider than the gap between the two."""
        first, second = self._around
        if self.arrangement == "side":
            first.setContentsMargins(20, 4, 6, 8)
            second.setContentsMargins(8, 4, 10, 8)
        else:
            first.setContentsMargins(20, 4, 10, 4)
            second.setContentsMargins(20, 6, 10, 8)
