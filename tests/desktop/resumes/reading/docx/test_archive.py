"""The archive of a Word file, opened with care."""

import zipfile

import pytest

from desktop.resumes.reading.docx.archive import WordArchive
from desktop.resumes.reading.problem import FileProblem
from tests.desktop.resumes.reading import hostile_files
from tests.desktop.resumes.reading.word_writer import docx_bytes, p, part


def test_text_parts_come_as_headers_document_footers():
    names = ["word/footer1.xml", "word/header2.xml", "word/header1.xml", "word/styles.xml"]

    archive = WordArchive(docx_bytes(p("Mara"), {name: part(p("x"), "hdr") for name in names}))

    assert archive.text_parts() == ["word/header1.xml", "word/header2.xml", "word/document.xml", "word/footer1.xml"]


def test_a_part_that_is_missing_is_none():
    assert WordArchive(docx_bytes(p("Mara"))).root("word/styles.xml") is None


@pytest.mark.parametrize(
    "build",
    [hostile_files.symbolic_link, hostile_files.absolute_path, hostile_files.parent_path, hostile_files.docx_many],
    ids=lambda build: build.__name__,
)
def test_entries_that_lead_out_or_overflow_are_refused_on_opening(build):
    with pytest.raises(FileProblem):
        WordArchive(build())


def test_another_zip_archive_is_no_word_document(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("hello.txt", "hello")

    with pytest.raises(FileProblem, match="no Word document"):
        WordArchive((tmp_path / "a.zip").read_bytes())
