"""The page of a comparison: its head, its views, and the ways from one to another."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.resumes.analysis.analysis_page import VIEWS, AnalysisPage
from desktop.ui.resumes.analysis.drill_view import DrillView
from desktop.ui.resumes.analysis.questions_view import QuestionsView
from desktop.ui.resumes.analysis.requirements_view import RequirementsView
from desktop.ui.style import Theme
from tests.desktop.ui.resumes.analysis.compared import compared, compared_long

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> AnalysisPage:
    made = AnalysisPage(theme)
    qtbot.addWidget(made)
    made.show_comparison(compared())
    made.resize(800, 620)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_the_head_says_which_resume_which_job_and_how_much_is_covered(page: AnalysisPage) -> None:
    assert page.head.title.text == "Dana Whitfield CV against Contoso, Senior Backend Engineer"
    assert page.head.coverage.text() == "Covers 5 of 9 required, 1 of 4 preferred"
    assert "%" not in page.head.coverage.text()


def test_without_a_name_the_job_is_called_by_its_own_title(theme: Theme, qtbot: QtBot) -> None:
    page = AnalysisPage(theme)
    qtbot.addWidget(page)
    page.show_comparison(compared("Data Analyst\n\nRequirements\n- SQL", "", ""))

    assert page.head.title.text == "Dana Whitfield CV against Data Analyst"


def test_a_very_long_title_is_cut_but_can_be_read_whole(theme: Theme, qtbot: QtBot) -> None:
    page = AnalysisPage(theme)
    qtbot.addWidget(page)
    page.show_comparison(compared_long())
    page.resize(620, 620)
    page.show()

    assert len(page.head.title.shown_lines) == 2
    assert page.head.title.accessibleName() == page.head.title.toolTip() == compared_long().title


def test_the_requirements_are_shown_first(page: AnalysisPage) -> None:
    assert isinstance(page.view, RequirementsView)
    assert page.view.isVisible()


@pytest.mark.parametrize("key", [key for key, _ in VIEWS])
def test_each_view_is_there_by_its_tab_alone(page: AnalysisPage, qtbot: QtBot, key: str) -> None:
    qtbot.mouseClick(page.tabs.buttons["suggestions" if key == "drill" else "drill"], LEFT)
    qtbot.mouseClick(page.tabs.buttons[key], LEFT)

    assert [known for known, view in page.views.items() if view.isVisible()] == [key]


def test_a_question_leads_to_its_requirement(page: AnalysisPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.tabs.buttons["questions"], LEFT)
    view = page.view
    assert isinstance(view, QuestionsView)
    card = next(card for card in view.cards if card.question.requirement == "Q6")
    assert card.requirement is not None
    qtbot.mouseClick(card.requirement, LEFT)
    shown = page.view
    assert isinstance(shown, RequirementsView)
    wanted = next(card for card in shown.cards if card.match.requirement.id == "Q6")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is wanted, timeout=2000)

    assert not wanted.visibleRegion().isEmpty()


def test_whatever_is_cited_in_any_view_leads_to_its_field(page: AnalysisPage, qtbot: QtBot) -> None:
    chosen: list[str] = []
    page.field_chosen.connect(chosen.append)
    page.view.cards[0].lines[0].click()  # type: ignore[union-attr]
    page.tabs.choose("strengths")
    page.view.lines[0].click()  # type: ignore[union-attr]
    page.tabs.choose("drill")
    assert isinstance(page.view, DrillView)
    page.view.cards[0].line.click()

    assert len(chosen) == 3
    assert all(path.startswith("work/") for path in chosen)


def test_what_can_be_done_with_it_is_said(page: AnalysisPage, qtbot: QtBot) -> None:
    for button, signal in (
        (page.back, page.back_clicked),
        (page.head.another, page.another_wanted),
        (page.head.resume, page.resume_wanted),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, LEFT)
    kinds: list[str] = []
    page.export_wanted.connect(kinds.append)
    actions = page.head.export.menu().actions()
    for action in actions[:3]:
        action.trigger()
    with qtbot.waitSignal(page.print_wanted):
        actions[-1].trigger()

    assert kinds == ["docx", "pdf", "markdown"]


def test_a_text_that_asks_nothing_says_so_and_still_gives_the_rest(theme: Theme, qtbot: QtBot) -> None:
    page = AnalysisPage(theme)
    qtbot.addWidget(page)
    page.show_comparison(compared("A lovely place by the sea.", "", ""))
    page.show()

    assert page.asks_nothing.isVisible()
    assert page.head.coverage.text() == "Nothing in this text asks for something"
    assert not page.tabs.buttons["requirements"].isVisible()
    assert page.tabs.chosen == "suggestions"


def test_until_it_is_there_nothing_of_it_is_shown_and_it_can_be_cancelled(theme: Theme, qtbot: QtBot) -> None:
    page = AnalysisPage(theme)
    qtbot.addWidget(page)
    page.show_comparing("Dana Whitfield CV")
    page.show()
    qtbot.waitUntil(page.reading.isVisible, timeout=3000)  # only after a second

    assert page.reading.words.text() == "Comparing Dana Whitfield CV with the job …"
    assert not page.head.isVisible()
    with qtbot.waitSignal(page.cancelled):
        qtbot.mouseClick(page.reading.cancel, LEFT)


def test_news_are_said_once(page: AnalysisPage) -> None:
    page.show_comparison(compared(), news="Compared again.")
    told = page.head.news.text()
    page.show_comparison(compared())

    assert told == "↻ Compared again."
    assert not page.head.news.isVisible()
