import ast
import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.errors import ProgramError
from desktop.logs import FILE_BYTES, LogFile, OwnWords, SafeFormatter, log_files, places_of

DESKTOP = Path(__file__).parents[2] / "desktop"
SAID = "I disagreed with my manager about the payment cut-over"
LEVELS = {"debug", "info", "warning", "error", "exception", "critical"}


@pytest.fixture
def log(tmp_path: Path) -> Iterator[LogFile]:
    log = LogFile(tmp_path / "logs")
    yield log
    log.close()


def written(log: LogFile) -> str:
    return log.path.read_text(encoding="utf-8")


def formatted(message: object, *args: object, name: str = "desktop.session.log") -> str:
    record = logging.LogRecord(name, logging.WARNING, "log.py", 7, message, args, None)
    return SafeFormatter().format(record).partition(": ")[2]


@pytest.mark.parametrize(
    ("argument", "shown"), [(3, "3"), (None, "None"), ("segment-7", "segment-7"), (KeyError, "KeyError")]
)
def test_what_cannot_hold_content_is_written(argument: object, shown: str) -> None:
    assert formatted("It was %s", argument) == f"It was {shown}"


@pytest.mark.parametrize(
    "argument", [SAID, [SAID], {"text": SAID}, ValueError(SAID), SAID.encode(), Path(f"/home/{SAID}")]
)
def test_no_argument_brings_content_into_the_log(argument: object) -> None:
    assert "manager" not in formatted("It was %s", argument)
    assert "manager" not in formatted("It was %r", argument)


def test_words_of_our_own_making_may_be_several() -> None:
    assert formatted("Held up: %s", OwnWords("Task-7 in desktop/app/desk.py:120")).endswith("desk.py:120")


def test_other_packages_are_heard_without_their_words() -> None:
    assert formatted(f"POST {SAID}", name="httpx") == "… (log.py:7)"


def test_a_message_that_does_not_fit_its_arguments_breaks_nothing() -> None:
    assert formatted("%d of %d", "x", "y") == "… (log.py:7)"


def test_an_error_is_written_with_its_places_but_without_its_text(log: LogFile) -> None:
    try:
        raise ValueError(SAID)
    except ValueError:
        logging.getLogger("desktop.app.run").exception("A wish failed")

    assert "A wish failed" in written(log)
    assert "builtins.ValueError" in written(log)
    assert "test_logs.py" in written(log)
    assert "manager" not in written(log)


def test_the_cause_of_an_error_is_told_as_well() -> None:
    try:
        try:
            raise OSError(28, SAID)
        except OSError as error:
            raise ProgramError(SAID) from error
    except ProgramError as error:
        lines = list(places_of(error))

    assert lines[0] == "desktop.errors.ProgramError"
    assert "builtins.OSError [errno 28]" in lines
    assert not any("manager" in line for line in lines)


def test_an_error_nobody_caught_is_logged(log: LogFile, capsys: pytest.CaptureFixture[str]) -> None:
    error = KeyError(SAID)

    sys.excepthook(KeyError, error, None)

    assert "CRITICAL desktop.logs: Uncaught\n  builtins.KeyError" in written(log)
    assert "manager" not in written(log)


def test_a_thread_that_fails_is_logged(log: LogFile, capsys: pytest.CaptureFixture[str]) -> None:
    threading.excepthook(threading.ExceptHookArgs((KeyError, KeyError(SAID), None, None)))

    assert "A thread failed" in written(log)
    assert "manager" not in written(log)


def test_only_a_detailed_log_tells_the_small_things(log: LogFile) -> None:
    ours = logging.getLogger("desktop.session.log")
    ours.debug("Small")
    log.set_detailed(True)
    ours.debug("Smaller")

    assert "Small\n" not in written(log)
    assert "Smaller" in written(log)


def test_other_packages_are_not_heard_with_what_they_do(log: LogFile) -> None:
    log.set_detailed(True)

    logging.getLogger("httpx").info("HTTP Request")
    logging.getLogger("httpx").warning("Careful")

    assert written(log).count("httpx") == 1


def test_the_log_never_grows_beyond_its_files(log: LogFile) -> None:
    ours = logging.getLogger("desktop.session.log")
    line = "A line of the log that is long enough to fill a file within a moment of writing, over and over again. " * 40
    for _ in range(6 * FILE_BYTES // len(line)):
        ours.warning(line)

    files = log_files(log.path.parent)

    assert len(files) == 4
    assert all(file.stat().st_size <= FILE_BYTES for file in files)
    assert files[-1] == log.path


def test_a_folder_that_cannot_be_written_to_ends_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    mute = LogFile(tmp_path / "file" / "logs")
    logging.getLogger("desktop.session.log").warning("Lost")
    mute.close()

    assert log_files(tmp_path / "file" / "logs") == []


def test_closing_leaves_everything_as_it_was(tmp_path: Path) -> None:
    before = (sys.excepthook, threading.excepthook, logging.getLogger().level)

    LogFile(tmp_path).close()

    assert (sys.excepthook, threading.excepthook, logging.getLogger().level) == before


def logger_calls() -> list[tuple[str, ast.Call]]:
    return [
        (f"{path.relative_to(DESKTOP)}:{node.lineno}", node)
        for path in sorted(DESKTOP.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and is_logging(node.func)
    ]


def is_logging(called: ast.expr) -> bool:
    if not isinstance(called, ast.Attribute) or called.attr not in LEVELS:
        return False
    return isinstance(called.value, ast.Name) and called.value.id == "logger"


def test_every_message_in_the_code_is_a_fixed_text() -> None:
    """A text that is put together before it is handed over would pass every guard."""
    calls = logger_calls()
    put_together = [place for place, call in calls if not isinstance(call.args[0], ast.Constant)]

    assert len(calls) > 10
    assert put_together == []


def test_the_log_is_written_by_nobody_but_loggers_of_that_name() -> None:
    others = [
        str(path.relative_to(DESKTOP))
        for path in sorted(DESKTOP.rglob("*.py"))
        if "logging.getLogger(" in (text := path.read_text(encoding="utf-8"))
        and "logger = logging.getLogger(__name__)" not in text
    ]

    assert others == []
