"""Tables: rows with cells, also where a cell goes on below."""

from tests.desktop.resumes.reading.layouts import read
from tests.desktop.resumes.reading.pdf_writer import Page

EDGES = (50, 200, 350, 450)


def test_cells_that_go_on_below_are_whole():
    rows = [
        (100, ("Degree", "Institution", "Year", "Score")),
        (119, ("Master of Science in", "University of", "2015", "8.9")),
        (132, ("Statistics", "Saltmarsh", "", "")),
        (151, ("Bachelor of Science in", "Lund Institute of", "2013", "9.1")),
        (164, ("Mathematics", "", "", "")),
    ]
    page = Page()
    for y, row in rows:
        for x, text in zip(EDGES, row, strict=True):
            if text:
                page.text(x, y, text, 10, "bold" if y == 100 else "plain")

    assert [[cell.text for cell in x.cells] for x in read(page).lines] == [
        ["Degree", "Institution", "Year", "Score"],
        ["Master of Science in Statistics", "University of Saltmarsh", "2015", "8.9"],
        ["Bachelor of Science in Mathematics", "Lund Institute of", "2013", "9.1"],
    ]


def test_a_line_below_a_row_of_cells_is_its_own_where_no_phrase_is_open():
    page = Page()
    for y, company in ((100, "Harbour Analytics"), (140, "Quayside Software")):
        page.text(50, y, company, 10, "bold").text(250, y, "2015 - 2019").text(400, y, "Gothenburg")
        page.text(50, y + 14, "Senior Engineer", 10)

    assert [x.text for x in read(page).lines] == [
        "Harbour Analytics   2015 - 2019   Gothenburg",
        "Senior Engineer",
        "Quayside Software   2015 - 2019   Gothenburg",
        "Senior Engineer",
    ]
