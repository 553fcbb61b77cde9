"""Signs that a font draws without saying what they are."""

import pytest

from desktop.resumes.reading.pdf.fonts import Font
from desktop.resumes.reading.pdf.glyphs import UNKNOWN
from desktop.resumes.reading.pdf.ligatures import mend_unknown_signs
from desktop.resumes.reading.pdf.pieces import Piece


def mended(*words: str) -> list[str]:
    pieces = [Piece(word, 0, 1, 0, 10, Font("Some"), order) for order, word in enumerate(words)]
    return [piece.text for piece in mend_unknown_signs(pieces)]


def test_a_word_of_the_document_decides():
    assert mended(f"pla{UNKNOWN}orm", "platform") != mended(f"pla{UNKNOWN}orm")
    assert mended(f"So{UNKNOWN}ware,", "software")[0] == "Software,"
    assert mended(f"mee{UNKNOWN}ng/fast", "meeting")[0] == "meeting/fast"


@pytest.mark.parametrize(
    "word", ["Certified", "efficient", "office", "workflow", "profile", "effort", "staff", "difficult", "flask"]
)
def test_otherwise_what_english_mostly_writes(word):
    for ligature in ("ffi", "ff", "fl", "fi"):
        if ligature in word:
            assert mended(word.replace(ligature, UNKNOWN)) == [word]
            break


def test_a_sign_that_is_no_part_of_a_word_is_dropped():
    assert mended(UNKNOWN, "Mara", f"{UNKNOWN}+46") == ["Mara", "+46"]
