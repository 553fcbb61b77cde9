"""A likely question, and one that may become it: with its weight, before the choice is made."""

import re
import zlib
from dataclasses import dataclass

import msgspec

from desktop.resumes.analysis.evidence import Citation
from desktop.resumes.analysis.question_forms import FORMS, QuestionKind


class LikelyQuestion(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`text` is the wording shown, `forms` all of them. Tied to a requirement (its id), a line, or both.

    `because` says in a sentence why it is likely.
    """

    kind: QuestionKind
    text: str
    forms: tuple[str, ...]
    because: str
    requirement: str = ""
    citation: Citation | None = None

    @property
    def source(self) -> str:
        """The entry or requirement that it comes from."""
        return "/".join(self.citation.path.split("/")[:2]) if self.citation else self.requirement


@dataclass(frozen=True, slots=True)
class Candidate:
    """`weight` is how likely it is asked, roughly in per cent."""

    weight: int
    question: LikelyQuestion


@dataclass(frozen=True, slots=True)
class Tie:
    """What a question comes from; at least one of the two is there."""

    requirement: str = ""
    citation: Citation | None = None


def candidate(
    weight: int, kind: QuestionKind, because: str, tie: Tie, x: str = "", y: str = "", forms: tuple[str, ...] = ()
) -> Candidate:
    """`x` and `y` fill the wordings (see question_forms); `forms` stand in for those of the kind."""
    said = tuple(_sentence(form.format(x=x, y=y)) for form in forms or FORMS[kind])
    # which wording comes first depends on the words alone, so that it is the same tomorrow
    first = zlib.crc32(f"{kind}{x}{y}".encode()) % len(said)
    question = LikelyQuestion(
        kind=kind,
        text=said[first],
        forms=(*said[first:], *said[:first]),
        because=because,
        requirement=tie.requirement,
        citation=tie.citation,
    )
    return Candidate(weight, question)


def _sentence(text: str) -> str:
    """A name that ends with a full stop ("Inc.") ends the sentence as well."""
    whole = re.sub(r"(?<!\.)\.\.(?=\s|$)", ".", text)
    return whole[:1].upper() + whole[1:]
