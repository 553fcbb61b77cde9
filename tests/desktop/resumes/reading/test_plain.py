"""Plain text to lines."""

from desktop.resumes.reading.plain import read_text, strip_mark


def shown(text: str) -> list[tuple[str, bool, int]]:
    return [(line.text, line.bullet, line.level) for line in read_text(text).lines]


def test_bullets_of_every_sign_are_items():
    assert shown("• one\n- two\n* three\n– four\n1. five\n●six") == [
        ("one", True, 0),
        ("two", True, 0),
        ("three", True, 0),
        ("four", True, 0),
        ("five", True, 0),
        ("six", True, 0),
    ]


def test_a_dash_inside_a_line_makes_no_item():
    assert shown("2019 - 2021\n-5 degrees") == [("2019 - 2021", False, 0), ("-5 degrees", False, 0)]


def test_deeper_items_have_a_level():
    assert shown("- one\n    - two") == [("one", True, 0), ("two", True, 1)]


def test_tabs_and_wide_gaps_part_cells():
    (line,) = read_text("Harbour Analytics\t\tGothenburg     2019").lines

    assert [cell.text for cell in line.cells] == ["Harbour Analytics", "Gothenburg", "2019"]


def test_empty_lines_and_rules_are_gaps():
    lines = read_text("Mara\n\nWork\n------\nHarbour").lines

    assert [(line.text, line.gap_before) for line in lines] == [("Mara", False), ("Work", True), ("Harbour", True)]


def test_a_form_feed_begins_a_page():
    assert [line.page for line in read_text("one\n\ftwo").lines] == [1, 2]


def test_signs_that_nobody_sees_are_dropped_and_ligatures_resolved():
    assert shown("eﬃcient\u200b and \u202ecalm 𝗯𝗼𝗹𝗱") == [("efficient and calm bold", False, 0)]


def test_a_document_to_import_keeps_its_indents():
    document = read_text("cv:\n  name: Mara\n", "rendercv")

    assert (document.kind, document.text) == ("rendercv", "cv:\n  name: Mara")


def test_a_typed_mark_comes_off():
    assert strip_mark("▪ Built") == ("Built", True)
    assert strip_mark("-Built") == ("-Built", False)


def test_what_hangs_below_an_item_is_one_level_deeper():
    text = "Work\n  - one\n    goes on\n  2019\n- two\n\n  apart"

    assert [level for _, _, level in shown(text)] == [0, 1, 2, 0, 0, 0]


def test_two_blanks_part_cells_where_a_year_stands_and_no_item_begins():
    assert [len(line.cells) for line in read_text("2018 - 2020  Clerk  Acme\nSome  words\n- in 2018  again").lines] == [
        3,
        1,
        1,
    ]


def test_an_indented_letter_before_a_capital_is_a_mark():
    assert shown("- one\n   o Two\no three") == [("one", True, 0), ("Two", True, 1), ("o three", False, 0)]
