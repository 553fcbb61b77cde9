"""Cells of a line."""

from tests.desktop.resumes.reading.layouts import MAIN, read, texts
from tests.desktop.resumes.reading.pdf_writer import Page, width_of, wrapped


def test_icons_part_the_contacts_and_vanish():
    page = Page().text(50, 60, "\x29", 9, "signs").text(62, 60, "mara@example.org", 9)
    page.text(138, 60, "\x25", 9, "signs").text(149, 60, "+46 70 555 01 23", 9)

    (line,) = read(page).lines

    assert [cell.text for cell in line.cells] == ["mara@example.org", "+46 70 555 01 23"]
    assert not line.bullet


def test_points_between_contacts_stay_in_the_text_where_they_stand_close():
    assert texts(read(Page().text(50, 60, "Gothenburg • mara@example.org • +46 70 555"))) == [
        "Gothenburg • mara@example.org • +46 70 555"
    ]


def test_bullets_of_further_cells_come_off():
    page = Page()
    for number, name in enumerate(["Python", "SQL", "Modelling", "Rust", "Docker", "Kafka"]):
        x, y = 50 + 170 * (number % 3), 60 + 14 * (number // 3)
        page.text(x, y, "•").text(x + 10, y, name)

    lines = read(page).lines

    assert [[cell.text for cell in x.cells] for x in lines] == [
        ["Python", "SQL", "Modelling"],
        ["Rust", "Docker", "Kafka"],
    ]
    assert all(x.bullet for x in lines)


def test_a_justified_line_with_wide_blanks_is_one_cell():
    page = Page()
    lines = wrapped(" ".join(text for kind, text in MAIN if kind == "•"), 150)[:-1]
    for number, line in enumerate(lines):
        blanks = len(line.split()) - 1
        page.text(50, 100 + 13 * number, line, word_spacing=(150 - width_of(line, 10)) / blanks)

    assert texts(read(page)) == lines
