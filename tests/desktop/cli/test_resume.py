"""`resume parse` and `resume match` with the real reader: what the windows show, for a terminal."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.cli.main import run_command
from desktop.cli.parser import build_parser
from desktop.resumes.interchange.json_resume import read_json_resume

pytestmark = pytest.mark.slow

Run = Callable[..., tuple[int, str, str]]
TEXT = """Dana Whitfield
dana@example.com

EXPERIENCE

Lead Engineer, Northwind Payments
March 2021 - Present
- Moved 40 services to Kubernetes
- Cut the monthly cloud bill by 31 % with PostgreSQL tuning

SKILLS
PostgreSQL, Kubernetes, Terraform
"""
JOB = """Senior Engineer

Requirements
- Experience with Kubernetes
- Experience with COBOL

Nice to have
- Terraform
"""


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*words: str) -> tuple[int, str, str]:
        code = run_command(build_parser().parse_args(["resume", *words]))
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


@pytest.fixture
def resume(tmp_path: Path) -> str:
    path = tmp_path / "dana.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.fixture
def job(tmp_path: Path) -> str:
    path = tmp_path / "job.txt"
    path.write_text(JOB, encoding="utf-8")
    return str(path)


def requirements(out: str) -> dict[str, dict[str, Any]]:
    return {each["text"]: each for each in json.loads(out)["requirements"]}


def test_parse_prints_json_resume(run: Run, resume: str) -> None:
    code, out, _ = run("parse", resume, "--json")

    read = read_json_resume(out.encode()).resume
    assert code == 0
    assert read.basics.name == "Dana Whitfield"
    assert (read.work[0].name, read.work[0].start_date, read.work[0].end_date) == ("Northwind Payments", "2021-03", "")


def test_parse_prints_the_same_as_text(run: Run, resume: str) -> None:
    code, out, _ = run("parse", resume)

    assert code == 0
    assert "Lead Engineer, Northwind Payments" in out
    assert "- Moved 40 services to Kubernetes" in out


def test_a_file_that_is_no_resume_is_said_in_words(run: Run, tmp_path: Path) -> None:
    broken = tmp_path / "cv.pdf"
    broken.write_bytes(b"no pdf")
    code, out, err = run("parse", str(broken), "--json")

    assert (code, out) == (1, "")
    assert err.startswith("This résumé could not be read.")


def test_match_prints_each_requirement_with_its_status_and_lines(run: Run, resume: str, job: str) -> None:
    code, out, _ = run("match", resume, "--job", job, "--json")

    found = requirements(out)
    kubernetes = next(each for text, each in found.items() if "Kubernetes" in text)
    cobol = next(each for text, each in found.items() if "COBOL" in text)
    assert code == 0
    assert (kubernetes["status"], kubernetes["need"]) == ("met", "required")
    assert "Moved 40 services to Kubernetes" in [each["text"] for each in kubernetes["citations"]]
    assert (cobol["status"], cobol["citations"]) == ("missing", [])
    assert json.loads(out)["coverage"] == "1 of 2 required, 0 of 1 preferred"


def test_match_is_readable_without_json(run: Run, resume: str, job: str) -> None:
    code, out, _ = run("match", resume, "--job", job)

    assert code == 0
    assert out.startswith("Covers 1 of 2 required, 0 of 1 preferred.")
    assert "✓ met" in out
    assert "– missing" in out


def test_a_job_description_that_is_none_is_called_so(run: Run, resume: str, tmp_path: Path) -> None:
    code, out, err = run("match", resume, "--job", str(tmp_path / "nowhere.txt"))

    assert (code, out) == (1, "")
    assert err.startswith("This job description could not be read. nowhere.txt")


def test_a_text_that_asks_nothing_says_so(run: Run, resume: str, tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("See you on Monday.", encoding="utf-8")
    _, out, _ = run("match", resume, "--job", str(note))

    assert out == "Nothing in this text asks for something. Is it a job description?\n"
