"""Paragraphs of a Word document."""

from desktop.resumes.document import Line, Link
from desktop.resumes.reading.docx.reader import read_docx
from tests.desktop.resumes.reading.word_writer import BREAK, ITEM, NESTED, TAB, docx_bytes, p, r

BOLD, ITALIC, WHITE = "<w:b/>", "<w:i/>", '<w:color w:val="FFFFFF"/>'


def lines(body: str, extra: dict[str, str] | None = None) -> tuple[Line, ...]:
    return read_docx(docx_bytes(body, extra)).lines


def test_tabs_and_wide_gaps_part_cells():
    (line,) = lines(p(r("Harbour", BOLD), TAB, TAB, "Gothenburg     2019"))

    assert [(cell.text, cell.bold) for cell in line.cells] == [
        ("Harbour", True),
        ("Gothenburg", False),
        ("2019", False),
    ]


def test_breaks_make_lines():
    assert [line.text for line in lines(p("one", BREAK, "two"))] == ["one", "two"]


def test_list_items_have_their_level_and_typed_bullets_count():
    found = lines(p("one", properties=ITEM) + p("two", properties=NESTED) + p("• three") + p("four"))

    assert [(x.text, x.bullet, x.level) for x in found] == [
        ("one", True, 0),
        ("two", True, 1),
        ("three", True, 0),
        ("four", False, 0),
    ]


def test_a_line_is_bold_when_most_of_it_is():
    found = lines(p(r("Harbour", BOLD)) + p(r("Har", BOLD), r("bour Analytics")) + p(r("quiet", ITALIC)))

    assert [(x.bold, x.italic) for x in found] == [(True, False), (False, False), (False, True)]


def test_hidden_text_is_a_hidden_line_of_its_own():
    found = lines(
        p(r("white", WHITE))
        + p(r("gone", "<w:vanish/>"))
        + p("seen ", r("dot", '<w:sz w:val="2"/>'))
        + p(r("on black", WHITE + '<w:shd w:fill="000000"/>'))
    )

    assert [(x.text, x.hidden) for x in found] == [
        ("white", True),
        ("gone", True),
        ("seen", False),
        ("dot", True),
        ("on black", False),
    ]


def test_links_of_both_kinds_are_collected():
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"'
        ' TargetMode="External" Target="https://example.org/mara"/></Relationships>'
    )
    field = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    code = '<w:r><w:instrText> HYPERLINK "mailto:mara@example.org" </w:instrText></w:r>'
    body = p(f'<w:hyperlink r:id="r1">{r("my page")}</w:hyperlink>') + p(
        field[0] + code + field[1], r("mail"), field[2]
    )

    document = read_docx(docx_bytes(body, {"word/_rels/document.xml.rels": relations}))

    assert [x.text for x in document.lines] == ["my page", "mail"]
    assert document.links == (
        Link(url="https://example.org/mara", text="my page"),
        Link(url="mailto:mara@example.org", text="mail"),
    )


def test_what_was_deleted_is_gone_and_what_was_inserted_is_there():
    body = p(f"<w:del>{r('old')}</w:del><w:ins>{r('new')}</w:ins>")
    controlled = f"<w:sdt><w:sdtContent>{p('controlled')}</w:sdtContent></w:sdt>"

    assert [x.text for x in lines(body + controlled)] == ["new", "controlled"]
