"""Skills from the files of ESCO and O*NET that a person downloaded, added to the program's own and removed again."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from desktop.resumes.skills.entries import Entry, Family, own_families
from desktop.resumes.skills.import_errors import SkillsFileUnreadable
from desktop.resumes.skills.personal import ImportedSource, PersonalLexicon, load_personal, save_personal
from desktop.resumes.skills.sources import Source, source_for
from desktop.resumes.skills.table_file import Progress, Stopped, TableFile
from desktop.resumes.skills.terms import key

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: `known` skills were in the program's own lexicon, which stays as it is."""

    source: str
    statement: str
    added: int
    known: int


def _never() -> bool:
    return False


def _now() -> datetime:
    return datetime.now(UTC)


def import_skills(
    file: Path,
    personal: Path,
    *,
    progress: Progress = lambda _: None,
    cancelled: Callable[[], bool] = _never,
    now: Callable[[], datetime] = _now,
) -> Imported | None:
    """Reads `file` and adds its skills to the lexicon file `personal`.

    A large file takes seconds: not for the main thread.
    None if `cancelled` said so: then nothing was changed. A second import from one source replaces the first.
    Raises SkillsFileUnreadable, SkillsFileTooLarge, PersonalLexiconDamaged, PersonalLexiconNotSaved.
    """
    before = load_personal(personal)
    try:
        source, families = _read(file, progress, cancelled)
    except Stopped:
        return None
    fresh, known = _without_own(families)
    added = sum(len(family.skills) for family in fresh)
    if not added and not known:
        raise SkillsFileUnreadable("The file has the right columns, but not one skill. Download it again.")
    save_personal(personal, before.with_source(_imported(source, file, fresh, now())))
    return Imported(source.name, source.statement, added, known)


def remove_skills(personal: Path, source_id: str) -> PersonalLexicon:
    """Takes out what came from one source ("esco", "onet") and returns what is left."""
    left = load_personal(personal).without(source_id)
    save_personal(personal, left)
    return left


def remove_all_skills(personal: Path) -> None:
    """Also where the file is damaged."""
    save_personal(personal, PersonalLexicon())


def _read(file: Path, progress: Progress, cancelled: Callable[[], bool]) -> tuple[Source, list[Family]]:
    with TableFile(file, progress=progress, cancelled=cancelled) as table:
        source = source_for(table.columns)
        return source, source.families(table)


def _imported(source: Source, file: Path, families: Iterable[Family], at: datetime) -> ImportedSource:
    return ImportedSource(
        id=source.id,
        name=source.name,
        statement=source.statement,
        licence=source.licence,
        file_name=file.name,
        imported_at=at.isoformat(timespec="seconds"),
        families=tuple(families),
    )


def _without_own(families: Iterable[Family]) -> tuple[list[Family], int]:
    """The families without skills and aliases that the program's own lexicon has, and how many skills those were."""
    own = {key(term) for family in own_families() for entry in family.skills for term in entry.terms}
    known = 0
    fresh = []
    for family in families:
        kept = [_trimmed(entry, own) for entry in family.skills if key(entry.name) not in own]
        known += len(family.skills) - len(kept)
        if kept:
            fresh.append(msgspec.structs.replace(family, skills=tuple(kept)))
    return fresh, known


def _trimmed(entry: Entry, own: set[Words]) -> Entry:
    aliases = tuple(alias for alias in entry.aliases if key(alias) not in own)
    context = tuple(term for term in entry.context if term == entry.name or term in aliases)
    return msgspec.structs.replace(entry, aliases=aliases, context=context)
