"""Printing: asks for a printer and how; the answer comes to the callback."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from desktop.reports.blocks import Paper
from desktop.reports.phrases import printable
from desktop.reports.report import Report
from desktop.ui.report_document import MARGINS_MM, PROGRAM, draw_pages


def ask_printer(parent: QWidget, name: str, chosen: Callable[[QPrinter], None]) -> QPrintDialog:
    """Opens and returns at once. Nothing is called when the person cancels."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(printable(name))
    printer.setCreator(PROGRAM)
    printer.setPageMargins(MARGINS_MM, QPageLayout.Unit.Millimeter)
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle("Print")
    dialog.accepted.connect(lambda: chosen(printer))
    QDialog.open(dialog)  # the print dialog's own way of opening wants a receiver by name
    return dialog


def print_report(report: Report | Paper, printer: QPrinter) -> None:
    """Takes a moment, best in a PaperThread. NotPrinted where the printer takes nothing."""
    draw_pages(report, printer)
