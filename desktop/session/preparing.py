"""Preparing: from a classified question to its outline, and to the request for its answer."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.answers.facts import FactBook
from desktop.answers.grounding import Checked, Verifier
from desktop.answers.outline import build_outline
from desktop.answers.prompt import build_prefix, build_question, grammar
from desktop.answers.request import AnswerRequest, ChatMessage
from desktop.answers.retrieval import Encode, Retriever, should_write_experience
from desktop.questions.classes import Classes
from shared.events import OutlineLine
from shared.ids import FactId
from shared.setup import SessionSetup

FACTS_A_QUESTION = 3
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
        self.facts = {fact.id: fact.text for fact in book.facts}
        self._retriever = Retriever(book, encode, setup.job_description)
        self._verifier = Verifier(book, setup, self._retriever.locate)
        self.prefix: tuple[ChatMessage, ...] = tuple(build_prefix(book, setup))

    def prepare(self, text: str, classes: Classes, dialogue: Sequence[str] = ()) -> Prepared:
        scored = self._retriever.search(text, classes.first, k=FACTS_A_QUESTION)
        lines = build_outline(text, classes.first, classes.second, scored, self._setup, classes.confidence)
        offered = tuple(hit.fact.id for hit in scored)
        writes = classes.first not in NOT_FROM_A_RESUME and should_write_experience(scored)
        if not writes:
            return Prepared(lines, offered, None)
        question = build_question(text, classes.first, offered, dialogue)
        form = grammar(offered, len(offered) + 1) if self._bind_form else ""
        return Prepared(lines, offered, AnswerRequest(self.prefix, question, form))

    def warm_up(self) -> None:
        """Reads the facts once (some 10 ms each), so that the first question need not wait for it."""
        self._retriever.search("What have you done?", "experience")

    def check(self, sentence: str, question: str, offered: Sequence[FactId]) -> Checked:
        """As the Verifier; a true sentence under a wrong id gets the right one as its evidence."""
        return self._verifier.cite_rightly(self._verifier.check(sentence, question, offered), offered)
