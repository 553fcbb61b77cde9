"""Which facts fit a question: meaning by a sentence embedding, words by BM25, and what interviewers like to hear."""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from desktop.answers.competencies import synonyms_for
from desktop.answers.fact_types import HEADER_KINDS, Fact, FactBook
from desktop.answers.names import find_names
from desktop.answers.words import content_stems, stem, tokens
from shared.ids import FactId
from shared.vocabulary import QuestionClass

Encode = Callable[[Sequence[str]], NDArray[np.float32]]

BM25_SHARE = 0.02
"""Weight of BM25 beside the cosine; measured on 60 question/statement pairs (R@1 .67 -> .70)."""

FITS_COSINE = 0.27
"""Cosine plus its BM25 share from which a fact may carry an experience. On 60 question/résumé pairs of three
professions the wanted facts had .26 to .53, the best of unfit ones mostly under .25."""

FITS_BM25 = 1.3
"""The same where there is no embedding: one rare word of the question, or two hints."""

NEAR_THE_BEST = 0.6
"""A second fact must have this share of the best one's relevance: padding with lesser facts makes answers wander."""

INTRO_EXTRA = 2

_GENERIC = frozenset(
    content_stems(
        "tell time describe example give situation question ask when work job role company experience thing good great "
        "like want walk share talk know think years recent ever really biggest most best way kind sort handle "
        "deal people person"
    )
)
_ABOUT_THE_PAST = frozenset({"experience", "behavioural", "follow_up"})
"""Classes that ask what was done: what the job wants is no evidence that it was."""

_ABOUT_STUDIES = re.compile(
    r"\b(?:stud(?:y|ied|ies)|degree|university|college|education|qualifications?)\b", re.IGNORECASE
)
_K1, _B = 1.2, 0.75


@dataclass(frozen=True, slots=True)
class Scored:
    """`fits` is False where even the best fact does not answer the question: it is the closest, no more."""

    fact: Fact
    score: float
    fits: bool = True


def should_write_experience(scored: Sequence[Scored]) -> bool:
    """Whether a writer may be asked for an experience; else only the honest bridge or a general answer."""
    return any(hit.fits for hit in scored)


