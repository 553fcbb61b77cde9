"""A résumé compared with a job: what is asked for, the picture, the advice, the questions, the drill."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QWidget

from desktop.ui.resumes.analysis.analysis_page import AnalysisPage
from desktop.ui.resumes.analysis.drill_view import DrillView
from desktop.ui.resumes.analysis.job_ask import JobAsk
from desktop.ui.style import Theme
from desktop.ui.wizard.saved_jobs import JobChoice
from shared.setup import SessionSetup
from tests.desktop.ui.resumes.analysis.compared import JOB, compared, compared_long

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
SAVED = (
    JobChoice("j1", SessionSetup(company="Contoso", job_title="Senior Backend Engineer", job_description=JOB)),
    JobChoice("j2", SessionSetup(company="Fabrikam", job_title="Platform Engineer", job_description="Go, Kafka")),
)


def analysis_ask(theme: Theme) -> QWidget:
    page = JobAsk("r", "Dana Whitfield CV")
    page.resize(800, 620)
    return page


def analysis_ask_filled(theme: Theme) -> QWidget:
    page = JobAsk("r", "Dana Whitfield CV")
    page.show_jobs(SAVED)
    page.show_job(compared().job)
    page.problem.say("brief.pdf: this file is password-protected. Save a copy without a password, or paste the text.")
    page.resize(800, 620)
    return page


def analysis_requirements(theme: Theme) -> QWidget:
    return _page(theme, "requirements")


def analysis_requirement_chosen(theme: Theme) -> QWidget:
    page = _page(theme, "requirements")
    page.view.show_requirement("Q4")  # type: ignore[union-attr]
    return page


def analysis_contrast(theme: Theme) -> QWidget:
    theme.set_high_contrast(True)
    page = _page(theme, "requirements", 620)
    page.view.picture.setFocus()  # type: ignore[union-attr]
    return page


def analysis_long(theme: Theme) -> QWidget:
    page = AnalysisPage(theme)
    page.show_comparison(compared_long(), news="Compared again, for the résumé has changed. Before: covered 3 of 9.")
    page.say("✓ Saved as Dana Whitfield against Contoso.docx.")
    page.resize(620, 900)
    return page


def analysis_strengths(theme: Theme) -> QWidget:
    return _page(theme, "strengths", 2000)


def analysis_suggestions(theme: Theme) -> QWidget:
    return _page(theme, "suggestions")


def analysis_questions(theme: Theme) -> QWidget:
    page = _page(theme, "questions")
    page.view.cards[0].unfold.click()  # type: ignore[union-attr]
    return page


def analysis_drill(theme: Theme) -> QWidget:
    page = _page(theme, "drill", 1100)
    page.view.cards[0].unfold.click()  # type: ignore[union-attr]
    return page


def analysis_practice(theme: Theme) -> QWidget:
    page = _page(theme, "drill")
    _drill(page).practise.click()
    return page


def analysis_practice_shown(theme: Theme) -> QWidget:
    page = _page(theme, "drill", 1000)
    _drill(page).practise.click()
    _drill(page).practice.show_them.click()
    return page


def analysis_asks_nothing(theme: Theme) -> QWidget:
    page = AnalysisPage(theme)
    page.show_comparison(compared("A lovely place by the sea.", "", ""))
    page.resize(800, 620)
    return page


def analysis_comparing(theme: Theme) -> QWidget:
    page = AnalysisPage(theme)
    page.show_comparing("Dana Whitfield CV")
    page.reading.show()
    page.resize(800, 620)
    return page


def _page(theme: Theme, view: str, height: int = 1400) -> AnalysisPage:
    page = AnalysisPage(theme)
    page.show_comparison(compared(), view=view)
    page.resize(800, height)
    return page


def _drill(page: AnalysisPage) -> DrillView:
    assert isinstance(page.view, DrillView)
    return page.view


SUBJECTS = (
    analysis_ask,
    analysis_ask_filled,
    analysis_requirements,
    analysis_requirement_chosen,
    analysis_contrast,
    analysis_long,
    analysis_strengths,
    analysis_suggestions,
    analysis_questions,
    analysis_drill,
    analysis_practice,
    analysis_practice_shown,
    analysis_asks_nothing,
    analysis_comparing,
)
