"""A question that asks for a part of the résumé by name lifts the facts of that part."""

import pytest

from desktop.answers.asked_for import is_heading, wishes
from tests.desktop.answers.facts_in import book_in
from tests.desktop.answers.resume_samples import ENGINEER, NURSE


@pytest.mark.parametrize(
    ("question", "resume", "kind"),
    [
        ("What did you study?", ENGINEER, "education"),
        ("What was your thesis about?", ENGINEER, "education"),
        ("Are you professionally registered?", NURSE, "certificate"),
        ("Which programming languages do you know?", ENGINEER, "skills"),
        ("What are you doing at the moment?", NURSE, "position"),
        ("What did you do before your present job?", NURSE, "position"),
    ],
)
def test_the_facts_of_that_kind_are_lifted_above_all_others(question, resume, kind):
    facts = book_in(resume).facts
    lifted = wishes(question, facts)

    assert facts[lifted.index(max(lifted))].kind == kind


def test_now_means_the_present_position_and_before_an_earlier_one():
    facts = book_in(NURSE).facts
    now, before = (wishes(q, facts) for q in ("What do you do now?", "What was your last job?"))

    assert facts[now.index(max(now))].current
    assert not facts[before.index(max(before))].current


def test_an_open_question_lifts_deeds_a_little_over_headings():
    facts = book_in(ENGINEER).facts
    plain = wishes("Tell me about a hard day.", facts)

    assert all(plain[i] < 0 for i, fact in enumerate(facts) if is_heading(fact))
    assert all(0 < plain[i] < 0.1 for i, fact in enumerate(facts) if fact.kind == "achievement")
