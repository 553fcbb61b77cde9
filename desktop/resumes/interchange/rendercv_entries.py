"""RenderCV's nine kinds of entries, put where a résumé has them.

What an entry is, its fields tell (as in RenderCV itself); where a section's kind leaves a choice, its title tells.
Sections that the résumé has no place for are kept line by line under their own title.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from desktop.resumes.interchange.rendercv_text import address_in, date_range, highlights, plain, text_of, texts_of
from desktop.resumes.resume import (
    Award,
    Basics,
    Certificate,
    Education,
    Interest,
    Language,
    OwnSection,
    Project,
    Publication,
    Reference,
    Resume,
    Skill,
    Volunteer,
    Work,
)

TOPICS = {
    "summary": r"summary|profile|about|objective|introduction",
    "volunteer": r"volunt|community|pro bono",
    "languages": r"^(spoken |foreign |natural )?languages?( skills)?$",
    "skills": r"skill|technolog|expertise|competenc|tools|stack|proficienc",
    "interests": r"interest|hobb",
    "awards": r"award|honou?r|prize|scholarship|distinction",
    "certificates": r"certifi|licen[cs]e",
    "projects": r"project|portfolio|open.source|software",
    "publications": r"publication|papers|articles",
    "references": r"^references?$|referee",
    "work": r"experience|employment|work|career|position",
    "education": r"education|academic|studies",
}
COMMON = {
    "date", "start_date", "end_date", "location", "summary", "highlights", "name", "institution", "area", "degree",
    "company", "position", "title", "authors", "doi", "url", "journal", "label", "details",
}  # fmt: skip
MARKED = ("bullet", "number", "reversed_number")


@dataclass(slots=True)
class Collected:
    summary: str = ""
    found: dict[str, list[Any]] = field(default_factory=dict)

    def add(self, part: str, *entries: Any) -> None:
        self.found.setdefault(part, []).extend(entries)

    def resume(self, basics: Basics) -> Resume:
        parts: dict[str, Any] = {part: tuple(entries) for part, entries in self.found.items()}
        return Resume(basics=basics, **parts)


def take_section(into: Collected, title: Any, entries: Any) -> None:
    name = _printed_title(str(title))
    topic = next((key for key, words in TOPICS.items() if re.search(words, name, re.IGNORECASE)), "")
    lines: list[str] = []
    for entry in entries if isinstance(entries, list) else [entries]:
        if isinstance(entry, str):
            lines += _take_line(into, topic, text_of(entry))
        elif isinstance(entry, dict):
            lines += _take_entry(into, topic, entry)
    if lines:
        into.add("sections", OwnSection(title=name, lines=tuple(lines)))


def _printed_title(key: str) -> str:
    """RenderCV prints `selected_honors` as "Selected Honors" and leaves a title with blanks as it is."""
    return key if " " in key or key != key.lower() else key.replace("_", " ").title()


def _take_entry(into: Collected, topic: str, entry: dict[str, Any]) -> list[str]:
    if "institution" in entry:
        into.add("education", _education(entry))
    elif "company" in entry:
        into.add("volunteer", _volunteer(entry)) if topic == "volunteer" else into.add("work", _work(entry))
    elif "authors" in entry or "title" in entry:
        into.add("publications", _publication(entry))
    elif "label" in entry:
        return _take_labelled(into, topic, entry)
    elif "name" in entry:
        return _take_named(into, topic, entry)
    else:
        return [line for key in MARKED for line in _take_line(into, topic, text_of(entry.get(key)))]
    return []


def _take_line(into: Collected, topic: str, written: str) -> list[str]:
    text = plain(written)
    makers: dict[str, Any] = {
        "skills": lambda: Skill(name=text),
        "languages": lambda: Language(language=text),
        "interests": lambda: Interest(name=text),
        "awards": lambda: Award(title=text),
        "certificates": lambda: Certificate(name=text, url=address_in(written)),
        "references": lambda: Reference(reference=text),
    }
    if not text:
        return []
    if topic == "summary":
        into.summary = f"{into.summary}\n{text}".strip()
    elif topic in makers:
        into.add(topic, makers[topic]())
    else:
        return [text]
    return []


def _take_labelled(into: Collected, topic: str, entry: dict[str, Any]) -> list[str]:
    label, details = plain(text_of(entry.get("label"))), plain(text_of(entry.get("details")))
    parts = tuple(part.strip() for part in re.split(r"[,;](?![^(]*\))", details) if part.strip())
    if topic == "languages":
        into.add("languages", Language(language=label, fluency=details))
    elif topic == "skills":
        into.add("skills", Skill(name=label, keywords=parts))
    elif topic == "interests":
        into.add("interests", Interest(name=label, keywords=parts))
    else:
        return [f"{label}: {details}" if label and details else label or details]
    return []


def _take_named(into: Collected, topic: str, entry: dict[str, Any]) -> list[str]:
    """A normal entry: a project, unless its section's title says something else."""
    name = text_of(entry.get("name"))
    start, end, odd = date_range(entry)
    told = (plain(text_of(entry.get("summary"))), *highlights(entry.get("highlights")))
    summary = "\n".join(text for text in told if text)
    place = plain(text_of(entry.get("location")))
    rest = _rest(entry, odd=odd, location=place)
    if topic == "awards":
        into.add("awards", Award(title=plain(name), date=end or start, summary=summary, extra=rest))
    elif topic == "certificates":
        made = Certificate(name=plain(name), date=end or start, url=address_in(name), issuer=told[0], extra=rest)
        into.add("certificates", made)
    elif topic == "projects":
        into.add("projects", _project(entry))
    elif topic == "volunteer":
        into.add("volunteer", _volunteer(entry | {"company": name}))
    elif topic == "work":
        into.add("work", _work(entry | {"company": name}))
    else:
        dates = odd or (start if start == end else f"{start} – {end or 'present'}" if start else end)
        return [" · ".join(part for part in (plain(name), place, dates) if part), *(text for text in told if text)]
    return []


