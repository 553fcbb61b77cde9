"""Live controls: a key from elsewhere does what it would do in the overlay, or it is said why not."""

from PySide6.QtGui import QGuiApplication

from desktop.app.live.live_controls import LiveControls
from desktop.composition.instance_wish import Reply
from desktop.ui.style import Theme
from tests.desktop.app.scripted_desk import ScriptedDesk


def test_without_a_session_everything_is_refused_in_words(desk: ScriptedDesk) -> None:
    controls = LiveControls(desk)

    assert controls.liveness == "idle"
    for reply in (controls.overlay("toggle"), controls.do("pause"), controls.do("toggle")):
        assert not reply.done
        assert reply.words.startswith("No session is running")


def test_toggle_shows_a_hidden_overlay_and_hides_a_shown_one(desk: ScriptedDesk, theme: Theme) -> None:
    desk.begin(theme)
    controls = LiveControls(desk)
    assert desk.stage is not None

    assert controls.overlay("toggle").done
    assert desk.stage.overlay.isVisible()
    assert controls.overlay_shown
    assert controls.do("toggle").done
    assert not desk.stage.overlay.isVisible()


def test_show_and_hide_said_twice_change_nothing(desk: ScriptedDesk, theme: Theme) -> None:
    desk.begin(theme)
    controls = LiveControls(desk)

    shown = [(controls.overlay(what).done, controls.overlay_shown) for what in ("show", "show", "hide", "hide")]

    assert shown == [(True, True), (True, True), (True, False), (True, False)]


def test_pause_from_elsewhere_pauses_and_goes_on(desk: ScriptedDesk, theme: Theme) -> None:
    desk.begin(theme)
    controls = LiveControls(desk)

    assert controls.liveness == "live"
    assert controls.do("pause").done
    assert controls.liveness == "paused"
    assert controls.do("pause").done
    assert controls.liveness == "live"


def test_the_question_before_is_shown_by_a_key_from_elsewhere(desk: ScriptedDesk, theme: Theme) -> None:
    session = desk.begin(theme)

    assert LiveControls(desk).do("previous").done

    shown = session.script.view.displayed
    assert shown is not None
    assert shown.text == "Could you tell me a bit about yourself?"


def test_copying_from_elsewhere_fills_the_clipboard(desk: ScriptedDesk, theme: Theme) -> None:
    desk.begin(theme)

    assert LiveControls(desk).do("copy").done
    assert "disagreed with your manager" in QGuiApplication.clipboard().text()


def test_what_is_not_possible_now_is_refused(desk: ScriptedDesk, theme: Theme) -> None:
    session = desk.begin(theme)
    session.view.state = "completed"

    reply = LiveControls(desk).do("pause")

    assert not reply.done
    assert reply.words == "There is nothing to do that with right now."


def test_an_unknown_word_is_refused(desk: ScriptedDesk, theme: Theme) -> None:
    desk.begin(theme)
    controls = LiveControls(desk)

    assert not controls.do("dance").done
    assert not controls.overlay("dance").done


def test_ending_from_elsewhere_says_that_it_asks_once_more(desk: ScriptedDesk, theme: Theme) -> None:
    session = desk.begin(theme)
    controls = LiveControls(desk)

    first = controls.do("end")
    still_running = not session.ended
    second = controls.do("end")

    assert first.done
    assert "Once more" in first.words
    assert still_running
    assert session.ended
    assert second == Reply(True)
