"""How the history's rows are drawn: a session in two lines; under it what was found, with the words marked."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QLineEdit, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.store.search import PassageHit
from desktop.ui.history.history_model import KIND_WORDS, HistoryModel, Row, more_words
from desktop.ui.style import Theme
from desktop.ui.wording import counted, day, spoken_duration, time_of_day

PAD_X, PAD_Y, LINE_GAP, COLUMN_GAP = 12, 9, 3, 16
HIT_PAD_Y = 3
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
KIND_COLOUR = {"microphone": "candidate", "system": "interviewer", "question": "question"}

Index = QModelIndex | QPersistentModelIndex


class HistoryDelegate(QStyledItemDelegate):
    """Measures once for each text and width; a list asks again and again."""

    def __init__(self, theme: Theme, model: HistoryModel, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._model = model
        self._view = view
        self._measured_width = 0
        self._heights: dict[PassageHit, int] = {}
        self._forget()
        theme.changed.connect(self._forget)

    # --- size -------------------------------------------------------------------------------------------------------

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._model.row(index)
        width = self._view.viewport().width()
        if row is None:
            return QSize(width, 0)
        if row.is_session:
            return QSize(width, self._strong_metrics.height() + self._small_metrics.height() + LINE_GAP + 2 * PAD_Y)
        if row.hit is None:
            return QSize(width, self._small_metrics.height() + HIT_PAD_Y + PAD_Y)
        return QSize(width, self._hit_height(row.hit, width))

    def _hit_height(self, hit: PassageHit, width: int) -> int:
        if width != self._measured_width:
            self._measured_width, self._heights = width, {}
        height = self._heights.get(hit)
        if height is None:
            height = round(self._laid_out(hit, self._hit_place(QRect(0, 0, width, 0)).width()).boundingRect().height())
            self._heights[hit] = height = height + 2 * HIT_PAD_Y
        return height

    # --- painting ---------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.row(index)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRect(option.rect)
        self._paint_ground(painter, place, option.state, row)
        if row.is_session:
            self._paint_session(painter, place.adjusted(PAD_X, PAD_Y, -PAD_X, -PAD_Y), row)
        elif row.hit is not None:
            self._paint_hit(painter, place, row.hit)
        else:
            self._paint_more(painter, place, row.more)
        painter.restore()

    def _paint_ground(self, painter: QPainter, place: QRect, state: QStyle.StateFlag, row: Row) -> None:
        """A hairline above each session; the chosen row has a ground and, with the keyboard's focus, a ring."""
        if row.is_session and place.top() > 0:
            painter.setPen(self._theme.colour("line"))
            painter.drawLine(place.left() + PAD_X, place.top(), place.right() - PAD_X, place.top())
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if not selected and not hovered:
            return
        painter.setBrush(self._theme.colour("accent_ground" if selected else "raised"))
        painter.setPen(Qt.PenStyle.NoPen)
        inset = 1.0
        if selected and self._view.hasFocus():
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(self._theme.colour("accent"))
            pen.setWidth(self._theme.focus_px)
            painter.setPen(pen)
            inset = 1 + self._theme.focus_px / 2
        painter.drawRoundedRect(QRectF(place).adjusted(inset, inset, -inset, -inset), 8, 8)

    def _paint_session(self, painter: QPainter, place: QRect, row: Row) -> None:
        """Name and day above, company and length below; where both do not fit, the left one is shortened."""
        session = row.session
        upper = QRect(place.left(), place.top(), place.width(), self._strong_metrics.height())
        lower = QRect(
            place.left(), place.bottom() - self._small_metrics.height() + 1, place.width(), self._small_metrics.height()
        )
        when = f"{day(session.at)}, {time_of_day(session.at)}"
        length = f"{spoken_duration(session.active_s)} · {counted(session.questions, 'question')}"
        length = " · ".join(part for part in (length, session.sound) if part)
        company = session.company if session.company != session.heading else ""
        self._paint_pair(painter, upper, session.heading, when, strong=True)
        self._paint_pair(painter, lower, company, length, strong=False)

    def _paint_pair(self, painter: QPainter, place: QRect, left: str, right: str, *, strong: bool) -> None:
        painter.setFont(self._small)
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(place, RIGHT, right)
        room = place.width() - self._small_metrics.horizontalAdvance(right) - COLUMN_GAP
        metrics = self._strong_metrics if strong else self._small_metrics
        painter.setFont(self._strong if strong else self._small)
        painter.setPen(self._theme.colour("text" if strong else "muted"))
        shortened = metrics.elidedText(left, Qt.TextElideMode.ElideRight, max(0, room))
        painter.drawText(place.adjusted(0, 0, -(place.width() - max(0, room)), 0), LEFT, shortened)

    def _paint_hit(self, painter: QPainter, place: QRect, hit: PassageHit) -> None:
        inside = self._hit_place(place)
        painter.setFont(self._small_strong)
        painter.setPen(self._theme.colour(KIND_COLOUR.get(hit.kind, "muted")))
        label = QRect(place.left() + self._indent, inside.top(), self._label_width, self._body_line)
        painter.drawText(label, LEFT, KIND_WORDS[hit.kind])
        painter.setPen(self._theme.colour("text"))
        layout = self._laid_out(hit, inside.width())
        layout.draw(painter, QPointF(inside.topLeft()))

    def _paint_more(self, painter: QPainter, place: QRect, more: int) -> None:
        painter.setFont(self._small)
        painter.setPen(self._theme.colour("muted"))
        inside = self._hit_place(place)
        painter.drawText(
            QRect(inside.left(), inside.top(), inside.width(), self._small_metrics.height()), LEFT, more_words(more)
        )

    def _hit_place(self, place: QRect) -> QRect:
        left = self._indent + self._label_width + 8
        return place.adjusted(left, HIT_PAD_Y, -PAD_X, -HIT_PAD_Y)

    def _laid_out(self, hit: PassageHit, width: int) -> QTextLayout:
        layout = QTextLayout(hit.text, self._body)
        layout.setTextOption(_wrapping())
        layout.setFormats([self._mark(begin, end) for begin, end in hit.ranges])
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(40, width))
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout

    def _mark(self, begin: int, end: int) -> QTextLayout.FormatRange:
        """Never by colour alone: what was found is bolder too."""
        made = QTextLayout.FormatRange()
        made.start, made.length = begin, end - begin
        dress = QTextCharFormat()
        dress.setBackground(self._theme.colour("question_ground"))
        dress.setForeground(self._theme.colour("question"))
        dress.setFontWeight(600)
        made.format = dress
        return made

    # --- renaming ---------------------------------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = QLineEdit(parent)
        field.setAccessibleName("Name of the session")
        return field

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        place = QRect(option.rect)
        height = min(place.height(), editor.sizeHint().height())
        editor.setGeometry(place.left() + 2, place.center().y() - height // 2, place.width() - 4, height)

    def _forget(self) -> None:
        theme = self._theme
        self._body, self._small = theme.font("body"), theme.font("small", tabular=True)
        self._strong, self._small_strong = theme.font("body", semibold=True), theme.font("small", semibold=True)
        self._strong_metrics, self._small_metrics = QFontMetrics(self._strong), QFontMetrics(self._small)
        self._body_line = QFontMetrics(self._body).height()
        labels = QFontMetrics(self._small_strong)
        self._label_width = max(labels.horizontalAdvance(words) for words in KIND_WORDS.values())
        self._indent = PAD_X + theme.scaled(8)
        self._measured_width, self._heights = 0, {}


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
