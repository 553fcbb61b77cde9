"""Sentences out of streamed text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.answers.sentences import SentenceSplitter


def split(text: str) -> tuple[list[str], str]:
    """Fed character by character, as the slowest stream would."""
    splitter = SentenceSplitter()
    finished = [sentence for character in text for sentence in splitter.feed(character)]
    return finished, splitter.rest


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("I cut cost. [F1] It worked. [F2] So", ["I cut cost. [F1]", "It worked. [F2]"]),
        ("I cut cost [F1]. It worked [F2]. So", ["I cut cost [F1].", "It worked [F2]."]),
        ("I cut cost.[F1] It worked.[F1][F2] So", ["I cut cost.[F1]", "It worked.[F1][F2]"]),
        ("I cut cost. [F1] [F2]. It worked. So", ["I cut cost. [F1] [F2].", "It worked."]),
        ("I cut cost. [F1, F2] So", ["I cut cost. [F1, F2]"]),
        ("Ready? Yes! So", ["Ready?", "Yes!"]),
        ('He said "no." So', ['He said "no."']),
        ("Well... that was it. So", ["Well... that was it."]),
    ],
)
def test_a_sentence_keeps_its_citations(text: str, sentences: list[str]) -> None:
    assert split(text) == (sentences, "So")


@pytest.mark.parametrize(
    "text",
    [
        "Uptime rose to 99.9 % in 3.5 years",
        "I used Node.js and example.com/a.b there",
        "I used queues, e.g. Kafka, i.e. a log",
        "I asked Dr. Chen and Mr. Patel vs. the rest",
        "I joined Contoso Inc. Payments as an engineer",
        "I worked for J. Smith there",
        "We moved to the U.S. market",
        "I was no. 1 of approx. forty engineers",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert split(text) == ([], text)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("I joined Contoso Inc. I led it. So", ["I joined Contoso Inc.", "I led it."]),
        ("I joined Contoso Inc. [F1] So", ["I joined Contoso Inc. [F1]"]),
        ("It fell from 900 to 210 ms. [F1] So", ["It fell from 900 to 210 ms. [F1]"]),
        ("It fell to 210 ms. That helped. So", ["It fell to 210 ms.", "That helped."]),
        ("It was my boss and I. We agreed. So", ["It was my boss and I.", "We agreed."]),
        ("It grew to 40. That helped. So", ["It grew to 40.", "That helped."]),
    ],
)
def test_an_abbreviation_or_a_number_may_end_a_sentence(text: str, sentences: list[str]) -> None:
    assert split(text) == (sentences, "So")


def test_lines_are_sentences_and_list_numbers_are_not() -> None:
    finished, rest = split("1. I led it [F1]\n2. I built it [F2]\n\n- I ran it. [F3]\nSo")

    assert finished == ["1. I led it [F1]", "2. I built it [F2]", "- I ran it. [F3]"]
    assert rest == "So"


def test_a_sentence_waits_for_the_citation_that_may_still_come() -> None:
    splitter = SentenceSplitter()

    assert splitter.feed("I cut cost.") == []
    assert splitter.feed(" [F") == []
    assert splitter.feed("1]") == []
    assert splitter.feed(" It") == ["I cut cost. [F1]"]
    assert splitter.rest == "It"


@given(st.text(alphabet="aB1 .!?[]F,\n", max_size=80), st.integers(1, 9))
def test_nothing_is_lost_and_the_cuts_do_not_depend_on_the_pieces(text: str, size: int) -> None:
    splitter = SentenceSplitter()
    finished = [s for start in range(0, len(text), size) for s in splitter.feed(text[start : start + size])]

    assert "".join("".join([*finished, splitter.rest]).split()) == "".join(text.split())
    assert (finished, splitter.rest.strip()) == (split(text)[0], split(text)[1].strip())
