"""Session files open in the app: the three systems' descriptions agree with one another and with the program."""

import configparser
import os
import plistlib
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from desktop.app.application import DESKTOP_FILE
from desktop.cli.parser import SESSION_ENDINGS, parse
from installers.linux.integrate import integrate, places, remove

INSTALLERS = Path(__file__).parents[2] / "installers"
ENDING = ".interview"
KIND = "application/x-interview-session+json"


def desktop_entry(path: Path) -> configparser.ConfigParser:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(path, encoding="utf-8")
    return entry


def test_the_program_opens_the_ending_that_the_systems_are_told_of() -> None:
    assert ENDING in SESSION_ENDINGS


def test_linux_knows_the_kind_by_its_ending() -> None:
    (kind,) = ElementTree.parse(INSTALLERS / "linux" / "interview-assistant.xml").getroot()

    assert kind.attrib["type"] == KIND
    assert [part.attrib["pattern"] for part in kind if part.tag.endswith("}glob")] == [f"*{ENDING}"]
    assert [part.attrib["type"] for part in kind if part.tag.endswith("}sub-class-of")] == ["application/json"]


def test_linux_opens_the_kind_in_the_app_and_its_extra_actions_are_real_commands() -> None:
    entry = desktop_entry(INSTALLERS / "linux" / "interview-assistant.desktop")
    main = entry["Desktop Entry"]

    assert main["MimeType"] == f"{KIND};"
    assert main["Exec"] == "interview-assistant %f"
    assert main["Actions"].split(";")[:-1] == [name.split()[-1] for name in entry.sections()[1:]]
    for section in entry.sections()[1:]:
        assert parse(entry[section]["Exec"].split()[1:]).command == "overlay"


def test_the_window_is_found_by_the_name_of_its_menu_entry() -> None:
    assert (INSTALLERS / "linux" / f"{DESKTOP_FILE}.desktop").is_file()


def test_windows_opens_the_kind_in_the_app() -> None:
    text = (INSTALLERS / "windows" / "interview.reg").read_text("utf-8")

    assert text.startswith("Windows Registry Editor Version 5.00")
    assert rf"[HKEY_CURRENT_USER\Software\Classes\{ENDING}]" in text
    assert f'"Content Type"="{KIND}"' in text
    assert r"interview-assistant.exe\" \"%1\"" in text
    assert "HKEY_LOCAL_MACHINE" not in text


def test_macos_opens_the_kind_in_the_app() -> None:
    plist = plistlib.loads((INSTALLERS / "macos" / "document-types.plist").read_bytes())
    (document,) = plist["CFBundleDocumentTypes"]
    (exported,) = plist["UTExportedTypeDeclarations"]
    tags = exported["UTTypeTagSpecification"]

    assert document["LSItemContentTypes"] == [exported["UTTypeIdentifier"]]
    assert tags == {"public.filename-extension": [ENDING[1:]], "public.mime-type": [KIND]}


def test_integrating_writes_the_full_path_and_removing_leaves_nothing(tmp_path: Path) -> None:
    home = tmp_path / "share"
    integrate(Path("/opt/my apps/interview-assistant"), home)

    entry = desktop_entry(places(home)[0])
    assert entry["Desktop Entry"]["Exec"] == '"/opt/my apps/interview-assistant" %f'
    assert entry["Desktop Action overlay"]["Exec"] == '"/opt/my apps/interview-assistant" overlay toggle'
    assert all(place.is_file() for place in places(home))

    remove(home)
    assert not any(place.exists() for place in places(home))


@pytest.mark.slow
@pytest.mark.skipif(
    shutil.which("gio") is None or shutil.which("update-mime-database") is None, reason="no desktop tools here"
)
def test_a_desktop_knows_a_session_file_once_the_app_is_integrated(tmp_path: Path) -> None:
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path / "share")}
    program = tmp_path / "interview-assistant"
    program.touch(mode=0o700)
    session = tmp_path / "monday.interview"
    session.write_text("{}")

    script = [sys.executable, str(INSTALLERS / "linux" / "integrate.py"), "--program", str(program)]
    subprocess.run(script, env=environment, check=True, capture_output=True)
    asked = ["gio", "info", "--attributes=standard::content-type", str(session)]
    told = subprocess.run(asked, env=environment, check=True, capture_output=True, text=True).stdout

    assert KIND in told
