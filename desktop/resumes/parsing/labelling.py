"""Which fragment of a heading is what: the best labelling of all of them together."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from desktop.resumes.parsing.fragments import Fragment

Emit = Callable[[Sequence[Fragment], int, str], float]
"""How well a label fits the fragment at an index: about 0 for "could be", 2 for "surely"."""

OTHER = "X"
_OTHER_COST = -0.2


@dataclass(frozen=True, slots=True)
class Labelling:
    labels: tuple[str, ...]
    score: float

    def index(self, label: str) -> int:
        return self.labels.index(label) if label in self.labels else -1


class Labeller:
    """`missing` is what it costs when a label is not given at all. Each label is given once, or to neighbours that only
    a comma divides, but for those in `again`."""

    def __init__(self, labels: str, missing: Mapping[str, float], emit: Emit, again: str = "") -> None:
        self._labels = labels
        self._again = again
        self._missing = missing
        self._emit = emit

    def label(self, fragments: Sequence[Fragment], bias: Mapping[tuple[int, str], float] | None = None) -> Labelling:
        emissions = self._emissions(fragments, bias or {})
        return self._best(fragments, emissions, None)

    def confidences(
        self, fragments: Sequence[Fragment], best: Labelling, bias: Mapping[tuple[int, str], float] | None = None
    ) -> dict[str, float]:
        """For each label given: from how much worse the best labelling without it is."""
        emissions = self._emissions(fragments, bias or {})
        result: dict[str, float] = {}
        for label in set(best.labels) - {OTHER}:
            other = self._best(fragments, emissions, (best.index(label), label))
            result[label] = 0.03 + 0.95 / (1.0 + math.exp(-1.6 * (best.score - other.score)))
        return result

    def _emissions(
        self, fragments: Sequence[Fragment], bias: Mapping[tuple[int, str], float]
    ) -> list[dict[str, float]]:
        return [
            {label: self._emit(fragments, i, label) + bias.get((i, label), 0.0) for label in self._labels}
            for i in range(len(fragments))
        ]

    def _best(
        self, fragments: Sequence[Fragment], emissions: list[dict[str, float]], banned: tuple[int, str] | None
    ) -> Labelling:
        beam: dict[tuple[str, frozenset[str]], tuple[float, tuple[str, ...]]] = {("", frozenset()): (0.0, ())}
        for i, fragment in enumerate(fragments):
            following: dict[tuple[str, frozenset[str]], tuple[float, tuple[str, ...]]] = {}
            for (previous, used), (score, path) in beam.items():
                for label in (*self._labels, OTHER):
                    if banned == (i, label):
                        continue
                    step = self._step(fragment, emissions[i], previous, used, label)
                    if step is None:
                        continue
                    key = (label, used if label == OTHER else used | {label})
                    if key not in following or following[key][0] < score + step:
                        following[key] = (score + step, (*path, label))
            beam = following
        ends = [
            (score - sum(cost for label, cost in self._missing.items() if label not in used), path)
            for (_, used), (score, path) in beam.items()
        ]
        score, path = max(ends)
        return Labelling(path, score)

    def _step(
        self, fragment: Fragment, emission: Mapping[str, float], previous: str, used: frozenset[str], label: str
    ) -> float | None:
        if label == OTHER:
            return _OTHER_COST
        if label not in used:
            return emission[label]
        if label in self._again and emission[label] > 1.5:
            return emission[label] - 1.0
        if label == previous and fragment.sep == "comma":
            if label == "P":  # the state or country of the town before it
                return emission[label] * 0.8 + 0.2
            return min(0.6, emission[label] * 0.2) + (0.3 if label == "A" else 0.0)
        return None
