"""British and American spellings."""

import pytest

from desktop.resumes.skills.spellings import Spellings
from desktop.resumes.skills.terms import key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("query optimisation", "query optimization"),
        ("data visualization", "data visualisation"),
        ("colour grading", "color grading"),
        ("financial modelling", "financial modeling"),
        ("data centre", "data center"),
        ("paediatric care", "pediatric care"),
        ("driving licence", "driving license"),
        ("programme management", "program management"),
    ],
)
def test_a_term_is_found_in_the_other_spelling(one, other):
    assert key(other) in set(Spellings().of(key(one)))


def test_a_term_with_one_spelling_has_no_other():
    assert list(Spellings().of(key("unit testing"))) == []
    assert list(Spellings().of(key("PostgreSQL"))) == []
