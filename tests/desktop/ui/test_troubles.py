"""Every state that the code can produce has its sentence."""

import ast
from pathlib import Path
from typing import get_args

import pytest

from desktop.audio.reports import MUTED, SILENT
from desktop.ui.troubles import DEVICES, SERVICES, WELL, degraded_line, troubles
from shared.events import ConsentWithdrawn, DeviceChanged, ServiceChanged, SessionPaused, SessionReconnected
from shared.notices import LagMeasured
from shared.setup import SessionSetup
from shared.vocabulary import DeviceState
from tests.desktop.ui.scripted import NOW, Script

DESKTOP = Path(__file__).parents[3] / "desktop"
SAYS = {"_say": "answers"}
"""Methods that tell a service's state in their first argument, with the service they speak for."""


def said_in_the_code() -> set[tuple[str, str]]:
    """Service and state of every ServiceChanged that is made somewhere, by reading the source."""
    found: set[tuple[str, str]] = set()
    for path in DESKTOP.rglob("*.py"):
        if "ui" in path.relative_to(DESKTOP).parts[:1]:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                found |= service_and_state(node, path.name)
    return found


def service_and_state(call: ast.Call, file: str) -> set[tuple[str, str]]:
    named = {keyword.arg: keyword.value for keyword in call.keywords}
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    if name == "ServiceChanged":
        values = (named.get("service"), named.get("state"))
        if all(isinstance(value, ast.Constant) for value in values):
            return {(str(values[0].value), str(values[1].value))}  # type: ignore[union-attr]
        return set()
    if file == "local_model.py" and name in SAYS and call.args and isinstance(call.args[0], ast.Constant):
        return {(SAYS[name], str(call.args[0].value))}
    return set()


def changed(state: DeviceState, source: str = "microphone", message: str = "") -> DeviceChanged:
    return DeviceChanged(
        source="system" if source == "system" else "microphone", state=state, device="x", position=0, message=message
    )


def test_the_search_finds_what_the_code_says() -> None:
    said = said_in_the_code()

    assert {("store", "full"), ("transcription", "restarting"), ("answers", "restarting"), ("echo", "speakers")} <= said
    assert len(said) >= 12


@pytest.mark.parametrize(("service", "state"), sorted(said_in_the_code()))
def test_every_state_that_the_code_tells_is_well_or_has_its_sentence(service: str, state: str) -> None:
    script = Script()

    script.add(ServiceChanged(service=service, state=state, message="The part’s own words."))

    if state in WELL:
        assert troubles(script.view) == []
    else:
        assert (service, state) in SERVICES
        assert degraded_line(script.view).endswith(".")


@pytest.mark.parametrize("state", get_args(DeviceState))
def test_every_state_of_a_device_is_well_or_has_its_sentence(state: DeviceState) -> None:
    script = Script()

    script.add(changed(state))

    assert (state in DEVICES) == (state not in ("open", "closed"))
    assert degraded_line(script.view).startswith("Your microphone") == (state in DEVICES)


def test_a_device_is_named_before_it_explains_itself() -> None:
    script = Script()

    script.add(changed("failed", "system", "Access denied."))

    assert degraded_line(script.view) == "Their sound could not be opened. Access denied."


@pytest.mark.parametrize(
    ("told", "line"),
    [
        (changed("zeros", message=MUTED), "Your microphone is silent. Is it muted?"),
        (changed("zeros", "system", MUTED), "Their sound is silent. Is it the right loudspeaker?"),
        (changed("silent", message=SILENT), "Your microphone: nothing arrives. It is opened again."),
        (changed("lost", message="It is gone. Plug it in again."), "Your microphone has gone. Plug it in again."),
        (changed("lost", message="The sound server ended."), "Your microphone has gone. The sound server ended."),
    ],
)
def test_what_a_device_says_itself_is_not_said_twice(told: DeviceChanged, line: str) -> None:
    script = Script()

    script.add(told)

    assert degraded_line(script.view) == line


def test_the_worst_comes_first_and_none_is_left_out() -> None:
    script = Script()
    script.view.notice(LagMeasured(lag_s=2.14))
    script.add(ServiceChanged(service="answers", state="unavailable", message="No key."))
    script.add(ServiceChanged(service="store", state="full", message="The disk is full."))
    script.add(changed("lost", "system"))

    words = [trouble.words for trouble in troubles(script.view)]

    assert words == [
        "Their sound has gone. It is taken up again as soon as it is back.",
        "Not saved. The disk is full.",
        "No answers for now. No key.",
        "2.1 s behind: the transcript is catching up.",
    ]


def test_what_works_again_is_no_longer_said() -> None:
    script = Script()
    script.add(ServiceChanged(service="answers", state="unavailable", message="No key."))

    script.add(ServiceChanged(service="answers", state="working"))

    assert troubles(script.view) == []


def test_an_unknown_part_is_said_in_its_own_words() -> None:
    script = Script()

    script.add(ServiceChanged(service="mirror", state="away", message="The web page stands still."))

    assert degraded_line(script.view) == "The web page stands still."


def test_the_side_that_said_no_is_not_reported_missing() -> None:
    script = Script()
    script.add(ConsentWithdrawn())

    script.add(changed("lost", "system"))

    assert troubles(script.view) == []


def test_a_source_that_is_not_used_has_no_troubles() -> None:
    script = Script(SessionSetup(sources=("microphone",)))

    script.add(changed("lost", "system"))

    assert troubles(script.view) == []


def test_paused_devices_are_closed_on_purpose_but_a_full_disk_is_still_said() -> None:
    script = Script()
    script.add(changed("lost"), ServiceChanged(service="store", state="full", message="The disk is full."))

    script.add(SessionPaused(), at=NOW)

    assert [trouble.words for trouble in troubles(script.view)] == ["Not saved. The disk is full."]


def test_before_the_start_a_recogniser_that_fails_is_said() -> None:
    script = Script(started=False)

    script.add(ServiceChanged(service="transcription", state="failed", message="Its model is damaged."))

    assert degraded_line(script.view) == "Nothing is written down any more. Its model is damaged."


def test_lost_sound_is_said_for_half_a_minute() -> None:
    script = Script()
    now = [100.0]
    script.view._news._clock = lambda: now[0]
    script.add(changed("open", message="The machine was too busy: 0.4 s of sound were lost."))
    at_once = degraded_line(script.view)

    now[0] += 31

    assert at_once == "The machine was too busy: 0.4 s of sound were lost."
    assert degraded_line(script.view) == ""


def test_a_sleep_is_not_told_as_a_crash() -> None:
    script = Script()

    script.add(SessionReconnected(gap_s=180))
    script.add(ServiceChanged(service="machine", state="slept", message="This computer slept for 3 minutes."))

    assert [trouble.words for trouble in troubles(script.view)] == ["This computer slept for 3 minutes."]


def test_a_continued_session_says_what_is_missing() -> None:
    script = Script()

    script.add(SessionReconnected(gap_s=180))

    assert degraded_line(script.view) == "Continued: the program had stopped. 3 min are missing."
