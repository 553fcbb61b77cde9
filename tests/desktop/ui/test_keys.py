import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.keys import KEYS, KeyAction, KeyTable, as_written, bind, has_modifier, shown

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def table(qtbot: QtBot) -> KeyTable:
    return KeyTable()


def key_of(table: KeyTable, action: KeyAction) -> str:
    return next(key.sequence for key in table.keys if key.action == action)


def test_no_two_actions_have_the_same_key() -> None:
    sequences = [key.sequence for key in KEYS]

    assert len(sequences) == len(set(sequences))


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.action)
def test_no_usual_key_is_one_that_people_type(key: object) -> None:
    assert has_modifier(key.sequence)  # type: ignore[attr-defined]


@pytest.mark.parametrize("sequence", ["P", "Shift+P", "Space", "Return", "Left", "", "Nonsense+Nothing"])
def test_a_key_that_people_type_is_refused_with_the_reason(table: KeyTable, sequence: str) -> None:
    problem = table.change("pause", sequence)

    assert problem.endswith(".")
    assert key_of(table, "pause") == "Ctrl+P"


@pytest.mark.parametrize("sequence", ["F9", "Alt+P", "Ctrl+Alt+Shift+Left", "Meta+P"])
def test_a_function_key_or_one_with_a_modifier_is_taken(table: KeyTable, sequence: str) -> None:
    assert table.change("pause", sequence) == ""
    assert key_of(table, "pause") == sequence


def test_a_key_that_is_taken_names_who_has_it(table: KeyTable) -> None:
    assert table.change("pause", "Ctrl+M") == "Ctrl+M is taken by “That was a question”. Change that one first."
    assert table.changes == {}


def test_a_key_that_the_windows_use_is_refused(qtbot: QtBot) -> None:
    table = KeyTable(reserved={"Ctrl+1": "Home"})

    assert table.change("pause", "Ctrl+1") == "Ctrl+1 is used for “Home”."


def test_a_change_is_told_and_kept(table: KeyTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.changed, timeout=1000):
        table.change("pause", "Ctrl+Alt+P")

    assert table.changes == {"pause": "Ctrl+Alt+P"}
    assert key_of(KeyTable(table.changes), "pause") == "Ctrl+Alt+P"


def test_one_is_reset_and_the_others_stay(table: KeyTable) -> None:
    table.change("pause", "Ctrl+Alt+P")
    table.change("end", "Ctrl+Alt+E")

    table.reset("pause")

    assert table.changes == {"end": "Ctrl+Alt+E"}


def test_the_usual_key_is_not_given_back_while_another_has_it(table: KeyTable) -> None:
    table.change("pause", "Ctrl+Alt+P")
    table.change("end", "Ctrl+P")

    assert "taken by “End the session”" in table.reset("pause")
    assert key_of(table, "pause") == "Ctrl+Alt+P"


def test_all_are_reset(table: KeyTable, qtbot: QtBot) -> None:
    table.change("pause", "Ctrl+Alt+P")

    with qtbot.waitSignal(table.changed, timeout=1000):
        table.reset_all()

    assert table.keys == KEYS


def test_settings_that_make_no_sense_count_for_nothing(qtbot: QtBot) -> None:
    table = KeyTable({"pause": "P", "end": "Ctrl+M", "dance": "Ctrl+D", "copy": "Ctrl+Alt+C"})

    assert table.changes == {"copy": "Ctrl+Alt+C"}


def test_a_bound_key_calls_its_action(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    called: list[str] = []
    bind(window, {"pause": lambda: called.append("pause")})
    with qtbot.waitExposed(window):
        window.show()

    qtbot.keyClick(window, Qt.Key.Key_P, CTRL)

    assert called == ["pause"]


def test_tooltips_write_the_key_as_this_system_does() -> None:
    assert shown("pause") == as_written("Ctrl+P")
