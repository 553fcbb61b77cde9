"""Sections that are no posts and no studies, in many styles: the cases stand in a data file."""

import json
from pathlib import Path

import msgspec
import pytest

from desktop.resumes.parsing.text import parse_text

CASES = (Path(__file__).parents[3] / "data" / "resumes" / "sections.txt").read_text(encoding="utf-8").split("---\n")


@pytest.mark.parametrize("case", [case for case in CASES if case.strip()])
def test_a_section_is_read_item_by_item(case: str) -> None:
    """A case: the heading and the kind it stands for, the lines below it, and after "=" each item they hold."""
    first, *lines = case.rstrip("\n").split("\n")
    heading, kind = first.split(" -> ")
    text = "\n".join(line[4:] for line in lines if not line.startswith("    = "))
    expected = [json.loads(line[6:]) for line in lines if line.startswith("    = ")]

    found = msgspec.to_builtins(parse_text(f"Ada Byron\nada@example.org\n\n{heading}\n{text}").resume)

    assert json.loads(json.dumps(found[kind])) == expected
