"""A lexicon of a dozen skills with the interface of the real one, so that a test knows exactly what it holds."""

import re
from collections.abc import Mapping

from desktop.resumes.skills.skill import Hit, Kind, Relation, Skill

_SKILLS: Mapping[str, tuple[str, Kind, tuple[str, ...]]] = {
    "python": ("Python", "tool", ()),
    "django": ("Django", "tool", ()),
    "go": ("Go", "tool", ("Golang",)),
    "docker": ("Docker", "tool", ()),
    "kubernetes": ("Kubernetes", "tool", ("k8s",)),
    "aws": ("AWS", "tool", ()),
    "gcp": ("Google Cloud", "tool", ("GCP",)),
    "azure": ("Azure", "tool", ()),
    "sql": ("SQL", "tool", ()),
    "postgresql": ("PostgreSQL", "tool", ()),
    "kafka": ("Kafka", "tool", ()),
    "rabbitmq": ("RabbitMQ", "tool", ()),
    "message-queues": ("Message queues", "practice", ("message queue",)),
    "tableau": ("Tableau", "tool", ()),
    "power-bi": ("Power BI", "tool", ()),
    "food-production": ("Food production", "practice", ("butchery", "brewing")),
    "teamwork": ("Teamwork", "soft", ()),
    "english": ("English", "language", ()),
}
_RELATIONS: Mapping[tuple[str, str], Relation] = {
    ("django", "python"): Relation("implies", "Django is a framework for Python", 1),
    ("postgresql", "sql"): Relation("implies", "PostgreSQL is queried in SQL", 1),
    ("sql", "postgresql"): Relation("broader", "PostgreSQL is queried in SQL", 1),
    ("tableau", "power-bi"): Relation("sibling", "Tableau and Power BI are both BI tools", 1),
    ("power-bi", "tableau"): Relation("sibling", "Power BI and Tableau are both BI tools", 1),
    ("kafka", "message-queues"): Relation("implies", "Kafka is a kind of message queue", 1),
}


class SmallLexicon:
    def find(self, text: str, *, listed: bool = False) -> tuple[Hit, ...]:
        hits = [
            Hit(skill_id, found.start(), found.end(), found[0])
            for skill_id, (name, _, aliases) in _SKILLS.items()
            for term in (name, *aliases)
            for found in re.finditer(rf"(?<!\w){re.escape(term)}(?!\w)", text, re.IGNORECASE)
            # "go" is a word of its own, unless a list names it
            if skill_id != "go" or listed or found[0][0].isupper()
        ]
        return tuple(sorted(hits, key=lambda hit: hit.start))

    def named(self, item: str) -> Skill | None:
        return next((self.get(hit.skill_id) for hit in self.find(item, listed=True)), None)

    def get(self, skill_id: str) -> Skill | None:
        if skill_id not in _SKILLS:
            return None
        name, kind, aliases = _SKILLS[skill_id]
        return Skill(skill_id, name, "Tools", aliases, kind)

    def related(self, first: str, second: str) -> Relation | None:
        return _RELATIONS.get((first, second))
