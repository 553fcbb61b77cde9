import pytest

from desktop.resumes.analysis.manners import manner_asked, manner_named


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Excellent communication skills", "communication"),
        ("Strong presentation skills", "presenting"),
        ("explain technical decisions to people who are not engineers", "explaining to non-specialists"),
        ("communicate results to non-technical colleagues", "explaining to non-specialists"),
        ("Stakeholder management", "stakeholder management"),
        ("Mentoring of students", "training others"),
        ("Experience of managing a small team", "leading people"),
        ("Supervising apprentices", "leading people"),
        ("team player", "working in a team"),
        ("able to meet deadlines", "meeting deadlines"),
        ("Strong attention to detail", "attention to detail"),
        ("A calm head under pressure", "staying calm under pressure"),
        ("Patience and a friendly manner", "high standards of conduct"),
    ],
)
def test_a_manner_is_known_by_the_words_of_jobs(text, name):
    manner = manner_asked(text)

    assert manner is not None
    assert name == manner.name


@pytest.mark.parametrize("text", ["Docker", "Wound care", "Degree in physics", "Site reliability engineering"])
def test_other_demands_are_no_manners(text):
    assert manner_asked(text) is None


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("training others", "Mentored 3 junior engineers"),
        ("leading people", "Led a Scrum team of 9"),
        ("communication", "Wrote the newsletter"),
        ("explaining to non-specialists", "Report progress and risks to the steering committee"),
        ("negotiation", "Negotiated the support contract"),
        ("meeting deadlines", "Delivered two weeks early"),
    ],
)
def test_a_manner_is_shown_by_an_act(name, line):
    manner = manner_named(name)

    assert manner is not None
    assert manner.act.search(line)


@pytest.mark.parametrize(
    ("name", "line"), [("leading people", "Led the move to Docker"), ("training others", "Trained models on GPUs")]
)
def test_an_act_of_another_kind_does_not_show_it(name, line):
    manner = manner_named(name)

    assert manner is not None
    assert not manner.act.search(line)
