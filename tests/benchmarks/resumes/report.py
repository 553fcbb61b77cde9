"""What is printed: fields, documents, failures, reading order and times."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.benchmarks.resumes.gold import Sample
from tests.benchmarks.resumes.measuring import Reading
from tests.benchmarks.resumes.normal import RULE
from tests.benchmarks.resumes.scoring import FIELDS, Score, Tally

LONGEST_VALUE = 90


@dataclass(frozen=True, slots=True)
class Judged:
    sample: Sample
    reading: Reading
    score: Score
    whole: int = 0
    """Sentences found uninterrupted."""
    broken: tuple[str, ...] = ()
    export_problem: str = ""
    """Why it could not leave as JSON Resume and come back."""


@dataclass(slots=True)
class Part:
    """One set of documents under one name."""

    name: str
    judged: list[Judged] = field(default_factory=list)

    @property
    def score(self) -> Score:
        total = Score()
        for one in self.judged:
            total.add(one.score)
        return total

    def contiguity(self, *, columned: bool = False) -> tuple[int, int]:
        counted = [one for one in self.judged if one.sample.gold.columned or not columned]
        whole = sum(one.whole for one in counted)
        return whole, whole + sum(len(one.broken) for one in counted)


def print_part(part: Part, *, failures: bool) -> None:
    print(f"\n== {part.name}: {len(part.judged)} documents")
    _print_fields(part)
    _print_documents(part)
    _print_order(part)
    _print_exports(part)
    _print_times(part)
    if failures:
        _print_failures(part)


def print_rule() -> None:
    print("Normalisation\n" + RULE)


def as_data(part: Part) -> dict[str, Any]:
    score = part.score
    return {
        "name": part.name,
        "fields": {name: _numbers(tally) for name, tally in score.fields.items()},
        "micro": _numbers(score.total),
        "documents": {
            one.sample.path.name: {
                "f1": round(one.score.total.f1, 4),
                "problem": one.reading.problem,
                "pages": one.reading.pages,
                "read_ms": round(one.reading.read_s * 1e3, 1),
                "parse_ms": round(one.reading.parse_s * 1e3, 1),
                "failures": [[f.field, f.expected, f.got] for f in one.score.failures],
                "broken_sentences": list(one.broken),
                "export_problem": one.export_problem,
            }
            for one in part.judged
        },
        "contiguity": part.contiguity(),
        "contiguity_columned": part.contiguity(columned=True),
    }


def _print_fields(part: Part) -> None:
    score = part.score
    print(f"{'field':<15} precision recall  F1     right wrong missed")
    for name in FIELDS:
        print(_row(name, score.fields[name]))
    print(_row("all (micro)", score.total))


def _row(name: str, tally: Tally) -> str:
    figures = f"{tally.precision:8.3f} {tally.recall:8.3f} {tally.f1:7.3f}"
    return f"{name:<15} {figures} {tally.right:6} {tally.wrong:5} {tally.missed:6}"


def _print_documents(part: Part) -> None:
    if not part.judged:
        return
    ordered = sorted(part.judged, key=lambda one: one.score.total.f1)
    mean = sum(one.score.total.f1 for one in ordered) / len(ordered)
    print(f"a document: mean {mean:.3f}, worst {ordered[0].score.total.f1:.3f} ({ordered[0].sample.path.name})")
    for one in ordered[:40]:
        problem = f"  not read: {one.reading.problem}" if one.reading.problem else ""
        print(f"   {one.score.total.f1:.3f}  {one.sample.path.name}{problem}")
    if len(ordered) > 40:
        print(f"   … and {len(ordered) - 40} better ones")


def _print_order(part: Part) -> None:
    for said, columned in (("all documents", False), ("more than one column", True)):
        whole, total = part.contiguity(columned=columned)
        if total:
            worst = [one for one in part.judged if one.broken and (one.sample.gold.columned or not columned)]
            print(f"reading order, {said}: {whole} of {total} sentences whole ({whole / total:.3f})")
            for one in sorted(worst, key=lambda one: -len(one.broken))[:10]:
                print(f"   {one.sample.path.name}: {len(one.broken)} broken, such as: {_short(one.broken[0])}")


def _print_exports(part: Part) -> None:
    read = [one for one in part.judged if one.reading.resume]
    whole = [one for one in read if not one.export_problem]
    print(f"as JSON Resume: {len(whole)} of {len(read)} valid, and the same when read back")
    for one in read:
        if one.export_problem:
            print(f"   {one.sample.path.name}: {one.export_problem}")


def _print_times(part: Part) -> None:
    read = [one.reading for one in part.judged if one.reading.resume]
    if read:
        _print_time("a document", [one.total_s for one in read])
        _print_time("   reading it", [one.read_s for one in read])
        _print_time("   parsing it", [one.parse_s for one in read])
        _print_time("a page", [one.total_s / one.pages for one in read])
        if long := [one.total_s for one in read if one.pages >= 3]:
            _print_time("a document of three pages and more", long)


def _print_time(said: str, seconds: Sequence[float]) -> None:
    ordered = sorted(seconds)
    at = lambda share: ordered[min(len(ordered) - 1, int(len(ordered) * share))] * 1e3  # noqa: E731 one line, used thrice
    print(f"{said}: p50 {at(0.5):.0f} ms, p95 {at(0.95):.0f} ms, most {at(1):.0f} ms")


def _print_failures(part: Part) -> None:
    for one in sorted(part.judged, key=lambda one: one.score.total.f1):
        if one.score.failures:
            print(f"-- {one.sample.path.name}")
        for failure in one.score.failures:
            print(f"   {failure.field}: expected {_short(failure.expected)!r}, got {_short(failure.got)!r}")


def _numbers(tally: Tally) -> dict[str, float]:
    return {
        "precision": round(tally.precision, 4),
        "recall": round(tally.recall, 4),
        "f1": round(tally.f1, 4),
        "right": tally.right,
        "wrong": tally.wrong,
        "missed": tally.missed,
    }


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"
