"""A long statement is cut where a phrase ends, never inside a number, a unit or a name."""

import pytest

from desktop.answers.shortening import CUE_WORDS, NUMBER_WORDS, shortened


@pytest.mark.parametrize(
    ("statement", "cue"),
    [
        (
            "Led a team of 14 nurses on a 28-bed respiratory ward",
            "Led a team of 14 nurses on a 28-bed respiratory ward",
        ),
        (
            "Disagreed with the product manager over a one-night cut-over and proposed a staged rollout; "
            "launched 3 weeks late with no downtime.",
            "Disagreed with the product manager over a one-night cut-over … launched 3 weeks late …",
        ),
        (
            "Wrote the on-call runbook for the whole department and cut mean time to recovery from 55 to 18 minutes.",
            "Wrote the on-call runbook for the whole department … cut mean time to recovery from 55 to 18 minutes",
        ),
        (
            "Told the client six weeks before handover that the foundations had failed inspection, and agreed a plan.",
            "Told the client six weeks before handover …",
        ),
    ],
)
def test_a_statement_is_cut_where_a_phrase_ends(statement, cue):
    assert shortened(statement) == cue


@pytest.mark.parametrize(
    "whole",
    [
        "three to four",
        "from 4.8 s to 1.6 s",
        "Her Majesty's Revenue and Customs",
        "£80,000",
        "between 12 and 15 people",
    ],
)
@pytest.mark.parametrize("words_before", range(4, 14))
def test_a_cut_never_parts_what_belongs_together(whole, words_before):
    cue = shortened(f"Moved {'quite ' * words_before}slowly for {whole} who waited for the train to come that night")

    first, last = whole.split()[0], whole.split()[-1]
    assert (whole in cue) or (first not in cue.split() and last not in cue.split())


def test_a_short_text_stays_whole_without_its_full_stop():
    assert shortened("Trained 4 assistants.") == "Trained 4 assistants"


def test_no_cue_is_longer_than_its_two_parts():
    cue = shortened("Sang " + "very " * 40 + "loudly, and raised 300 euros " + "for children " * 10)

    assert len(cue.split()) <= CUE_WORDS + NUMBER_WORDS + 6


@pytest.mark.parametrize(
    ("asked", "phrase"),
    [("cover", "450 covers"), ("outlet", "two outlets"), ("apprentic", "12 apprentices")],
)
def test_the_phrase_that_counts_what_is_asked_is_kept(asked, phrase):
    text = (
        "Lead a brigade of 9 across two outlets and banqueting for up to 450 covers, with 12 apprentices from abroad."
    )

    assert phrase in shortened(text, asked=frozenset([asked]))
