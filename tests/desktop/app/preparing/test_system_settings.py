import os
import sys
from pathlib import Path

import pytest

from desktop.app.preparing.system_settings import open_settings, start
from desktop.session.sound_check.settings_places import Command, Way

WAY = Way("Open", "By hand.", commands=(("first", "--tab=3"), ("second",)), addresses=("ms-settings:sound",))


class Machine:
    """Has the programs and addresses that the test says, and notes what was tried."""

    def __init__(self, *works: str) -> None:
        self._works = works
        self.tried: list[str] = []

    def start(self, command: Command) -> bool:
        self.tried.append(command[0])
        return command[0] in self._works

    def visit(self, address: str) -> bool:
        self.tried.append(address)
        return address in self._works


@pytest.mark.parametrize(
    ("works", "tried"),
    [
        (("first", "second"), ["first"]),
        (("second",), ["first", "second"]),
        (("ms-settings:sound",), ["first", "second", "ms-settings:sound"]),
    ],
)
def test_the_first_way_that_works_is_taken(works: tuple[str, ...], tried: list[str]) -> None:
    machine = Machine(*works)

    assert open_settings(WAY, machine.start, machine.visit)
    assert machine.tried == tried


def test_where_none_works_that_is_said() -> None:
    machine = Machine()

    assert not open_settings(WAY, machine.start, machine.visit)


def test_a_missing_program_is_no_error_and_one_that_is_there_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It writes into a named pipe, which a reader waits for."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not start(("pavucontrol",))
    if sys.platform == "win32":
        return
    program, told = tmp_path / "pavucontrol", tmp_path / "told"

    os.mkfifo(told)
    program.write_text(f'#!/bin/sh\necho "$1" > {told}\n')
    program.chmod(0o755)

    assert start(("pavucontrol", "--tab=3"))
    assert told.read_text() == "--tab=3\n"
