"""Past sessions with everything in them: for the tests and pictures of reports and records."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from desktop.session.editing import Record
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
    SessionCompleted,
    SessionCreated,
    SessionEvent,
    SessionStarted,
    SoundChecked,
    TimingMeasured,
    Word,
)
from shared.ids import AnswerId, FactId, QuestionId, SegmentId, SessionId
from shared.setup import SessionSetup
from shared.vocabulary import SAMPLE_RATE, QuestionClass, Source
from tests.desktop.answers.facts_in import facts_in

BEGIN = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)
SESSION = SessionId("b" * 32)
CUES = {
    "F1": ("Now", "backend engineer at Northwind"),
    "F2": ("Northwind", "the payment service in six parts"),
    "F3": ("Your part", "proposed the staged rollout"),
    "F6": ("Contoso", "31 % of the cloud bill"),
}
RESUME = """Maya Chen

Experience

Senior Backend Engineer, Northwind Traders
March 2021 - Present

- Led the migration of the payment service from a monolith to 6 Python microservices.
- Disagreed with the product manager over a one-night cut-over and proposed a staged rollout; no downtime.
- Mentored 3 junior engineers; two were promoted within 18 months.

Software Engineer, Contoso
June 2017 - February 2021

- Reduced AWS cost by 31% through right-sizing, measured on the monthly bill.
- Built a Kafka event pipeline that handles 40,000 events per second.
"""
SETUP = SessionSetup(name="Second round", company="Fabrikam", job_title="Senior Platform Engineer", resume_text=RESUME)
DISAGREED = "Tell me about a time you disagreed with a colleague."
ROLLOUT = (
    "Our product manager wanted to switch everything over in one night, and I proposed a staged rollout instead. "
    "We launched three weeks late, but without any downtime."
)
COSTS = "At Contoso I cut our cloud bill by thirty one percent, mostly by right-sizing, measured on the monthly bill."


class Log:
    """Adds events; `say` puts a line at a place of the session, in seconds."""

    def __init__(self, setup: SessionSetup = SETUP, session_id: SessionId = SESSION) -> None:
        self.events: list[LoggedEvent] = []
        self._said: dict[Source, int] = {"microphone": 0, "system": 0}
        self._asked = 0
        self.add(
            SessionCreated(session_id=session_id, setup=setup, facts=facts_of_text(setup.resume_text)),
            ConsentRecorded(choice="everyone_agreed", text_version=1),
            SoundChecked(outcome="passed"),
            SessionStarted(),
        )

    def add(self, *events: SessionEvent, at_s: float = 0.0) -> None:
        for event in events:
            at = max(BEGIN + timedelta(seconds=at_s), self.events[-1].at if self.events else BEGIN)
            self.events.append(LoggedEvent(seq=len(self.events) + 1, at=at, event=event))

    def say(self, source: Source, text: str, start_s: float, length_s: float = 0.0) -> SegmentId:
        self._said[source] += 1
        segment_id = SegmentId(f"{source}-{self._said[source]}")
        end_s = start_s + (length_s or max(1.0, len(text.split()) / 2.6))
        start, end = int(start_s * SAMPLE_RATE), int(end_s * SAMPLE_RATE)
        words = tuple(Word(word, start, end, 0.9) for word in text.split())
        self.add(
            SegmentFinal(segment_id=segment_id, source=source, text=text, start=start, end=end, words=words),
            at_s=end_s,
        )
        return segment_id

    def ask(
        self,
        text: str,
        start_s: float,
        question_class: QuestionClass = "behavioural",
        facts: Iterable[str] = (),
        timing: tuple[float, float, float] | None = (420.0, 510.0, 1_300.0),
    ) -> QuestionId:
        self._asked += 1
        question_id = QuestionId(self._asked)
        segment_id = self.say("system", text, start_s)
        lines = tuple(
            OutlineLine(kind="cue", label=CUES[fact][0], text=CUES[fact][1], fact_ids=(FactId(fact),)) for fact in facts
        )
        self.add(
            QuestionDetected(
                question_id=question_id,
                segment_ids=(segment_id,),
                text=text,
                question_class=question_class,
                second_class="experience",
                confidence=0.9,
                end=int((start_s + 3) * SAMPLE_RATE),
            )
        )
        if lines:
            self.add(OutlineBuilt(question_id=question_id, lines=lines))
        if timing is not None:
            text_ms, outline_ms, answer_ms = timing
            self.add(
                TimingMeasured(question_id=question_id, text_ms=text_ms, outline_ms=outline_ms, answer_ms=answer_ms)
            )
        return question_id

    def answer(self, question_id: QuestionId, *sentences: tuple[str, str, tuple[str, ...]]) -> None:
        answer_id = AnswerId(question_id)
        self.add(AnswerStarted(answer_id=answer_id, question_id=question_id, writer="this machine"))
        for text, verdict, facts in sentences:
            reason = "No line of your résumé says so." if verdict == "unsupported" else ""
            self.add(
                AnswerExtended(
                    answer_id=answer_id,
                    text=text,
                    verdict=verdict,  # type: ignore[arg-type]
                    fact_ids=tuple(map(FactId, facts)),
                    reason=reason,
                )
            )
        self.add(AnswerEnded(answer_id=answer_id, outcome="complete"))

    def complete(self, at_s: float) -> list[LoggedEvent]:
        self.add(SessionCompleted(), at_s=at_s)
        return self.events


def interview() -> list[LoggedEvent]:
    """Five questions in three minutes: two told with facts, one not answered, one answered without a fact."""
    log = Log()
    log.say("system", "Hi Maya, thanks for joining us. I'm Daniel, and I lead the platform team at Fabrikam.", 2)
    log.say("microphone", "Hi Daniel, nice to meet you.", 9)
    log.ask("Could you tell me a bit about yourself?", 13, "intro", ("F1",), (380.0, 455.0, 1_050.0))
    log.say(
        "microphone", "Sure. I'm a senior backend engineer, and lately I worked on payments at Northwind Traders.", 18
    )
    told = log.ask(DISAGREED, 30, "behavioural", ("F3", "F2"), (402.0, 471.0, 1_184.0))
    log.answer(
        told,
        ("At Northwind I disagreed with our product manager over a one-night cut-over.", "supported", ("F3",)),
        ("A disagreement is easiest to settle with a small trial.", "general", ()),
        ("I later trained forty engineers in it.", "unsupported", ()),
    )
    log.say("microphone", ROLLOUT, 36)
    log.ask(
        "Have you ever reduced cloud costs, and how did you measure it?",
        52,
        "experience",
        ("F6",),
        (350.0, 430.0, 900.0),
    )
    log.say("microphone", COSTS, 58)
    log.ask("Have you worked with Rust in production?", 74, "experience", (), (510.0, 640.0, 2_050.0))
    log.say("microphone", "Not yet. I have only used it for small tools at home.", 79)
    log.ask("What is your notice period?", 90, "logistics", (), (395.0, 480.0, 1_120.0))
    log.say("system", "Never mind, we can come back to that later.", 99)
    return log.complete(180)


def long_interview(minutes: int = 180, lines_a_minute: float = 8.4) -> list[LoggedEvent]:
    """About 1,500 lines and 60 questions in three hours."""
    log = Log()
    count = round(minutes * lines_a_minute)
    step_s = minutes * 60 / count
    for number in range(count):
        at_s = 2 + number * step_s
        if number % 25 == 0:
            log.ask(f"{DISAGREED} (number {number})", at_s, "behavioural", ("F3", "F2"))
        else:
            log.say("microphone" if number % 5 else "system", f"{ROLLOUT} Line {number}.", at_s, step_s * 0.8)
    return log.complete(minutes * 60)


def record_of(events: list[LoggedEvent], name: str = "") -> Record:
    facts = next(logged.event.facts for logged in events if isinstance(logged.event, SessionCreated))
    return Record(events, facts, name)


def facts_of_text(text: str) -> dict[FactId, str]:
    return {fact.id: fact.text for fact in facts_in(text)}
