"""Imported résumés as documents."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings

from desktop.resumes.interchange.laid_out import laid_out, read_import
from desktop.resumes.interchange.problem import NotImported
from desktop.resumes.resume import Basics, Resume, Work
from tests.desktop.resumes.interchange.strategies import resumes

DATA = Path(__file__).parents[3] / "data" / "resumes"
UNPLACED = {"extra", "meta", "image"}


def paths(part, before=""):
    for field in msgspec.structs.fields(part):
        value = getattr(part, field.name)
        path = before + field.name
        if field.name in UNPLACED or not value:
            continue
        for number, one in enumerate(value) if isinstance(value, tuple) else [("", value)]:
            inner = f"{path}/{number}" if isinstance(value, tuple) else path
            if isinstance(one, msgspec.Struct):
                yield from paths(one, f"{inner}/")
            elif one.strip():
                yield inner, one


@pytest.mark.parametrize(
    ("name", "kind"), [("complete.resume.json", "jsonresume"), ("nine_entries.rendercv.yaml", "rendercv")]
)
def test_every_field_has_a_line_that_says_it(name, kind):
    read = read_import((DATA / name).read_bytes(), kind)

    assert kind == read.document.kind
    for path, value in paths(read.resume):
        place = read.places[path]
        assert " ".join(value.split()) == place.quote
        assert place.quote in read.document.lines[place.lines[0]].text


@settings(deadline=None, max_examples=40)
@given(resumes())
def test_whatever_is_imported_no_field_is_without_a_place(resume):
    read = laid_out(resume, "jsonresume")

    assert {path for path, _ in paths(resume)} == set(read.places)


def test_an_earlier_doubt_stays_one():
    read = read_import((DATA / "complete.resume.json").read_bytes(), "jsonresume")

    assert (read.places["work/2/position"].confidence, read.places["work/0/position"].confidence) == (0.45, 1.0)


def test_a_section_opens_with_its_title_and_an_entry_with_its_fields():
    resume = Resume(basics=Basics(name="A"), work=(Work(name="B", position="C", highlights=("D",)),))

    assert laid_out(resume, "jsonresume").document.text == "A\n\nExperience\n\nC   B\n• D"


def test_a_file_that_is_none_ends_in_a_sentence():
    with pytest.raises(NotImported):
        read_import(b"{}", "jsonresume")
