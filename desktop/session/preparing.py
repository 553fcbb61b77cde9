"""Preparing: from a classified question to its outline, and to the request for its answer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.answers.bound_form import bound_form
from desktop.answers.fact_types import Fact, FactBook
from desktop.answers.grounding import Checked, Verifier
from desktop.answers.outline import build_outline
from desktop.answers.prompt import build_prefix, build_question, what_to_use
from desktop.answers.request import AnswerRequest, ChatMessage
from desktop.answers.retrieval import Encode, Retriever, Scored, should_write_experience
from desktop.questions.classes import Classes
from shared.events import OutlineLine
from shared.ids import FactId
from shared.setup import SessionSetup
from shared.vocabulary import QuestionClass

FACTS_A_QUESTION = 3
LEAST_SENTENCES: dict[QuestionClass, int] = {"intro": 3, "motivation": 2}
"""An introduction of one sentence is none; elsewhere a small writer may end when the best fact is told."""

OWN_EXPERIENCE = frozenset(
    {"intro", "strength", "weakness", "behavioural", "experience", "motivation", "follow_up", "culture"}
)
"""Classes whose answer tells what the candidate did or is; without a fitting fact no answer is written for them."""

NOT_FROM_A_RESUME = frozenset({"salary", "logistics", "reverse", "small_talk", "closing"})
"""Classes whose answer no résumé holds: the outline's prompts to the speaker are the whole help."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """`request` is None where an honest outline is all there should be."""

    lines: tuple[OutlineLine, ...]
    offered: tuple[FactId, ...]
    request: AnswerRequest | None


class Preparation:
    """Knows the person's facts and the job; every call takes milliseconds and may run in any one thread at a time."""

    def __init__(
        self,
        book: FactBook,
        setup: SessionSetup,
        encode: Encode | None,
        *,
        bind_form: bool,
    ) -> None:
        """`bind_form`: the writer understands a grammar (llama.cpp does; providers do not)."""
        self._setup = setup
        self._bind_form = bind_form
        self._book = book
        self.facts = {fact.id: fact.text for fact in book.facts}
        self._retriever = Retriever(book, encode, setup.job_description)
        self._verifier = Verifier(book, setup, self._retriever.locate)
        self.prefix: tuple[ChatMessage, ...] = tuple(build_prefix(book, setup))

    def prepare(
        self, text: str, classes: Classes, dialogue: Sequence[str] = (), previous: Sequence[FactId] = ()
    ) -> Prepared:
        """`previous`: what the last question's answer rested on; a follow-up asks more of it."""
        scored = self._retriever.search(text, classes.first, k=FACTS_A_QUESTION)
        if classes.first == "follow_up" and previous:
            scored = self._going_on(scored, previous)
        lines = build_outline(text, classes.first, classes.second, scored, self._setup, classes.confidence)
        writes = classes.first not in NOT_FROM_A_RESUME and should_write_experience(scored)
        told = [hit.fact for hit in scored if hit.fits] if writes else [hit.fact for hit in scored]
        offered = tuple(fact.id for fact in told)
        return Prepared(lines, offered, self._request(text, classes, told, dialogue) if writes else None)

    def warm_up(self) -> None:
        """Reads the facts once (some 10 ms each), so that the first question need not wait for it."""
        self._retriever.search("What have you done?", "experience")

    def check(self, sentence: str, question: str, offered: Sequence[FactId]) -> Checked:
        """As the Verifier; a true sentence under a wrong id gets the right one as its evidence."""
        return self._verifier.cite_rightly(self._verifier.check(sentence, question, offered), offered)

    def _going_on(self, scored: Sequence[Scored], previous: Sequence[FactId]) -> list[Scored]:
        """The story told last stands first; what the follow-up's own words find may stand behind it."""
        last = [fact for fact_id in previous[:1] if (fact := self._book.get(fact_id)) is not None]
        others = [replace(hit, fits=False) for hit in scored if hit.fact not in last]
        return [*(Scored(fact, 1.0) for fact in last), *(others if last else scored)][:FACTS_A_QUESTION]

    def _request(self, text: str, classes: Classes, told: Sequence[Fact], dialogue: Sequence[str]) -> AnswerRequest:
        question = build_question(text, classes.first, dialogue)
        unbound = what_to_use([fact.id for fact in told])
        if not self._bind_form:
            return AnswerRequest(self.prefix, question, unbound=unbound)
        form = bound_form(told, LEAST_SENTENCES.get(classes.first, 1))
        return AnswerRequest(self.prefix, question, form.grammar, form.begin, unbound)
