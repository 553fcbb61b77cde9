"""The grounding verifier: whether a finished sentence says no more of the candidate than the résumé does.

It cannot see a wrong causal link between two true statements of one fact; everything that it cannot prove it refuses.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.answers.actor_check import wrong_actor
from desktop.answers.citations import read_citations
from desktop.answers.claim_of_acts import unsaid_act
from desktop.answers.claims import is_claim
from desktop.answers.coverage_check import COUNTING, uncovered
from desktop.answers.evidence import Evidence, evidence_of
from desktop.answers.fact_types import FactBook
from desktop.answers.levels import wrong_level
from desktop.answers.names import find_names
from desktop.answers.number_check import wrong_number
from desktop.answers.numbers import find_numbers
from desktop.answers.synonyms import SCAFFOLD, stands_for
from desktop.answers.verbs import FOUNDING, LEADING
from desktop.answers.words import content_stems, stem, tokens
from shared.ids import FactId
from shared.setup import SessionSetup
from shared.vocabulary import Verdict

_TAKING_PART = re.compile(r"\b(?:took part|was involved|was part)\b", re.IGNORECASE)
_ID_SAID = re.compile(r"(?:^|[\s,;(\[])F\d{1,3}(?=[\s:,;.)\]]|$)")
_SAYS_ROLE = re.compile(r"(?:yes, )?I(?: am|'m) an? \w+", re.IGNORECASE)
_IN_CHARGE = re.compile(r"\bin charge of\b", re.IGNORECASE)
_AS_MANY = re.compile(r"\bas (?:many|much) as\b", re.IGNORECASE)
_CLAUSES = re.compile(r";\s+|,\s+(?:and|then|but)\s+|\s+and\s+(?=(?:I|we|at)\b)|,\s+(?=(?:I|we)\b)")
_LESSON = re.compile(
    r",?(?:\s+(?:and|which|that|this|it))*\s+(?:has\s+)?(?:taught|showed) me\s+(?:how\s+)?to\s+(?:[a-z'’]+\s?){1,6}"
    r"(?=[.,;!]|$)"
)
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
        if _ID_SAID.search(cited.text):
            return Checked(cited.text, "unsupported", reason="It names a note instead of saying it.")
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
        if checked.verdict != "unsupported" or not checked.fact_ids:
            return checked
        if not _tells_enough(text) and not self._names_skills(text) and not _SAYS_ROLE.match(text):
            return checked
        carrier = self._carrier(text, self._likely(text, offered))
        return Checked(text, "supported", (carrier,)) if carrier is not None else checked

    def _names_skills(self, text: str) -> bool:
        """ "I use Figma": a skill's name tells enough."""
        told = {word for word in content_stems(text) if word not in SCAFFOLD}
        listed_ones = [self._stems[fact.id] for fact in self._book.facts if fact.kind == "skills"]
        return bool(told) and bool(find_names(text)) and any(told <= stems for stems in listed_ones)

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
        if not likely or not (_tells_enough(text) or self._names_skills(text)):
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
        values = {number.value for number in find_numbers(text)}

        def shared(fact_id: FactId) -> int:
            """Words, and where there are any also numbers: they choose among facts about the same."""
            fact, words = self._book.get(fact_id), len(stems & self._stems[fact_id])
            known = {number.value for number in fact.numbers} if fact is not None else set()
            return words + len(values & known) if words else 0

        by_words = sorted(self._stems, key=lambda fact_id: (-shared(fact_id), fact_id not in offered))
        located = list(self._locate(text)) if self._locate else []
        return list(dict.fromkeys([*by_words[:BINDING_TRIES], *located]))[: BINDING_TRIES + 2]

    def _evidence_of(self, fact_ids: tuple[FactId, ...]) -> Evidence:
        if fact_ids not in self._evidence:
            facts = [fact for fact_id in fact_ids if (fact := self._book.get(fact_id))]
            self._evidence[fact_ids] = evidence_of(facts, self._book)
        return self._evidence[fact_ids]

    def _objection(self, text: str, fact_ids: tuple[FactId, ...]) -> str:
        """Why the facts do not carry the sentence, in plain words; empty where they do."""
        text = _without_lesson(text)
        text = _IN_CHARGE.sub("responsible for", _TAKING_PART.sub("participated", _AS_MANY.sub("up to", text)))
        evidence = self._evidence_of(fact_ids)
        return (
            self._wrong_employer(text, evidence)
            or wrong_number(text, evidence, self._book, self._today())
            or self._foreign_name(text, evidence)
            or wrong_actor(text, evidence)
            or unsaid_act(text, evidence)
            or wrong_level(text, evidence)
            or uncovered(text, evidence)
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
    """Numbers and their units tell of nothing by themselves; how long something was done tells with one word."""
    told = {word for word in content_stems(text) if word not in SCAFFOLD and word not in COUNTING}
    telling = len({word for word in told if not word[0].isdigit()})
    lasted = any(number.unit in ("year", "month") for number in find_numbers(text))
    return telling >= LEAST_TELLING_WORDS or (telling > 0 and lasted)


def _without_lesson(text: str) -> str:
    """What somebody says to have learned from a deed, in plain words, is a view of it and no deed of its own."""
    lesson = _LESSON.search(text)
    if lesson is None or not text[: lesson.start()].strip():
        return text
    if find_numbers(lesson[0]) or {stem(word) for word in tokens(lesson[0])} & (LEADING | FOUNDING):
        return text
    return text[: lesson.start()] + text[lesson.end() :]


def _honest_denial(text: str, question: str) -> bool:
    """ "I have not worked with SAP": says that there is no experience, and names nothing the question did not."""
    denies = re.match(
        r"(?:no, )?i(?: have|'ve)? ?(?:haven't|have not|not|never|don't have|do not have)\b", text, re.IGNORECASE
    )
    asked = {word.lower() for word in tokens(question)}
    one_clause = not re.search(r"[,;]|\b(?:but|and|although|however|only)\b", text)
    return bool(denies) and one_clause and not find_numbers(text) and all(n.lower() in asked for n in find_names(text))
