"""The export of a résumé: a whole file of each kind, or what was there before."""

import asyncio
import io
import json
from collections.abc import Coroutine
from pathlib import Path

import docx
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.app.resumes.resume_export import ResumeExport
from desktop.composition.program import Program
from desktop.reports.whole_file import ExportNotWritten
from desktop.resumes.shelf.corrections import Corrections
from desktop.resumes.shelf.shelf import OpenResume
from desktop.ui.main_window import MainWindow
from desktop.ui.resumes.template_dialog import Wanted
from desktop.ui.style import Theme
from tests.desktop.app.resumes.test_resumes_room import TEXT

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def opened(program: Program) -> OpenResume:
    """Corrected, so that the file can only come from what the person wants."""
    added = program.resumes.shelf.add_text(TEXT, "Dana")
    return program.resumes.shelf.correct(added.saved.resume_id, Corrections(values={"work/0/name": "Tailspin"}))


class Bench:
    def __init__(self, program: Program, theme: Theme, qtbot: QtBot) -> None:
        self.said: list[tuple[str, Path | None]] = []
        self.wishes: list[Coroutine[object, object, None]] = []
        self.window = MainWindow(theme)
        qtbot.addWidget(self.window)
        self.settings = program.settings
        self.export = ResumeExport(
            program.resumes,
            program.settings,
            theme,
            self.window,
            self.wishes.append,
            lambda words, folder: self.said.append((words, folder)),
        )

    def write(self, opened: OpenResume, kind: str, path: Path) -> None:
        asyncio.run(self.export.write(opened, Wanted(kind, "classic", "A4"), path))


@pytest.fixture
def bench(program: Program, theme: Theme, qtbot: QtBot) -> Bench:
    return Bench(program, theme, qtbot)


def words_in(path: Path) -> str:
    content = path.read_bytes()
    match path.suffix:
        case ".json":
            return json.dumps(json.loads(content), ensure_ascii=False)
        case ".docx":
            document = docx.Document(io.BytesIO(content))
            cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
            return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
    pdf = pypdfium2.PdfDocument(content)
    text = "\n".join(page.get_textpage().get_text_range() for page in pdf)
    pdf.close()
    return text


@pytest.mark.parametrize("kind", ["json", "pdf", "docx"])
def test_each_kind_is_a_whole_file_with_what_the_person_corrected(
    bench: Bench, opened: OpenResume, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / f"dana.{kind}"
    bench.write(opened, kind, path)

    words = words_in(path)
    assert all(each in words for each in ("Dana Whitfield", "Tailspin", "31 %", "University of Leeds"))
    assert "Northwind" not in words
    assert list(tmp_path.glob("*.part")) == []
    assert bench.said == [(f"✓ Saved as dana.{kind}.", tmp_path)]


@pytest.mark.parametrize("kind", ["json", "pdf", "docx"])
def test_where_it_cannot_be_written_what_was_there_stays(
    bench: Bench, opened: OpenResume, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / f"dana.{kind}"
    path.write_text("from last week")
    path.with_name(f"{path.name}.part").mkdir()  # where the new file would be written first

    with pytest.raises(ExportNotWritten):
        bench.write(opened, kind, path)

    assert path.read_text() == "from last week"
    assert bench.said == []


def test_the_folder_and_the_template_are_those_of_the_next_export(
    bench: Bench, opened: OpenResume, qtbot: QtBot, tmp_path: Path
) -> None:
    asyncio.run(bench.export.ask(opened.saved.resume_id))
    dialog = bench.export.dialog
    assert dialog is not None
    dialog.choices["modern"].setChecked(True)
    qtbot.mouseClick(dialog.docx, LEFT)
    (where,) = bench.window.findChildren(QFileDialog)
    proposed = where.selectedFiles()
    where.fileSelected.emit(str(tmp_path / "dana.docx"))
    asyncio.run(bench.wishes.pop())
    where.close()

    assert Path(proposed[0]).name == "Dana.docx"
    assert (tmp_path / "dana.docx").exists()
    assert bench.settings.resume_template == "modern"
    assert bench.settings.export_folder == str(tmp_path)


def test_json_is_for_other_programs_and_called_so(bench: Bench, opened: OpenResume, qtbot: QtBot) -> None:
    asyncio.run(bench.export.ask(opened.saved.resume_id))
    assert bench.export.dialog is not None
    qtbot.mouseClick(bench.export.dialog.json, LEFT)
    (where,) = bench.window.findChildren(QFileDialog)
    filters = where.nameFilters()
    where.close()

    assert filters == ["JSON Resume (*.json)"]
    assert bench.wishes == []
