import logging
from pathlib import Path

from desktop.diagnostics.log_lines import LogTail, parse

ONE = "2026-11-26T09:30:01.204Z INFO desktop.app.run: The program started\n"
TWO = (
    "2026-11-26T09:41:09.411Z ERROR desktop.app.run: A wish failed\n"
    "  builtins.OSError [errno 13]\n    desk.py:214 _export\n"
)


def test_what_belongs_to_a_line_stays_with_it() -> None:
    lines = parse(ONE + TWO)

    assert [line.level for line in lines] == [logging.INFO, logging.ERROR]
    assert lines[1].text.endswith("desk.py:214 _export")


def test_lines_come_once(tmp_path: Path) -> None:
    path = tmp_path / "program.log"
    path.write_text(ONE)
    tail = LogTail(path)
    first, again = tail.new_lines(), tail.new_lines()
    with path.open("a") as file:
        file.write(TWO)

    assert [line.text for line in first] == [ONE.strip()]
    assert again == []
    assert [line.level for line in tail.new_lines()] == [logging.ERROR]


def test_half_a_line_waits_for_its_other_half(tmp_path: Path) -> None:
    path = tmp_path / "program.log"
    path.write_text(ONE[:40])
    tail = LogTail(path)
    early = tail.new_lines()
    with path.open("a") as file:
        file.write(ONE[40:])

    assert early == []
    assert [line.text for line in tail.new_lines()] == [ONE.strip()]


def test_a_log_that_turns_over_to_a_new_file_is_followed(tmp_path: Path) -> None:
    path = tmp_path / "program.log"
    path.write_text(ONE * 3)
    tail = LogTail(path)
    tail.new_lines()
    path.rename(tmp_path / "program.log.1")
    path.write_text(TWO)

    assert [line.level for line in tail.new_lines()] == [logging.ERROR]


def test_a_log_that_is_not_there_yet_has_no_lines(tmp_path: Path) -> None:
    assert LogTail(tmp_path / "program.log").new_lines() == []
