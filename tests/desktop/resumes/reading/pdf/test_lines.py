"""Margins: dates, places and labels go to the line of the entry they belong to, never into a sentence."""

from collections.abc import Iterator

import pytest

from desktop.resumes.document import Document, Line
from tests.desktop.resumes.reading.layouts import MAIN, read, texts
from tests.desktop.resumes.reading.pdf_writer import Page, wrapped

ITEMS = [text for kind, text in MAIN if kind == "•"]
ENTRIES = [
    ("Harbour Analytics", "2019 – Present", "Gothenburg", ITEMS[:3]),
    ("Quayside Software", "2015 – 2019", "Malmö", ITEMS[3:]),
    ("Port of Lund", "Jun 2013 – Aug 2015", "Lund", ["Counted ships"]),
]


def entries(page: Page, x: float, width: float) -> Iterator[tuple[float, str, str]]:
    """Sets companies and items from the top down; gives each entry's height, dates and place."""
    y = 120.0
    for company, dates, place, items in ENTRIES:
        page.text(x, y, company, 10, "bold")
        yield y, dates, place
        y += 14
        for item in items:
            page.text(x + 2, y, "•")
            for line in wrapped(item, width - 12):
                page.text(x + 12, y, line)
                y += 14
        y += 8


def titled(x: float = 50) -> Page:
    return Page().text(50, 60, "Mara Lindqvist", 20, "bold").text(x, 100, "Experience", 13, "bold")


def cells(line: Line) -> list[str]:
    return [cell.text for cell in line.cells]


def whole_items(document: Document) -> list[str]:
    """The items with their further lines."""
    found: list[str] = []
    for line in document.lines:
        if line.bullet:
            found.append(line.text)
        elif found and not line.gap_before and not line.bold:
            found[-1] += " " + line.text
    return found


@pytest.mark.parametrize("flush", ["left", "right"])
def test_dates_in_the_left_margin_begin_their_entrys_line(flush):
    page = titled(160)
    for y, dates, _ in entries(page, 160, 380):
        if flush == "left":
            page.text(50, y, dates)
        else:
            page.right(150, y, dates)

    document = read(page)

    assert [cells(x) for x in document.lines if len(x.cells) > 1] == [
        ["2019 – Present", "Harbour Analytics"],
        ["2015 – 2019", "Quayside Software"],
        ["Jun 2013 – Aug 2015", "Port of Lund"],
    ]
    assert whole_items(document) == [*ITEMS, "Counted ships"]


def test_a_range_over_two_lines_of_the_margin_is_one():
    page = titled(160)
    for y, dates, _ in entries(page, 160, 380):
        start, end = dates.split(" – ")
        page.right(148, y, f"{start} –").right(148, y + 12, end)

    document = read(page)

    assert [cells(x)[0] for x in document.lines if len(x.cells) > 1] == [dates for _, dates, _, _ in ENTRIES]
    assert whole_items(document) == [*ITEMS, "Counted ships"]


@pytest.mark.parametrize(("size", "below"), [(10, 14), (9, 11)])
@pytest.mark.parametrize("flush", ["left", "right"])
def test_places_and_dates_beside_items_stand_in_the_lines_margin(size, below, flush):
    page = titled()
    for y, dates, place in entries(page, 50, 390):
        for at, text in ((y, place), (y + below, dates)):
            if flush == "left":
                page.text(455, at, text, size)
            else:
                page.right(545, at, text, size)

    document = read(page)

    assert [cells(x) for x in document.lines if len(x.cells) > 1] == [[c, place] for c, _, place, _ in ENTRIES]
    assert [[cell.text for cell in x.margin] for x in document.lines if x.margin] == [[d] for _, d, _, _ in ENTRIES]
    assert all(x.bullet for x in document.lines if x.margin)
    assert whole_items(document) == [*ITEMS, "Counted ships"]


def test_dates_flush_right_on_an_entrys_line_are_its_cells():
    page = titled()
    for y, dates, _ in entries(page, 50, 490):
        page.right(545, y, dates)

    assert [cells(x) for x in read(page).lines if len(x.cells) > 1] == [[c, dates] for c, dates, _, _ in ENTRIES]


def test_dates_in_the_middle_of_the_line_are_cells():
    page = titled()
    for y, dates, place in entries(page, 50, 490):
        page.text(250, y, dates).right(545, y, place)

    assert [cells(x) for x in read(page).lines if len(x.cells) > 1] == [[c, d, p] for c, d, p, _ in ENTRIES]


