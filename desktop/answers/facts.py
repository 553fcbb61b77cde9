"""Facts: the statements of a résumé's plain text, each with who, as what, when, and its numbers."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from desktop.answers.competencies import competencies_of
from desktop.answers.entries import Entry, read_entries
from desktop.answers.fact_types import Fact, FactBook
from desktop.answers.headers import Header
from desktop.answers.names import find_names
from desktop.answers.numbers import find_numbers
from desktop.answers.sections import Line, Section, split_sections
from desktop.answers.statements import join_statements
from desktop.answers.verbs import ACTION, is_past
from desktop.answers.words import stem, tokens
from shared.ids import FactId

__all__ = ["Fact", "FactBook", "build_facts"]

_CONTACT = re.compile(r"@|https?:|www\.|linkedin|github\.com|\(?\+?\d[\d\s().-]{7,}\d", re.IGNORECASE)
_SKILL_SEPARATOR = re.compile(r"\s*(?:[,;|•·]|\s{3,}|\t)\s*(?![^()]*\))")
SKILLS_A_FACT = 14
"""One-skill lines are gathered into facts of this many, so that a list does not fill the prompt."""

_KIND_OF_SECTION = {"certificate": "certificate", "summary": "summary", "other": "other"}
_WITH_ENTRIES = frozenset({"work", "education", "projects", "volunteer"})


def build_facts(resume_text: str) -> FactBook:
    """Facts in the order of the text, numbered F1, F2 …; an empty text gives an empty book, never an error."""
    sections = split_sections(resume_text)
    collected = _Collected()
    only_top = len(sections) == 1
    for section in sections:
        if section.kind in _WITH_ENTRIES or (section.kind == "top" and only_top):
            _add_entries(collected, section)
        elif section.kind == "top":
            _add_statements(collected, [line for line in section.lines if _is_profile_line(line)], "summary")
        elif section.kind == "skills":
            _add_skills(collected, section)
        else:
            _add_statements(collected, section.lines, _KIND_OF_SECTION.get(section.kind, "other"), section.title)
    return FactBook(tuple(collected.facts), _name_of(sections))


@dataclass(slots=True)
class _Collected:
    facts: list[Fact] = field(default_factory=list)

    def add(self, fact: Fact) -> None:
        text = fact.text.strip()
        if text and not any(other.text == text and other.place == fact.place for other in self.facts):
            self.facts.append(
                replace(
                    fact,
                    id=FactId(f"F{len(self.facts) + 1}"),
                    text=text,
                    numbers=find_numbers(text),
                    verbs=_verbs(text),
                    skills=tuple(dict.fromkeys(find_names(text))),
                    competencies=competencies_of(text),
                )
            )


def _verbs(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(stem(word) for word in tokens(text) if stem(word) in ACTION or is_past(word)))


def _add_entries(collected: _Collected, section: Section) -> None:
    education = section.kind == "education"
    kind = {"work": "achievement", "education": "education", "top": "achievement"}.get(section.kind, "other")
    for entry in read_entries(section.lines, education=education):
        base = _base_of(entry)
        if entry.header and entry.header.text:
            header_kind = "education" if education else ("position" if section.kind in ("work", "top") else "other")
            collected.add(replace(base, kind=header_kind, text=entry.header.text))
        for text, number in entry.statements:
            if not (section.kind == "top" and _CONTACT.search(text)):
                collected.add(replace(base, kind=kind, text=text, line=number))


def _base_of(entry: Entry) -> Fact:
    header = entry.header or Header("", "", None, "")
    period = header.period
    return Fact(
        id=FactId(""),
        kind="",
        text="",
        employer=header.employer,
        role=header.role,
        period=period.text if period else "",
        start=period.start if period else None,
        end=period.end if period else None,
        current=period.current if period else False,
        line=entry.line,
    )


def _add_statements(collected: _Collected, lines: Iterable[Line], kind: str, title: str = "") -> None:
    for text, number in join_statements(list(lines)):
        role = title.title() if kind == "other" and title else ""
        collected.add(Fact(id=FactId(""), kind=kind, text=text, role=role, line=number))


def _add_skills(collected: _Collected, section: Section) -> None:
    """Lines with a list are facts of their own; single skills are gathered."""
    single: list[Line] = []
    for line in _list_lines(section.lines):
        if _SKILL_SEPARATOR.search(line.text) or len(line.text.split()) > 5:
            _add_gathered(collected, section, single)
            single = []
            _add_skill_fact(collected, section, line.text, line.number)
        else:
            single.append(line)
    _add_gathered(collected, section, single)


def _list_lines(lines: list[Line]) -> list[Line]:
    """A list that runs over a line's end is one line again."""
    joined: list[Line] = []
    for line in lines:
        open_list = joined and not line.bullet and not line.gap and "," in joined[-1].text and ":" not in line.text
        if open_list and (joined[-1].text.endswith(",") or line.text[0].islower()):
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text} {line.text}")
        else:
            joined.append(line)
    return joined


def _add_gathered(collected: _Collected, section: Section, lines: list[Line]) -> None:
    for first in range(0, len(lines), SKILLS_A_FACT):
        group = lines[first : first + SKILLS_A_FACT]
        _add_skill_fact(collected, section, ", ".join(line.text for line in group), group[0].number)


def _add_skill_fact(collected: _Collected, section: Section, text: str, number: int) -> None:
    collected.add(Fact(id=FactId(""), kind="skills", text=text, role=section.title.title(), line=number))


def _is_profile_line(line: Line) -> bool:
    """Before the first heading stand name, title and contacts; a sentence there is a summary."""
    return not _CONTACT.search(line.text) and (len(line.text.split()) >= 8 or line.text.rstrip().endswith("."))


def _name_of(sections: list[Section]) -> str:
    """The first line with two to four words of letters and no contact in it."""
    for line in sections[0].lines[:4] if sections else ():
        if 2 <= len(line.text.split()) <= 4 and re.fullmatch(r"[^\W\d_][^\d@:/]+", line.text):
            return line.text
    return ""
