"""Résumés to print, and what must be found of them on every paper."""

from pathlib import Path
from typing import Any

import msgspec

from desktop.resumes.countries import country_name
from desktop.resumes.interchange.json_resume import read_json_resume
from desktop.resumes.resume import Basics, Resume, Work
from desktop.resumes.templates.dates import range_said
from desktop.resumes.templates.words import shown_link

COMPLETE = Path(__file__).parents[3] / "data" / "resumes" / "complete.resume.json"
UNPRINTED = {"image", "network", "username", "extra", "meta"}
"""Pictures are not printed; of a profile its address is."""


def complete() -> Resume:
    return read_json_resume(COMPLETE.read_bytes()).resume


def long_resume(entries: int) -> Resume:
    """So many posts of eight lines or more."""
    posts = tuple(
        Work(
            name=f"Company {number}",
            position=f"Position {number}",
            location="Ghent, Belgium",
            start_date=f"{2020 - number}-01",
            end_date=f"{2020 - number}-12",
            highlights=tuple(
                f"Did task {number}.{task} with a result that takes a little more than one line to tell, for it was "
                "measured over four quarters and compared with the year before."
                for task in range(3)
            ),
        )
        for number in range(entries)
    )
    return Resume(basics=Basics(name="Ottoline de Witte", email="o@witte.example"), work=posts)


def facts(resume: Resume) -> list[str]:
    """Every text of it as print has it: links without their scheme, dates in words, countries by their names."""
    return [fact for fact in _facts(resume) if fact]


def _facts(part: Any) -> list[str]:
    found: list[str] = []
    for field in msgspec.structs.fields(part):
        value = getattr(part, field.name)
        if field.name in UNPRINTED or field.name.endswith("date"):
            continue
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, msgspec.Struct):
                found += _facts(one)
            elif field.name == "country_code":
                found.append(country_name(one))
            elif field.name == "url":
                found.append(shown_link(one) if type(part).__name__ in ("Basics", "Profile") else "")
            else:
                found.append(str(one))
    return [*found, _dates(part)]


def _dates(part: Any) -> str:
    if hasattr(part, "start_date"):
        return range_said(part.start_date, part.end_date)
    return range_said("", getattr(part, "date", "") or getattr(part, "release_date", ""))
