"""Lists of short items: skills, languages, interests; and references."""

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop.resumes.parsing.found import Found, Reads, joined
from desktop.resumes.parsing.headings import heading_kinds
from desktop.resumes.parsing.items import Group, read_groups
from desktop.resumes.parsing.language_words import LEVEL, is_level, language_in
from desktop.resumes.parsing.levels import split_level
from desktop.resumes.parsing.rows import Row
from desktop.resumes.parsing.statements import Wraps, glue, join_rows

ROUTED = (
    "languages",
    "interests",
    "certificates",
    "awards",
    "references",
    "volunteer",
    "publications",
    "projects",
    "education",
)


def read_skills(rows: Sequence[Row], wraps: Wraps) -> tuple[Reads, list[tuple[str, Group]]]:
    """Skills, and the groups whose label is that of another section ("Languages: English (native), German")."""
    skills: Reads = []
    elsewhere: list[tuple[str, Group]] = []
    for group in read_groups(rows, wraps):
        kind = _kind_of(group)
        if kind:
            elsewhere.append((kind, group))
        elif group.label is not None and group.items:
            skills.append({"name": group.label, "keywords": list(group.items)})
        else:
            items = [group.label] if group.label is not None else group.items
            spoken = [item for item in items if _is_spoken(item.text)]
            skills.extend(_skill(item) for item in items if item not in spoken)
            if spoken:
                elsewhere.append(("languages", Group(None, spoken, group.row)))
    return skills, elsewhere


def _is_spoken(text: str) -> bool:
    """ "Spanish (bilingual)" among the skills."""
    name = language_in(text)
    return bool(name) and text.startswith(name) and is_level(text[len(name) :].strip(" ()–—:-"))


def _kind_of(group: Group) -> str:
    if group.label is None or not group.items:
        return ""
    kinds = heading_kinds(group.label.text)
    kind = next((kind for kind in kinds if kind in ROUTED), "")
    spoken = sum(bool(language_in(item.text)) for item in group.items)
    if _MOTHER.match(group.label.text) or _OTHERS.match(group.label.text):
        return "languages"
    if spoken * 2 > len(group.items) and (kind == "languages" or not kinds):
        return "languages"
    return "" if kind == "languages" else kind


def _skill(item: Found) -> dict[str, Found | list[Found] | None]:
    name, level = split_level(item.text)
    if not level:
        return {"name": item}
    return {
        "name": Found(name, item.lines, item.confidence, item.quote),
        "level": Found(level, item.lines, 0.8, item.quote),
    }


_MOTHER = re.compile(r"(?i)(?:mother tongue|native language|first language|muttersprache)(?:\(s\)|s)?$")
_OTHERS = re.compile(r"(?i)(?:other|foreign|additional) languages?(?:\(s\))?$|languages known$|fremdsprachen$")


def read_languages(groups: Sequence[Group]) -> Reads:
    languages: Reads = []
    for group in groups:
        level = group.label if group.label is not None and _says_level(group.label.text) else None
        if group.label is not None and level is None and language_in(group.label.text):
            text = joined(group.items, ", ")
            languages.append({"language": group.label, "fluency": text})
            continue
        for item in group.items or ([group.label] if group.label else []):
            if is_level(item.text) and languages and not languages[-1].get("fluency"):
                languages[-1]["fluency"] = item
            elif not language_in(item.text) and not _UNLISTED.fullmatch(item.text):
                continue  # something else that stands in the same column; it is kept with what is left over
            else:
                languages.append(_language(item, level))
    return languages


_UNLISTED = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)?(?:\s*[(:–—-].{1,40})?")
"""A language that is not listed: one word or two, and perhaps how well it is spoken."""


def _says_level(text: str) -> bool:
    return is_level(text) or _MOTHER.match(text) is not None


def _language(item: Found, level: Found | None) -> dict[str, Found | list[Found] | None]:
    name = language_in(item.text)
    if not name:
        return {"language": item.sure(0.7)} if level is None else {"language": item.sure(0.7), "fluency": level}
    rest = re.sub(rf"^.*?{re.escape(name)}", "", item.text, count=1).strip(" :–—-,.|/")
    if re.match(r"[(\[]", rest) and rest[-1:] in ")]":
        rest = rest[1:-1].strip()
    before = item.text[: item.text.find(name)].strip(" ()[]:–—-,")
    if before:  # "Fluent in English", "Native Spanish speaker"
        match = LEVEL.match(before)
        plain = match is not None and re.fullmatch(r"\W*(?:in|of|im|en|em)?", before[match.end() :]) is not None
        if match is None or not plain or rest not in ("", "speaker"):
            return {"language": item.sure(0.7), "fluency": level}
        return {"language": replace(item, text=name, quote=item.quoted), "fluency": Found(match[0], item.lines, 0.85)}
    if item.text.strip(" .") == name or not rest:
        return {"language": replace(item, text=item.text.strip(" .")), "fluency": level}
    return {
        "language": Found(name, item.lines, 0.95, item.quote), "fluency": Found(rest, item.lines, 0.9, item.quote),
    }  # fmt: skip


def read_interests(groups: Sequence[Group]) -> Reads:
    interests: Reads = []
    for group in groups:
        if group.label is not None and group.items and not heading_kinds(group.label.text):
            interests.append({"name": group.label, "keywords": list(group.items)})
        elif group.items:
            interests.extend({"name": item} for item in group.items)
        elif group.label is not None:
            interests.append({"name": group.label})
    return interests


def read_references(rows: Sequence[Row], wraps: Wraps) -> Reads:
    """People named with what stands below them; "available on request" as it stands."""
    groups: list[list[Row]] = []
    for row in rows:
        if groups and not row.gap and not (row.bullet and groups[-1][0].bullet):
            groups[-1].append(row)
        else:
            groups.append([row])
    reads: Reads = []
    for group in groups:
        first = glue(group[:1])
        if (
            re.search(r"(?i)request|anfrage|demande|solicitud|richiesta|aanvraag|pedido", group[0].text)
            or group[0].count > 8
        ):
            reads.append({"reference": joined(join_rows(group, wraps), "\n")})
        else:
            reads.append({"name": first, "reference": joined(join_rows(group[1:], wraps), "\n")})
    return reads
