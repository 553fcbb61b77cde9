"""Résumés as a session meets them: its facts, what the person confirmed beside them, and its job."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.composition.program import Program
from desktop.composition.sessions import begin
from desktop.paths import Paths
from desktop.reports.analysis_layout import with_comparison
from desktop.reports.blocks import Paper
from desktop.reports.markdown import render_markdown
from desktop.resumes.shelf.corrections import Corrections
from desktop.store.story_store import Story
from shared.ids import QuestionId, SessionId
from shared.setup import SessionSetup
from tests.desktop.store.opened import LIMIT_S

TEXT = "Dana Whitfield\n\nEXPERIENCE\n\nLead Engineer, Northwind\n2021 - Present\n- Moved 40 services to Kubernetes\n"
JOB = "Requirements\n- Experience with Kubernetes\n- Experience with COBOL\n"


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    made = Program(Paths(tmp_path / "data", tmp_path / "weights", tmp_path / "config", tmp_path / "logs"))
    yield made
    asyncio.run(made.close())


def saved(program: Program) -> SessionSetup:
    opened = program.resumes.shelf.add_text(TEXT, "Dana")
    return SessionSetup(resume_text=TEXT, resume_id=opened.saved.resume_id, resume_version=1)


def texts(program: Program, setup: SessionSetup) -> list[str]:
    return [fact.text for fact in program.resumes.book(setup).facts]


def accepted(text: str) -> Story:
    return Story(
        story_id="s",
        session_id=SessionId("a"),
        question_id=QuestionId(1),
        question="What else?",
        text=text,
        fact_lines=(),
        kept_at=datetime(2026, 3, 2, tzinfo=UTC),
        accepted=True,
    )


def test_a_session_rests_on_the_version_it_was_set_up_with(program: Program) -> None:
    setup = saved(program)
    program.resumes.shelf.correct(setup.resume_id, Corrections(values={"work/0/highlights/0": "Moved 50 services"}))

    assert "Moved 40 services to Kubernetes" in texts(program, setup)


def test_where_the_resume_was_deleted_its_text_remains(program: Program) -> None:
    setup = saved(program)
    program.resumes.shelf.delete(setup.resume_id)

    assert "Moved 40 services to Kubernetes" in texts(program, setup)


def test_what_the_person_confirmed_is_a_fact_of_the_next_session(program: Program) -> None:
    program.stories.keep(accepted("I led the office move in 2023.")).result(LIMIT_S)

    confirmed = program.resumes.book(SessionSetup(resume_text=TEXT)).facts[-1]

    assert confirmed.text == "Led the office move in 2023."
    assert confirmed.id == "F501"


def test_a_session_keeps_the_facts_it_began_with(program: Program) -> None:
    setup = SessionSetup(resume_text=TEXT)
    beginning = begin(program.store, setup, "everyone_agreed", book=program.resumes.book(setup))

    assert "Moved 40 services to Kubernetes" in beginning.view.facts.values()


def test_a_session_with_a_job_has_its_comparison_in_the_report(program: Program) -> None:
    comparison = program.resumes.comparison(SessionSetup(resume_text=TEXT, job_description=JOB, company="Contoso"))
    assert comparison is not None

    printed = render_markdown(with_comparison(Paper("Session", ()), comparison))

    assert "## The résumé against the job" in printed
    assert "Covers 1 of 2 required" in printed
    assert "Moved 40 services to Kubernetes" in printed
    assert "COBOL: nothing in your résumé names it." in printed


@pytest.mark.parametrize("setup", [SessionSetup(resume_text=TEXT), SessionSetup(job_description=JOB)])
def test_without_both_there_is_nothing_to_compare(program: Program, setup: SessionSetup) -> None:
    assert program.resumes.comparison(setup) is None
