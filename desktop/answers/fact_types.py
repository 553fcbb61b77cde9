"""What is known of the person: statements of the résumé with their place, and the dates they belong to."""

from dataclasses import dataclass, field
from datetime import date

from desktop.answers.numbers import TypedNumber
from shared.ids import FactId

HEADER_KINDS = frozenset({"position", "education"})
"""Facts that say where and when, not what was done."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement. `kind` is position, achievement, education, skills, certificate, summary or other.

    `employer` is the school for education. `end` is None for a single open date; `current` reaches to today. `line` is
    the first line of the document it was read from, from 0; `path` names the field of the résumé, where it is one.
    `skills` and `verbs` are as written and as stems.
    """

    id: FactId
    kind: str
    text: str
    employer: str = ""
    role: str = ""
    period: str = ""
    start: date | None = None
    end: date | None = None
    current: bool = False
    numbers: tuple[TypedNumber, ...] = ()
    skills: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    competencies: tuple[str, ...] = ()
    line: int = 0
    path: str = ""

    @property
    def place(self) -> str:
        """ "employer, role, period", as far as known."""
        return ", ".join(part for part in (self.employer, self.role, self.period) if part)


@dataclass(frozen=True, slots=True)
class FactBook:
    """All facts of one résumé, in its order."""

    facts: tuple[Fact, ...] = ()
    name: str = ""
    _by_id: dict[FactId, Fact] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_id", {fact.id: fact for fact in self.facts})

    def get(self, fact_id: FactId) -> Fact | None:
        return self._by_id.get(fact_id)

    @property
    def employers(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(fact.employer for fact in self.facts if fact.employer))

    def positions(self) -> tuple[Fact, ...]:
        return tuple(fact for fact in self.facts if fact.kind == "position")
