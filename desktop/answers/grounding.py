"""The grounding verifier: whether a finished sentence says no more of the candidate than the résumé does.

It cannot see a wrong causal link between two true statements of one fact; everything that it cannot prove it refuses.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.answers.actor_check import wrong_actor
from desktop.answers.citations import read_citations
from desktop.answers.claims import is_claim
from desktop.answers.evidence import Evidence, evidence_of
from desktop.answers.fact_types import FactBook
from desktop.answers.names import find_names
from desktop.answers.number_check import wrong_number
from desktop.answers.numbers import find_numbers
from desktop.answers.periods import POINT, RANGE
from desktop.answers.synonyms import SCAFFOLD, stands_for
from desktop.answers.word_lists import listed
from desktop.answers.words import STOP, content_stems, stem, tokens
from shared.ids import FactId
from shared.setup import SessionSetup
from shared.vocabulary import Verdict

_REASONS = re.compile(
    r"\b(?:because|due to|so that|in order to|thanks to|owing to|motivated by|despite|even though|although|"
    r"on time|on budget|on schedule|ahead of schedule|under budget|in time)\b",
    re.IGNORECASE,
)
_TAKING_PART = re.compile(r"\b(?:took part|was involved|was part)\b", re.IGNORECASE)
_AS_MANY = re.compile(r"\bas (?:many|much) as\b", re.IGNORECASE)
_RATE = re.compile(
    r"\b(?:per|a|an|each)\s+(second|minute|hour|day|week|month|quarter|year|night|shift)\b", re.IGNORECASE
)
_CLAUSES = re.compile(r";\s+|,\s+(?:and|then|but)\s+|\s+and\s+(?=(?:I|we|at)\b)|,\s+(?=(?:I|we)\b)")
_NEGATIONS = frozenset(listed("no not never without none nobody nothing didn't wasn't weren't couldn't neither zero"))
_NUMBER_WORDS = frozenset(
    listed(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand "
        "million billion dozen half percent per cent second minute hour day week month year millisecond ms "
        "pound dollar euro"
    )
)
_PER_UNITS = {stem(word) for word in _NUMBER_WORDS}
BINDING_TRIES = 4
LEAST_TELLING_WORDS = 2
"""A sentence without citation and with fewer words than this could rest on anything."""


@dataclass(frozen=True, slots=True)
class Checked:
    """`text` is the sentence without its citations; `reason` is a sentence for a person, empty where supported."""

    text: str
    verdict: Verdict
    fact_ids: tuple[FactId, ...] = ()
    reason: str = ""


class Verifier:
    """Checks sentences against one résumé. Pure; about a millisecond a sentence."""

    def __init__(
        self,
        book: FactBook,
        setup: SessionSetup,
        locate: Callable[[str], Sequence[FactId]] | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        """`locate` proposes facts for a sentence without citation, best first; by default shared words do."""
        self._book = book
        self._setup = setup
        self._locate = locate
        self._today = today
        self._evidence: dict[tuple[FactId, ...], Evidence] = {}
        self._stems = {fact.id: frozenset(content_stems(f"{fact.text} {fact.place}")) for fact in book.facts}

    def check(self, sentence: str, question: str, offered: Sequence[FactId]) -> Checked:
        """Supported by the cited facts (or by one found for it), general, or unsupported with the reason."""
        cited = read_citations(sentence)
        if not cited.fact_ids and _honest_denial(cited.text, question) and not self._covered(cited.text):
            return Checked(cited.text, "general")
        if not is_claim(cited.text, self._book.employers, cited=bool(cited.fact_ids)):
            return Checked(cited.text, "general")
        for fact_id in cited.fact_ids:
            if self._book.get(fact_id) is None:
                return Checked(cited.text, "unsupported", reason=f"{fact_id} is not in your résumé.")
            if fact_id not in offered:
                return Checked(
                    cited.text, "unsupported", reason=f"{fact_id} was not among the facts for this question."
                )
        if cited.fact_ids:
            return self._checked(cited.text, cited.fact_ids)
        return self._bound_by_itself(cited.text, offered)

    def cite_rightly(self, checked: Checked, offered: Sequence[FactId]) -> Checked:
        """The same sentence under the one fact that carries all of it, where it was refused under a wrong citation.

        Small writers say what one note says and put the id of the next behind it.
        """
        text = checked.text
        if checked.verdict != "unsupported" or not checked.fact_ids or not _tells_enough(text):
            return checked
        carrier = self._carrier(text, self._likely(text, offered))
        return Checked(text, "supported", (carrier,)) if carrier is not None else checked

    def _covered(self, text: str) -> bool:
        """Some fact speaks of all of it: then a denial would be untrue."""
        telling = {word for word in content_stems(text) if word not in SCAFFOLD}
        return any(telling <= stems for stems in self._stems.values())

    def _checked(self, text: str, fact_ids: tuple[FactId, ...]) -> Checked:
        """One of the cited facts must carry the sentence, or each of its clauses one of them.

        Facts are never put together within a clause: "I led" of one and the number of another make a third story.
        """
        reasons = {fact_id: self._objection(text, (fact_id,)) for fact_id in fact_ids}
        carrying = tuple(fact_id for fact_id, reason in reasons.items() if not reason)
        if carrying:
            return Checked(text, "supported", fact_ids if len(carrying) == len(fact_ids) else carrying)
        if len(fact_ids) > 1 and (by_clause := self._by_clause(text, fact_ids)):
            return Checked(text, "supported", by_clause)
        return Checked(text, "unsupported", fact_ids, next(iter(reasons.values())))

    def _bound_by_itself(self, text: str, offered: Sequence[FactId]) -> Checked:
        """The likeliest facts one by one, then clause by clause; the first that carries the sentence."""
        likely = tuple(self._likely(text, offered))
        if not likely or not _tells_enough(text):
            return Checked(text, "unsupported", reason="Nothing in your résumé says this.")
        if (carrier := self._carrier(text, likely)) is not None:
            return Checked(text, "supported", (carrier,))
        if by_clause := self._by_clause(text, likely):
            return Checked(text, "supported", by_clause)
        return Checked(text, "unsupported", reason=self._objection(text, likely[:1]))

    def _by_clause(self, text: str, fact_ids: tuple[FactId, ...]) -> tuple[FactId, ...]:
        """The facts that carry the clauses one by one; empty where a clause has none, or there is but one clause."""
        clauses = [clause for clause in _CLAUSES.split(text) if clause.strip()]
        if len(clauses) < 2:
            return ()
        used: list[FactId] = []
        for clause in clauses:
            carrier = self._carrier(clause, fact_ids)
            if carrier is None or not _tells_enough(clause):
                return ()
            used.append(carrier)
        return tuple(dict.fromkeys(used))

    def _carrier(self, text: str, fact_ids: Sequence[FactId]) -> FactId | None:
        """The first of the facts that carries all of the text alone."""
        return next((fact_id for fact_id in fact_ids if not self._objection(text, (fact_id,))), None)

    def _likely(self, text: str, offered: Sequence[FactId]) -> list[FactId]:
        stems = set(content_stems(text)) - SCAFFOLD
        by_words = sorted(self._stems, key=lambda fact_id: (-len(stems & self._stems[fact_id]), fact_id not in offered))
        located = list(self._locate(text)) if self._locate else []
        return list(dict.fromkeys([*by_words[:BINDING_TRIES], *located]))[: BINDING_TRIES + 2]

    def _evidence_of(self, fact_ids: tuple[FactId, ...]) -> Evidence:
        if fact_ids not in self._evidence:
            facts = [fact for fact_id in fact_ids if (fact := self._book.get(fact_id))]
            self._evidence[fact_ids] = evidence_of(facts, self._book)
        return self._evidence[fact_ids]

    def _objection(self, text: str, fact_ids: tuple[FactId, ...]) -> str:
        """Why the facts do not carry the sentence, in plain words; empty where they do."""
        text = _TAKING_PART.sub("participated", _AS_MANY.sub("up to", text))
        evidence = self._evidence_of(fact_ids)
        return (
            self._wrong_employer(text, evidence)
            or wrong_number(text, evidence, self._book, self._today())
            or self._foreign_name(text, evidence)
            or wrong_actor(text, evidence)
            or _wrong_polarity(text, evidence)
            or _invented_reason(text, evidence)
            or _uncovered(text, evidence)
        )

    def _wrong_employer(self, text: str, evidence: Evidence) -> str:
        lowered = text.lower()
        for employer in self._book.employers:
            if (
                employer.lower() in lowered
                and employer not in evidence.employers
                and employer.lower() not in evidence.text.lower()
            ):
                return f"The cited part of your résumé is not about {employer}."
        return ""

    def _foreign_name(self, text: str, evidence: Evidence) -> str:
        for name in find_names(text):
            if name.lower() in evidence.words or all(
                part in evidence.words for part in re.split(r"[-/]", name.lower())
            ):
                continue
            if stem(name) in evidence.stems or stem(name) in SCAFFOLD or name in self._book.name.split():
                continue
            if (
                not name.isupper()
                and stands_for(stem(name), evidence.stems, education=evidence.education)
                and name[1:].islower()
            ):
                continue
            if any(name.lower() in {word.lower() for word in tokens(fact.text)} for fact in self._book.facts):
                return f"“{name}” stands elsewhere in your résumé, not in the cited part."
            return f"“{name}” is not in your résumé."
        return ""


def _tells_enough(text: str) -> bool:
    return len({word for word in content_stems(text) if word not in SCAFFOLD}) >= LEAST_TELLING_WORDS


def _honest_denial(text: str, question: str) -> bool:
    """ "I have not worked with SAP": says that there is no experience, and names nothing the question did not."""
    denies = re.match(
        r"(?:no, )?i(?: have|'ve)? ?(?:haven't|have not|not|never|don't have|do not have)\b", text, re.IGNORECASE
    )
    asked = {word.lower() for word in tokens(question)}
    one_clause = not re.search(r"[,;]|\b(?:but|and|although|however|only)\b", text)
    return bool(denies) and one_clause and not find_numbers(text) and all(n.lower() in asked for n in find_names(text))


def _wrong_polarity(text: str, evidence: Evidence) -> str:
    """ "No downtime" must stay without it, and nothing may be denied that the fact does not deny."""
    said, known = _negated(text), _negated(evidence.text)
    spoken = [stem(word) for word in tokens(text.lower())]
    if said and not known:
        return "Your résumé does not deny this."
    if any(word in spoken and word not in said for word in known):
        return "Your résumé says that this did not happen."
    return ""


def _negated(text: str) -> set[str]:
    words = [word.lower() for word in tokens(text)]
    return {stem(words[i + 1]) for i, word in enumerate(words[:-1]) if word in _NEGATIONS}


def _invented_reason(text: str, evidence: Evidence) -> str:
    for match in _REASONS.finditer(text):
        if match[0].lower() not in evidence.text.lower():
            return f"Your résumé does not say “{match[0]}” here."
    return ""


def _uncovered(text: str, evidence: Evidence) -> str:
    """Every word that carries meaning must come from the facts: invention without numbers or names ends here."""
    for rate in _RATE.finditer(text):
        if not stands_for(stem(rate[1]), evidence.stems, education=False):
            return f"Your résumé does not say “{rate[0]}” here."
    plain = POINT.sub(" ", RANGE.sub(" ", text))
    for token in tokens(plain):
        lowered = token.lower().removesuffix("'s")
        if lowered in STOP or lowered[0].isdigit():
            continue
        parts = [part for part in re.split(r"[-/]", lowered) if part and part not in STOP] or [lowered]
        if stem(lowered) in evidence.stems:
            continue
        for part in parts:
            word = stem(part)
            if word in SCAFFOLD or word in _PER_UNITS or part[0].isdigit():
                continue
            if not stands_for(word, evidence.stems, education=evidence.education):
                return f"Your résumé does not say “{token}” here."
    return ""
