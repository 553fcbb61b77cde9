import pytest

from desktop.resumes.analysis.stay import stays


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("4+ years of Python", 48),
        ("at least four years of Python", 48),
        ("3-5 years of Python", 36),
        ("3 to 5 years of Python", 36),
        ("two or more years of Python", 24),
        ("5 yrs Python", 60),
        ("Minimum 3 years' experience", 36),
        ("At least 12 months’ experience", 12),
        ("several years of experience", 24),
        ("mindestens 3 Jahre Erfahrung", 36),
    ],
)
def test_a_length_is_read_in_every_wording(text, months):
    assert [months] == [stay.months for stay in stays(text)]


def test_each_length_has_the_words_behind_it():
    found = stays("five years of nursing, including two years on a surgical ward")

    assert [(stay.months, stay.scope.strip()) for stay in found] == [
        (60, "of nursing, including"),
        (24, "on a surgical ward"),
    ]


@pytest.mark.parametrize("text", ["Patients aged 5 years and over", "growth over the last 3 years", "No length at all"])
def test_other_lengths_are_none(text):
    assert stays(text) == ()
