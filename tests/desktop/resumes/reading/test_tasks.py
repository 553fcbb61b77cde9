"""What the child does with one task."""

from pathlib import Path

import msgspec

from desktop.resumes.document import Document
from desktop.resumes.reading import tasks
from desktop.resumes.reading.tasks import Task, TaskKind, done
from tests.desktop.resumes.reading.pdf_writer import Page, write_pdf


def task(path: Path, kind: TaskKind = TaskKind.DOCUMENT) -> Task:
    return Task(kind=kind, path=str(path), pages=(1,))


def test_a_result_comes_packed(tmp_path):
    answer = done(task(write_pdf(tmp_path / "cv.pdf", Page().text(50, 80, "Mara Lindqvist of Gothenburg"))))

    assert msgspec.msgpack.decode(answer.result, type=Document).lines[0].text == "Mara Lindqvist of Gothenburg"


def test_a_file_without_a_letter_says_so(tmp_path):
    (tmp_path / "cv.txt").write_text("---\n\n***\n", encoding="utf-8")

    assert "no text" in done(task(tmp_path / "cv.txt")).problem


def test_only_a_pdf_has_pictures(tmp_path):
    (tmp_path / "cv.txt").write_text("Mara", encoding="utf-8")

    assert "Only a PDF" in done(task(tmp_path / "cv.txt", TaskKind.PICTURES)).problem


def test_what_nobody_foresaw_is_a_sentence_too(tmp_path):
    assert done(task(tmp_path / "gone.txt")).problem == tasks.DAMAGED
