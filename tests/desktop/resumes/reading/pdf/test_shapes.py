"""Bullets that are drawn instead of written."""

from tests.desktop.resumes.reading.layouts import read
from tests.desktop.resumes.reading.pdf_writer import Page


def dots(page: Page, *places: tuple[float, float], size: float = 3) -> Page:
    """Filled squares, their middle at the given height from the top."""
    for x, y in places:
        page.ground(x, y - size / 2, size, size, "0 0 0")
    return page


def lines(page: Page) -> list[tuple[str, bool]]:
    return [(line.text, line.bullet) for line in read(page).lines]


def test_small_squares_before_lines_are_bullets():
    page = Page().text(62, 60, "Rebuilt the pipeline").text(62, 74, "of the harbour").text(62, 88, "Moved the rows")

    assert lines(dots(page, (50, 57), (50, 85))) == [
        ("Rebuilt the pipeline", True),
        ("of the harbour", False),
        ("Moved the rows", True),
    ]


def test_dots_of_a_rating_are_no_bullets():
    page = Page().text(50, 60, "Python").text(50, 74, "SQL").text(140, 60, "often").text(140, 74, "daily")
    rating = [(100 + 6 * n, y) for n in range(4) for y in (57, 71)]

    assert not any(bullet for _, bullet in lines(dots(page, *rating)))


def test_dots_of_a_time_line_before_bold_entries_are_no_bullets():
    page = Page().text(62, 60, "Harbour Analytics", 10, "bold").text(62, 100, "Quayside Software", 10, "bold")

    assert not any(bullet for _, bullet in lines(dots(page, (50, 57), (50, 97))))


def test_one_dot_alone_and_large_squares_are_decoration():
    page = Page().text(62, 60, "Rebuilt the pipeline").text(62, 74, "Moved the rows")

    assert not any(bullet for _, bullet in lines(dots(page, (50, 57))))
    assert not any(bullet for _, bullet in lines(dots(page, (50, 57), (50, 71), size=8)))
