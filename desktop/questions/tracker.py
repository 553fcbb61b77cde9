"""The session's questions: each once, revised when its turn goes on, dismissed when it was none. A state machine."""

from collections.abc import Collection, Iterable, Iterator
from itertools import count

from desktop.questions.clauses import core
from desktop.questions.dialogue import Dialogue, same
from desktop.questions.reader import QuestionReader
from desktop.questions.turn import Asked, Heard, SpokenTurn
from shared.events import QuestionDetected, QuestionDismissed, SegmentFinal, SegmentRemoved, SegmentRevised
from shared.ids import QuestionId, SegmentId
from shared.vocabulary import SAMPLE_RATE

Change = QuestionDetected | QuestionDismissed

JOINED_GAP = 3 * SAMPLE_RATE
"""A pause up to this long, with nobody else speaking, does not end the turn: the half behind it repairs the first."""

WAITING_GAP = 8 * SAMPLE_RATE
"""The same where the turn broke off in mid-sentence."""

SETTLED_GAP = 2 * SAMPLE_RATE
"""After a silence this long of the interviewer, a turn that seemed to break off is taken as it stands."""

NOD_WORDS = 3  # of the candidate, up to which the interviewer still has the floor
MAX_TURN_CHARACTERS = 1500
KEPT_TURNS = 40
REPEAT_TURNS = 8  # turns back within which a question asked again is still the same question


