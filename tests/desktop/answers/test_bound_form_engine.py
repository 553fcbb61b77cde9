"""The real engine holds even the smallest model to the form: its own notes, their order, their words."""

import asyncio
import re

import pytest

from desktop.answers.local_model import LocalModel
from desktop.answers.local_writer import LocalWriter
from desktop.answers.sentences import SentenceSplitter
from desktop.answers.thread_plan import ThreadPlan
from desktop.questions.classes import Classes
from desktop.session.preparing import Preparation, Prepared
from shared.setup import SessionSetup
from tests.desktop.answers.facts_in import book_in
from tests.desktop.answers.local_weights import SMALLEST, needs_smallest
from tests.desktop.answers.resume_samples import ENGINEER

pytestmark = [pytest.mark.slow, needs_smallest]

QUESTIONS = ("Have you ever reduced AWS cost?", "Tell me about a time you mentored engineers.", "What do you do now?")


async def _answers(preparation: Preparation) -> list[tuple[Prepared, str]]:
    model = LocalModel(SMALLEST, lambda state: None, ThreadPlan(1, 1))
    writer = LocalWriter(model)
    try:
        await model.start()
        written = []
        for question in QUESTIONS:
            prepared = preparation.prepare(question, Classes("experience", "experience", 1.0))
            assert prepared.request is not None
            written.append((prepared, "".join([piece async for piece in writer.stream(prepared.request)])))
        return written
    finally:
        await writer.aclose()
        await model.close()


def test_every_sentence_tells_an_offered_note_in_its_own_words():
    preparation = Preparation(book_in(ENGINEER), SessionSetup(), None, bind_form=True)

    for prepared, text in asyncio.run(_answers(preparation)):
        splitter = SentenceSplitter()
        sentences = [*splitter.feed(text), splitter.rest]
        cited = [re.findall(r"\[(F\d+)\]$", sentence.strip()) for sentence in sentences if sentence.strip()]
        assert [ids[0] for ids in cited] == list(prepared.offered[: len(cited)])
        assert not set(re.findall(r"\d[\d,.%]*\d|\d", re.sub(r"\[F\d+\]", "", text))) - set(
            re.findall(r"\d[\d,.%]*\d|\d", " ".join(preparation.facts[i] for i in prepared.offered))
        )
