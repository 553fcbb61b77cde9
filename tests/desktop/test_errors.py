"""Every error of the program has words for a person, whoever wrote it."""

import re
from collections import Counter

import pytest

from desktop.errors import ProgramError
from tests.desktop.every_error import error_classes, example_of, has_message

TECHNICAL = re.compile(r"traceback|exception|errno|null|NoneType|stderr|0x[0-9a-f]+|\bSQL\b", re.IGNORECASE)
SENTENCE_OR_COMMAND = re.compile(r"[.?]\)?$|: interview-assistant[\w .-]*$")
ERRORS = error_classes()


def test_the_search_finds_the_errors_of_every_room() -> None:
    rooms = {kind.__module__.split(".")[1] for kind in ERRORS}

    assert len(ERRORS) > 60
    assert {"answers", "audio", "store", "weights", "resumes", "reports", "session", "account"} <= rooms


@pytest.mark.parametrize("kind", ERRORS, ids=lambda kind: kind.__qualname__)
def test_an_error_has_a_title_and_a_whole_sentence(kind: type[ProgramError]) -> None:
    error = example_of(kind)

    assert error.title
    assert not error.title.endswith((".", "!"))
    assert error.title[0].isupper()
    assert SENTENCE_OR_COMMAND.search(error.message)


@pytest.mark.parametrize("kind", [kind for kind in ERRORS if has_message(kind)], ids=lambda kind: kind.__qualname__)
def test_what_only_a_technician_understands_stays_in_the_details(kind: type[ProgramError]) -> None:
    assert not TECHNICAL.search(f"{kind.title} {kind.message}")


def test_no_two_errors_have_the_same_title() -> None:
    said = Counter(kind.title for kind in ERRORS if "title" in vars(kind))

    assert [title for title, times in said.items() if times > 1] == []


@pytest.mark.parametrize("kind", ERRORS, ids=lambda kind: kind.__qualname__)
def test_an_error_says_what_to_do_even_where_it_is_raised_without_words(kind: type[ProgramError]) -> None:
    """The general message would tell a person to report it."""
    assert kind is ProgramError or example_of(kind).message != ProgramError.message
