"""What styles give to paragraphs."""

from desktop.resumes.document import Line
from desktop.resumes.reading.docx.reader import read_docx
from tests.desktop.resumes.reading.word_writer import ITEM, docx_bytes, p, part, r

STYLES = part(
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>'
    '<w:rPr><w:b/><w:sz w:val="30"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="berschrift2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/>'
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/></w:style>'
    '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
    "styles",
)
NUMBERS = part(
    '<w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="none"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>',
    "numbering",
)


def lines(body: str, numbering: str = "") -> tuple[Line, ...]:
    extra = {"word/styles.xml": STYLES} | ({"word/numbering.xml": numbering} if numbering else {})
    return read_docx(docx_bytes(body, extra)).lines


def test_a_heading_is_known_in_every_language_and_by_what_it_is_based_on():
    found = lines(p("Erfahrung", style="berschrift2") + p("More", style="Mine") + p("Top", style="Own") + p("text"))

    assert [(x.heading, x.bold, x.size) for x in found] == [
        (2, True, 15.0),
        (2, True, 15.0),
        (1, False, 11.0),
        (0, False, 11.0),
    ]


def test_a_list_style_makes_items_and_list_paragraph_alone_does_not():
    found = lines(p("one", style="ListBullet") + p("two", style="ListParagraph") + p("three", properties=ITEM))

    assert [x.bullet for x in found] == [True, False, True]


def test_a_list_without_a_visible_mark_has_no_items():
    assert [x.bullet for x in lines(p("one", properties=ITEM), NUMBERS)] == [False]


def test_a_character_style_makes_bold():
    assert lines(p(r("Harbour", '<w:rStyle w:val="Strong"/>')))[0].bold


def test_a_style_that_names_no_list_makes_no_items_and_a_numbered_style_tells_the_level():
    styles = part(
        '<w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:pPr><w:numPr><w:ilvl w:val="1"/>'
        "</w:numPr></w:pPr></w:style>"
        '<w:style w:type="paragraph" w:styleId="L2"><w:name w:val="List Bullet 2"/></w:style>',
        "styles",
    )

    found = read_docx(
        docx_bytes(p("Engineer", style="Subtitle") + p("Deeper", style="L2"), {"word/styles.xml": styles})
    )

    assert [(x.bullet, x.level) for x in found.lines] == [(False, 0), (True, 1)]
