"""Every finding has words on every system."""

import pytest

from desktop.session.sound_check.advice import BY_SYSTEM, EVERYWHERE, advice
from desktop.session.sound_check.sentences import SENTENCES, sentence
from desktop.session.sound_check.vocabulary import CODES, SYSTEMS, Code, System

EVERY = [(code, system) for code in CODES for system in SYSTEMS]
OWN_TEXT = [(code, system) for code, system in EVERY if code not in EVERYWHERE]


@pytest.mark.parametrize(("code", "system"), EVERY)
def test_what_helps_is_said_in_whole_sentences(code: Code, system: System) -> None:
    said = advice(code, system)

    assert said[0].isupper()
    assert len(said.split()) >= 6


@pytest.mark.parametrize(("code", "system"), OWN_TEXT)
def test_where_the_way_differs_no_system_has_the_words_of_another(code: Code, system: System) -> None:
    others = {BY_SYSTEM[other].get(code) for other in SYSTEMS if other != system}

    assert BY_SYSTEM[system][code] not in others


@pytest.mark.parametrize("code", CODES)
def test_what_is_wrong_is_said_with_and_without_the_devices_names(code: Code) -> None:
    named = sentence(code, output="Headphones", speaker="HDMI", microphone="USB Headset")

    assert "{" not in named + sentence(code)
    assert sentence(code)[0].isupper()
    assert sentence(code).endswith(".")
    assert named.count("“") == SENTENCES[code].count("{")


def test_macos_is_asked_about_its_permissions_and_windows_about_its_own() -> None:
    assert "Privacy & Security, Microphone" in advice("microphone_zeros", "macos")
    assert "System Audio Recording" in advice("system_zeros", "macos")
    assert "Privacy & security, Microphone" in advice("microphone_zeros", "windows")
    assert "pavucontrol" in advice("output_muted", "pulseaudio")
    assert "pipewire" in advice("nothing_played", "pipewire")
