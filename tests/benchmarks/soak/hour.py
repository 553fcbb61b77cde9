"""What happens in an interview, minute after minute: events and notices as the pipeline gives them."""

import itertools
import random
from collections.abc import Iterator

from shared.events import (
    AnswerEnded,
    AnswerExtended,
    AnswerStarted,
    OutlineBuilt,
    OutlineLine,
    QuestionDetected,
    SegmentFinal,
    SegmentRevised,
    SessionEvent,
    TimingMeasured,
)
from shared.ids import AnswerId, FactId, QuestionId, SegmentId
from shared.notices import AnswerGrew, InterimHeard, LevelMeasured, LiveNotice, ProvisionalHeard
from shared.vocabulary import SAMPLE_RATE, Source

SEED = 8
LEVELS_A_SECOND = 10
INTERIMS_A_SECOND = 2
TURN_S = 6
TURNS_A_QUESTION = 5
WORDS_A_SECOND = 3
_PROSE = (
    "we moved the payment service to a new cluster and learned that the team needed a plan for every region before "
    "the cut over so I wrote one with the people who ran it and measured what it changed for the customers"
)
_WORDS = _PROSE.split()

Happening = SessionEvent | LiveNotice


def seconds(count: int) -> Iterator[list[Happening]]:
    """What happens in each second. The same every time."""
    turns = Turns(random.Random(SEED))
    for second in range(count):
        yield [*_levels(second), *turns.second(second)]


def _levels(second: int) -> Iterator[Happening]:
    for step in range(LEVELS_A_SECOND):
        for source in ("microphone", "system"):
            loud = -20.0 - (second * 7 + step * 3) % 40
            yield LevelMeasured(source=source, rms_db=loud, peak_db=loud + 6)  # type: ignore[arg-type]


class Turns:
    """They take turns of six seconds; every fifth is a question, which gets an outline and a written answer."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._numbers = itertools.count(1)
        self._text: list[str] = []
        self._waiting: list[Happening] = []

    def second(self, second: int) -> Iterator[Happening]:
        turn, within = divmod(second, TURN_S)
        source: Source = "system" if turn % 2 else "microphone"
        segment_id = SegmentId(f"{source}-{turn}")
        if within == 0:
            self._text = []
        self._text += self._chance.choices(_WORDS, k=WORDS_A_SECOND)
        start, end = turn * TURN_S * SAMPLE_RATE, (second + 1) * SAMPLE_RATE
        text = " ".join(self._text)
        for _ in range(INTERIMS_A_SECOND):
            yield InterimHeard(
                segment_id=segment_id, source=source, text=text, solid_words=len(self._text) // 2, start=start, end=end
            )
        if within == TURN_S - 1:
            yield from self._end(segment_id, source, f"{text}.", start, end, asks=turn % TURNS_A_QUESTION == 1)
        elif self._waiting:
            yield self._waiting.pop(0)

    def _end(
        self, segment_id: SegmentId, source: Source, text: str, start: int, end: int, *, asks: bool
    ) -> Iterator[Happening]:
        yield ProvisionalHeard(segment_id=segment_id, source=source, text=text, start=start, end=end)
        yield SegmentFinal(segment_id=segment_id, source=source, text=text, start=start, end=end)
        if self._chance.random() < 0.1:
            yield SegmentRevised(segment_id=segment_id, text=f"Well, {text}", start=start, end=end, reason="confirmed")
        if asks:
            yield from self._ask(segment_id, text, end)

    def _ask(self, segment_id: SegmentId, text: str, end: int) -> Iterator[Happening]:
        number = next(self._numbers)
        question_id, answer_id, fact = QuestionId(number), AnswerId(number), FactId("F1")
        yield QuestionDetected(
            question_id=question_id,
            segment_ids=(segment_id,),
            text=text,
            question_class="behavioural",
            second_class="experience",
            confidence=0.9,
            end=end,
        )
        lines = tuple(OutlineLine(kind="cue", label="Northwind", text=text[:40], fact_ids=(fact,)) for _ in range(3))
        yield OutlineBuilt(question_id=question_id, lines=lines)
        yield TimingMeasured(question_id=question_id, text_ms=300, outline_ms=350, answer_ms=900, commit_ms=600)
        yield AnswerStarted(answer_id=answer_id, question_id=question_id, writer="this machine")
        words = self._chance.choices(_WORDS, k=36)
        for first in range(0, 36, 12):
            for length in range(first + 3, first + 12, 3):
                self._waiting.append(AnswerGrew(answer_id=answer_id, text=" ".join(words[first:length])))
            sentence = " ".join(words[first : first + 12]) + "."
            self._waiting.append(
                AnswerExtended(answer_id=answer_id, text=sentence, verdict="supported", fact_ids=(fact,))
            )
        self._waiting.append(AnswerEnded(answer_id=answer_id, outcome="complete"))
