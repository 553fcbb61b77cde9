"""Words from characters."""

import pytest

from desktop.resumes.reading.pdf.fonts import Font
from desktop.resumes.reading.pdf.glyphs import Glyph
from desktop.resumes.reading.pdf.pieces import pieces_of
from tests.desktop.resumes.reading.layouts import read, texts
from tests.desktop.resumes.reading.pdf_writer import Page, Print, width_of


def words_apart(gap: float) -> Page:
    """Each word painted by itself, without a blank, as TeX does."""
    page, x = Page(), 50.0
    for word in ["Rebuilt", "the", "nightly", "settlement", "pipeline", "of", "the", "harbour"]:
        page.text(x, 100, word)
        x += width_of(word, 10) + 10 * gap
    return page


@pytest.mark.parametrize("gap", [0.2, 0.25, 0.333, 0.6])
def test_words_without_blanks_between_them_are_words(gap):
    assert texts(read(words_apart(gap))) == ["Rebuilt the nightly settlement pipeline of the harbour"]


def test_letters_painted_one_by_one_make_words():
    page, x = Page(), 50.0
    for letter in "Harbour Analytics of Gothenburg":
        if letter != " ":
            page.text(x, 100, letter)
        x += width_of(letter, 10)

    assert texts(read(page)) == ["Harbour Analytics of Gothenburg"]


def test_a_word_changing_its_font_in_the_middle_stays_one():
    page = Page().text(50, 100, "Har", 10, "bold").text(50 + width_of("Har", 10, "bold"), 100, "bour in Gothenburg")

    assert texts(read(page)) == ["Harbour in Gothenburg"]


def test_letters_set_wide_by_the_font_make_words():
    page = (
        Page().text(50, 100, "PROFESSIONAL SUMMARY", 12, spacing=3).text(50, 130, "Set wide as well", 10, spacing=1.2)
    )

    assert texts(read(page)) == ["PROFESSIONAL SUMMARY", "Set wide as well"]


def test_what_is_printed_twice_is_read_once():
    page = Page().text(50, 100, "Harbour Analytics Gothenburg").text(50.4, 100, "Harbour Analytics Gothenburg")

    assert texts(read(page)) == ["Harbour Analytics Gothenburg"]


def test_a_small_letter_standing_higher_belongs_to_its_word():
    page = Page().text(50, 100, "The 1").text(50 + width_of("The 1", 10), 96, "st", 6)
    page.text(84, 100, "of twelve harbours")

    assert texts(read(page)) == ["The 1st of twelve harbours"]


def test_an_accent_drawn_over_its_letter_is_part_of_it():
    page = Page().text(50, 100, "R").text(57.2, 100, "e").text(58.3, 100, "´").text(62.8, 100, "sume of Mara Lindqvist")

    assert texts(read(page)) == ["Résume of Mara Lindqvist"]


def test_an_address_loses_what_only_a_program_needs():
    page = Page().text(50, 100, "mailto:mara@example.org tel:+46705550123 https://example.org")

    assert texts(read(page)) == ["mara@example.org +46705550123 https://example.org"]


def test_text_that_a_file_gives_for_a_drawing_is_read_in_its_words():
    drawing = "/Span<</ActualText(Certified harbour pilot)>>BDC BT /F0 10 Tf 1 0 0 1 50 700 Tm (xxxxxxxx) Tj ET EMC "
    page = Page(prints=[Print(0, 0, drawing, font="raw")]).text(200, 142, "since the year 2015")

    assert texts(read(page))[0].startswith("Certified harbour pilot")


ITALIC = Font("Lindqvist-Italic", italic=True)


def of_the(generated: bool) -> list[Glyph]:
    """ "of the" where the f reaches over the o at its left and nearly to the t; `generated`: a blank is seen there."""
    boxes = [("o", 50.0, 55.0), ("f", 53.2, 59.0), ("t", 59.6, 62.4), ("h", 62.4, 67.4), ("e", 67.4, 72.4)]
    return [
        Glyph(letter, left, right, 100.0, 10.0, ITALIC, generated=generated and letter == "t")
        for letter, left, right in boxes
    ]


def test_a_blank_behind_a_letter_that_reaches_over_both_sides_is_seen():
    assert [piece.text for piece in pieces_of(of_the(generated=True))] == ["of", "the"]


def test_a_letter_that_reaches_over_both_sides_makes_no_blank_by_itself():
    assert len(pieces_of(of_the(generated=False))) == 1
