from hypothesis import given
from hypothesis import strategies as st

from desktop.text.words import is_number_word, normal, number, stem, words


def test_words_are_lower_case_without_punctuation_and_keep_inner_apostrophes():
    assert words("So, what’s YOUR plan?") == ["so", "what's", "your", "plan"]


def test_two_texts_that_differ_in_case_and_punctuation_only_have_one_normal_form():
    assert normal("Tell me, please: why?") == normal("tell me please why")


def test_the_forms_of_a_verb_meet_in_one_stem():
    for forms in (("managed", "manages", "managing", "manage"), ("planned", "plans", "planning")):
        assert len({stem(form) for form in forms}) == 1


def test_a_plural_meets_its_singular():
    for one, many in (("company", "companies"), ("customer", "customers"), ("process", "processes")):
        assert stem(one) == stem(many)


def test_short_words_keep_their_letters():
    assert [stem(word) for word in ("this", "is", "bus", "red", "sing")] == ["this", "is", "bus", "red", "sing"]


def test_numbers_written_out_have_their_value():
    assert number(["forty", "two"]) == 42
    assert number(["two", "hundred", "and", "five"]) == 205
    assert number(["three", "million", "two", "hundred", "thousand"]) == 3_200_000


def test_words_that_say_no_number_have_no_value():
    assert number(["forty", "customers"]) is None
    assert number([]) is None
    assert not is_number_word("customers")


@given(st.text(max_size=300))
def test_any_text_has_words_and_stems(text):
    stems = [stem(word) for word in words(text)]

    assert all(stems)
