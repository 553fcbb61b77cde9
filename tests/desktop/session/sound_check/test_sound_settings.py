import os
from pathlib import Path

import pytest

from desktop.session.sound_check.sound_settings import settings_of_this_system
from desktop.session.sound_check.vocabulary import System

PIPEWIRE = "Server Name: PulseAudio (on PipeWire 1.0.5)"


def program(folder: Path, name: str, says: str = "") -> None:
    (folder / name).write_text(f"#!/bin/sh\necho '{says}'\n")
    (folder / name).chmod(0o755)


@pytest.mark.parametrize(("platform", "system"), [("win32", "windows"), ("darwin", "macos")])
def test_other_systems_are_known_by_their_name_and_tell_no_volumes(platform: str, system: System) -> None:
    settings = settings_of_this_system(platform)

    assert settings.system == system
    assert settings.volumes() == []
    assert settings.own_sound() is None


@pytest.mark.skipif(os.name == "nt", reason="programs of a Unix shell")
class TestOnLinux:
    def test_the_service_that_runs_says_who_it_is(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
        program(tmp_path, "pactl", PIPEWIRE)
        assert settings_of_this_system("linux").system == "pipewire"
        program(tmp_path, "pactl", "Server Name: pulseaudio")
        assert settings_of_this_system("linux").system == "pulseaudio"

    def test_where_none_runs_the_one_that_is_installed_is_meant(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("PATH", str(tmp_path))
        assert settings_of_this_system("linux").system == "pulseaudio"
        program(tmp_path, "pipewire")
        assert settings_of_this_system("linux").system == "pipewire"
