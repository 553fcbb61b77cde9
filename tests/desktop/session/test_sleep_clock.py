"""The sleep clock: it stands still while this computer is awake."""

import time

import pytest

from desktop.session.sleep_clock import slept_s


def test_it_does_not_move_while_the_computer_is_awake() -> None:
    before, began = slept_s(), time.monotonic()
    while time.monotonic() - began < 0.05:
        pass

    assert slept_s() == pytest.approx(before, abs=0.02)
