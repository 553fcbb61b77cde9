from concurrent.futures import Future

from desktop.session.editing import Record
from desktop.store.story_store import Story
from shared.events import SegmentRevised, StoryMarked
from shared.ids import QuestionId, SegmentId, SessionId
from shared.session_view import SessionView
from tests.desktop.session.past_sessions import COSTS, ROLLOUT, Log, interview, record_of

LINE = SegmentId("microphone-1")
TOLD, COST, OPEN = QuestionId(2), QuestionId(3), QuestionId(5)


class StoriesInMemory:
    """Keeps stories as the store does: one for each question of a session."""

    def __init__(self) -> None:
        self.kept: dict[tuple[SessionId, QuestionId], Story] = {}

    def keep(self, story: Story) -> Future[None]:
        self.kept[story.session_id, story.question_id] = story
        done: Future[None] = Future()
        done.set_result(None)
        return done

    def drop(self, session_id: SessionId, question_id: QuestionId) -> Future[int]:
        done: Future[int] = Future()
        done.set_result(self.kept.pop((session_id, question_id), None) is not None)
        return done


def text_of(record: Record, segment_id: SegmentId = LINE) -> str:
    return record.view.segments[segment_id].text


def test_a_changed_line_is_the_next_event_of_the_log() -> None:
    record = record_of(interview())
    last = record.events[-1].seq

    changed = record.edit(LINE, "  Hi   Daniel! ")

    assert changed is not None
    assert changed.logged.seq == last + 1
    assert changed.logged.event == SegmentRevised(
        segment_id=LINE,
        text="Hi Daniel!",
        start=record.view.segments[LINE].start,
        end=record.view.segments[LINE].end,
        reason="edited",
    )
    assert text_of(record) == "Hi Daniel!"
    assert vars(SessionView.of(record.events))["segments"] == record.view.segments


def test_what_was_heard_is_known_until_the_line_reads_so_again() -> None:
    record = record_of(interview())
    heard = text_of(record)

    record.edit(LINE, "Hi!")
    record.edit(LINE, "Hello!")
    assert record.heard == {LINE: heard}

    record.edit(LINE, heard)
    assert record.heard == {}


def test_what_changes_nothing_is_no_event() -> None:
    record = record_of(interview())
    before = len(record.events)

    assert record.edit(LINE, "   ") is None
    assert record.edit(LINE, text_of(record)) is None
    assert record.edit(SegmentId("system-99"), "Nobody said this.") is None
    assert len(record.events) == before


def test_times_of_changes_do_not_run_backwards() -> None:
    events = interview()
    record = Record(events, {}, now=lambda: events[0].at)

    changed = record.edit(LINE, "Hi!")

    assert changed is not None
    assert changed.logged.at == events[-1].at


def test_a_story_is_what_was_said_to_the_question_with_the_facts_that_came_up_in_it() -> None:
    record = record_of(interview())

    changed = record.mark_story(TOLD, True)

    assert changed is not None
    assert changed.logged.event == StoryMarked(question_id=TOLD, marked=True)
    (story,) = changed.stories
    assert (story.text, story.question_id) == (ROLLOUT, TOLD)
    assert [line.split()[0] for line in story.fact_lines] == ["Disagreed"]
    assert record.view.questions[TOLD].story


def test_a_question_to_which_nothing_was_said_makes_no_story() -> None:
    record = record_of(interview())

    assert not record.can_be_story(OPEN)
    assert record.mark_story(OPEN, True) is None
    assert not record.view.questions[OPEN].story


def test_taking_the_mark_away_leaves_no_story() -> None:
    record = record_of(interview())
    record.mark_story(TOLD, True)

    changed = record.mark_story(TOLD, False)

    assert changed is not None
    assert changed.stories == ()
    assert not record.view.questions[TOLD].story


def test_marking_twice_is_one_event() -> None:
    record = record_of(interview())
    record.mark_story(TOLD, True)

    assert record.mark_story(TOLD, True) is None


def test_changing_a_line_of_a_story_changes_the_story() -> None:
    record = record_of(interview())
    record.mark_story(COST, True)
    (segment,) = (part.segment_id for part in record.view.segments.values() if part.text == COSTS)

    changed = record.edit(segment, "I cut our cloud bill by thirty percent.")

    assert changed is not None
    assert [story.text for story in changed.stories] == ["I cut our cloud bill by thirty percent."]


def test_a_line_belongs_to_the_question_that_it_asks_or_replies_to() -> None:
    record = record_of(interview())

    assert record.question_at(SegmentId("system-3")) == TOLD
    assert record.question_at(SegmentId("microphone-3")) == TOLD
    assert record.question_at(LINE) is None
    assert record.question_at(SegmentId("system-99")) is None


def test_the_summary_follows_a_change() -> None:
    record = record_of(interview())
    before = len(record.summary.used_facts)
    for part in list(record.view.segments.values()):
        if part.text == COSTS:
            record.edit(part.segment_id, "I would rather not say.")

    assert len(record.summary.used_facts) == before - 1


def test_stories_of_a_file_belong_to_the_session_it_is_kept_as() -> None:
    record = record_of(interview())
    record.mark_story(TOLD, True)

    (story,) = record.stories(SessionId("c" * 32))

    assert (story.session_id, story.text) == ("c" * 32, ROLLOUT)


def test_the_name_given_later_wins_and_one_is_never_missing() -> None:
    assert record_of(interview(), "Final round").report().title == "Final round"
    assert record_of(interview()).name == "Second round"
    assert record_of(Log().complete(1), "").name == "Second round"
