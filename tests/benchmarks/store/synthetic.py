"""Synthetic sessions of a real one's size: half an hour of talk in 150 segments with their words, nine questions."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from shared.events import (
    AnswerEnded,
    AnswerExtended,
    AnswerStarted,
    ConsentRecorded,
    LoggedEvent,
    OutlineBuilt,
    OutlineLine,
    QuestionDetected,
    SegmentFinal,
    SegmentRevised,
    SessionCompleted,
    SessionCreated,
    SessionEvent,
    SessionStarted,
    Word,
)
from shared.ids import AnswerId, FactId, QuestionId, SegmentId, SessionId
from shared.setup import SessionSetup
from shared.vocabulary import SAMPLE_RATE, Source

SEGMENTS = 150
QUESTIONS = 9
ANSWER_SENTENCES = 5
FIRST_DAY = datetime(2024, 1, 8, 9, tzinfo=UTC)
COMPANIES = ("Fabrikam", "Contoso", "Northwind Traders", "Tailspin", "Wingtip", "Adatum", "Litware", "Proseware")
TITLES = ("Platform engineer", "Data analyst", "Product manager", "Staff engineer", "Site reliability engineer")
COMMON = (
    "the of and to a in is it you that we for on are with as I this have from or had by but some what "
    "there can out all your when up use word how said an each which she do their time if will way about "
    "many then them would write like so these her long make thing see him two has look more day could go "
    "come did my sound no most number who over know water than call first people may down side been now "
    "find any new work part take get place made live "
)
RARE = ("Kafka", "Kubernetes", "migration", "idempotent", "stakeholders", "latency", "rollout", "Postgres", "résumé")


class Talk:
    """Words as speech has them: few of them often, many of them rarely (Zipf), some terms of the trade among them."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        made = ("".join(self._chance.choices("aeiourstlnmdpcbgfh", k=self._chance.randint(4, 9))) for _ in range(9_000))
        self._words = [*COMMON.split(), *RARE, *made]
        self._weights = [1 / rank for rank in range(1, len(self._words) + 1)]

    def sentence(self) -> str:
        words = self._chance.choices(self._words, self._weights, k=self._chance.randint(8, 24))
        return " ".join(words).capitalize() + "."

    def one_of(self, choices: tuple[str, ...]) -> str:
        return self._chance.choice(choices)


def session(number: int, talk: Talk, segments: int = SEGMENTS) -> tuple[SessionId, list[LoggedEvent]]:
    """More segments make a longer session, with as many more questions."""
    session_id = SessionId(f"{number:032x}")
    begin = FIRST_DAY + timedelta(days=number)
    events = list(_events(session_id, talk, segments))
    step = timedelta(minutes=31) * (segments / SEGMENTS) / len(events)
    return session_id, [
        LoggedEvent(seq=seq, at=begin + step * seq, event=event) for seq, event in enumerate(events, start=1)
    ]


def _events(session_id: SessionId, talk: Talk, segments: int) -> Iterator[SessionEvent]:
    company, title = talk.one_of(COMPANIES), talk.one_of(TITLES)
    resume = "\n".join(talk.sentence() for _ in range(40))
    setup = SessionSetup(name=f"{company}, {title}", company=company, job_title=title, resume_text=resume)
    yield SessionCreated(session_id=session_id, setup=setup)
    yield ConsentRecorded(choice="everyone_agreed", text_version=1)
    yield SessionStarted()
    asked_every = SEGMENTS // QUESTIONS
    for number in range(1, segments + 1):
        source: Source = "system" if number % 2 else "microphone"
        segment = _segment(number, source, talk.sentence())
        yield segment
        if number % 3 == 0:  # as often as a recogniser corrects itself
            yield _revised(segment, talk.sentence())
        if number % asked_every == 0 and number // asked_every <= QUESTIONS * segments // SEGMENTS:
            yield from _question(number // asked_every, segment, talk)
    yield SessionCompleted()


def _segment(number: int, source: Source, text: str) -> SegmentFinal:
    start = number * 12 * SAMPLE_RATE
    return SegmentFinal(
        segment_id=SegmentId(f"{source}-{number}"),
        source=source,
        text=text,
        start=start,
        end=start + 8 * SAMPLE_RATE,
        words=_words(text, start),
    )


def _revised(segment: SegmentFinal, text: str) -> SegmentRevised:
    return SegmentRevised(
        segment_id=segment.segment_id,
        text=text,
        start=segment.start,
        end=segment.end,
        words=_words(text, segment.start),
        reason="confirmed",
    )


def _words(text: str, start: int) -> tuple[Word, ...]:
    spoken = enumerate(text.split())
    return tuple(Word(word, start + 5_000 * place, start + 5_000 * place + 4_500, 0.93) for place, word in spoken)


def _question(number: int, segment: SegmentFinal, talk: Talk) -> Iterator[SessionEvent]:
    question_id, answer_id = QuestionId(number), AnswerId(number)
    yield QuestionDetected(
        question_id=question_id,
        segment_ids=(segment.segment_id,),
        text=talk.sentence(),
        question_class="behavioural",
        second_class="experience",
        confidence=0.8,
        end=segment.end,
    )
    lines = tuple(OutlineLine(kind="cue", text=talk.sentence(), fact_ids=(FactId("F3"),)) for _ in range(3))
    yield OutlineBuilt(question_id=question_id, lines=lines)
    yield AnswerStarted(answer_id=answer_id, question_id=question_id, writer="benchmark")
    for _ in range(ANSWER_SENTENCES):
        yield AnswerExtended(answer_id=answer_id, text=talk.sentence(), verdict="supported", fact_ids=(FactId("F3"),))
    yield AnswerEnded(answer_id=answer_id, outcome="complete")
