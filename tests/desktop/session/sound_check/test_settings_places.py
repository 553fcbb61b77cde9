"""Where every finding is mended."""

import pytest

from desktop.session.sound_check.settings_places import place_of, way_to
from desktop.session.sound_check.vocabulary import CODES, SYSTEMS, Code, System

WITHOUT_SETTINGS = {"microphone_hears_output", "noisy_room"}


@pytest.mark.parametrize(("code", "system"), [(code, system) for code in CODES for system in SYSTEMS])
def test_every_finding_that_settings_can_mend_leads_to_some_and_says_how_by_hand(code: Code, system: System) -> None:
    way = way_to(code, system)

    if code in WITHOUT_SETTINGS:
        assert way is None
        return
    assert way is not None
    assert way.button
    assert way.by_hand
    assert way.commands or way.addresses or place_of(code, system) == "models"


def test_silence_leads_to_the_permissions_where_a_missing_one_looks_like_that() -> None:
    silent = way_to("microphone_zeros", "macos")
    tapped = way_to("system_zeros", "macos")
    private = way_to("microphone_zeros", "windows")

    assert silent is not None
    assert tapped is not None
    assert private is not None
    assert silent.addresses == ("x-apple.systempreferences:com.apple.preference.security?Privacy_Microphone",)
    assert [address.rpartition("?")[2] for address in tapped.addresses] == [
        "Privacy_AudioCapture",
        "Privacy_ScreenCapture",
    ]
    assert private.addresses == ("ms-settings:privacy-microphone",)


def test_linux_opens_the_page_of_the_volume_control_that_is_meant() -> None:
    output, microphone = way_to("output_muted", "pulseaudio"), way_to("microphone_muted", "pulseaudio")

    assert output is not None
    assert microphone is not None
    assert output.commands[0] == ("pavucontrol", "--tab=3")
    assert microphone.commands[0] == ("pavucontrol", "--tab=4")