class QuestionTracker:
    """Finds questions in finished segments and keeps them true to what was said. Not thread-safe.

    Every method returns what changed, in order; an unknown segment or question changes nothing.
    """

    def __init__(self, reader: QuestionReader, first_id: int = 1) -> None:
        self._reader = reader
        self._ids: Iterator[int] = count(first_id)
        self._turns: list[SpokenTurn] = []
        self._dialogue = Dialogue()
        self._floor_is_open = False  # the interviewer's last turn may still go on

    @property
    def dialogue(self) -> Dialogue:
        """What was said lately, for judging a turn that still goes on."""
        return self._dialogue

    def on_final(self, segment: SegmentFinal) -> list[Change]:
        if self._turn_of(segment.segment_id):
            return []  # told twice
        return self._reconcile(self._hear(segment))

    def recall(
        self,
        segments: Iterable[SegmentFinal],
        questions: Iterable[QuestionDetected],
        dismissed: Collection[QuestionId] = (),
    ) -> None:
        """What was said and asked before the session was taken up again. Nothing is judged anew and nothing told; what
        comes next is read against it, and it can be marked like everything else."""
        asked: dict[SegmentId, list[QuestionDetected]] = {}
        for question in questions:
            for last in question.segment_ids[-1:]:
                asked.setdefault(last, []).append(question)
        for segment in segments:
            turn = self._hear(segment)
            for question in asked.get(segment.segment_id, []):
                known = Asked(question.question_id, question.text, question.segment_ids, question.marked_by_person)
                known.dismissed = question.question_id in dismissed
                turn.asked.append(known)
                self._dialogue = self._dialogue.asked(question.question_class, again=False)
        self._floor_is_open = False  # a crash and a new start lie between

    def on_revised(self, segment: SegmentRevised) -> list[Change]:
        turn = self._turn_of(segment.segment_id)
        if turn is None:
            return []
        heard = _segment(turn, segment.segment_id)
        self._dialogue = self._dialogue.corrected(heard.text, segment.text)
        heard.text, heard.start, heard.end = segment.text, segment.start, segment.end
        # The idle-time pass often hears only a word otherwise, long after the answer began: that is no new question.
        return self._reconcile(turn, lenient=segment.reason == "confirmed")

    def on_removed(self, segment: SegmentRemoved) -> list[Change]:
        turn = self._turn_of(segment.segment_id)
        if turn is None:
            return []
        self._dialogue = self._dialogue.without(_segment(turn, segment.segment_id).text)
        turn.segments = [heard for heard in turn.segments if heard.segment_id != segment.segment_id]
        gone = [question for question in turn.current if {*question.segment_ids} <= {segment.segment_id}]
        return [_dismiss(question, segment.reason) for question in gone] + self._reconcile(turn)

    def settle(self, position: int) -> list[Change]:
        """The interviewer has been silent up to `position` (samples): a waiting turn becomes the question it reads as.

        Nothing changes within SETTLED_GAP of the turn's end, or where words are surely missing ("tell me about your").
        May be called any number of times. What is said later still repairs the question.
        """
        turn = self._interviewers_last()
        if turn is None or not turn.waits or position - turn.end < SETTLED_GAP:
            return []
        return self._reconcile(turn, ended=True)

    def mark(self, segment_id: SegmentId) -> list[Change]:
        """The person says: this is a question. Nothing changes where it already is one."""
        turn = self._turn_of(segment_id)
        if turn is None or any(segment_id in question.segment_ids for question in turn.current):
            return []
        heard = _segment(turn, segment_id)
        return [self._detect(turn, heard.text, (heard,), None, marked=True)]

    def unmark(self, question_id: QuestionId) -> list[Change]:
        """The person says: this is none. It is not found again when the turn is revised."""
        asked = [question for turn in self._turns for question in turn.current if question.question_id == question_id]
        return [_dismiss(question, "person") for question in asked]

    def _hear(self, segment: SegmentFinal) -> SpokenTurn:
        heard = Heard(segment.segment_id, segment.source, segment.text, segment.start, segment.end)
        turn = self._turn_for(heard)
        turn.segments.append(heard)
        self._dialogue = self._dialogue.heard(heard.source, heard.text)
        return turn

    def _turn_for(self, heard: Heard) -> SpokenTurn:
        """The turn that the segment belongs to; a nod of the candidate leaves the interviewer's turn open."""
        if heard.source == "microphone":
            self._floor_is_open = self._floor_is_open and len(core(heard.text).split()) <= NOD_WORDS
            return self._begin()
        last = self._interviewers_last()
        if last and self._floor_is_open and _goes_on(last, heard):
            return last
        self._floor_is_open = True
        return self._begin()

    def _interviewers_last(self) -> SpokenTurn | None:
        return next((turn for turn in reversed(self._turns) if _is_interviewers(turn)), None)

    def _begin(self) -> SpokenTurn:
        turn = SpokenTurn(self._dialogue)
        self._turns = [*self._turns[1 - KEPT_TURNS :], turn]
        return turn

    def _reconcile(self, turn: SpokenTurn, lenient: bool = False, ended: bool = False) -> list[Change]:
        """Read the turn as it is now, and tell how its questions differ from those told before."""
        if not _is_interviewers(turn):
            return []
        judged = self._reader.judge(turn.text, "system", turn.before, ended)
        turn.waits = ended or judged.kind == "wait"  # an end that only silence told may be none
        left = list(turn.asked)
        found = [(text, turn.segments_of(span)) for text, span in zip(judged.questions, judged.spans, strict=True)]
        new = [(text, segments) for text, segments in found if not _settled(left, text, segments, lenient)]
        changes: list[Change] = [change for text, segments in new if (change := self._told(turn, left, text, segments))]
        if turn.waits:  # what was found may still be the beginning of what comes
            return changes
        return changes + [_dismiss(each, "revised") for each in left if not (each.dismissed or each.marked)]

    def _told(
        self, turn: SpokenTurn, left: list[Asked], text: str, segments: tuple[Heard, ...]
    ) -> QuestionDetected | None:
        """The revised form of a question told before, or a new one; None where it was asked, or dismissed, already."""
        ids = tuple(segment.segment_id for segment in segments)
        earlier = next((each for each in left if each.is_revised_by(text, ids)), None)
        if earlier is None:
            return None if self._asked_before(turn, text) else self._detect(turn, text, segments, None)
        left.remove(earlier)
        if earlier.dismissed or earlier.marked:
            return None
        turn.asked.remove(earlier)
        return self._detect(turn, text, segments, earlier.question_id)

    def _asked_before(self, turn: SpokenTurn, text: str) -> bool:
        return any(other.repeats(text) for other in self._turns[-REPEAT_TURNS:] if other is not turn)

    def _detect(
        self,
        turn: SpokenTurn,
        text: str,
        segments: tuple[Heard, ...],
        replaces: QuestionId | None,
        marked: bool = False,
    ) -> QuestionDetected:
        classes = self._reader.classify(text, turn.before)
        asked = Asked(QuestionId(next(self._ids)), text, tuple(each.segment_id for each in segments), marked)
        turn.asked.append(asked)
        self._dialogue = self._dialogue.asked(classes.first, again=replaces is not None)
        return QuestionDetected(
            question_id=asked.question_id,
            segment_ids=asked.segment_ids,
            text=text,
            question_class=classes.first,
            second_class=classes.second,
            confidence=classes.confidence,
            end=max(each.end for each in segments),
            replaces=replaces,
            marked_by_person=marked,
        )

    def _turn_of(self, segment_id: SegmentId) -> SpokenTurn | None:
        held = (turn for turn in reversed(self._turns) if any(each.segment_id == segment_id for each in turn.segments))
        return next(held, None)


def _settled(left: list[Asked], text: str, segments: tuple[Heard, ...], lenient: bool) -> bool:
    """Whether the question was told already in these words; if so it is taken from `left`."""
    for asked in left:
        if asked.is_said_by(text) or (lenient and same(asked.text, text)):
            asked.segment_ids = tuple(segment.segment_id for segment in segments)
            left.remove(asked)
            return True
    return False


def _goes_on(turn: SpokenTurn, heard: Heard) -> bool:
    gap = WAITING_GAP if turn.waits else JOINED_GAP
    return heard.start - turn.end <= gap and len(turn.text) + len(heard.text) <= MAX_TURN_CHARACTERS


def _is_interviewers(turn: SpokenTurn) -> bool:
    return not turn.segments or turn.segments[0].source == "system"


def _segment(turn: SpokenTurn, segment_id: SegmentId) -> Heard:
    return next(heard for heard in turn.segments if heard.segment_id == segment_id)


def _dismiss(question: Asked, reason: str) -> QuestionDismissed:
    question.dismissed = True
    return QuestionDismissed(question_id=question.question_id, reason=reason)
