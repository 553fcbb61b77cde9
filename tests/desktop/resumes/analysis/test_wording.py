import pytest

from desktop.resumes.analysis.wording import buzzword, first_person, is_present, repeated_word, weak_opening


@pytest.mark.parametrize(
    "text", ["Responsible for the rota", "Helped with fairs", "Worked on the site", "Duties included cleaning"]
)
def test_weak_openings_are_known(text):
    assert weak_opening(text)


@pytest.mark.parametrize("text", ["Built the site", "Led those responsible for the rota"])
def test_strong_openings_are_left_alone(text):
    assert not weak_opening(text)


@pytest.mark.parametrize("text", ["I led the team", "Improved my team's tests", "where I'm working"])
def test_the_first_person_is_known(text):
    assert first_person(text)


@pytest.mark.parametrize("text", ["I/O performance", "MY Ltd", "R. I. Smith", "after caring for my mother"])
def test_letters_that_look_like_it_are_not(text):
    assert not first_person(text)


def test_a_word_typed_twice_is_found_and_names_are_spared():
    assert repeated_word("Built the the site") == "the"
    assert repeated_word("Trips to Bora Bora and Baden Baden, so that that was clear") == ""


@pytest.mark.parametrize("text", ["Manage a team", "Manages a team", "Write reports", "Lead the ward"])
def test_the_present_tense_is_known(text):
    assert is_present(text)


@pytest.mark.parametrize(
    "text", ["Managed a team", "Lead engineer of the team", "Research on stars", "Test suite for it", "12 fairs"]
)
def test_other_openings_are_not_present(text):
    assert not is_present(text)


def test_buzzwords_are_known():
    assert buzzword("Results-driven marketer") == "Results-driven"
    assert buzzword("Marketer of bikes") == ""
