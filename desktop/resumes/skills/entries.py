"""The lexicon's data files: one JSON file a family, one line a skill."""

from collections.abc import Iterator
from importlib.resources import files

import msgspec

from desktop.resumes.skills.skill import Kind, Skill

DATA = "desktop.resumes.skills"


class Entry(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A skill as it is written down.

    `name` starts small where a sentence would write it small. Each of these names terms among the name and aliases:
    `context` those which are ordinary words too, `cued` those where even a capital letter says nothing (Spring),
    `exact` those which count as written only (REST). `cues` are words that stand near the skill.
    `implies` maps another skill's id to the words between both names ("is written in"); `hints` does so where the first
    is used for the second and yet does not show it alone (a book-keeping program, accounting).
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: Kind | None = None
    context: tuple[str, ...] = ()
    cued: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    implies: dict[str, str] = {}
    hints: dict[str, str] = {}
    part_of: tuple[str, ...] = ()
    group: str = ""

    @property
    def terms(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


class Family(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One file: the family's name, the kind of its skills where they do not say, and the skills."""

    family: str
    kind: Kind
    skills: tuple[Entry, ...]

    def skill(self, entry: Entry) -> Skill:
        kind = entry.kind or self.kind
        name = entry.name if kind == "tool" else entry.name[:1].upper() + entry.name[1:]
        return Skill(entry.id, name, self.family, entry.aliases, kind)


def own_families() -> Iterator[Family]:
    """The families that come with the program."""
    decoder = msgspec.json.Decoder(Family)
    folder = files(DATA).joinpath("data")
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".json") and file.name != DECOYS:
            yield decoder.decode(file.read_bytes())


DECOYS = "decoys.json"


def decoys() -> tuple[str, ...]:
    """Phrases in which a skill's word means something else ("rest of", "excel at")."""
    raw = files(DATA).joinpath("data", DECOYS).read_bytes()
    return msgspec.json.decode(raw, type=tuple[str, ...])
