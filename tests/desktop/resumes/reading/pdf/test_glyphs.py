"""Places of characters on pages that are turned, cut or written across."""

from tests.desktop.resumes.reading.layouts import read
from tests.desktop.resumes.reading.pdf_writer import Page, Print, width_of


def raw(operators: str, **page: object) -> Page:
    return Page(prints=[Print(0, 0, operators, font="raw")], **page)  # type: ignore[arg-type]


def test_a_page_shown_turned_is_read_as_it_is_shown():
    text = "BT /F0 12 Tf 0 1 -1 0 {x} 50 Tm ({text}) Tj ET "
    page = raw(
        text.format(x=100, text="Mara Lindqvist writes") + text.format(x=120, text="and writes on"),
        width=842,
        height=595,
        entries="/Rotate 90",
    )

    document = read(page)

    assert [line.text for line in document.lines] == ["Mara Lindqvist writes", "and writes on"]
    assert (document.pages[0].width, document.pages[0].height) == (595, 842)
    assert document.lines[0].box is not None
    assert document.lines[0].box[0] == 50


def test_places_count_from_the_corner_of_what_is_shown_of_the_page():
    page = Page(entries="/CropBox[50 100 500 800]").text(80, 80, "Mara Lindqvist of Gothenburg")

    (line,) = read(page).lines

    assert line.box is not None
    assert line.box[0] == 30
    assert line.box[1] < 80 - 42 < line.box[3]


def test_turned_text_is_a_region_of_its_own():
    page = raw("BT /F0 12 Tf 0 1 -1 0 40 300 Tm (On the side) Tj ET ").text(80, 80, "Mara Lindqvist of Gothenburg")

    assert [(x.text, x.region) for x in read(page).lines] == [("Mara Lindqvist of Gothenburg", 0), ("On the side", 1)]


def test_the_size_is_that_on_the_page_whatever_the_matrix():
    page = raw("BT /F0 1 Tf 12 0 0 12 50 700 Tm (Mara Lindqvist of Gothenburg) Tj ET ")

    assert read(page).lines[0].size == 12


def test_letters_that_the_page_slants_do_not_hide_the_blanks_between_words():
    """Each letter placed by itself, leaning, as programs do that have no italic typeface: no blank is typed."""
    text, x, size = "University of the Baltic", 60.0, 11
    operators = ""
    for letter in text:
        if letter != " ":
            operators += f"BT /F0 {size} Tf 1 0 0.25 1 {x:.2f} 700 Tm ({letter}) Tj ET "
        x += width_of(letter, size)

    assert [line.text for line in read(raw(operators)).lines] == [text]
