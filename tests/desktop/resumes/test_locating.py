from desktop.resumes.document import Cell, Document, Line, Word
from desktop.resumes.locating import boxes_of, line_at
from desktop.resumes.resume import Place


def line(text: str, top: float, page: int = 1) -> Line:
    """Words ten points wide with two between them, ten high."""
    words = tuple(Word(word, (n * 12.0, top, n * 12.0 + 10, top + 10)) for n, word in enumerate(text.split()))
    box = (0.0, top, len(words) * 12.0 - 2, top + 10)
    return Line(cells=(Cell(text=text, box=box, words=words),), box=box, page=page)


DOCUMENT = Document(
    lines=(line("Lead Engineer, Acme", 0), line("Cut the bill", 12), line("by a third", 24), line("End", 0, 2))
)


def test_a_field_is_boxed_by_its_own_words() -> None:
    assert boxes_of(Place(lines=(0,), quote="Lead Engineer"), DOCUMENT) == [(1, (0.0, 0.0, 22.0, 10.0))]


def test_punctuation_and_case_make_no_difference() -> None:
    assert boxes_of(Place(lines=(0,), quote="acme"), DOCUMENT) == [(1, (24.0, 0.0, 34.0, 10.0))]


def test_a_field_over_two_lines_has_a_box_on_each() -> None:
    place = Place(lines=(1, 2), quote="the bill by a")

    assert boxes_of(place, DOCUMENT) == [(1, (12.0, 12.0, 34.0, 22.0)), (1, (0.0, 24.0, 22.0, 34.0))]


def test_where_the_words_are_not_found_the_lines_are_boxed() -> None:
    assert boxes_of(Place(lines=(1,), quote="something else"), DOCUMENT) == [(1, (0.0, 12.0, 34.0, 22.0))]


def test_without_pages_there_are_no_boxes() -> None:
    plain = Document(lines=(Line(cells=(Cell(text="Acme"),)),))

    assert boxes_of(Place(lines=(0,), quote="Acme"), plain) == []


def test_a_line_beyond_the_document_is_passed_over() -> None:
    assert boxes_of(Place(lines=(99,), quote="Acme"), DOCUMENT) == []


def test_the_line_under_a_point_is_of_its_page() -> None:
    assert line_at(DOCUMENT, 1, 5, 15) == 1
    assert line_at(DOCUMENT, 2, 5, 5) == 3
    assert line_at(DOCUMENT, 1, 500, 5) is None


def test_a_field_whose_parts_stand_apart_has_a_box_for_each() -> None:
    place = Place(lines=(0, 1), quote="Lead\nbill")

    assert boxes_of(place, DOCUMENT) == [(1, (0.0, 0.0, 10.0, 10.0)), (1, (24.0, 12.0, 34.0, 22.0))]
