"""From measured answers to the figures that are reported."""

import math
from collections.abc import Sequence
from statistics import quantiles

import msgspec

from tests.benchmarks.answers.measuring import Answer, PrefixRead


class Share(msgspec.Struct, frozen=True):
    """A share with its 95 % interval (Wilson)."""

    share: float
    low: float
    high: float
    n: int

    def __str__(self) -> str:
        return f"{self.share:.2f} [{self.low:.2f}, {self.high:.2f}] n={self.n}"


class Figures(msgspec.Struct, frozen=True):
    writer: str
    machine: str
    asked: int
    not_asked: int
    prefix_s: tuple[float, ...]
    first_word_p50_s: float
    first_word_p95_s: float
    words_s: float
    valid_id: Share
    unsupported: Share
    general: Share


def figures(writer: str, machine: str, answers: Sequence[Answer], prefixes: Sequence[PrefixRead]) -> Figures:
    written = [answer for answer in answers if answer.first_word_s is not None]
    first = [answer.first_word_s for answer in written if answer.first_word_s is not None]
    rates = [answer.words_s for answer in written if answer.words_s is not None]
    sentences = [sentence for answer in written for sentence in answer.sentences]
    return Figures(
        writer=writer,
        machine=machine,
        asked=len(written),
        not_asked=len(answers) - len(written),
        prefix_s=tuple(round(prefix.seconds, 2) for prefix in prefixes),
        first_word_p50_s=percentile(first, 50),
        first_word_p95_s=percentile(first, 95),
        words_s=percentile(rates, 50),
        valid_id=share([sentence.cites_offered for sentence in sentences]),
        unsupported=share([sentence.verdict == "unsupported" for sentence in sentences]),
        general=share([sentence.verdict == "general" for sentence in sentences]),
    )


def percentile(values: Sequence[float], percent: int) -> float:
    if len(values) < 2:
        return values[0] if values else math.nan
    return quantiles(values, n=100, method="inclusive")[percent - 1]


def share(outcomes: Sequence[bool]) -> Share:
    n, z = len(outcomes), 1.96
    if n == 0:
        return Share(math.nan, 0.0, 1.0, 0)
    p = sum(outcomes) / n
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return Share(p, max(0.0, middle - half), min(1.0, middle + half), n)
