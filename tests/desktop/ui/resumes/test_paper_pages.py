"""Where pages end."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.resumes.paper_pages import filled, paginate


@dataclass(frozen=True)
class Line:
    height: float = 10
    above: float = 0
    glued: bool = False


def numbers(strips, room=100.0):
    return [[placed.strip for placed in page] for page in paginate(strips, lambda page: room)]


def test_lines_go_on_to_the_next_page():
    assert [[*range(10)], [10, 11]] == numbers([Line()] * 12)


def test_what_is_glued_goes_together():
    strips = [*[Line()] * 9, Line(glued=True), Line()]

    assert [[*range(9)], [9, 10]] == numbers(strips)


def test_space_above_is_left_out_at_the_top():
    pages = paginate([Line(), Line(above=95), Line(above=5)], lambda page: 100)

    assert [placed.y for page in pages for placed in page] == [0.0, 0.0, 15.0]


def test_what_no_page_holds_is_parted_all_the_same():
    assert [[*range(10)], [*range(10, 12)]] == numbers([Line(glued=True)] * 12)


def test_the_first_page_may_have_less_room():
    pages = paginate([Line()] * 5, lambda page: 20 if page == 0 else 100)

    assert [len(page) for page in pages] == [2, 3]


def test_nothing_is_one_empty_page():
    assert paginate([], lambda page: 100) == [[]]
    assert filled([], []) == 0.0


@given(
    st.lists(st.builds(Line, st.floats(1, 40), st.floats(0, 30), st.booleans()), max_size=40),
    st.floats(50, 200),
)
def test_every_line_is_placed_once_in_order_and_on_the_page(strips, room):
    pages = paginate(strips, lambda page: room)

    assert [*range(len(strips))] == [placed.strip for page in pages for placed in page]
    assert all(placed.y + strips[placed.strip].height <= room + 1e-6 for page in pages for placed in page)
