import zipfile
from pathlib import Path

import pytest

from desktop.cli.main import run_command
from desktop.cli.parser import build_parser

NAMES = {"system.txt", "devices.txt", "models.txt", "settings.txt", "timings.txt"}


def run(*words: str) -> int:
    return run_command(build_parser().parse_args(["diagnostics", *words]))


def test_the_report_is_shown_where_no_file_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    code = run()
    shown = capsys.readouterr().out

    assert code == 0
    assert all(f"--- {name}" in shown for name in NAMES)
    assert "Interview Assistant " in shown


def test_the_report_is_saved_as_one_file(tmp_path: Path) -> None:
    code = run("--output", str(tmp_path / "report.zip"))

    assert code == 0
    with zipfile.ZipFile(tmp_path / "report.zip") as saved:
        assert set(saved.namelist()) >= NAMES


def test_a_place_that_cannot_be_written_to_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run("--output", str(tmp_path / "none" / "report.zip"))

    assert code == 1
    assert capsys.readouterr().err.startswith("The report could not be saved. ")
