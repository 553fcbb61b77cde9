"""The print dialog and what reaches the printer; a printer that writes a file stands for a real one."""

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.fonts import add_bundled_fonts
from desktop.ui.printing import ask_printer, print_report
from desktop.ui.report_document import NotPrinted
from tests.desktop.reports.documents import text_of_pdf
from tests.desktop.session.past_sessions import interview, record_of


def file_printer(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_what_is_printed_is_the_report_page_by_page(qtbot: QtBot, tmp_path: Path) -> None:
    add_bundled_fonts()

    print_report(record_of(interview()).report(), file_printer(tmp_path / "paper.pdf"))

    text = text_of_pdf((tmp_path / "paper.pdf").read_bytes())
    assert "Second round" in text
    assert "What is your notice period?" in text
    assert "Page 1 of" in text


@pytest.mark.qt_log_ignore("QPainter::begin")  # says so, too
def test_a_printer_that_takes_nothing_is_explained(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(NotPrinted) as raised:
        print_report(record_of(interview()).report(), file_printer(tmp_path / "absent" / "paper.pdf"))

    assert "export it as a PDF" in raised.value.message


def test_the_dialog_opens_at_once_and_gives_the_printer_when_it_is_accepted(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    chosen: list[QPrinter] = []

    dialog = ask_printer(parent, "Second round", chosen.append)

    assert dialog.isVisible()
    assert chosen == []
    dialog.done(dialog.DialogCode.Accepted.value)
    assert [printer.docName() for printer in chosen] == ["Second round"]


def test_cancelling_prints_nothing(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    chosen: list[QPrinter] = []

    ask_printer(parent, "Second round", chosen.append).reject()

    assert chosen == []
