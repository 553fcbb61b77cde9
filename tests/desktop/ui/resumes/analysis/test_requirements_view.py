"""The requirements: the list beside its picture, filtered by the legend, with lines that lead to the résumé."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.ui.resumes.analysis.requirement_card import RequirementCard
from desktop.ui.resumes.analysis.requirements_view import ALL, HINT, RequirementsView
from desktop.ui.scrolled import scrolled
from desktop.ui.style import Theme
from tests.desktop.ui.pointer import point_at
from tests.desktop.ui.resumes.analysis.compared import JOB, compared

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> RequirementsView:
    made = RequirementsView(compared().analysis, JOB, theme)
    around = scrolled(made)
    qtbot.addWidget(around)
    around.resize(700, 500)
    with qtbot.waitExposed(around):
        around.show()
    around.activateWindow()
    qtbot.waitUntil(made.picture.hasFocus, timeout=2000)  # the first that can have it
    made.picture.clearFocus()
    made._around = around  # type: ignore[attr-defined]  # or it is gone before the test begins
    return made


def card(view: RequirementsView, requirement_id: str) -> RequirementCard:
    return next(card for card in view.cards if card.match.requirement.id == requirement_id)


def texts(card: RequirementCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card)]


def shown(view: RequirementsView) -> list[str]:
    return [card.match.requirement.id for card in view.cards if not card.isHidden()]


def test_required_ones_stand_before_preferred_ones_and_what_is_to_be_confirmed_last(view: RequirementsView) -> None:
    assert shown(view) == [f"Q{n}" for n in (1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 10)]
    assert [head.text() for head in view.heads.values()] == [
        "Required",
        "Preferred",
        "To confirm in person, not counted",
    ]


@pytest.mark.parametrize(
    ("requirement_id", "status"),
    [
        ("Q2", "Met · required"),
        ("Q3", "Partly · required"),
        ("Q5", "Stated, not shown · required"),
        ("Q12", "Missing · preferred"),
        ("Q10", "To confirm in person · not counted"),
    ],
)
def test_each_state_is_said_in_a_word(view: RequirementsView, requirement_id: str, status: str) -> None:
    assert card(view, requirement_id).status.text() == status


def test_a_card_says_why_and_for_how_long_and_by_which_line(view: RequirementsView) -> None:
    said = texts(card(view, "Q2"))

    assert "PostgreSQL in production" in said
    assert "PostgreSQL: shown in Lead Engineer, Northwind Payments." in said
    assert "PostgreSQL: 5 years (Mar 2021 to today)" in said
    assert "“Led six engineers through the split of the billing monolith into Python services over PostgreSQL”" in said


def test_years_that_stand_in_the_reason_are_not_said_twice(view: RequirementsView) -> None:
    assert sum("about 7 years" in text for text in texts(card(view, "Q1"))) == 1


def test_a_cited_line_leads_to_its_field(view: RequirementsView, qtbot: QtBot) -> None:
    line = card(view, "Q4").lines[0]
    with qtbot.waitSignal(view.field_chosen) as chosen:
        qtbot.mouseClick(line, LEFT)
    with qtbot.waitSignal(view.field_chosen) as by_key:
        qtbot.keyClick(line, Qt.Key.Key_Space)

    assert chosen.args == by_key.args == ["work/1/highlights/1"]


def test_a_square_leads_to_its_requirement_lit_and_in_sight(view: RequirementsView, qtbot: QtBot) -> None:
    wanted = card(view, "Q13")
    assert wanted.visibleRegion().isEmpty()
    square = view.picture.cells()[11].center().toPoint()
    qtbot.mouseClick(view.picture, LEFT, pos=square)

    assert not wanted.visibleRegion().isEmpty()
    assert [each for each in view.cards if each.property("chosen")] == [wanted]
    assert QApplication.focusWidget() is wanted


def test_the_legend_filters_the_list(view: RequirementsView, qtbot: QtBot) -> None:
    button = view.filter.buttons["missing"]
    words = button.text()
    qtbot.mouseClick(button, LEFT)

    assert words == "Missing 3"
    assert shown(view) == ["Q6", "Q12", "Q13"]
    assert [key for key, head in view.heads.items() if not head.isHidden()] == ["required", "preferred"]

    qtbot.mouseClick(view.filter.buttons[ALL], LEFT)
    assert len(shown(view)) == 14


def test_a_square_whose_requirement_is_filtered_out_takes_the_filter_away(view: RequirementsView, qtbot: QtBot) -> None:
    qtbot.mouseClick(view.filter.buttons["missing"], LEFT)
    qtbot.mouseClick(view.picture, LEFT, pos=view.picture.cells()[0].center().toPoint())

    assert view.filter.chosen == ALL
    assert card(view, "Q1").isVisible()


def test_the_caption_names_what_is_pointed_at(view: RequirementsView) -> None:
    before = view.caption.text()
    point_at(view.picture, view.picture.cells()[2].center().toPoint())
    named = view.caption.text()
    point_at(view.picture, QPoint(view.picture.width() - 2, 2))

    assert (before, named, view.caption.text()) == (HINT, "Partly: Docker and Kubernetes (required)", HINT)


def test_states_that_do_not_occur_cannot_be_chosen(theme: Theme, qtbot: QtBot) -> None:
    job = "Requirements\n- Elasticsearch"
    view = RequirementsView(compared(job).analysis, job, theme)
    qtbot.addWidget(view)

    assert [mark for mark, button in view.filter.buttons.items() if button.isEnabled()] == [ALL, "missing"]


def test_of_a_long_line_of_the_job_only_what_stands_beside_is_quoted(theme: Theme, qtbot: QtBot) -> None:
    about = "and nobody should be afraid of the thousand lines of shell that came before anybody knew better, ever"
    job = f"Requirements\n- You know Python; Terraform {about}; Docker {about}"
    view = RequirementsView(compared(job).analysis, job, theme)
    qtbot.addWidget(view)
    quotes = [card.said.text() for card in view.cards if card.said is not None]

    assert len(quotes) == len(view.cards) == 3
    assert quotes[0].startswith("The job says: “You know Python; Terraform and")
    assert quotes[0].endswith(" …”")
    assert quotes[2].startswith("The job says: “… ")
    assert all(len(quote) < len(job) for quote in quotes)


def test_the_whole_line_of_the_job_is_quoted_where_the_requirement_is_a_part_of_it(theme: Theme, qtbot: QtBot) -> None:
    job = "Requirements\n- Python is essential; Terraform would be nice to have"
    view = RequirementsView(compared(job).analysis, job, theme)
    qtbot.addWidget(view)

    assert [card.said.text() for card in view.cards if card.said is not None] == [
        "The job says: “Python is essential; Terraform would be nice to have”"
    ] * len(view.cards)
    assert len(view.cards) == 2
