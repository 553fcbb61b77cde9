"""The words of the command line: a file alone opens it, and nothing that was a command before has changed."""

import pytest

from desktop.cli.parser import parse


@pytest.mark.parametrize("file", ["monday.interview", "monday.json", "/home/maya/monday", "./demo", "Monday.JSON"])
def test_a_file_alone_is_opened(file: str) -> None:
    arguments = parse([file])

    assert (arguments.command, arguments.file) == ("open", file)


@pytest.mark.parametrize("words", [[], ["demo"], ["listen", "--system", "a.wav"], ["models", "list"], ["export"]])
def test_commands_stay_commands(words: list[str]) -> None:
    assert parse(words).command == (words[0] if words else None)


@pytest.mark.parametrize("what", ["toggle", "show", "hide", "answer-now", "pause", "mark", "next", "previous", "end"])
def test_the_overlay_takes_what_a_key_may_be_bound_to(what: str) -> None:
    assert parse(["overlay", what]).what == what


def test_an_unknown_word_is_refused_with_the_choices(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["overlay", "dance"])

    assert "toggle" in capsys.readouterr().err
