import pytest

from desktop.ui.overlay.limits import WAYLAND, limit_of


@pytest.mark.parametrize("platform", ["xcb", "windows", "cocoa", "offscreen"])
def test_where_a_window_can_place_itself_there_is_nothing_to_say(platform: str) -> None:
    assert limit_of(platform) is None


@pytest.mark.parametrize("platform", ["wayland", "wayland-egl"])
def test_on_wayland_it_says_what_happens_and_what_helps(platform: str) -> None:
    assert limit_of(platform) is WAYLAND
    assert "QT_QPA_PLATFORM=xcb" in WAYLAND.remedy
    assert "Always on Top" in WAYLAND.remedy
