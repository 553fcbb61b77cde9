"""The books of facts that the written sentences are about, kept as data, so that labels outlive every reader."""

import json
from datetime import date
from functools import cache
from pathlib import Path

from desktop.answers.fact_reading import read_fact
from desktop.answers.fact_types import Fact, FactBook
from shared.ids import FactId

KEPT = Path(__file__).with_name("books.json")
HELD_OUT = frozenset({"pharmacist", "warehouse", "social", "product"})
"""Résumés whose questions, pairs and sentences no rule was made with."""


@cache
def load_books() -> dict[str, FactBook]:
    return {name: _book(kept) for name, kept in json.loads(KEPT.read_text(encoding="utf-8")).items()}


def _book(kept: dict) -> FactBook:
    return FactBook(tuple(_fact(one) for one in kept["facts"]), kept["name"])


def _fact(kept: dict) -> Fact:
    start, end = (date.fromisoformat(kept[key]) if kept.get(key) else None for key in ("start", "end"))
    plain = {key: kept.get(key, "") for key in ("kind", "text", "employer", "role", "period")}
    return read_fact(Fact(FactId(kept["id"]), start=start, end=end, current=kept.get("current", False), **plain))
