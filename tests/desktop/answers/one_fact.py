"""What the verifier says of a sentence where the résumé holds a few given statements."""

from datetime import date

from desktop.answers.fact_reading import read_fact
from desktop.answers.fact_types import Fact, FactBook
from desktop.answers.grounding import Checked, Verifier
from shared.ids import FactId
from shared.setup import SessionSetup

NOW = date(2026, 3, 1)


def book_with(*statements: str, kind: str = "achievement") -> FactBook:
    """One employer; F1, F2 … in the order given."""
    return FactBook(
        tuple(
            read_fact(Fact(FactId(f"F{number}"), kind, text, employer="Contoso", role="Specialist"))
            for number, text in enumerate(statements, 1)
        )
    )


def checked(sentence: str, book: FactBook) -> Checked:
    return Verifier(book, SessionSetup(), today=lambda: NOW).check(sentence, "", [fact.id for fact in book.facts])


def verdict(sentence: str, *statements: str, kind: str = "achievement") -> tuple[str, str]:
    """The verdict and its reason."""
    said = checked(sentence, book_with(*statements, kind=kind))
    return said.verdict, said.reason