def test_a_list_of_certificates_with_years_stays_in_rows():
    names = ["Sailor", "Baker", "Welder", "Cook", "Diver", "Pilot", "Nurse", "Scribe"]
    page = Page().text(50, 60, "Mara Lindqvist", 20, "bold").text(50, 100, "Certificates", 13, "bold")
    for number, name in enumerate(names):
        page.text(50, 120 + 15 * number, f"Certified {name}").right(545, 120 + 15 * number, str(2010 + number))

    assert texts(read(page))[2:] == [f"Certified {name}   {2010 + number}" for number, name in enumerate(names)]


def test_labels_stand_before_what_they_name():
    rows = {
        "Languages": "Python, SQL",
        "Frameworks": "Django",
        "Tools": "Git, Docker",
        "Databases": "DuckDB",
        "Clouds": "S3",
    }
    page = Page().text(50, 60, "Mara Lindqvist", 20, "bold").text(50, 100, "Skills", 13, "bold")
    for number, (label, value) in enumerate(rows.items()):
        page.text(50, 120 + 14 * number, label, 10, "bold").text(150, 120 + 14 * number, value)

    assert [cells(x) for x in read(page).lines[2:]] == [[label, value] for label, value in rows.items()]


def test_a_sections_title_in_the_margin_is_a_line_of_its_own_before_the_entry():
    page = Page().text(50, 60, "Mara Lindqvist", 20, "bold").text(50, 120, "EXPERIENCE", 10, "bold")
    bottom = 0.0
    for y, dates, _ in entries(page, 160, 380):
        page.right(545, y, dates)
        bottom = y + 60
    page.text(50, bottom, "EDUCATION", 10, "bold").text(160, bottom, "University of Saltmarsh", 10, "bold")
    page.right(545, bottom, "2013").text(160, bottom + 14, "Master of Science")

    found = texts(read(page))

    assert found[1:3] == ["EXPERIENCE", "Harbour Analytics   2019 – Present"]
    assert found[-3:] == ["EDUCATION", "University of Saltmarsh   2013", "Master of Science"]


def test_lines_further_down_than_usual_stand_apart():
    page = Page()
    for y, text in ((60, "one"), (74, "two"), (88, "three"), (114, "four"), (128, "five")):
        page.text(50, y, f"Line number {text}")

    assert [x.gap_before for x in read(page).lines] == [False, False, False, True, False]


def test_size_weight_and_slant_are_those_of_most_letters():
    page = Page().text(50, 60, "Mara Lindqvist", 20, "bold").text(50, 90, "Engineer of data", 11, "italic")
    page.text(50, 120, "Harbour", 10, "bold").text(95, 120, "is a company with a long name", 10)

    name, role, company = read(page).lines

    assert (name.size, name.bold, role.size, role.italic, company.bold) == (20, True, 11, True, False)
    assert [word.bold for word in company.cells[0].words][:2] == [True, False]


def test_every_word_has_its_place_on_the_page():
    (line,) = read(Page().text(50, 120, "Harbour Analytics of Gothenburg")).lines

    left, top, right, bottom = line.cells[0].words[1].box
    assert line.box is not None
    assert line.box[0] == 50 < left < right < line.box[2]
    assert top < 120 < bottom


def test_short_sections_below_each_other_stay_rows_of_one_column():
    page = Page().text(50, 60, "Mara Lindqvist", 20, "bold")
    sections = {
        "Education": [("2013 – 2015", "University of Saltmarsh"), ("2010 – 2013", "Lund Institute")],
        "Languages": [("Swedish", "native"), ("English", "fluent"), ("German", "basic")],
        "Certificates": [("Certified sailor of boats", "2015"), ("Certified baker of bread", "2016")],
        "Skills": [("Tools", "Git, Docker"), ("Clouds", "S3, GCS")],
    }
    y = 100
    for title, rows in sections.items():
        page.text(50, y, title, 13, "bold")
        for left, right in rows:
            y += 14
            page.text(50, y, left, 10, "bold" if title == "Skills" else "plain")
            if title == "Certificates":
                page.right(545, y, right)
            else:
                page.text(180, y, right, 10, "bold" if title == "Education" else "plain")
        y += 24

    expected = [x for title, rows in sections.items() for x in ([title], *map(list, rows))]
    assert [cells(x) for x in read(page).lines[1:]] == expected


def test_a_justified_sentence_across_a_margins_strip_is_whole():
    page = titled()
    for y, dates, place in entries(page, 50, 390):
        page.right(545, y, place).right(545, y + 14, dates)
    page.text(50, 400, "A last sentence of the page that runs across the whole of its width", word_spacing=5)

    assert read(page).lines[-1].text == "A last sentence of the page that runs across the whole of its width"
