"""Files that say themselves what is what come through the same child as all others."""

import json
from pathlib import Path

import pytest

from desktop.resumes.reading.read import ResumeUnreadable, read_resume

pytestmark = pytest.mark.slow

RENDERCV = """cv:
  name: Dana Whitfield
  email: dana@example.com
  sections:
    experience:
      - company: Northwind
        position: Lead Engineer
        start_date: 2021-03
        end_date: present
        highlights:
          - Cut the bill by 31 %
"""


def test_json_resume_is_taken_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "dana.json"
    work = {"name": "Northwind", "position": "Lead Engineer", "startDate": "2021-03", "highlights": ["Led 6"]}
    path.write_text(json.dumps({"basics": {"name": "Dana Whitfield"}, "work": [work]}), encoding="utf-8")

    read = read_resume(path)

    assert read.resume.basics.name == "Dana Whitfield"
    assert read.resume.work[0].highlights == ("Led 6",)
    line = read.places["work/0/highlights/0"].lines[0]
    assert read.document.lines[line].text == "Led 6"


def test_rendercv_is_taken_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "dana.yaml"
    path.write_text(RENDERCV, encoding="utf-8")

    work = read_resume(path).resume.work[0]

    assert (work.name, work.position, work.start_date, work.end_date) == ("Northwind", "Lead Engineer", "2021-03", "")


def test_what_only_looks_like_one_ends_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "dana.json"
    path.write_text('{"basics": {"name": "Dana"}, "work": [', encoding="utf-8")

    with pytest.raises(ResumeUnreadable) as caught:
        read_resume(path)
    assert len(caught.value.message) > 20
