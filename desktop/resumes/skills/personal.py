"""The file of skills a person imported: each source with its statement, its licence and its skills."""

from pathlib import Path

import msgspec

from desktop.resumes.skills.entries import Family
from desktop.resumes.skills.import_errors import PersonalLexiconDamaged, PersonalLexiconNotSaved

FORMAT = 1
LARGEST_BYTES = 200_000_000


class ImportedSource(msgspec.Struct, frozen=True, kw_only=True):
    """One import. `statement` is to be shown where the program says what it is made of; `imported_at` is ISO, UTC."""

    id: str
    name: str
    statement: str
    licence: str
    file_name: str
    imported_at: str
    families: tuple[Family, ...]

    @property
    def skill_count(self) -> int:
        return sum(len(family.skills) for family in self.families)


class PersonalLexicon(msgspec.Struct, frozen=True, kw_only=True):
    """Everything imported so far, one entry a source."""

    format: int = FORMAT
    sources: tuple[ImportedSource, ...] = ()

    @property
    def families(self) -> tuple[Family, ...]:
        return tuple(family for source in self.sources for family in source.families)

    def with_source(self, source: ImportedSource) -> "PersonalLexicon":
        """A second import from the same source takes the place of the first."""
        return PersonalLexicon(sources=(*self.without(source.id).sources, source))

    def without(self, source_id: str) -> "PersonalLexicon":
        return PersonalLexicon(sources=tuple(source for source in self.sources if source.id != source_id))


def load_personal(path: Path) -> PersonalLexicon:
    """Empty where there is no file yet. Raises PersonalLexiconDamaged."""
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise PersonalLexiconDamaged(detail="too large")
        lexicon = msgspec.json.decode(path.read_bytes(), type=PersonalLexicon)
    except FileNotFoundError:
        return PersonalLexicon()
    except (OSError, msgspec.DecodeError) as error:
        raise PersonalLexiconDamaged(detail=str(error)) from error
    if lexicon.format != FORMAT:
        raise PersonalLexiconDamaged(detail=f"format {lexicon.format}")
    return lexicon


def save_personal(path: Path, lexicon: PersonalLexicon) -> None:
    """The file is whole at every moment; without any source there is none. Raises PersonalLexiconNotSaved."""
    try:
        if not lexicon.sources:
            path.unlink(missing_ok=True)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(path.name + ".new")
        beside.write_bytes(msgspec.json.encode(lexicon))
        beside.replace(path)
    except OSError as error:
        raise PersonalLexiconNotSaved(detail=str(error)) from error
