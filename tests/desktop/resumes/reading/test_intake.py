"""What a file is, by its content and its ending."""

import pytest

from desktop.resumes.reading.intake import Kind, decoded, kind_of
from desktop.resumes.reading.problem import FileProblem


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (b"%PDF-1.7 ...", "cv.pdf", Kind.PDF),
        (b"\n\n%PDF-1.7 ...", "cv", Kind.PDF),
        (b"PK\x03\x04....", "cv.docx", Kind.DOCX),
        (b"Mara Lindqvist\nEngineer", "cv.txt", Kind.TEXT),
        (b"# Mara\nHello", "cv.md", Kind.MARKDOWN),
        (b"# Mara\n\n## Work\n**Harbour** 2019", "cv", Kind.MARKDOWN),
        (b'{"basics": {"name": "Mara"}}', "cv.json", Kind.JSON_RESUME),
        (b'{"basics": {"name": "Mara"}}', "cv.txt", Kind.JSON_RESUME),
        (b'{"colour": "red"}', "cv.txt", Kind.TEXT),
        (b"cv:\n  name: Mara\n  sections: {}\n", "cv.yaml", Kind.RENDERCV),
        (b"cv: my life\n", "cv.txt", Kind.TEXT),
    ],
)
def test_content_decides_the_kind(content, name, kind):
    assert kind_of(content, name) is kind


@pytest.mark.parametrize(
    ("content", "name", "says"),
    [
        (b"hello", "cv.pdf", "called .pdf but is none"),
        (b"%PDF-1.7", "cv.docx", "called .docx but is a PDF"),
        (b"PK\x03\x04", "cv.txt", "called .txt"),
        (b"{\\rtf1 hello}", "cv.rtf", "RTF"),
        (b"\xd0\xcf\x11\xe0", "cv.doc", "old Word"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "cv.txt", "not a text"),
        (b"PK\x03\x04 %PDF-1.7", "cv.pdf", "two kinds"),
    ],
)
def test_what_is_not_what_it_says_is_refused(content, name, says):
    with pytest.raises(FileProblem, match=says):
        kind_of(content, name)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_of_every_usual_encoding_is_read(encoding):
    assert decoded("Résumé – Zoë".encode(encoding)) == "Résumé – Zoë"
