"""Who acts: in a résumé the subject left out is the candidate, in speech it is "I" or "we"."""

import pytest

from desktop.answers.acts import acts_of
from desktop.answers.words import stem


def stems(*words: str) -> set[str]:
    return {stem(word) for word in words}


@pytest.mark.parametrize(
    ("text", "own", "others"),
    [
        ("Mentored 3 engineers; two were promoted", {"mentored"}, {"promoted"}),
        ("Built a pipeline that handles events", {"built"}, set()),
        ("Spoke up, and the council funded two posts", {"spoke"}, {"funded"}),
    ],
)
def test_of_a_statement(text, own, others):
    acts = acts_of(text, spoken=False)

    assert stems(*own) <= acts.own
    assert stems(*others) <= acts.others
    assert not acts.own & stems(*others)


def test_of_speech():
    acts = acts_of("I led it and was named Employee of the Year", spoken=True)

    assert stems("led") <= acts.own
    assert stems("named") <= acts.done_to_me | acts.others
    assert acts_of("The surgeon objected", spoken=True).own == set()


def test_a_second_sentence_of_a_statement_begins_with_the_candidate_again():
    assert "act" in acts_of("Dispute resolution team. Acted in 38 matters.", spoken=False).own
