"""The block writer: how the blocks of a report look in a text document on paper."""

from collections.abc import Iterable
from typing import Self

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextOption,
    QTextTableFormat,
)

from desktop.reports.blocks import Block, Bullets, Heading, Pairs, Paragraph, Span, Spoken, Table
from desktop.reports.phrases import printable
from shared.tokens import FONT_FAMILY, LIGHT

PIXELS_AN_INCH = 96
BODY_PT = 9.5
HEADING_PT = {1: 20.0, 2: 13.0, 3: 10.5}
ABOVE_PX = {1: 0.0, 2: 16.0, 3: 11.0}
INDENT_PX = 16.0
TIME_PX = 55.0
DEEPEST = 3
NEXT_LINE = "\u2028"
"""Below a heading of the deepest level, a paragraph's words stand in the same block, which is kept on one page."""
LINE_HEIGHT_PERCENT = 120.0
FIRST_COLUMN_PERCENT = 61.0


class BlockWriter:
    """Adds to the end of a document that is laid out for a device of so many dots an inch.

    Lengths are in pixels of 96 an inch. The layout fits letters, heights and tabs to its device, but not indents.
    """

    def __init__(self, document: QTextDocument, dpi: int) -> None:
        self._scale = dpi / PIXELS_AN_INCH
        self._cursor = QTextCursor(document)
        self._begun = False
        self._below_heading = False
        document.setDefaultFont(paper_font(BODY_PT))

    def __enter__(self) -> Self:
        """Until the end nothing of the document is laid out anew."""
        self._cursor.beginEditBlock()
        return self

    def __exit__(self, *_: object) -> None:
        self._cursor.endEditBlock()

    def add(self, block: Block) -> None:
        match block:
            case Heading():
                self._add_heading(block)
            case Pairs(rows=rows):
                for label, value in rows:
                    self._open(below=2)
                    self._add_spans((Span(f"{label}: ", muted=True), Span(value)))
            case Paragraph(spans=spans, quoted=quoted):
                if self._below_heading and not quoted:
                    self._cursor.insertText(NEXT_LINE)
                else:
                    self._open(left=INDENT_PX if quoted else 0, below=3)
                self._add_spans(spans)
            case Bullets(items=items):
                for item in items:
                    self._open(left=INDENT_PX, first_line=-INDENT_PX * 0.7, below=1)
                    self._add_spans((Span("• ", mark=True), *item))
            case Spoken():
                self._add_spoken(block)
            case Table():
                self._add_table(block)
        self._below_heading = isinstance(block, Heading) and block.level == DEEPEST

    def _add_heading(self, heading: Heading) -> None:
        made = self._open(above=ABOVE_PX[heading.level], below=4)
        made.setHeadingLevel(heading.level)
        self._cursor.setBlockFormat(made)
        self._cursor.insertText(printable(heading.text), _letters(LIGHT.text, HEADING_PT[heading.level], strong=True))

    def _add_spoken(self, line: Spoken) -> None:
        made = self._open(left=TIME_PX, first_line=-TIME_PX, below=3)
        made.setTabPositions([QTextOption.Tab(TIME_PX, QTextOption.TabType.LeftTab)])
        self._cursor.setBlockFormat(made)
        own = line.speaker == "You"
        self._cursor.insertText(f"{line.time}\t", _letters(LIGHT.muted))
        self._cursor.insertText(
            f"{line.speaker}: ", _letters(LIGHT.candidate if own else LIGHT.interviewer, strong=True)
        )
        said = _letters(LIGHT.question, strong=True) if line.is_question else _letters(LIGHT.text)
        self._cursor.insertText(printable(line.text), said)
        if line.note:
            self._cursor.insertText(f" ({line.note})", _letters(LIGHT.muted))

    def _add_table(self, table: Table) -> None:
        self._open(below=4)
        self._add_spans((Span(table.caption, muted=True),))
        made = self._cursor.insertTable(1 + len(table.rows), len(table.head), _table_format(len(table.head)))
        for row_number, row in enumerate((table.head, *table.rows)):
            for column, text in enumerate(row):
                cell = made.cellAt(row_number, column).firstCursorPosition()
                cell.setBlockFormat(_cell_format(right=column > 0))
                cell.insertText(printable(text), _letters(LIGHT.text, strong=row_number == 0))
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _open(self, *, left: float = 0, first_line: float = 0, above: float = 0, below: float = 0) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setLeftMargin(left * self._scale)
        made.setTextIndent(first_line * self._scale)
        made.setTopMargin(above)
        made.setBottomMargin(below)
        made.setLineHeight(LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if self._begun:
            self._cursor.insertBlock(made)
        else:
            self._cursor.setBlockFormat(made)
        self._begun = True
        return made

    def _add_spans(self, spans: Iterable[Span]) -> None:
        for span in spans:
            quiet = span.muted or span.struck or span.mark
            letters = _letters(LIGHT.muted if quiet else LIGHT.text, strong=span.strong)
            letters.setFontStrikeOut(span.struck)
            self._cursor.insertText(_inner(span.text), letters)


def paper_font(points: float, *, strong: bool = False) -> QFont:
    """Inter as it is, without contextual forms and figures of one width: a PDF gives other signs for those glyphs,
    and "9:30" would be copied out of it as "9!30"."""
    made = QFont(FONT_FAMILY)
    made.setPointSizeF(points)
    made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(QFont.Tag("calt"), 0)
    return made


def _letters(colour: str, points: float = BODY_PT, *, strong: bool = False) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(paper_font(points, strong=strong))
    made.setForeground(QColor(colour))
    return made


def _table_format(columns: int) -> QTextTableFormat:
    made = QTextTableFormat()
    made.setHeaderRowCount(1)  # said again on every page
    made.setBorderCollapse(True)
    made.setBorder(0.5)
    made.setBorderBrush(QColor(LIGHT.line))
    made.setCellPadding(3)
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    rest = (100 - FIRST_COLUMN_PERCENT) / (columns - 1) if columns > 1 else 100
    widths = [FIRST_COLUMN_PERCENT if columns > 1 else 100, *[rest] * (columns - 1)]
    made.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, width) for width in widths])
    return made


def _cell_format(*, right: bool) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setAlignment(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
    return made


def _inner(text: str) -> str:
    """Like `printable`, with the blanks at either end kept: spans stand next to each other."""
    kept = printable(text)
    return f"{' ' * text.startswith(' ')}{kept}{' ' * text.endswith(' ')}" if kept else ""
