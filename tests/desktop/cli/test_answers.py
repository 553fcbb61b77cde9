"""`answers verify` and `answers outline`: the session's own verifier and outline, line by line."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.cli.answers import run_answers
from desktop.cli.parser import build_parser
from tests.desktop.cli.test_resume import TEXT

pytestmark = pytest.mark.slow

Run = Callable[..., list[str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    resume = tmp_path / "dana.txt"
    resume.write_text(TEXT, encoding="utf-8")

    def call(what: str, *words: str, lines: str) -> list[str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(lines))
        arguments = build_parser().parse_args(["answers", what, "--resume", str(resume), *words])
        assert run_answers(arguments, None) == 0
        return capsys.readouterr().out.splitlines()

    return call


def verdicts(lines: list[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines]


def test_a_true_sentence_is_supported_with_its_evidence_and_a_false_one_says_why(run: Run) -> None:
    said = "I moved 40 services to Kubernetes.\n\nI moved 90 services to Kubernetes.\nTeams need time to learn.\n"
    true, false, general = verdicts(run("verify", "--json", lines=said))

    assert true["verdict"] == "supported"
    assert [each["text"] for each in true["evidence"]] == ["Moved 40 services to Kubernetes"]
    assert false["verdict"] == "unsupported"
    assert false["reason"]
    assert general["verdict"] == "general"


def test_any_fact_of_the_resume_may_be_cited(run: Run) -> None:
    (cited,) = verdicts(run("verify", "--json", lines="I moved 40 services to Kubernetes. [F2]\n"))

    assert (cited["verdict"], [each["id"] for each in cited["evidence"]]) == ("supported", ["F2"])


def test_verdicts_can_be_read_by_people(run: Run) -> None:
    lines = run("verify", lines="I moved 90 services to Kubernetes.\n")

    assert lines[0].startswith("✗ unsupported")
    assert lines[1].strip()


def test_each_question_gets_its_outline_with_the_facts_it_rests_on(run: Run) -> None:
    (asked,) = verdicts(run("outline", "--json", lines="What did you do about cloud cost?\n"))

    cited = {fact for line in asked["outline"] for fact in line["facts"]}
    assert asked["question"] == "What did you do about cloud cost?"
    assert asked["class"]
    assert cited
    assert any("31 %" in line["text"] for line in asked["outline"])


def test_outlines_can_be_read_by_people(run: Run) -> None:
    lines = run("outline", lines="What did you do about cloud cost?\nWhy us?\n")

    assert lines[0].startswith("What did you do about cloud cost?")
    assert sum(line.startswith("Why us?") for line in lines) == 1
