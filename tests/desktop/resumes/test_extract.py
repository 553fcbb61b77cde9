"""Reading résumé files: text comes out once and in order, bad files end in a sentence."""

import io
import time
import zipfile
from pathlib import Path

import pytest

from desktop.errors import ProgramError
from desktop.resumes.extract import ResumeUnreadable, extract_text

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def docx(path: Path, body: str, extra: dict[str, str] | None = None) -> Path:
    parts = {"word/document.xml": document(body), **(extra or {})}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def document(body: str, root: str = "document") -> str:
    return f'<w:{root} xmlns:w="{W}" xmlns:mc="{MC}">{body}</w:{root}>'


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def pdf(path: Path, lines: list[str], *, encrypted: bool = False) -> Path:
    """A one-page PDF in Helvetica, made by hand."""
    text = "".join(f"1 0 0 1 50 {740 - 16 * i} Tm ({line}) Tj\n" for i, line in enumerate(lines))
    stream = f"BT /F1 11 Tf\n{text}ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>" % (b"11" * 32, b"22" * 32),
    ]
    data, offsets = io.BytesIO(b""), []
    data.write(b"%PDF-1.4\n")
    for number, content in enumerate(objects, 1):
        offsets.append(data.tell())
        data.write(b"%d 0 obj%s endobj\n" % (number, content))
    start = data.tell()
    data.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    data.writelines(b"%010d 00000 n \n" % offset for offset in offsets)
    extra = b"/Encrypt 6 0 R/ID[<00><00>]" if encrypted else b""
    data.write(b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, extra, start))
    path.write_bytes(data.getvalue())
    return path


def texts(path: Path) -> list[str]:
    return [line.text for line in extract_text(path).lines]


def test_plain_text_keeps_its_lines_and_gaps(tmp_path):
    (tmp_path / "ann.txt").write_text("Ann Lee\n\nEXPERIENCE\n- Cut waste\n", encoding="utf-8")

    resume = extract_text(tmp_path / "ann.txt")

    assert (resume.name, resume.text) == ("ann", "Ann Lee\n\nEXPERIENCE\n- Cut waste")


def test_text_of_an_old_windows_program_is_read(tmp_path):
    (tmp_path / "cv.txt").write_bytes("Résumé – Zoë".encode("cp1252"))

    assert texts(tmp_path / "cv.txt") == ["Résumé – Zoë"]


def test_a_pdf_gives_its_lines_with_pages(tmp_path):
    resume = extract_text(pdf(tmp_path / "cv.pdf", ["Ann Lee", "EXPERIENCE", "Cut waste by 20 percent"]))

    assert [(x.text, x.page) for x in resume.lines] == [
        ("Ann Lee", 1),
        ("EXPERIENCE", 1),
        ("Cut waste by 20 percent", 1),
    ]


def test_docx_tables_text_boxes_and_headers_are_read_once_each(tmp_path):
    box = f"<w:txbxContent>{paragraph('In a box')}</w:txbxContent>"
    body = (
        paragraph("EXPERIENCE", '<w:pStyle w:val="Heading1"/>')
        + f"<w:tbl><w:tr><w:tc>{paragraph('Left')}</w:tc><w:tc>{paragraph('Right')}</w:tc></w:tr></w:tbl>"
        + f"<w:p><w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        + "</mc:AlternateContent></w:r></w:p>"
        + paragraph("Cut waste", "<w:numPr/>")
    )
    path = docx(tmp_path / "cv.docx", body, {"word/header1.xml": document(paragraph("Ann Lee"), "hdr")})

    assert texts(path) == ["Ann Lee", "EXPERIENCE", "Left", "Right", "In a box", "• Cut waste"]


def empty(folder: Path) -> Path:
    (folder / "cv.pdf").touch()
    return folder / "cv.pdf"


def scanned(folder: Path) -> Path:
    return pdf(folder / "cv.pdf", [])


def encrypted(folder: Path) -> Path:
    return pdf(folder / "cv.pdf", ["Ann Lee"], encrypted=True)


def cut_short(folder: Path) -> Path:
    whole = pdf(folder / "cv.pdf", ["Ann Lee"]).read_bytes()
    (folder / "cv.pdf").write_bytes(whole[:40])
    return folder / "cv.pdf"


def bomb(folder: Path) -> Path:
    return docx(folder / "cv.docx", "<w:p/>" + " " * 60_000_000)


def lying_ratio(folder: Path) -> Path:
    return docx(folder / "cv.docx", "<w:p/>" + " " * 20_000_000)


def laughing(folder: Path) -> Path:
    laughs = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' + document(paragraph("&b;"))
    return docx(folder / "cv.docx", "", {"word/document.xml": laughs})


def other_zip(folder: Path) -> Path:
    return docx(folder / "cv.docx", "", {"word/document.xml": "", "x": "y"}).replace(folder / "cv.zip")


def picture(folder: Path) -> Path:
    (folder / "cv.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0" * 50)
    return folder / "cv.txt"


def small_picture(folder: Path) -> Path:
    (folder / "cv.txt").write_bytes(b"\x89PNG\r\n\x1a\n1234")
    return folder / "cv.txt"


def rich_text(folder: Path) -> Path:
    (folder / "cv.rtf").write_text("{\\rtf1\\ansi Ann Lee}", encoding="ascii")
    return folder / "cv.rtf"


def misnamed(folder: Path) -> Path:
    (folder / "cv.pdf").write_text("Ann Lee", encoding="utf-8")
    return folder / "cv.pdf"


def missing(folder: Path) -> Path:
    return folder / "none.pdf"


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (empty, "empty"),
        (scanned, "scan"),
        (encrypted, "password"),
        (cut_short, "damaged"),
        (bomb, "unpacks"),
        (lying_ratio, "unpacks"),
        (laughing, "declarations"),
        (other_zip, "damaged"),
        (picture, "not a text"),
        (small_picture, "not a text"),
        (rich_text, "RTF"),
        (misnamed, "called .pdf"),
        (missing, "could not be opened"),
    ],
)
def test_a_bad_file_ends_in_a_sentence_that_says_what_is_wrong(tmp_path, make, says):
    path = make(tmp_path)
    started = time.monotonic()

    with pytest.raises(ResumeUnreadable) as refused:
        extract_text(path)

    assert says in refused.value.message
    assert time.monotonic() - started < 20  # the promise is 5 s; only a hang may fail this on a busy machine


def test_the_refusal_is_an_error_for_a_person():
    assert issubclass(ResumeUnreadable, ProgramError)
    assert ResumeUnreadable.title


def test_a_job_descriptions_problem_speaks_of_a_job_description(tmp_path):
    path = tmp_path / "job.txt"
    path.write_bytes(b"\0\0\0")

    with pytest.raises(ResumeUnreadable) as refused:
        extract_text(path, "job description")

    assert "Choose your job description" in refused.value.message
    assert "résumé" not in refused.value.message
