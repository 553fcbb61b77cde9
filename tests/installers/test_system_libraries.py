import subprocess

import pytest

from installers.setup import system_libraries
from installers.setup.system_libraries import missing_packages, privilege, wanted_packages


def answering(text: str = "", code: int = 0):
    return lambda command: subprocess.CompletedProcess(command, code, text, "")


def test_only_what_dpkg_has_not_installed_is_missing():
    listed = "libegl1:amd64 installed\nlibgl1:amd64 config-files\nlibglib2.0-0t64:amd64 installed\n"

    missing = missing_packages(["libegl1", "libgl1", "libglib2.0-0", "xvfb"], answering(listed))

    assert missing == ["libgl1", "xvfb"]


def test_a_person_with_a_screen_gets_no_second_sound_server_and_no_virtual_screen():
    assert not {"pulseaudio", "xvfb"} & set(wanted_packages(for_tests=False, has_screen=True))
    assert "xvfb" in wanted_packages(for_tests=False, has_screen=False)
    assert {"pulseaudio", "xvfb"} < set(wanted_packages(for_tests=True, has_screen=True))


def test_without_root_and_without_sudo_nothing_is_installed_but_the_command_is_said(monkeypatch, capsys):
    monkeypatch.setattr(system_libraries, "missing_packages", lambda names: ["libegl1", "libportaudio2"])
    monkeypatch.setattr(system_libraries, "privilege", lambda: None)

    system_libraries._install_by_apt(["libegl1", "libportaudio2"])

    assert "sudo apt-get install -y --no-install-recommends libegl1 libportaudio2" in capsys.readouterr().out


def test_sudo_is_used_only_where_it_asks_no_password(monkeypatch):
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")

    assert privilege(answering(code=0)) == ["sudo", "-n"]
    assert privilege(answering(code=1)) is None


def test_a_missing_essential_library_stops_with_its_use(monkeypatch):
    monkeypatch.setattr(system_libraries, "_loads", lambda library: library != "libportaudio.so.2")

    with pytest.raises(system_libraries.SetUpFailedError, match=r"libportaudio\.so\.2 \(for sound\)"):
        system_libraries._refuse_without_essentials()
