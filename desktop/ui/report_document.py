"""A report as pages: one document for PDF and for the printer, in the bundled typeface, with a head and page numbers.

It may be drawn beside the windows, in a thread of Qt's own: nothing here touches one.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QBrush,
    QColor,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from desktop.reports.blocks import Paper
from desktop.reports.layout import paper_of
from desktop.reports.phrases import printable
from desktop.reports.report import Report
from desktop.reports.whole_file import ExportNotWritten, write_whole
from desktop.ui.block_writer import NEXT_LINE, BlockWriter, paper_font
from shared.tokens import LIGHT

PROGRAM = "Interview Assistant"
MARGINS_MM = QMarginsF(20, 18, 20, 18)
HEAD_MM = 9.0
"""Above and below the text, for the running head and the page number."""
RESOLUTION_DPI = 300
SMALL_PT = 8.0


class NotPrinted(ExportNotWritten):
    title = "This could not be printed"
    message = "The printer took nothing. Check that it is on and connected, or export it as a PDF."


def write_pdf(report: Report | Paper, path: Path) -> None:
    """All or nothing; ExportNotWritten leaves what was at `path` as it was."""
    write_whole(render_pdf(report), path)


def render_pdf(report: Report | Paper) -> bytes:
    """The whole file, A4; its text can be searched and copied."""
    paper = paper_of(report)
    made = QBuffer()
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(made)
    writer.setTitle(printable(paper.title))
    writer.setCreator(PROGRAM)
    writer.setResolution(RESOLUTION_DPI)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            MARGINS_MM,
            QPageLayout.Unit.Millimeter,
        )
    )
    draw_pages(paper, writer)
    del writer  # the file's end is written with it
    return bytes(made.data().data())


def draw_pages(report: Report | Paper, device: QPagedPaintDevice) -> None:
    """Onto a PDF or a printer. NotPrinted where the device does not begin."""
    paper = paper_of(report)
    document = _document(paper, device.logicalDpiY())
    body = _body(device)
    document.documentLayout().setPaintDevice(device)
    document.setPageSize(QSizeF(body.width(), body.height()))
    _keep_headings_with_text(document, body.height())
    painter = QPainter()
    if not painter.begin(device):
        raise NotPrinted()
    try:
        for number in range(document.pageCount()):
            if number and not device.newPage():
                raise NotPrinted()
            _draw_page(painter, document, body, number, paper)
    finally:
        painter.end()


def _document(paper: Paper, dpi: int) -> QTextDocument:
    """Not laid out yet: that comes when it is whole, and its pages are known."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    with BlockWriter(document, dpi) as writer:
        for block in paper.blocks:
            writer.add(block)
    return document


def _keep_headings_with_text(document: QTextDocument, page: float) -> None:
    """A heading that would stand alone at the foot of a page goes to the next one.

    Only once all is laid out: for Qt a change in the middle of it ends the laying out, and the rest would be lost.
    """
    blocks = list(_laid_out(document))
    for block, following in pairwise(blocks):
        if block.blockFormat().headingLevel() and _is_torn(document, block, page):
            QTextCursor(block).setBlockFormat(_on_new_page(block.blockFormat()))
        document.documentLayout().blockBoundingRect(following)


def _laid_out(document: QTextDocument) -> Iterator[QTextBlock]:
    """Asking block by block lays the document out bit by bit: in one go it would hold up the windows."""
    block = document.begin()
    while block.isValid():
        document.documentLayout().blockBoundingRect(block)
        yield block
        block = block.next()


def _is_torn(document: QTextDocument, heading: QTextBlock, page: float) -> bool:
    """Whether a page ends within it, or between it and what follows; one with words of its own may stand last."""
    place = document.documentLayout().blockBoundingRect(heading)
    first, last = place.top() // page, (place.bottom() - 1) // page
    if NEXT_LINE in heading.text():
        return first != last
    return first != document.documentLayout().blockBoundingRect(heading.next()).top() // page


def _on_new_page(heading: QTextBlockFormat) -> QTextBlockFormat:
    heading.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    return heading


def _body(device: QPagedPaintDevice) -> QRectF:
    """Where the text goes: the page without its margins, head and foot."""
    head = HEAD_MM / 25.4 * device.logicalDpiY()
    return QRectF(0, head, device.width(), device.height() - 2 * head)


def _draw_page(painter: QPainter, document: QTextDocument, body: QRectF, number: int, paper: Paper) -> None:
    painter.save()
    painter.translate(body.left(), body.top() - number * body.height())
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = QRectF(0, number * body.height(), body.width(), body.height())
    context.palette = _palette()
    painter.setClipRect(context.clip)
    document.documentLayout().draw(painter, context)
    painter.restore()
    _draw_margins(painter, body, f"Page {number + 1} of {document.pageCount()}", paper)


def _draw_margins(painter: QPainter, body: QRectF, page: str, paper: Paper) -> None:
    painter.setFont(paper_font(SMALL_PT))
    painter.setPen(QColor(LIGHT.muted))
    head = QRectF(body.left(), 0, body.width(), body.top() * 0.6)
    foot = head.translated(0, body.bottom() + body.top() * 0.4)
    title = painter.fontMetrics().elidedText(
        printable(paper.title), Qt.TextElideMode.ElideRight, round(body.width() * 0.7)
    )
    _draw(painter, head, ((Qt.AlignmentFlag.AlignLeft, title), (Qt.AlignmentFlag.AlignRight, PROGRAM)))
    _draw(painter, foot, ((Qt.AlignmentFlag.AlignRight, page),))


def _draw(painter: QPainter, place: QRectF, texts: Iterable[tuple[Qt.AlignmentFlag, str]]) -> None:
    for alignment, text in texts:
        painter.drawText(place, alignment | Qt.AlignmentFlag.AlignVCenter, text)


def _palette() -> QPalette:
    """Paper is white, whatever the program looks like."""
    palette = QPalette()
    palette.setBrush(QPalette.ColorRole.Text, QBrush(QColor(LIGHT.text)))
    return palette
