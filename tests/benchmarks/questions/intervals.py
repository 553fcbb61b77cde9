"""95 % intervals: Wilson 1927 for a share, bootstrap for an F1."""

import math
import random
from collections.abc import Sequence

Z = 1.96


def share(right: int, n: int) -> str:
    p = right / n
    middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
    return f"{p:.3f} [{middle - half:.3f}, {middle + half:.3f}] (n = {n})"


def f1(truth: Sequence[str], found: Sequence[str], label: str) -> str:
    pairs = list(zip(truth, found, strict=True))
    chance = random.Random(1)
    drawn = sorted(_f1(chance.choices(pairs, k=len(pairs)), label) for _ in range(1000))
    return f"{_f1(pairs, label):.3f} [{drawn[25]:.3f}, {drawn[974]:.3f}] (n = {len(pairs)})"


def _f1(pairs: Sequence[tuple[str, str]], label: str) -> float:
    both = sum(truth == found == label for truth, found in pairs)
    either = sum((truth == label) + (found == label) for truth, found in pairs)
    return 2 * both / either if either else 1.0
