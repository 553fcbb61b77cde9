from pathlib import Path

from desktop.questions.clauses import core
from installers.training.compositions import merged
from installers.training.sentences import FOLDER, written

DEVELOPMENT = FOLDER.parent / "development"


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def test_no_development_sentence_is_trained_on():
    trained = {core(each.text) for each in written()}
    held = {line for name in ("questions", "statements") for line in _lines(DEVELOPMENT / f"{name}.txt")}

    assert {line for line in held if core(line) in trained} == set()


def test_no_sentence_is_taught_both_as_a_question_and_as_a_statement():
    asked = {core(each.text) for each in written() if each.asks} - {""}
    told = {core(each.text) for each in written() if not each.asks}

    assert asked & told == set()


def test_every_frame_is_filled():
    assert [each.text for each in written() if "{" in each.text] == []


def test_two_sentences_run_together_ask_where_one_of_them_asks():
    pairs = merged(written())

    assert all(pair.whole.asks == (pair.front.asks or pair.behind.asks) for pair in pairs)
    assert {pair.whole.asks for pair in pairs} == {True, False}
