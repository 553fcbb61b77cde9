"""Invented résumés in many conventions, pasted as text: every field is as it should be, and nothing is lost."""

import json
from pathlib import Path

import msgspec
import pytest

from desktop.resumes.parsing.months import EXPECTED, NOW
from desktop.resumes.parsing.text import parse_text
from desktop.resumes.resume import UNSURE, Resume
from tests.desktop.resumes.parsing.documents import WORD, lost_words, misplaced, unplaced

PASTED = Path(__file__).parents[3] / "data" / "resumes" / "pasted"
NAMES = sorted(path.stem for path in PASTED.glob("*.txt"))

MAY_GO = frozenset(
    WORD.findall(
        """email e mail tel telephone telefon telefono tel phone mobile cell contact correo adresse anschrift address
        indirizzo location name nome linkedin github portfolio web surname first s known languages hobbies
        competencias company client role duration position period employer dates occupation skills interests
        objective education
        ms bs à
        or held and of name type organisation providing training degree university title qualification awarded
        mother tongue other language issued responsibilities key achievements years months yr mos yrs 1 2 3 4 8 9 11
        10 curriculum vitae lebenslauf europass technologies relevant modules coursework expected present heute
        actualidad oggi aujourd hui presente heden now till date to since seit from da a at in with und et di em im
        do"""
    )
)
"""Labels before a field, captions, durations, and the little words between two fields."""

MONTHS = frozenset(
    WORD.findall(
        """jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october
        nov november dec december janvier février septembre décembre marzo septiembre febrero janeiro julho dezembro
        settembre febbraio mei mai summer spring"""
    )
)


def read(name: str) -> str:
    return (PASTED / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_every_field_of_a_pasted_resume_is_read(name: str) -> None:
    expected = json.loads((PASTED / f"{name}.json").read_text(encoding="utf-8"))

    found = parse_text(read(name)).resume

    assert msgspec.convert(expected, Resume) == found


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_a_pasted_resume_is_lost(name: str) -> None:
    parsed = parse_text(read(name))
    headings = frozenset(
        WORD.findall(" ".join(line for line in read(name).casefold().splitlines() if len(line.split()) < 5))
    )

    lost = lost_words(parsed, but=MAY_GO | MONTHS | headings | frozenset(WORD.findall(" ".join((*NOW, EXPECTED)))))

    assert not lost


@pytest.mark.parametrize("name", NAMES)
def test_every_field_of_a_pasted_resume_has_its_place(name: str) -> None:
    parsed = parse_text(read(name))

    assert misplaced(parsed) == []
    assert unplaced(parsed) == []


def test_the_reader_is_sure_of_most_fields_that_are_plain() -> None:
    places = [place for name in NAMES for place in parse_text(read(name)).places.values()]

    assert sum(place.confidence < UNSURE for place in places) / len(places) < 0.03
