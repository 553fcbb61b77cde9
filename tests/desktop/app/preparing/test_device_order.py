"""The devices a person chooses are remembered in the order in which they will be tried."""

import pytest

from desktop.app.preparing.device_order import preferred_first


@pytest.mark.parametrize("preferred", [("built-in", "headset", "webcam"), ["built-in", "headset", "webcam"]])
def test_the_chosen_device_comes_first_and_the_others_keep_their_order(preferred: tuple[str, ...]) -> None:
    assert preferred_first("headset", preferred) == ("headset", "built-in", "webcam")


def test_a_new_device_comes_before_those_known() -> None:
    assert preferred_first("studio", ("built-in", "headset")) == ("studio", "built-in", "headset")
    assert preferred_first("studio", ()) == ("studio",)


@pytest.mark.parametrize("file", ["/home/me/answer.wav", "C:\\sound\\Them.FLAC", ""])
def test_files_and_nothing_are_not_remembered(file: str) -> None:
    assert preferred_first(file, ("built-in", "headset")) == ("built-in", "headset")