class Retriever:
    """Finds facts of one book. Encodes the facts at the first search (about 10 ms each) and remembers them."""

    def __init__(self, book: FactBook, encode: Encode | None, job_description: str = "") -> None:
        """`encode` gives unit vectors (n, d); None searches by words and competency synonyms alone."""
        self._facts = book.facts
        self._encode = encode
        self._texts = [self._searchable(fact) for fact in self._facts]
        self._counts = [Counter(content_stems(text)) for text in self._texts]
        self._rarity = _rarity(self._counts)
        self._mean_length = sum(sum(counts.values()) for counts in self._counts) / max(1, len(self._counts))
        self._job = set(content_stems(job_description[:20_000])) - _GENERIC
        self._own_names = {word.lower() for text in (*self._texts, *book.employers) for word in tokens(text)}
        self._job_names = {word.lower() for word in tokens(job_description)}
        self._vectors: NDArray[np.float32] | None = None

    def search(self, question: str, question_class: QuestionClass, k: int = 3) -> list[Scored]:
        """At most k facts, best first, of different employers where possible: only fitting ones, else the closest."""
        if not self._facts:
            return []
        if question_class == "intro":
            return self._career(k)
        relevance = self._relevance(question)
        boosted = [relevance[i] + self._boost(fact, question_class, question) for i, fact in enumerate(self._facts)]
        fitting = self._fitting(question, question_class, relevance)
        order = sorted(fitting or range(len(self._facts)), key=lambda i: -boosted[i])
        chosen = self._diverse(order, boosted, k)
        return [Scored(self._facts[i], round(boosted[i], 4), bool(fitting)) for i in chosen]

    def locate(self, sentence: str) -> list[FactId]:
        """The facts a finished sentence most likely rests on, best first (at most three)."""
        if not self._facts:
            return []
        relevance = self._relevance(sentence)
        order = sorted(range(len(self._facts)), key=lambda i: -relevance[i])
        return [self._facts[i].id for i in order[:3]]

    def _fitting(self, question: str, question_class: QuestionClass, relevance: list[float]) -> list[int]:
        """None where the question names something that no fact knows ("Have you worked with SAP?")."""
        known = self._own_names
        if question_class not in _ABOUT_THE_PAST:
            known = known | self._job_names  # "Why Fabrikam?" names the job's employer, not an experience
        named = [name.lower() for name in find_names(question)]
        if any(name not in known and stem(name) not in self._rarity for name in named):
            return []
        threshold = max(FITS_COSINE if self._encode else FITS_BM25, NEAR_THE_BEST * max(relevance))
        fitting = [i for i in range(len(self._facts)) if relevance[i] >= threshold]
        if _ABOUT_STUDIES.search(question):
            fitting = [i for i, fact in enumerate(self._facts) if fact.kind == "education"] or fitting
        if question_class in ("behavioural", "situational"):
            fitting = [i for i in fitting if self._facts[i].kind not in HEADER_KINDS | {"summary", "skills"}]
        return fitting

    def _relevance(self, text: str) -> list[float]:
        lexical = self._bm25(text)
        if self._encode is None:
            return lexical
        if self._vectors is None:
            self._vectors = self._encode(self._texts)
        cosine = self._vectors @ self._encode([text])[0]
        return [float(c) + BM25_SHARE * b for c, b in zip(cosine, lexical, strict=True)]

    def _bm25(self, text: str) -> list[float]:
        weights = {word: 1.0 for word in content_stems(text) if word not in _GENERIC}
        if self._encode is None:
            weights = synonyms_for(text) | weights
        return [sum(self._term(word, counts) * weight for word, weight in weights.items()) for counts in self._counts]

    def _term(self, word: str, counts: Counter[str]) -> float:
        occurrences = counts.get(word, 0)
        if not occurrences:
            return 0.0
        length = _K1 * (1 - _B + _B * sum(counts.values()) / max(1.0, self._mean_length))
        return self._rarity.get(word, 0.0) * occurrences * (_K1 + 1) / (occurrences + length)

    def _boost(self, fact: Fact, question_class: QuestionClass, question: str) -> float:
        """Quantified, recent and wanted by the job; small against a real difference in meaning."""
        unit = 0.02 if self._encode else 0.25
        boost = unit * (bool(fact.numbers) + _recent(fact) + bool(self._job & set(content_stems(fact.text))))
        if question_class in ("behavioural", "strength", "experience", "situational"):
            boost += unit * (
                1.5 * (fact.kind == "achievement") - 2 * (fact.kind in HEADER_KINDS | {"summary", "skills"})
            )
        if fact.kind == "education" and fact.role and _ABOUT_STUDIES.search(question):
            boost += 10 * unit
        return boost

    def _diverse(self, order: list[int], scores: list[float], k: int) -> list[int]:
        """A second fact of an employer waits while another employer's is nearly as good."""
        chosen: list[int] = []
        slack = 0.08 if self._encode else 1.0
        for i in order:
            same = any(self._facts[i].employer == self._facts[j].employer and self._facts[i].employer for j in chosen)
            better_other = any(
                j not in chosen and self._facts[j].employer != self._facts[i].employer and scores[i] - scores[j] < slack
                for j in order[: k * 3]
            )
            if not (same and better_other):
                chosen.append(i)
            if len(chosen) == k:
                return chosen
        return (chosen + [i for i in order if i not in chosen])[:k]

    def _career(self, k: int) -> list[Scored]:
        """For "tell me about yourself": summary, present position and its best, the one before, the education.

        Up to two more than asked for: an introduction runs through all of them.
        """
        positions = [fact for fact in self._facts if fact.kind == "position"]
        first = positions[:1]
        best = sorted(
            (
                fact
                for fact in self._facts
                if fact.kind == "achievement" and (not first or fact.employer == first[0].employer)
            ),
            key=lambda fact: -(bool(fact.numbers) + bool(self._job & set(content_stems(fact.text)))),
        )[:1]
        schools = [fact for fact in self._facts if fact.kind == "education" and fact.role][:1]
        summary = [fact for fact in self._facts if fact.kind == "summary"]
        chosen = [*first, *best, *positions[1:2], *schools, *summary[:1], *self._facts]
        return [Scored(fact, 1.0) for fact in dict.fromkeys(chosen)][: k + INTRO_EXTRA]

    @staticmethod
    def _searchable(fact: Fact) -> str:
        return f"{fact.role}: {fact.text}" if fact.kind in HEADER_KINDS else fact.text


def _rarity(documents: list[Counter[str]]) -> dict[str, float]:
    seen = Counter(word for counts in documents for word in counts)
    return {word: math.log(1 + (len(documents) - n + 0.5) / (n + 0.5)) for word, n in seen.items()}


def _recent(fact: Fact) -> float:
    """1 for the present position, falling to 0 over ten years."""
    if fact.current:
        return 1.0
    if fact.end is None:
        return 0.0
    return max(0.0, 1 - (date.today() - fact.end).days / 3650)
