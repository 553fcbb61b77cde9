"""A skill, a place where a text names one, and how two skills hang together."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["tool", "practice", "language", "soft"]
"""A thing with a name of its own, something one knows or does, a spoken language, a competence between people."""

RelationKind = Literal["same", "implies", "part_of", "broader", "hint", "sibling"]


@dataclass(frozen=True, slots=True)
class Skill:
    """`id` never changes, `name` is for people, `family` is the name of its group ("Databases")."""

    id: str
    name: str
    family: str
    aliases: tuple[str, ...]
    kind: Kind


@dataclass(frozen=True, slots=True)
class Hit:
    """A skill named in a text: `text[start:end]` is `text`."""

    skill_id: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Relation:
    """What knowing the first skill says about the second; `sentence` is for people, without a full stop.

    - same: it is the same skill
    - implies: who has the first has the second (PostgreSQL, SQL)
    - part_of: the first is a piece of the second (Amazon S3, AWS)
    - broader: the first is wider than the second, so the second is likely at best (SQL, PostgreSQL)
    - hint: the first is used for the second, but does not show it alone (a book-keeping program, accounting)
    - sibling: another of the same sort (React, Vue.js)

    `steps` counts the links between them: 0 for the same skill, 1 for a direct relation.
    """

    kind: RelationKind
    sentence: str
    steps: int
