"""Tables drawn with rules."""

from tests.desktop.resumes.reading.layouts import read
from tests.desktop.resumes.reading.pdf_writer import Page


def ruled(page: Page, edges: list[float], heights: list[float]) -> Page:
    for x in edges:
        page.before += f"{x} {page.height - heights[-1]} m {x} {page.height - heights[0]} l S\n"
    for y in heights:
        page.before += f"{edges[0]} {page.height - y} m {edges[-1]} {page.height - y} l S\n"
    return page


def test_a_rows_cells_are_whole_however_high_their_lines_stand():
    page = Page().text(55, 95, "Degree").text(205, 95, "Institution").text(355, 95, "Year")
    page.text(55, 115, "Master of Science in").text(55, 128, "Applied Statistics")
    page.text(205, 121, "University of Saltmarsh").text(355, 121, "2015")

    assert [
        [cell.text for cell in line.cells] for line in read(ruled(page, [50, 200, 350, 400], [80, 100, 135])).lines
    ] == [
        ["Degree", "Institution", "Year"],
        ["Master of Science in Applied Statistics", "University of Saltmarsh", "2015"],
    ]


def test_text_around_a_table_stays_around_it():
    page = Page().text(50, 60, "Education in three countries").text(55, 95, "Lund").text(205, 95, "2015")
    page.text(55, 115, "Malmö").text(205, 115, "2013").text(50, 160, "Work in three more countries")

    assert [line.text for line in read(ruled(page, [50, 200, 350], [80, 100, 120])).lines] == [
        "Education in three countries",
        "Lund   2015",
        "Malmö   2013",
        "Work in three more countries",
    ]


def test_a_frame_around_columns_is_no_table():
    page = Page()
    for number in range(8):
        page.text(55, 95 + 14 * number, f"Skill of kind {chr(65 + number)}")
        page.text(205, 97 + 14 * number, f"Sentence with the letter {chr(65 + number)} in it")

    found = [line.text for line in read(ruled(page, [50, 200, 400], [80, 240, 300])).lines]

    assert found[:8] == [f"Skill of kind {chr(65 + number)}" for number in range(8)]
