"""Books of made-up facts, full of numbers, units and names in every writing, the same for the same seed."""

from datetime import date
from random import Random

from desktop.answers.fact_reading import read_fact
from desktop.answers.fact_types import Fact, FactBook
from shared.ids import FactId

_EMPLOYERS = (
    "Northwind", "O'Neill & Sons Ltd", "St. Mark's Hospital", "Bank of São Paulo", "3M", "ABB", "Université de Lyon",
    "The Copper Pan", "eBay", "University of the West of England", "Müller-Brandt GmbH", "",
)  # fmt: skip
_ROLES = ("Senior Engineer", "Ward Sister", "Year 4 Teacher", "Head of R&D", "CFO", "Level 2 Support", "")
_PERIODS = ("2019 - 2021", "March 2018 – Present", "2021-03 to now", "Q2 2020", "")
_VERBS = ("Led", "Cut", "Trained", "Negotiated", "Built", "Was awarded", "Helped run", "Moved", "Reduced", "Ran")
_OBJECTS = (
    "the migration of the payment service", "a team of {n} nurses", "AWS cost by {n}%", "{n} junior engineers",
    "the Lean Six Sigma programme", "a {n}-bed ward", "mean time to recovery from {n} to {n} minutes",
    "{c}{n}.{n}M of revenue", "up to {n},000 events per second", "the CI/CD pipeline of the Port of Rotterdam",
    "between {n} and {n} covers a night", "a Kafka (version {n}) cluster", "p95 latency from {n} ms to {n} ms",
    "{n} km of track and a {n} m bridge", "the roll-out of “Atlas {n}” in New South Wales",
    "three to four audits a year",
)  # fmt: skip
_RESULTS = (
    "", ", cutting waste by {n}.{n} %", "; two were promoted within {n} months", " and won the Queen's Award in {y}",
    ", saving {c}{n},500 a year", "; launched {n} weeks late with no downtime",
    ", which raised sales from {c}{n}k to {c}{n}k",
    " with Siemens, Roche and Banco do Brasil over {n} years", ", {n} of them in the first half of {y}",
    " for Her Majesty's Revenue and Customs using SAP S/4HANA and Power BI", " from Mon–Fri, 9–17",
)  # fmt: skip
_KINDS = ("achievement", "achievement", "achievement", "position", "education", "skills", "certificate", "other")


def book_of(random: Random) -> FactBook:
    return FactBook(tuple(_fact(random, f"F{i}") for i in range(1, random.randint(3, 7))))


def _fact(random: Random, fact_id: str) -> Fact:
    employer, role, period = random.choice(_EMPLOYERS), random.choice(_ROLES), random.choice(_PERIODS)
    kind = random.choice(_KINDS)
    text = (
        ", ".join(part for part in (employer, role) if part)
        if kind in ("position", "education")
        else _statement(random)
    )
    return read_fact(
        Fact(
            FactId(fact_id), kind, text or _statement(random), employer, role, period,
            start=date(2018, 3, 1), end=None, current=random.random() < 0.3,
        )
    )  # fmt: skip


def _statement(random: Random) -> str:
    parts = [f"{random.choice(_VERBS)} {random.choice(_OBJECTS)}"]
    if random.random() < 0.5:
        parts.append(
            f" {random.choice(('by', 'with', 'for', 'and', 'across', 'while', 'of'))} {random.choice(_OBJECTS)}"
        )
    parts += [random.choice(_RESULTS) for _ in range(random.randint(0, 2))]
    return _filled(random, "".join(parts)) + random.choice(("", "."))


def _filled(random: Random, pattern: str) -> str:
    while "{" in pattern:
        value = {
            "{n}": str(random.randint(2, 990)),
            "{y}": str(random.randint(2010, 2024)),
            "{c}": random.choice("$€£"),
        }
        place = min((pattern.index(key), key) for key in value if key in pattern)[1]
        pattern = pattern.replace(place, value[place], 1)
    return pattern
