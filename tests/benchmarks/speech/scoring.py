"""Word error rates with intervals, and runs of words that one text has and the other has not."""

import difflib
import re
from dataclasses import asdict, dataclass

import numpy as np

_NUMBERS = {
    "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9", "ten": "10", "twenty": "20", "thirty": "30", "forty": "40", "ninety": "90",
}  # fmt: skip


def words(text: str) -> list[str]:
    """Lower case, no punctuation, digits for numbers, no fillers: what counts as the same in both."""
    plain = text.lower().replace("%", " percent").replace("-", " ").replace("’", "'")
    found = re.findall(r"[a-z0-9']+", plain)
    return [_NUMBERS.get(word, word).strip("'") for word in found if word not in {"um", "uh", "mm", "hmm"}]


def errors(truth: list[str], heard: list[str]) -> int:
    """Edits between two lists of words."""
    row = list(range(len(heard) + 1))
    for at, true in enumerate(truth, 1):
        before, row[0] = row[0], at
        for column, word in enumerate(heard, 1):
            before, row[column] = row[column], min(row[column] + 1, row[column - 1] + 1, before + (true != word))
    return row[-1]


@dataclass(frozen=True, slots=True)
class Rate:
    """Per cent, with the 95 % interval of a bootstrap over clips."""

    percent: float
    low: float
    high: float
    clips: int

    def __str__(self) -> str:
        return f"{self.percent:5.1f} ({self.low:.1f}-{self.high:.1f})"


def word_error_rate(pairs: list[tuple[str, str]]) -> Rate:
    """`pairs`: truth and what was heard, a clip each."""
    counts = np.array([(errors(words(truth), words(heard)), len(words(truth))) for truth, heard in pairs])
    chance = np.random.default_rng(0)
    drawn = counts[chance.integers(0, len(counts), (1000, len(counts)))].sum(axis=1)
    low, high = np.percentile(100 * drawn[:, 0] / drawn[:, 1], (2.5, 97.5))
    percent = 100 * counts[:, 0].sum() / counts[:, 1].sum()
    return Rate(round(float(percent), 2), round(float(low), 1), round(float(high), 1), len(counts))


def long_runs(reference: str, heard: str, at_least: int = 3) -> tuple[list[str], list[str]]:
    """Runs of words that are missing from what was heard, and runs that only it has."""
    true, said = words(reference), words(heard)
    missing, extra = [], []
    for tag, i, j, k, m in difflib.SequenceMatcher(None, true, said, autojunk=False).get_opcodes():
        if tag != "equal" and (j - i) - (m - k) >= at_least:
            missing.append(" ".join(true[i:j]))
        if tag != "equal" and (m - k) - (j - i) >= at_least:
            extra.append(" ".join(said[k:m]))
    return missing, extra


def as_json(value: object) -> object:
    return asdict(value) if isinstance(value, Rate) else value
