"""A statement's words as they are said: in order, with the places where a sentence may end."""

import pytest

from desktop.answers.spoken_words import spoken_words


def ends(statement: str) -> list[str]:
    """What may be said of it, shortest first."""
    words = spoken_words(statement)
    return [" ".join(word.text for word in words[:k]) for k, word in enumerate(words) if word.may_end_before]


@pytest.mark.parametrize(
    ("statement", "may_end"),
    [
        ("self check-in kiosks, shortening the queue", ["self check-in kiosks"]),
        ("4 graduate engineers; all passed", ["4 graduate engineers"]),
        ("the on-call runbook and cut mean time", ["the on-call runbook"]),
        ("a mother, a school and a GP to one table", []),
        ("lost-time injuries from 12 to 3 a year through stretching", []),
        ("offices between Rome and opened Milan", []),
        ("four months without extra staff", []),
        ("AWS cost by 31% by right-sizing", ["AWS cost by 31%"]),
    ],
)
def test_a_sentence_may_end_only_where_a_clause_is_complete(statement, may_end):
    assert ends(statement) == may_end


def test_brackets_may_be_left_out_and_figures_stay_whole():
    words = spoken_words("German (native), English (very fluent), 1,200 words at 4.8 s")

    assert [word.text for word in words if word.aside] == ["native", "very", "fluent"]
    assert "1,200" in [word.text for word in words]
    assert [word.text for word in words if word.after_comma] == ["English", "1,200"]


def test_what_follows_a_comma_in_ing_may_be_past():
    assert [word.past for word in spoken_words("it, cutting cost, saving time and growing") if word.past] == [
        "cut",
        "saved",
    ]


def test_articles_may_be_put_before_plain_nouns_only():
    taking = [word.text for word in spoken_words("migration of payments to Kafka for 3 banks") if word.takes_article]

    assert taking == ["migration", "payments"]
