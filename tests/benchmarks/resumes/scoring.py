"""Scores: per field what was found rightly, wrongly and not at all, in one document and over many."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from tests.benchmarks.resumes import normal
from tests.benchmarks.resumes.gold import Gold, GoldEducation, GoldWork

FIELDS = (
    "name", "email", "phone", "links", "company", "position", "start", "end",
    "institution", "degree", "education end", "skills",
)  # fmt: skip
WORK = {"company": normal.words, "position": normal.words, "start": normal.date, "end": normal.date}
EDUCATION = {"institution": normal.words, "degree": normal.degree, "end": normal.date}
Entry = GoldWork | GoldEducation


@dataclass(slots=True)
class Tally:
    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, other: "Tally") -> None:
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        counted = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / counted if counted else 1.0


@dataclass(frozen=True, slots=True)
class Failure:
    """A field that is not as labelled; `expected` or `got` may be empty."""

    field: str
    expected: str
    got: str


@dataclass(slots=True)
class Score:
    fields: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in FIELDS})
    failures: list[Failure] = field(default_factory=list)

    @property
    def total(self) -> Tally:
        total = Tally()
        for tally in self.fields.values():
            total.add(tally)
        return total

    def add(self, other: "Score") -> None:
        for name, tally in other.fields.items():
            self.fields[name].add(tally)

    def judge(self, name: str, expected: str, got: str, same: Callable[[str, str], bool]) -> None:
        if expected and got and same(expected, got):
            self.fields[name].right += 1
        elif expected or got:
            self.fields[name].missed += bool(expected)
            self.fields[name].wrong += bool(got)
            self.failures.append(Failure(name, expected, got))


def score(gold: Gold, found: Gold) -> Score:
    made = Score()
    made.judge("name", gold.name, found.name, _by(normal.name))
    made.judge("email", gold.email, found.email, _by(normal.words))
    made.judge("phone", gold.phone, found.phone, normal.same_phone)
    _judge_set(made, "links", gold.links, found.links, normal.link)
    _judge_entries(made, gold.work, found.work, WORK, "")
    _judge_entries(made, gold.education, found.education, EDUCATION, "education ")
    _judge_set(made, "skills", gold.skills, found.skills, normal.words)
    return made


def _by(normalised: Callable[[str], str]) -> Callable[[str, str], bool]:
    return lambda one, other: normalised(one) == normalised(other)


def _judge_set(
    made: Score, name: str, gold: Sequence[str], found: Sequence[str], normalised: Callable[[str], str]
) -> None:
    wanted = {normalised(value): value for value in gold}
    got = {normalised(value): value for value in found}
    for key in wanted.keys() | got.keys():
        made.judge(name, wanted.get(key, ""), got.get(key, ""), lambda one, other: True)


def _judge_entries(
    made: Score, gold: Sequence[Entry], found: Sequence[Entry], rules: dict[str, Callable[[str], str]], before: str
) -> None:
    for wanted, got in _paired(gold, found, rules):
        for name, normalised in rules.items():
            expected, given = getattr(wanted, name, ""), getattr(got, name, "")
            made.judge(before + name if name == "end" else name, expected, given, _by(normalised))


def _paired(
    gold: Sequence[Entry], found: Sequence[Entry], rules: dict[str, Callable[[str], str]]
) -> Iterator[tuple[Entry | None, Entry | None]]:
    """The pairs that agree most first; of equals those in the same place of the order."""
    agreeing = sorted(
        (-_agreement(wanted, got, rules), abs(row - column), row, column)
        for row, wanted in enumerate(gold)
        for column, got in enumerate(found)
    )
    rows, columns = set(range(len(gold))), set(range(len(found)))
    for _, _, row, column in agreeing:
        if row in rows and column in columns:
            rows.remove(row)
            columns.remove(column)
            yield gold[row], found[column]
    yield from ((gold[row], None) for row in sorted(rows))
    yield from ((None, found[column]) for column in sorted(columns))


def _agreement(wanted: Entry, got: Entry, rules: dict[str, Callable[[str], str]]) -> int:
    return sum(
        bool(getattr(wanted, name)) and normalised(getattr(wanted, name)) == normalised(getattr(got, name))
        for name, normalised in rules.items()
    )
