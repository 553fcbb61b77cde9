"""Understanding: what was asked before decides what a follow-up asks more of."""

import asyncio

from desktop.demo.interview import DATA
from desktop.questions.provisional import ProvisionalReader
from desktop.questions.reader import QuestionReader
from desktop.questions.tracker import QuestionTracker
from desktop.session.preparing import Preparation
from desktop.session.understanding import Understanding, Understood
from shared.events import QuestionDetected, SegmentFinal
from shared.ids import FactId, SegmentId
from shared.setup import SessionSetup
from shared.vocabulary import SAMPLE_RATE, Source
from tests.desktop.answers.facts_in import book_in

READER = QuestionReader.load(None)
RESUME = (DATA / "resume.md").read_text(encoding="utf-8")
DISAGREED = "Tell me about a time you disagreed with a product manager."
KAFKA = "What have you built with Kafka?"
ROLLOUT, PIPELINE = FactId("F4"), FactId("F8")


def asked(*said: tuple[Source, str]) -> list[tuple[str, FactId]]:
    """The class of each question in this talk, and the fact its outline begins with."""
    preparation = Preparation(book_in(RESUME), SessionSetup(resume_text=RESUME), None, bind_form=False)
    understanding = Understanding(QuestionTracker(READER), ProvisionalReader(READER), preparation)

    async def hear() -> list[Understood]:
        found: list[Understood] = []
        for number, (source, text) in enumerate(said, start=1):
            end = number * 6 * SAMPLE_RATE
            segment_id = SegmentId(f"{source}-{number}")
            found += await understanding.final(
                SegmentFinal(segment_id=segment_id, source=source, text=text, start=end - 3 * SAMPLE_RATE, end=end)
            )
        return found

    try:
        understood = asyncio.run(hear())
    finally:
        understanding.close()
    return [
        (each.change.question_class, each.prepared.offered[0])
        for each in understood
        if isinstance(each.change, QuestionDetected) and each.prepared is not None
    ]


def test_a_follow_up_asks_more_of_the_last_story() -> None:
    assert asked(
        ("system", DISAGREED), ("microphone", "I proposed a staged rollout."), ("system", "And how did that end?")
    ) == [("behavioural", ROLLOUT), ("follow_up", ROLLOUT)]


def test_after_another_question_a_follow_up_is_about_that_one() -> None:
    talk = asked(
        ("system", DISAGREED),
        ("microphone", "I proposed a staged rollout."),
        ("system", KAFKA),
        ("microphone", "A pipeline for events."),
        ("system", "And how did that end?"),
    )

    assert talk[-1] == ("follow_up", PIPELINE)
