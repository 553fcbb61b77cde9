"""Which facts fit a question: meaning by a sentence embedding and themes, words by BM25, and what one likes to hear."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from desktop.answers.asked_for import ABOUT_STUDIES, is_heading, wishes
from desktop.answers.asked_how import ABOUT_FAILURE, ASKS_BEST
from desktop.answers.competencies import synonyms_for
from desktop.answers.fact_types import HEADER_KINDS, Fact, FactBook
from desktop.answers.meaning import Meaning
from desktop.answers.names import find_names
from desktop.answers.results import tells_outcome
from desktop.answers.themes import Themes, kept_themes
from desktop.answers.word_search import GENERIC, WordSearch, telling_stems
from desktop.answers.word_themes import related_words
from desktop.answers.words import content_stems, stem, tokens
from shared.ids import FactId
from shared.vocabulary import QuestionClass

Encode = Callable[[Sequence[str]], NDArray[np.float32]]

BM25_SHARE = 0.02
"""Weight of BM25 beside the cosine."""

FITS_MEANING = 0.03
FITS_COSINE = 0.27
"""From where a fact may carry an experience: with themes, and by cosine and BM25 alone (vectors of another model)."""

FITS_WORDS = 1.3
"""The same where there is no embedding: one rare word of the question, or two hints."""

WISH_IN_WORDS = 8.0
"""What a wish for a kind of fact weighs beside BM25."""

NEAR_THE_BEST = 0.6
"""A second fact must be so near the best one to be put before the writer: lesser facts make answers wander."""

NEAR_IN_MEANING = 0.2
INTRO_EXTRA = 2

_ABOUT_THE_PAST = frozenset({"experience", "behavioural", "follow_up"})
"""Classes that ask what was done: what the job wants is no evidence that it was."""

_ABOUT_THE_BEST = frozenset({"strength", "motivation"})
"""Classes that any good deed answers, where nothing more particular is asked."""

_OF_THE_BEST = frozenset(
    content_stems(
        "proud proudest favourite favorite project piece achievement accomplishment success successful career "
        "significant important impressive notable finest professional through far date choose pick"
    )
)
"""Words of asking for the best; they name nothing of it."""

_OPEN = re.compile(r"(?:which|what)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Scored:
    """`fits` is False for a fact that does not answer the question: where none does, the first is the closest."""

    fact: Fact
    score: float
    fits: bool = True


def should_write_experience(scored: Sequence[Scored]) -> bool:
    """Whether a writer may be asked for an experience; else only the honest bridge or a general answer."""
    return any(hit.fits for hit in scored)


class Retriever:
    """Finds facts of one book. Encodes the facts at the first search (about 10 ms each) and remembers them."""

    def __init__(
        self, book: FactBook, encode: Encode | None, job_description: str = "", themes: Themes | None = None
    ) -> None:
        """`encode` gives unit vectors (n, d); None searches by words and competency synonyms alone."""
        self._facts = book.facts
        self._encode = encode
        self._themes = themes
        self._texts = [_searchable(fact) for fact in self._facts]
        self._words = WordSearch(self._texts)
        self._job = set(content_stems(job_description[:20_000])) - GENERIC
        self._own_names = {word.lower() for text in (*self._texts, *book.employers) for word in tokens(text)}
        self._job_names = {word.lower() for word in tokens(job_description)}
        self._meaning: Meaning | None = None

    def search(self, question: str, question_class: QuestionClass, k: int = 3) -> list[Scored]:
        """At most k facts, best first, of different employers where possible; those that fit stand before the rest."""
        if not self._facts:
            return []
        if question_class == "intro":
            return self._career(k)
        if question_class not in _ABOUT_THE_BEST and self._asks_any_best(question):
            return self._best(k, with_outcome=True)
        asked = np.array(wishes(question, self._facts))
        scores, sure, least, near = self._scores(question, asked)
        fitting = self._fitting(question, question_class, sure, least, near)
        if not fitting and question_class in _ABOUT_THE_BEST and not self._foreign(question, question_class):
            return self._best(k)
        boosted = [float(scores[i]) + self._boost(fact) for i, fact in enumerate(self._facts)]
        order = sorted(range(len(self._facts)), key=lambda i: (i not in fitting, -boosted[i]))
        chosen = self._diverse(order, boosted, fitting, k)
        return [Scored(self._facts[i], round(boosted[i], 4), i in fitting) for i in chosen]

    def locate(self, sentence: str) -> list[FactId]:
        """The facts a finished sentence most likely rests on, best first (at most three)."""
        if not self._facts:
            return []
        relevance = self._by_words(sentence)
        if self._encode is not None:
            relevance = BM25_SHARE * relevance + self._known_meaning().cosine(self._encode([sentence])[0])
        return [self._facts[i].id for i in np.argsort(-relevance, kind="stable")[:3]]

    def _scores(
        self, question: str, asked: NDArray[np.float64]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64], float, float]:
        """What the order follows, what decides whether a fact fits, the least of it, and the distance from the best."""
        lexical = self._by_words(question)
        if self._encode is None:
            scores = lexical + WISH_IN_WORDS * asked
            return scores, scores, FITS_WORDS, (1 - NEAR_THE_BEST) * float(scores.max())
        meaning = self._known_meaning()
        vector = self._encode([question])[0]
        cosine = meaning.cosine(vector)
        if not meaning.has_themes:
            scores = cosine + BM25_SHARE * lexical + asked
            return scores, scores, FITS_COSINE, (1 - NEAR_THE_BEST) * float(scores.max())
        scores = meaning.scores(vector) + BM25_SHARE * lexical + asked
        return scores, scores + cosine, FITS_MEANING, NEAR_IN_MEANING

    def _fitting(
        self, question: str, question_class: QuestionClass, sure: NDArray[np.float64], least: float, near: float
    ) -> set[int]:
        """None where the question names something that no fact knows ("Have you worked with SAP?")."""
        if self._foreign(question, question_class):
            return set()
        fitting = {i for i in range(len(self._facts)) if sure[i] >= max(least, float(sure.max()) - near)}
        if ABOUT_STUDIES.search(question):
            fitting = {i for i, fact in enumerate(self._facts) if fact.kind == "education"} or fitting
        if question_class in ("behavioural", "situational", *_ABOUT_THE_BEST):
            fitting = {i for i in fitting if self._facts[i].kind not in HEADER_KINDS | {"summary", "skills"}}
        return fitting

    def _foreign(self, question: str, question_class: QuestionClass) -> bool:
        """Whether it names what no fact knows; "Which JavaScript frameworks …?" leaves open which."""
        if _OPEN.match(question):
            return False
        known = self._own_names
        if question_class not in _ABOUT_THE_PAST:
            known = known | self._job_names  # "Why Fabrikam?" names the job's employer, not an experience
        named = [name.lower() for name in find_names(question)]
        return any(name not in known and stem(name) not in self._words for name in named)

    def _known_meaning(self) -> Meaning:
        if self._meaning is None:
            assert self._encode is not None
            self._meaning = Meaning(self._texts, self._encode, self._themes or kept_themes())
        return self._meaning

    def _by_words(self, text: str) -> NDArray[np.float64]:
        weights = telling_stems(text)
        if self._encode is None:
            weights = related_words(text) | synonyms_for(text) | weights
        return np.array(self._words.scores(weights))

    def _boost(self, fact: Fact) -> float:
        """Quantified, recent and wanted by the job; small against a real difference in meaning."""
        unit = 0.01 if self._encode else 0.25
        return unit * (bool(fact.numbers) + _recent(fact) + 2 * bool(self._job & set(content_stems(fact.text))))

    def _diverse(self, order: list[int], scores: list[float], fitting: set[int], k: int) -> list[int]:
        """A second fact of an employer waits while another employer's is nearly as good."""
        chosen: list[int] = []
        slack = 0.04 if self._encode else 0.5
        for i in order:
            same = any(self._facts[i].employer == self._facts[j].employer and self._facts[i].employer for j in chosen)
            better_other = any(
                j not in chosen
                and self._facts[j].employer != self._facts[i].employer
                and scores[i] - scores[j] < slack
                and (j in fitting) == (i in fitting)
                for j in order[: k * 3]
            )
            if not (same and better_other):
                chosen.append(i)
            if len(chosen) == k:
                return chosen
        return (chosen + [i for i in order if i not in chosen])[:k]

    def _asks_any_best(self, question: str) -> bool:
        """The best there is ("What are you proudest of?"), of nothing in particular that a fact knows."""
        if not ASKS_BEST.search(question) or ABOUT_FAILURE.search(question):
            return False
        named = telling_stems(question).keys() - _OF_THE_BEST
        return not any(word in self._words for word in named) and not find_names(question)

    def _best(self, k: int, *, with_outcome: bool = False) -> list[Scored]:
        """What one would tell unasked: quantified, recent, wanted by the job; of different employers."""
        deeds = [i for i, fact in enumerate(self._facts) if fact.kind == "achievement"]
        worth = [self._boost(fact) for fact in self._facts]
        if with_outcome:
            unit = 0.01 if self._encode else 0.25
            worth = [w + unit * tells_outcome(fact.text) for w, fact in zip(worth, self._facts, strict=True)]
        order = sorted(deeds or range(len(self._facts)), key=lambda i: -worth[i])
        return [Scored(self._facts[i], worth[i]) for i in self._diverse(order, worth, set(order), k)]

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


def _searchable(fact: Fact) -> str:
    return f"{fact.role}: {fact.text}" if is_heading(fact) and fact.kind in HEADER_KINDS else fact.text


def _recent(fact: Fact) -> float:
    """1 for the present position, falling to 0 over ten years."""
    if fact.current:
        return 1.0
    if fact.end is None:
        return 0.0
    return max(0.0, 1 - (date.today() - fact.end).days / 3650)
