import pytest

from desktop.resumes.analysis.roots import all_roots, content_roots, initials, root, share, tells


@pytest.mark.parametrize(
    "words",
    [
        "reconcile reconciled reconciliation reconciliations",
        "install installing installation",
        "account accountant accounting",
        "ventilated ventilator",
        "write wrote writing",
        "teach taught trained mentoring",
        "medication medicines drug",
        "nurse nursing",
    ],
)
def test_forms_and_synonyms_share_a_root(words):
    assert len({root(word) for word in words.split()}) == 1


@pytest.mark.parametrize(("one", "other"), [("community", "communication"), ("market", "marble"), ("test", "taste")])
def test_other_words_do_not(one, other):
    assert root(one) != root(other)


def test_the_words_of_asking_are_left_out():
    assert content_roots("Strong experience of working with haemofiltration") == content_roots("haemofiltration")


def test_no_word_of_a_name_is_left_out():
    assert len(content_roots("Advanced Life Support")) == 3


def test_a_common_word_weighs_less_than_one_of_its_own():
    asked = content_roots("wound care")

    assert share(asked, all_roots("wounds")) > 0.7
    assert share(asked, all_roots("customer care")) < 0.3


def test_common_words_alone_tell_nothing():
    assert not tells(content_roots("team management systems"))
    assert tells(content_roots("wound care"))


def test_initials_leave_small_words_out():
    assert initials("Special educational needs and disabilities") == "send"
