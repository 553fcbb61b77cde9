"""A PDF as a whole."""

import pytest

from desktop.resumes.reading.pdf.reader import read_pdf
from desktop.resumes.reading.problem import FileProblem
from tests.desktop.resumes.reading import hostile_files
from tests.desktop.resumes.reading.layouts import read
from tests.desktop.resumes.reading.pdf_writer import Page, pdf_bytes


def test_pages_have_their_sizes_and_lines_their_pages():
    document = read(Page().text(50, 60, "Mara Lindqvist of Gothenburg"), Page(width=400).text(50, 60, "More"))

    assert [(page.width, page.height) for page in document.pages] == [(595, 842), (400, 842)]
    assert [line.page for line in document.lines] == [1, 2]


@pytest.mark.parametrize(
    ("build", "says"),
    [
        (hostile_files.scanned, "scan"),
        (hostile_files.encrypted, "password"),
        (hostile_files.truncated, "damaged"),
        (hostile_files.many_pages, "5,000 pages"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_what_cannot_be_read_says_why(build, says):
    with pytest.raises(FileProblem, match=says):
        read_pdf(build())


def test_thirty_pages_are_read_and_thirty_one_are_not():
    pages = [Page().text(50, 300, f"Words on the sheet with the letter {chr(65 + n)}") for n in range(31)]

    assert len(read_pdf(pdf_bytes(pages[:30])).lines) == 30
    with pytest.raises(FileProblem, match="31 pages"):
        read_pdf(pdf_bytes(pages))


def test_what_was_typed_into_a_form_is_read():
    typed = b"BT /F0 11 Tf 1 0 0 1 2 4 Tm (Mara Lindqvist of Gothenburg) Tj ET"
    page = Page().text(50, 130, "Name:")
    page.links.append((50, 120, 90, 135, "https://example.org"))
    number = pdf_bytes([page]).count(b" 0 obj") + 1
    field = (
        f"<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/Rect[90 708 350 728]/F 4/AP<</N {number + 1} 0 R>>>>".encode(),
        b"<</Type/XObject/Subtype/Form/BBox[0 0 260 20]/Resources<</Font<</F0 3 0 R>>>>/Length %d>>stream\n"
        % len(typed)
        + typed
        + b"\nendstream",
    )
    data = pdf_bytes([page], extra=list(field), catalogue=f"/AcroForm<</Fields[{number} 0 R]>>")
    data = data.replace(b"/Annots[", b"/Annots[%d 0 R " % number)

    document = read_pdf(data)

    assert [line.text for line in document.lines] == ["Name:   Mara Lindqvist of Gothenburg"]
    assert [(link.url, link.text) for link in document.links] == [("https://example.org", "Name:")]
