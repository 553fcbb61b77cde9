from desktop.reports.report import Report, report_of, sound_check_line
from shared.events import ConsentWithdrawn, SegmentRevised, SessionEvent, SoundChecked
from shared.ids import FactId, SegmentId
from tests.desktop.session.past_sessions import Log, interview, record_of
from tests.shared.samples import BEGIN, logged, running_session

FACTS = {FactId("F3"): "Disagreed with the product manager."}


def after(*events: SessionEvent) -> Report:
    return report_of([*running_session(["Hello."]), *logged(events, first_seq=5)])


def test_consent_is_reported_with_its_time() -> None:
    report = after()

    assert report.consent == "Everyone had agreed to being transcribed."
    assert report.consent_at == logged([ConsentWithdrawn()], 2)[0].at


def test_consent_that_was_taken_back_counts_from_then() -> None:
    report = after(ConsentWithdrawn())

    assert report.consent_at is not None
    assert report.consent_at > BEGIN
    assert "Somebody said no" in report.consent


def test_the_sound_check_is_reported_also_when_it_was_skipped_or_never_made() -> None:
    assert sound_check_line(None) == "Sound check: none was made."
    assert sound_check_line(SoundChecked(outcome="skipped")) == "Sound check: skipped."
    assert sound_check_line(SoundChecked(outcome="passed")) == "Sound check: passed."
    failed = SoundChecked(outcome="failed", findings=("Your microphone is muted.",))
    assert sound_check_line(failed) == "Sound check: not passed. Your microphone is muted."


def test_a_line_that_was_changed_says_so() -> None:
    edit = SegmentRevised(segment_id=SegmentId("system-1"), text="Hello!", start=0, end=1, reason="edited")

    assert [(line.text, line.edited) for line in after(edit).transcript] == [("Hello!", True)]


def test_every_mark_is_resolved_once_in_the_resumes_order() -> None:
    report = record_of(interview()).report()

    assert [line.mark for line in report.evidence] == ["R 1", "R 2", "R 3", "R 6"]
    assert report.evidence[2].text.startswith("Disagreed with the product manager")


def test_a_mark_whose_line_is_not_known_is_still_listed() -> None:
    evidence = report_of(interview(), facts=FACTS).evidence

    assert {line.mark: line.text for line in evidence} == {"R 1": "", "R 2": "", "R 3": FACTS[FactId("F3")], "R 6": ""}


def test_a_session_without_questions_is_reported() -> None:
    assert report_of(Log().complete(3)).questions == ()


def test_without_the_resume_marks_stand_alone_and_nothing_is_said_of_facts() -> None:
    report = report_of(interview())

    assert report.evidence == ()
    assert report.summary.facts is None
