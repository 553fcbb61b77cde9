"""Every sentence about a file that cannot be taken as a résumé says what is wrong and what to do."""

import re

import pytest

from desktop.errors import ProgramError
from tests.desktop.every_file_problem import file_problems
from tests.desktop.test_errors import SENTENCE_OR_COMMAND, TECHNICAL

PROBLEMS = file_problems()
WAY_OUT = re.compile(r"\b(Add|Check|Choose|Close|Export|Mend|Open|Remove|Rename|Save|Shorten)\b")
OF_PICTURES = ("The pages of this PDF", "Only a PDF")
"""Nobody is told these: where pages cannot be drawn, their words are shown."""


def test_the_search_finds_what_both_the_reader_and_the_importers_say() -> None:
    said = " ".join(problem.message for problem in PROBLEMS)

    assert len(PROBLEMS) > 30
    assert all(words in said for words in ("has a password", "a scan?", "too much memory", "not valid YAML", "10 MB"))


@pytest.mark.parametrize("problem", PROBLEMS, ids=lambda problem: problem.message[:40])
def test_it_is_a_whole_sentence_in_plain_words(problem: ProgramError) -> None:
    assert SENTENCE_OR_COMMAND.search(problem.message)
    assert not TECHNICAL.search(problem.message)
    assert problem.message[0].isupper() or problem.message[0] in "“m"  # a field, or the file's name


@pytest.mark.parametrize("problem", PROBLEMS, ids=lambda problem: problem.message[:40])
def test_it_says_what_to_do(problem: ProgramError) -> None:
    assert WAY_OUT.search(problem.message) or problem.message.startswith(OF_PICTURES)
