"""A scripted session: the events and notices of an interview, for widgets that are driven without the pipeline."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from desktop.session.live_view import LiveView
from desktop.ui.home.consent_choices import ConsentOption, ConsentTexts
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
    SessionCreated,
    SessionEvent,
    SessionStarted,
    TimingMeasured,
)
from shared.ids import AnswerId, FactId, QuestionId, SegmentId, SessionId
from shared.notices import LevelMeasured
from shared.session_view import SessionView
from shared.setup import SessionSetup
from shared.vocabulary import SAMPLE_RATE, ConsentChoice, Source, Verdict

STARTED_AT = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)
NOW = STARTED_AT + timedelta(minutes=12, seconds=41)
SETUP = SessionSetup(name="Second round", company="Fabrikam", job_title="Senior Platform Engineer")

FACTS = {
    FactId("F12"): "Led the payment cut-over at Northwind Traders, 2023: staged rollout, no downtime.",
    FactId("F13"): "Proposed and wrote the staged rollout plan for six services.",
    FactId("F21"): "Cut cloud cost by 31 % at Contoso by right-sizing.",
}
DISAGREED = "Tell me about a time you disagreed with your manager."
OUTLINE = (
    OutlineLine(kind="cue", label="Northwind, 2023", text="payment cut-over date", fact_ids=(FactId("F12"),)),
    OutlineLine(kind="cue", label="Your part", text="proposed the staged rollout", fact_ids=(FactId("F13"),)),
    OutlineLine(kind="prompt", label="Result", text="what came of it, in one number?"),
)


def answered(
    answer_id: int, text: str, verdict: Verdict = "supported", *facts: str, reason: str = ""
) -> AnswerExtended:
    return AnswerExtended(
        answer_id=AnswerId(answer_id),
        text=text,
        verdict=verdict,
        fact_ids=tuple(FactId(fact) for fact in facts),
        reason=reason,
    )


SENTENCES = (
    answered(1, "At Northwind I disagreed with my manager about the payment cut-over date.", "supported", "F12"),
    answered(1, "I proposed a staged rollout of the six services instead.", "supported", "F13"),
    answered(1, "A disagreement is easiest to settle with a small trial.", "general"),
    answered(
        1,
        "I later trained forty engineers in it.",
        "unsupported",
        reason="No line of your résumé names forty engineers.",
    ),
)


class Script:
    """Feeds a view. `view` may be shared with widgets; every event is one second after the one before."""

    def __init__(
        self, setup: SessionSetup = SETUP, *, consent: ConsentChoice | None = "everyone_agreed", started: bool = True
    ) -> None:
        self.view = LiveView(SessionView(), FACTS)
        self.seq = 0
        self._said: dict[Source, int] = {"microphone": 0, "system": 0}
        self.add(SessionCreated(session_id=SessionId("a" * 32), setup=setup))
        if consent is not None:
            self.add(ConsentRecorded(choice=consent, text_version=1))
        if started:
            self.add(SessionStarted())

    def add(self, *events: SessionEvent, at: datetime = STARTED_AT) -> None:
        for event in events:
            self.seq += 1
            self.last = LoggedEvent(seq=self.seq, at=at, event=event)
            self.view.apply(self.last)

    def say(self, source: Source, text: str, start_s: float = 0.0) -> SegmentId:
        self._said[source] += 1
        segment_id = SegmentId(f"{source}-{self._said[source]}")
        start = int(start_s * SAMPLE_RATE)
        self.add(SegmentFinal(segment_id=segment_id, source=source, text=text, start=start, end=start + SAMPLE_RATE))
        return segment_id

    def ask(self, question_id: int, text: str, start_s: float = 0.0, lines: tuple[OutlineLine, ...] = OUTLINE) -> None:
        segment_id = self.say("system", text, start_s)
        self.add(detected(question_id, text, (segment_id,)))
        self.add(OutlineBuilt(question_id=QuestionId(question_id), lines=lines))

    def answer(self, question_id: int, sentences: Iterable[AnswerExtended], *, end: bool = False) -> None:
        answer_id = AnswerId(question_id)
        self.add(AnswerStarted(answer_id=answer_id, question_id=QuestionId(question_id), writer="this machine"))
        self.add(*sentences)
        if end:
            self.add(AnswerEnded(answer_id=answer_id, outcome="complete"))

    def levels(self, microphone_db: float, system_db: float) -> None:
        self.view.notice(LevelMeasured(source="microphone", rms_db=microphone_db, peak_db=microphone_db + 6))
        self.view.notice(LevelMeasured(source="system", rms_db=system_db, peak_db=system_db + 6))


def detected(
    question_id: int, text: str, segments: tuple[SegmentId, ...] = (), replaces: int | None = None
) -> QuestionDetected:
    return QuestionDetected(
        question_id=QuestionId(question_id),
        segment_ids=segments,
        text=text,
        question_class="behavioural",
        second_class="experience",
        confidence=0.93,
        end=0,
        replaces=None if replaces is None else QuestionId(replaces),
    )


def interview(setup: SessionSetup = SETUP) -> Script:
    """Two questions, the second answered in four sentences of all three verdicts."""
    script = Script(setup)
    script.say("system", "Hi Maya, thanks for joining us. I'm Daniel, and I lead the platform team at Fabrikam.", 2)
    script.say("microphone", "Hi Daniel, nice to meet you.", 8)
    script.ask(1, "Could you tell me a bit about yourself?", 11)
    script.say("microphone", "Sure. I'm a backend engineer, and lately I have worked on payments at Northwind.", 17)
    script.ask(2, DISAGREED, 30)
    script.add(
        TimingMeasured(question_id=QuestionId(2), text_ms=402.0, outline_ms=471.5, answer_ms=1184.0, commit_ms=1502.0)
    )
    script.add(AnswerStarted(answer_id=AnswerId(1), question_id=QuestionId(2), writer="this machine"))
    script.levels(-38, -16)
    return script


CONSENT = ConsentTexts(
    title="Who is listening?",
    explanation="Before the other side is heard, say what they know. Your choice is written into the session.",
    options=(
        ConsentOption("everyone_agreed", "Everyone agreed", "They know that the conversation is written down."),
        ConsentOption("will_tell_them", "I will tell them now", "Read the sentence out, or paste it into the chat."),
        ConsentOption("own_voice_only", "Only my own voice", "The microphone is heard, the other side is not."),
    ),
    sentence="I use a program that writes down our conversation on my own computer. Is that all right with you?",
)
