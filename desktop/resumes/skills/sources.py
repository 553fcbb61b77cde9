"""Where skills may be imported from: what the files look like, what they say, and whom to thank."""

from dataclasses import dataclass
from typing import Protocol

from desktop.resumes.skills.entries import Entry, Family
from desktop.resumes.skills.import_errors import CHOOSE, SkillsFileUnreadable
from desktop.resumes.skills.table_file import Row, TableFile
from desktop.resumes.skills.terms import key

MOST_SKILLS = 100_000
MOST_ALIASES = 40
LONGEST_NAME = 120
SHORTEST_NAME = 2


class Source(Protocol):
    """`statement` must be shown wherever the imported skills are credited."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def statement(self) -> str: ...
    @property
    def licence(self) -> str: ...

    def fits(self, columns: tuple[str, ...]) -> bool: ...

    def families(self, table: TableFile) -> list[Family]: ...


@dataclass(frozen=True, slots=True)
class Esco:
    """The skills of the European classification: conceptUri, skillType, preferredLabel, altLabels, status, …"""

    id: str = "esco"
    name: str = "ESCO"
    statement: str = (
        "This service uses the ESCO classification of the European Commission. The labels were selected and adapted "
        "for matching."
    )
    licence: str = "Reuse under Commission Decision 2011/833/EU, source acknowledged"

    def fits(self, columns: tuple[str, ...]) -> bool:
        return {"concepturi", "preferredlabel", "altlabels"} <= set(columns) and "iscogroup" not in columns

    def families(self, table: TableFile) -> list[Family]:
        entries: dict[str, Entry] = {}
        for row in table.rows():
            if _is_skill(row) and (entry := _esco_entry(row)):
                entries.setdefault(entry.id, entry)
            _check_count(len(entries))
        return [Family(family=self.name, kind="practice", skills=tuple(entries.values()))]


@dataclass(frozen=True, slots=True)
class Onet:
    """The software of the American database: one row for each occupation and program."""

    id: str = "onet"
    name: str = "O*NET"
    statement: str = (
        "This program includes information from the O*NET Database by the U.S. Department of Labor, Employment and "
        "Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. "
        "This program has modified all or some of this information. USDOL/ETA has not approved, endorsed, or tested "
        "these modifications."
    )
    licence: str = "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"

    def fits(self, columns: tuple[str, ...]) -> bool:
        return bool({"example", "workplace example"} & set(columns)) and "hot technology" in columns

    def families(self, table: TableFile) -> list[Family]:
        name = "workplace example" if "workplace example" in table.columns else "example"
        group = "commodity title" if "commodity title" in table.columns else "element name"
        found: dict[str, dict[str, Entry]] = {}
        seen: set[tuple[str, ...]] = set()
        for row in table.rows():
            words = key(row[name])
            if words and words not in seen and _is_name(row[name]):
                seen.add(words)
                entry = _entry("onet", " ".join(words), " ".join(row[name].split()), ())
                found.setdefault(row.get(group, "").strip() or self.name, {})[entry.id] = entry
                _check_count(len(seen))
        return [Family(family=f"O*NET: {title}", kind="tool", skills=tuple(of.values())) for title, of in found.items()]


SOURCES: tuple[Source, ...] = (Esco(), Onet())


def source_for(columns: tuple[str, ...]) -> Source:
    """Raises SkillsFileUnreadable with a sentence that says what the file seems to be."""
    for source in SOURCES:
        if source.fits(columns):
            return source
    raise SkillsFileUnreadable(_what_it_is(set(columns)))


def _what_it_is(columns: set[str]) -> str:
    if "iscogroup" in columns:
        return "This is ESCO's list of occupations. Choose its skills file, skills_en.csv."
    if "preferredlabel" in columns or "concepturi" in columns:
        return "This is another file of the ESCO classification. Choose its skills file, skills_en.csv."
    if "o*net-soc code" in columns:
        return "This is another file of the O*NET database. Choose Software Skills or Technology Skills."
    return f"This file has none of the columns that a list of skills has. {CHOOSE}"


def _is_skill(row: Row) -> bool:
    concept = row.get("concepttype", "")
    return concept in ("", "KnowledgeSkillCompetence") and row.get("status", "released") in ("", "released")


def _esco_entry(row: Row) -> Entry | None:
    name = " ".join(row["preferredlabel"].split())
    if not _is_name(name):
        return None
    others = (" ".join(label.split()) for label in row["altlabels"].replace(" | ", "\n").split("\n"))
    aliases = tuple(dict.fromkeys(label for label in others if _is_name(label) and label != name))[:MOST_ALIASES]
    return _entry("esco", row["concepturi"].rstrip("/").rsplit("/", 1)[-1], name, aliases)


def _entry(source: str, number: str, name: str, aliases: tuple[str, ...]) -> Entry:
    """Single words are taken for the skill only where the text speaks of it: nobody looked at them one by one."""
    single = tuple(term for term in (name, *aliases) if len(key(term)) == 1)
    return Entry(id=f"{source}:{number}", name=name, aliases=aliases, context=single)


def _is_name(text: str) -> bool:
    return SHORTEST_NAME <= len(text.strip()) <= LONGEST_NAME and any(sign.isalpha() for sign in text)


def _check_count(count: int) -> None:
    if count > MOST_SKILLS:
        raise SkillsFileUnreadable(f"The file names more than {MOST_SKILLS:,} skills. {CHOOSE}")
