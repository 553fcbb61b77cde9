import logging
import zipfile
from pathlib import Path

import pytest

from desktop.diagnostics.bundle import BundleFile, BundleNotSaved, Observations, build_bundle, write_bundle
from desktop.diagnostics.redaction import Redaction
from desktop.logs import LogFile
from desktop.settings import Settings
from shared.setup import SessionSetup

RESUME = "Led the payment cut-over at Northwind Traders"
JOB = "Senior Platform Engineer at Fabrikam"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    settings = Settings(tmp_path / "settings.json")
    settings.theme = "dark"
    settings.models_from = str(tmp_path / "models")
    settings.last_setup = SessionSetup(company="Fabrikam", resume_text=RESUME, job_description=JOB)
    return settings


def bundle(settings: Settings, tmp_path: Path, observed: Observations | None = None) -> dict[str, str]:
    files = build_bundle(settings, tmp_path / "logs", observed or Observations(), Redaction(tmp_path, "maya"))
    return {file.name: file.text for file in files}


def test_it_holds_versions_devices_models_settings_timings_and_the_log(settings: Settings, tmp_path: Path) -> None:
    log = LogFile(tmp_path / "logs")
    logging.getLogger("desktop.app.run").warning("A wish failed")
    log.close()
    made = bundle(settings, tmp_path, Observations(devices=["microphone: maya's Headset"], models=["whisper-tiny.en"]))

    assert made["system.txt"].startswith("Interview Assistant ")
    assert made["devices.txt"] == "microphone: (you)'s Headset\n"
    assert made["models.txt"] == "whisper-tiny.en\n"
    assert "theme = 'dark'" in made["settings.txt"]
    assert made["timings.txt"] == "None.\n"
    assert "A wish failed" in made["program.log"]


def test_no_setup_and_nothing_of_a_home_is_in_it(settings: Settings, tmp_path: Path) -> None:
    whole = "".join(bundle(settings, tmp_path).values())

    assert "models_from = '~" in whole
    assert not any(word in whole for word in ("Northwind", "Fabrikam", "Platform", str(tmp_path)))


def test_what_a_newer_program_keeps_in_the_settings_is_not_in_it(settings: Settings, tmp_path: Path) -> None:
    settings.values["hologram"] = RESUME

    assert "Northwind" not in "".join(bundle(settings, tmp_path).values())


def test_usual_settings_are_said_to_be_so(tmp_path: Path) -> None:
    assert bundle(Settings(tmp_path / "none.json"), tmp_path)["settings.txt"] == "Everything is as usual.\n"


def test_the_writing_engines_own_log_stays_out_of_it(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / "answer-model.log").write_text(RESUME)

    assert "Northwind" not in "".join(bundle(settings, tmp_path).values())


def test_it_is_saved_as_one_file_that_any_system_opens(tmp_path: Path) -> None:
    path = tmp_path / "report.zip"
    write_bundle([BundleFile("system.txt", "", "Linux, Größe\n")], path)

    with zipfile.ZipFile(path) as saved:
        assert saved.read("system.txt").decode() == "Linux, Größe\n"


def test_a_folder_that_is_not_there_is_an_error_in_words(tmp_path: Path) -> None:
    with pytest.raises(BundleNotSaved, match="somewhere else"):
        write_bundle([], tmp_path / "none" / "report.zip")