def _work(entry: dict[str, Any]) -> Work:
    start, end, odd = date_range(entry)
    return Work(
        name=plain(text_of(entry.get("company"))),
        location=plain(text_of(entry.get("location"))),
        position=plain(text_of(entry.get("position"))),
        url=text_of(entry.get("url")) or address_in(text_of(entry.get("company"))),
        start_date=start,
        end_date=end,
        summary=plain(text_of(entry.get("summary"))),
        highlights=highlights(entry.get("highlights")),
        extra=_rest(entry, odd=odd),
    )


def _volunteer(entry: dict[str, Any]) -> Volunteer:
    work = _work(entry)
    return Volunteer(
        organization=work.name,
        position=work.position,
        url=work.url,
        start_date=work.start_date,
        end_date=work.end_date,
        summary=work.summary,
        highlights=work.highlights,
        extra=work.extra | ({"location": work.location} if work.location else {}),
    )


def _education(entry: dict[str, Any]) -> Education:
    start, end, odd = date_range(entry)
    summary = plain(text_of(entry.get("summary")))
    return Education(
        institution=plain(text_of(entry.get("institution"))),
        url=text_of(entry.get("url")) or address_in(text_of(entry.get("institution"))),
        area=plain(text_of(entry.get("area"))),
        study_type=plain(text_of(entry.get("degree"))),
        start_date="" if start == end and text_of(entry.get("date")) else start,
        end_date=end,
        courses=(*((summary,) if summary else ()), *highlights(entry.get("highlights"))),
        extra=_rest(entry, odd=odd, location=plain(text_of(entry.get("location")))),
    )


def _project(entry: dict[str, Any]) -> Project:
    start, end, odd = date_range(entry)
    return Project(
        name=plain(text_of(entry.get("name"))),
        description=plain(text_of(entry.get("summary"))),
        highlights=highlights(entry.get("highlights")),
        start_date=start,
        end_date=end,
        url=text_of(entry.get("url")) or address_in(text_of(entry.get("name"))),
        extra=_rest(entry, odd=odd, location=plain(text_of(entry.get("location")))),
    )


def _publication(entry: dict[str, Any]) -> Publication:
    """The authors are its summary, where it has none; they stand in `extra` as well."""
    start, end, odd = date_range(entry)
    authors = [plain(author) for author in texts_of(entry.get("authors"))]
    doi = text_of(entry.get("doi"))
    return Publication(
        name=plain(text_of(entry.get("title"))),
        publisher=plain(text_of(entry.get("journal"))),
        release_date=end or start,
        url=text_of(entry.get("url")) or (f"https://doi.org/{doi}" if doi else ""),
        summary=plain(text_of(entry.get("summary"))) or ", ".join(authors),
        extra=_rest(entry, odd=odd, doi=doi) | ({"authors": authors} if authors else {}),
    )


def _rest(entry: dict[str, Any], *, odd: str = "", **more: str) -> dict[str, Any]:
    """Fields beyond RenderCV's own, a date in words, and what the résumé has no field for."""
    kept = {str(key): value for key, value in entry.items() if key not in COMMON and key not in MARKED and value}
    return kept | ({"dateText": odd} if odd else {}) | {key: value for key, value in more.items() if value}
