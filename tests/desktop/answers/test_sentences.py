"""Sentences out of streamed text."""

import pytest
from hypothesis import example, given
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
        "I volunteered at St. Mark's hospital",
        "I moved from Mt. Vernon to Ft. Worth",
        "We shipped to plant No. 5 in a year",
        "I left Acme Corp. Systems for Globex Ltd. Europe",
        "I hold a Ph.D. and a B.Sc. Hons from there",
        "I took an M.S. Computer Science course",
        "I compared A vs. B in approx. 40 runs",
        "I worked there from Jan. 2019 to Dec. 2021",
        "I reported to Lt. Col. Smith",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert split(text) == ([], text)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("I joined Contoso Inc. I led it. So", ["I joined Contoso Inc.", "I led it."]),
        ("I worked at Acme Inc. I led two teams. So", ["I worked at Acme Inc.", "I led two teams."]),
        ("I worked at Acme Corp. I'm proud of it. So", ["I worked at Acme Corp.", "I'm proud of it."]),
        ("I left Acme Ltd. Later I led. So", ["I left Acme Ltd.", "Later I led."]),
        ("I live on Main St. I walk. So", ["I live on Main St.", "I walk."]),
        ("The beam is 50 ft. It holds. So", ["The beam is 50 ft.", "It holds."]),
        ("I hold an M.B.A. My team grew. So", ["I hold an M.B.A.", "My team grew."]),
        ("We moved to the U.S. That helped. So", ["We moved to the U.S.", "That helped."]),
        ("I joined Contoso Inc. [F1] So", ["I joined Contoso Inc. [F1]"]),
        ("It fell from 900 to 210 ms. [F1] So", ["It fell from 900 to 210 ms. [F1]"]),
        ("It fell to 210 ms. That helped. So", ["It fell to 210 ms.", "That helped."]),
        ("It was my boss and I. We agreed. So", ["It was my boss and I.", "We agreed."]),
        ("It grew to 40. That helped. So", ["It grew to 40.", "That helped."]),
    ],
)
def test_an_abbreviation_or_a_number_may_end_a_sentence(text: str, sentences: list[str]) -> None:
    assert split(text) == (sentences, "So")


@pytest.mark.parametrize("text", ["I joined Acme Inc. Infrastructure", "I led the U.S. Asia desk", "In the U.S. Onyx"])
def test_a_word_that_only_begins_like_a_sentence_goes_on_with_the_name(text: str) -> None:
    assert split(text) == ([], text)


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


PIECES = st.lists(st.sampled_from([*"aB1 .!?[]F,\n", "Inc. ", "St. ", "I", "In", "On", "n", "'m"]), max_size=60)


@given(PIECES.map("".join), st.integers(1, 9))
@example("Inc. Inn a", 9)
def test_nothing_is_lost_and_the_cuts_do_not_depend_on_the_pieces(text: str, size: int) -> None:
    splitter = SentenceSplitter()
    finished = [s for start in range(0, len(text), size) for s in splitter.feed(text[start : start + size])]

    assert "".join("".join([*finished, splitter.rest]).split()) == "".join(text.split())
    assert (finished, splitter.rest.strip()) == (split(text)[0], split(text)[1].strip())
