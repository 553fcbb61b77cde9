"""Labels beside what the program says."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from desktop.resumes.analysis.evidence import Evidence
from desktop.resumes.analysis.job import read_job
from desktop.resumes.analysis.matching import Match, match
from desktop.resumes.analysis.statuses import Status
from desktop.resumes.skills.lexicon import Lexicon
from tests.benchmarks.analysis.labels import Label, Pair

TODAY = date(2026, 11, 1)


@dataclass(frozen=True, slots=True)
class Judged:
    """One label; `said` is None where the job's text yielded no requirement there."""

    pair: Pair
    label: Label
    said: Match | None

    @property
    def status(self) -> Status:
        return self.said.status if self.said else "missing"

    @property
    def right(self) -> bool:
        return self.said is not None and self.said.status == self.label.status


@dataclass(slots=True)
class Outcome:
    """`spurious` are requirements that no label speaks of, `uncited` those met without a line, both over all pairs."""

    judged: list[Judged] = field(default_factory=list)
    spurious: list[str] = field(default_factory=list)
    wrong_need: list[str] = field(default_factory=list)
    uncited: list[str] = field(default_factory=list)


def judge(pairs: Iterable[Pair], lexicon: Lexicon) -> Outcome:
    outcome = Outcome()
    for pair in pairs:
        matches = match(read_job(pair.job_text, lexicon), Evidence(pair.read, lexicon, TODAY))
        used = [_add(outcome, pair, label, matches) for label in pair.labels]
        ids = {each.requirement.id for each in used if each}
        outcome.spurious += [
            f"{pair.job}: {each.requirement.text}" for each in matches if each.requirement.id not in ids
        ]
        outcome.uncited += [
            f"{pair.job}: {each.requirement.text}" for each in matches if each.status == "met" and not each.citations
        ]
    return outcome


def _add(outcome: Outcome, pair: Pair, label: Label, matches: tuple[Match, ...]) -> Match | None:
    said = next((each for each in matches if _plain(label.anchor) in _plain(each.requirement.text)), None)
    outcome.judged.append(Judged(pair, label, said))
    if said and said.requirement.need != label.need:
        outcome.wrong_need.append(f"{pair.job}: {label.anchor} ({said.requirement.need})")
    return said


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).casefold()
