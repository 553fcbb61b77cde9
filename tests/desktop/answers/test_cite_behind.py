"""Ids written before their sentences are read as if they stood behind, piece by piece."""

import asyncio

import pytest

from desktop.answers.cite_behind import cite_behind


async def _moved(pieces: list[str]) -> str:
    async def stream():
        for piece in pieces:
            yield piece

    return "".join([piece async for piece in cite_behind(stream())])


def moved(pieces: list[str]) -> str:
    return asyncio.run(_moved(pieces))


BEFORE = "[F1] I led it. [F12] At Contoso, I built S3 [sic] tools. [F3] I wrote it."
BEHIND = "I led it. [F1] At Contoso, I built S3 [sic] tools. [F12] I wrote it. [F3]"


@pytest.mark.parametrize("size", [1, 2, 3, 7, 200])
def test_however_the_text_comes_each_id_stands_behind_its_sentence(size):
    assert moved([BEFORE[i : i + size] for i in range(0, len(BEFORE), size)]) == BEHIND


@pytest.mark.parametrize("text", [BEHIND, "No citation at all.", ""])
def test_a_text_that_does_not_begin_with_an_id_stays_as_it_is(text):
    assert moved([text]) == text


def test_an_answer_that_breaks_off_still_says_what_it_rested_on():
    assert moved(["[F4] I led the"]) == "I led the [F4]"
