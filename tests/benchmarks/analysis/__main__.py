"""How well requirements are found and judged.

`python -m tests.benchmarks.analysis [--misses] [--tune] [--json]`: `--tune` leaves the others unopened.
"""

import json
import sys
from collections import Counter

from desktop.resumes.skills.lexicon import load_lexicon
from tests.benchmarks.analysis.judging import Outcome, judge
from tests.benchmarks.analysis.labels import Pair, pairs
from tests.benchmarks.grounding.intervals import wilson

SPLITS = {"tune": "tuned", "held": "held out"}
ORDER = ("met", "partly", "stated", "missing")


def main() -> None:
    lexicon = load_lexicon()
    everything = list(pairs())
    shown = ("tune",) if "--tune" in sys.argv else SPLITS
    parts = {SPLITS[split]: [pair for pair in everything if pair.split == split] for split in shown}
    outcomes = {name: judge(some, lexicon) for name, some in parts.items()}
    if "--json" in sys.argv:
        print(json.dumps({name: _figures(outcome) for name, outcome in outcomes.items()}, indent=1))
        return
    for name, outcome in outcomes.items():
        _print(name, parts[name], outcome)


def _figures(outcome: Outcome) -> dict[str, object]:
    right = sum(each.right for each in outcome.judged)
    return {
        "labels": len(outcome.judged),
        "accuracy": round(right / len(outcome.judged), 3),
        "macro recall": round(sum(_recall(outcome, status) for status in ORDER) / len(ORDER), 3),
        "recall": {status: round(_recall(outcome, status), 3) for status in ORDER},
        "found": round(sum(each.said is not None for each in outcome.judged) / len(outcome.judged), 3),
        "wrong need": len(set(outcome.wrong_need)),
        "spurious": len(set(outcome.spurious)),
        "met without citation": len(outcome.uncited),
    }


def _recall(outcome: Outcome, status: str) -> float:
    labelled = [each for each in outcome.judged if each.label.status == status]
    return sum(each.right for each in labelled) / max(1, len(labelled))


def _print(name: str, some: list[Pair], outcome: Outcome) -> None:
    judged = outcome.judged
    right = sum(each.right for each in judged)
    low, high = wilson(right, len(judged))
    common, times = Counter(each.label.status for each in judged).most_common(1)[0]
    balanced = sum(_recall(outcome, status) for status in ORDER) / len(ORDER)
    print(f"\n{name}: {len({pair.job for pair in some})} jobs, {len(some)} pairs, {len(judged)} labels")
    print(f"accuracy {right / len(judged):.3f} ({low:.3f} to {high:.3f}), mean recall of the classes {balanced:.3f}")
    print(f"always “{common}” would have {times / len(judged):.3f}")
    _print_confusion(outcome)
    worst = min(some, key=lambda pair: _share(outcome, pair))
    print(f"worst pair: {worst.job} with {worst.resume}, {_share(outcome, worst):.2f}")
    print(f"met without citation: {len(outcome.uncited)}; need told wrong: {len(set(outcome.wrong_need))}", end="; ")
    print(f"asked by no label: {len(set(outcome.spurious))}")
    if "--misses" in sys.argv:
        _print_misses(outcome)


def _print_confusion(outcome: Outcome) -> None:
    head = "".join(f"{status:>9}" for status in ORDER)
    print(f"{'labelled':12}{head}{'not found':>11}{'recall':>9}{'precision':>11}")
    for status in ORDER:
        row = [each for each in outcome.judged if each.label.status == status]
        said = Counter(each.said.status if each.said else "none" for each in row)
        claimed = [each for each in outcome.judged if each.said and each.said.status == status]
        precision = sum(each.right for each in claimed) / max(1, len(claimed))
        counts = "".join(f"{said[each]:9}" for each in ORDER)
        print(f"{status:12}{counts}{said['none']:11}{_recall(outcome, status):9.3f}{precision:11.3f}")


def _share(outcome: Outcome, pair: Pair) -> float:
    own = [each.right for each in outcome.judged if each.pair == pair]
    return sum(own) / len(own)


def _print_misses(outcome: Outcome) -> None:
    for each in outcome.judged:
        if not each.right:
            said = each.said.status if each.said else "not found"
            print(
                f"  {each.pair.job}/{each.pair.resume} | {each.label.anchor} | {each.label.status}, said {said}",
                end=" | ",
            )
            print(each.said.reason if each.said else "")
    for text in sorted(set(outcome.spurious)):
        print(f"  asked by no label: {text}")
    for text in sorted(set(outcome.wrong_need)):
        print(f"  need told wrong: {text}")


if __name__ == "__main__":
    main()
