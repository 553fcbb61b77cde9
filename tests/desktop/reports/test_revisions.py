from desktop.reports.revisions import heard_texts
from shared.events import SegmentRemoved, SegmentRevised, SessionEvent
from shared.ids import SegmentId
from tests.shared.samples import logged, segment

LINE = SegmentId("system-1")


def revised(text: str, reason: str = "edited") -> SegmentRevised:
    return SegmentRevised(segment_id=LINE, text=text, start=0, end=1, reason=reason)


def heard(*events: SessionEvent) -> dict[SegmentId, str]:
    return heard_texts(logged([segment(1, "Hallo."), *events]))


def test_a_changed_line_is_known_with_what_was_heard() -> None:
    assert heard(revised("Hello."), revised("Hello!")) == {LINE: "Hallo."}


def test_a_line_that_was_changed_back_was_not_changed() -> None:
    assert heard(revised("Hello."), revised("Hallo.")) == {}


def test_what_the_recogniser_hears_better_is_no_change_of_the_person() -> None:
    assert heard(revised("Hallo you.", "merged")) == {}
    assert heard(revised("Hallo you.", "merged"), revised("Hello you.")) == {LINE: "Hallo you."}


def test_a_line_that_is_gone_is_not_in_it() -> None:
    assert heard(revised("Hello."), SegmentRemoved(segment_id=LINE, reason="echo")) == {}
