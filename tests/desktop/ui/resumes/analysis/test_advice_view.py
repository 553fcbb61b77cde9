"""Strengths, gaps, time with each skill, suggestions: what is shown of them, and where their lines lead."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.resumes.analysis.sections import NEVER_CLAIM
from desktop.resumes.resume import Resume
from desktop.ui.record.share_bar import ShareBar
from desktop.ui.resumes.analysis.advice_view import (
    NO_GAPS,
    NO_STRENGTHS,
    NO_SUGGESTIONS,
    NO_TIMES,
    StrengthsView,
    SuggestionsView,
)
from desktop.ui.style import Theme
from tests.desktop.ui.resumes.analysis.compared import compared, comparison

ANALYSIS = compared().analysis


def texts(view: QWidget) -> list[str]:
    return [label.text() for label in view.findChildren(QLabel)]


def test_strengths_name_their_figure_and_their_line(theme: Theme, qtbot: QtBot) -> None:
    view = StrengthsView(ANALYSIS, theme)
    qtbot.addWidget(view)

    assert f"With a figure: {ANALYSIS.strengths[0].figure}" in texts(view)
    assert f"“{ANALYSIS.strengths[0].citation.text}”" in texts(view)


def test_every_gap_says_what_to_do_only_if_it_is_true(theme: Theme, qtbot: QtBot) -> None:
    view = StrengthsView(ANALYSIS, theme)
    qtbot.addWidget(view)
    said = texts(view)

    assert len(ANALYSIS.gaps) == 7
    assert all(gap.advice in said and gap.advice.startswith("Only if it is true") for gap in ANALYSIS.gaps)
    assert NEVER_CLAIM in said


def test_time_with_a_skill_is_a_bar_and_the_same_in_words(theme: Theme, qtbot: QtBot) -> None:
    view = StrengthsView(ANALYSIS, theme)
    qtbot.addWidget(view)
    bars = [bar.accessibleName() for bar in view.findChildren(ShareBar)]

    assert "PostgreSQL (asked for): 5 years (Mar 2021 to today)" in bars
    assert "Terraform (asked for): in no entry" in texts(view)
    assert not any("Terraform" in bar for bar in bars)


def test_a_suggestion_leads_to_the_line_that_it_is_about(theme: Theme, qtbot: QtBot) -> None:
    view = SuggestionsView(ANALYSIS, theme)
    qtbot.addWidget(view)
    view.show()
    line = next(line for line in view.lines if "on-call" in line.citation.text)
    with qtbot.waitSignal(view.field_chosen) as chosen:
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)

    assert chosen.args == ["work/0/highlights/2"]
    assert "Begin with the verb of what you did yourself." in texts(view)


def test_where_there_is_nothing_that_is_said(theme: Theme, qtbot: QtBot) -> None:
    empty = comparison(compared("By the sea.", "", "").job, "CV", Resume()).analysis
    strengths, suggestions = StrengthsView(empty, theme), SuggestionsView(empty, theme)
    qtbot.addWidget(strengths)
    qtbot.addWidget(suggestions)

    assert {NO_STRENGTHS, NO_GAPS, NO_TIMES} <= set(texts(strengths))
    assert (NO_SUGGESTIONS in texts(suggestions)) == (not empty.suggestions)
