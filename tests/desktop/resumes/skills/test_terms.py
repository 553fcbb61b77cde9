"""Texts as the lexicon compares them."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.resumes.skills.terms import folded, key, tokens


@given(st.text(max_size=200))
def test_a_folded_text_is_as_long_as_before(text):
    assert len(text) == len(folded(text))


@given(st.text(max_size=200))
def test_every_token_lies_where_it_says(text):
    read = tokens(text)

    assert read.words == [folded(text)[start:end] for start, end in zip(read.starts, read.ends, strict=True)]


def test_case_accents_and_hyphens_make_no_difference():
    assert key("Front-End") == key("front end")
    assert key("Pâtisserie") == key("patisserie")
    assert key("CI / CD") == key("ci/cd")


def test_signs_that_belong_to_a_name_make_a_difference():
    assert len({key("C"), key("C++"), key("C#")}) == 3
    assert key(".NET") != key("net")
