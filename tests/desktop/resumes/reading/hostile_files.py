"""Files that mean harm, built in code: each with the word its refusal must contain."""

import io
import stat
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from tests.desktop.resumes.reading.pdf_writer import Page, Print, assembled, pdf_bytes
from tests.desktop.resumes.reading.word_writer import docx_bytes, p, part

_MUCH = 60_000_000


def _one_page(content: bytes, filters: str, resources: str = "", extra: tuple[bytes, ...] = ()) -> bytes:
    return assembled(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<{resources}>>>>".encode(),
            f"<</Length {len(content)}/Filter{filters}>>stream\n".encode() + content + b"\nendstream",
            *extra,
        ]
    )


def flate_stream() -> bytes:
    """Unpacks to 60 MB of empty text blocks."""
    return _one_page(zlib.compress(b"BT ET q Q\n" * (_MUCH // 10)), "/FlateDecode")


def nested_flate() -> bytes:
    """Packed twice: a few hundred bytes for 60 MB."""
    return _one_page(zlib.compress(zlib.compress(b"0 0 m 9 9 l S\n" * (_MUCH // 14))), "[/FlateDecode/FlateDecode]")


def _form(inside: bytes, resources: str = "") -> bytes:
    head = f"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<{resources}>>/Length {len(inside)}>>stream\n"
    return head.encode() + inside + b"\nendstream"


def form_recursion() -> bytes:
    """Each of forty forms draws the next one twice: 2^40 drawings."""
    forms = [_form(b"/A Do /A Do", f"/XObject<</A {6 + number} 0 R>>") for number in range(39)]
    return _one_page(zlib.compress(b"/A Do"), "/FlateDecode", "/XObject<</A 5 0 R>>", (*forms, _form(b"BT ET")))


def self_drawing_form() -> bytes:
    """A form that draws itself."""
    form = _form(b"/A Do", "/XObject<</A 5 0 R>>")
    return _one_page(zlib.compress(b"/A Do"), "/FlateDecode", "/XObject<</A 5 0 R>>", (form,))


def many_glyphs() -> bytes:
    """Half a million letters on one page."""
    page = Page()
    page.prints = [Print(20, 20 + row % 800, "a" * 1000, 1.5) for row in range(500)]
    return pdf_bytes([page])


def many_pages() -> bytes:
    """Five thousand pages that are all the same one."""
    return assembled(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[" + b"3 0 R " * 5000 + b"]/Count 5000>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>",
        ]
    )


def no_pages() -> bytes:
    return assembled([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"])


def looping_pages() -> bytes:
    return assembled([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>"])


def encrypted() -> bytes:
    page = Page().text(50, 80, "Mara Lindqvist writes with care")
    lock = b"<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>" % (b"11" * 32, b"22" * 32)
    number = pdf_bytes([page]).count(b" 0 obj") + 1
    return pdf_bytes([page], extra=[lock], trailer=f"/Encrypt {number} 0 R/ID[<00><00>]")


def truncated() -> bytes:
    return pdf_bytes([Page().text(50, 80, "Mara Lindqvist writes with care")])[:60]


def scanned() -> bytes:
    page = Page().ground(0, 0, 595, 842, "0.9 0.9 0.9")
    return pdf_bytes([page])


def docx_ratio() -> bytes:
    """A thousand to one."""
    return docx_bytes("<w:p/>" + " " * 20_000_000)


def docx_much() -> bytes:
    return docx_bytes("<w:p/>" + " " * 55_000_000)


def docx_lying() -> bytes:
    """Declares a small size for what unpacks to a large one."""
    data = bytearray(docx_bytes("<w:p/>" + " " * 30_000_000))
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.index(mark) + offset
        data[at : at + 4] = (500).to_bytes(4, "little")
    return bytes(data)


def docx_many() -> bytes:
    return docx_bytes(p("Mara"), {f"word/media/{number}.bin": "" for number in range(2_500)})


def laughs() -> bytes:
    """A billion of them, by ten entities of ten entities."""
    levels = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    document = f'<!DOCTYPE w:document [<!ENTITY l0 "ha">{levels}]>' + part(p("&l9;"))
    return docx_bytes("", {"word/document.xml": document})


def outside_entity() -> bytes:
    document = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + part(p("&x;"))
    return docx_bytes("", {"word/document.xml": document})


def late_declaration() -> bytes:
    """Behind so much white space that nobody looks for it there."""
    document = '<?xml version="1.0"?>' + " " * 6000 + "<!DOCTYPE a [<!ELEMENT a ANY>]>" + part(p("Mara"))
    return docx_bytes("", {"word/document.xml": document})


def deep_xml() -> bytes:
    return docx_bytes("<w:sdt>" * 20_000 + p("Mara") + "</w:sdt>" * 20_000)


def _with_entry(entry: zipfile.ZipInfo, content: str) -> bytes:
    buffer = io.BytesIO(docx_bytes(p("Mara Lindqvist")))
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr(entry, content)
    return buffer.getvalue()


def symbolic_link() -> bytes:
    entry = zipfile.ZipInfo("word/media/link")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return _with_entry(entry, "/etc/passwd")


def absolute_path() -> bytes:
    return _with_entry(zipfile.ZipInfo("/etc/cron.d/job"), "x")


def parent_path() -> bytes:
    return _with_entry(zipfile.ZipInfo("word/../../../x"), "x")


def polyglot() -> bytes:
    """A ZIP archive whose first entry's name makes it a PDF as well."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a", pdf_bytes([Page().text(50, 80, "Mara Lindqvist writes with care")]))
    return buffer.getvalue()


def behind_a_script() -> bytes:
    """A PDF after a line that another program would run."""
    return b"#!/bin/sh\necho hello\n" + pdf_bytes([Page().text(50, 80, "Mara Lindqvist writes with care")])


def too_long() -> bytes:
    return b"word " * 60_000


def slow_markdown() -> bytes:
    """Opens emphasis again and again and never closes it."""
    return b"# Mara\n" + b"**a _b " * 27_000


HOSTILE: list[tuple[str, Callable[[], bytes], str]] = [
    ("cv.pdf", flate_stream, ""),
    ("cv.pdf", nested_flate, ""),
    ("cv.pdf", form_recursion, ""),
    ("cv.pdf", self_drawing_form, "scan"),
    ("cv.pdf", many_glyphs, "200,000 characters"),
    ("cv.pdf", many_pages, "5,000 pages"),
    ("cv.pdf", no_pages, ""),
    ("cv.pdf", looping_pages, ""),
    ("cv.pdf", encrypted, "password"),
    ("cv.pdf", truncated, "damaged"),
    ("cv.pdf", scanned, "scan"),
    ("cv.docx", docx_ratio, "unpacks"),
    ("cv.docx", docx_much, "unpacks"),
    ("cv.docx", docx_lying, "damaged"),
    ("cv.docx", docx_many, "unpacks"),
    ("cv.docx", laughs, "declarations"),
    ("cv.docx", outside_entity, "declarations"),
    ("cv.docx", late_declaration, "declarations"),
    ("cv.docx", deep_xml, "damaged"),
    ("cv.docx", symbolic_link, "entries"),
    ("cv.docx", absolute_path, "entries"),
    ("cv.docx", parent_path, "entries"),
    ("cv.docx", polyglot, "two kinds"),
    ("cv.pdf", polyglot, "two kinds"),
    ("cv.pdf", behind_a_script, "two kinds"),
    ("cv.docx", encrypted, "called .docx"),
    ("cv.txt", symbolic_link, "called .txt"),
    ("cv.md", slow_markdown, ""),
    ("cv.txt", too_long, "200,000 characters"),
]
"""Name, content, and a word of the refusal ("" where several answers are right)."""


def written(folder: Path, name: str, build: Callable[[], bytes]) -> Path:
    path = folder / name
    path.write_bytes(build())
    return path
