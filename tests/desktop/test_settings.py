import json
import sys
import threading
from pathlib import Path

import msgspec
import pytest

from desktop.setting import SecretRefused
from desktop.settings import Settings, SetupDraft
from shared.setup import SessionSetup
from shared.tokens import TEXT_SCALE_PERCENT


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_without_a_file_every_setting_has_its_default(path: Path) -> None:
    settings = Settings(path)

    assert settings.answer_source == "local"
    assert settings.microphone_devices == ()
    assert settings.last_setup == SessionSetup()
    assert settings.notices == []
    assert not path.exists()


def test_every_setting_explains_itself_and_its_default_is_of_its_type() -> None:
    for setting in Settings.declared():
        assert setting.text.endswith(".")
        assert setting.read(msgspec.to_builtins(setting.default)) == setting.default


def test_what_was_saved_is_loaded(path: Path) -> None:
    settings = Settings(path)
    settings.microphone_devices = ("usb", "built-in")
    settings.theme = "dark"
    settings.overlay_places = {"HDMI-1": (1, 2, 300, 200)}
    settings.last_setup = SessionSetup(company="Acmé", assistance="notes")
    settings.save()

    again = Settings(path)

    assert again.microphone_devices == ("usb", "built-in")
    assert again.theme == "dark"
    assert again.overlay_places == {"HDMI-1": (1, 2, 300, 200)}
    assert again.last_setup == SessionSetup(company="Acmé", assistance="notes")


def test_a_wrong_type_is_refused_at_once(path: Path) -> None:
    settings = Settings(path)

    with pytest.raises(msgspec.ValidationError):
        settings.overlay_opacity = 7.0
    with pytest.raises(msgspec.ValidationError):
        settings.theme = "pink"  # type: ignore[assignment]

    assert settings.overlay_opacity == 0.95


@pytest.mark.parametrize(
    "secret",
    ["sk-proj-abcdefghijklmnopqrstuv", "Bearer abc.def", "0123456789abcdef0123456789abcdef", "https://me:pw@host/v1"],
)
def test_a_key_or_password_never_gets_into_the_file(path: Path, secret: str) -> None:
    settings = Settings(path)

    with pytest.raises(SecretRefused):
        settings.provider_base_url = secret

    settings.save()
    assert secret not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b'{"a":' * 50_000, b'"text"'])
def test_a_damaged_file_is_set_aside_and_explained(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)

    settings = Settings(path)

    assert settings.theme == "system"
    assert "could not be read" in settings.notices[0]
    assert [file.read_bytes() for file in path.parent.glob("settings-damaged-*.json")] == [content]


def test_one_wrong_value_is_reset_and_the_others_stay(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"text_scale": "huge", "theme": "dark"}))

    settings = Settings(path)

    assert (settings.text_scale, settings.theme) == (1.0, "dark")
    assert "The size of text" in settings.notices[0]


def test_settings_of_a_newer_program_are_kept(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"hologram": True}))

    settings = Settings(path)
    settings.theme = "light"
    settings.save()

    assert json.loads(path.read_text()) == {"hologram": True, "theme": "light"}


def test_a_failed_save_leaves_the_old_file(path: Path) -> None:
    settings = Settings(path)
    settings.theme = "dark"
    settings.save()
    path.with_name("settings.json.part").mkdir()
    settings.theme = "light"

    with pytest.raises(OSError, match=r"settings\.json\.part"):
        settings.save()

    assert Settings(path).theme == "dark"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such bits")
def test_only_this_user_may_read_the_settings(path: Path) -> None:
    settings = Settings(path)
    settings.save()

    assert path.stat().st_mode & 0o077 == 0


def test_a_default_that_is_changed_in_place_stays_the_default(path: Path) -> None:
    Settings(path).overlay_places["HDMI-1"] = (1, 2, 3, 4)

    assert Settings(path).overlay_places == {}


def test_a_draft_of_the_wizard_is_kept_whatever_its_job_description_quotes(path: Path) -> None:
    draft = SetupDraft(
        step="sound", setup=SessionSetup(job_description="Know why sk-0123456789abcdef0123 is a bad key.")
    )
    settings = Settings(path)
    settings.wizard_draft = draft
    settings.save()

    assert Settings(path).wizard_draft == draft


def test_every_choice_has_its_words() -> None:
    for setting in Settings.declared():
        kind = msgspec.inspect.type_info(setting.kind)
        if setting.section and isinstance(kind, msgspec.inspect.LiteralType):
            assert set(setting.choices) == set(kind.values), setting.key


def test_what_people_see_has_a_name_and_a_sentence() -> None:
    for setting in Settings.declared():
        assert bool(setting.section) == bool(setting.label), setting.key


def test_the_size_of_text_has_the_bounds_of_the_tokens(path: Path) -> None:
    settings = Settings(path)
    settings.text_scale = TEXT_SCALE_PERCENT[1] / 100
    with pytest.raises(msgspec.ValidationError):
        settings.text_scale = TEXT_SCALE_PERCENT[1] / 100 + 0.1
    with pytest.raises(msgspec.ValidationError):
        settings.text_scale = TEXT_SCALE_PERCENT[0] / 100 - 0.1

    assert settings.text_scale == 2.0


def test_saving_from_several_threads_at_once_leaves_a_whole_file(path: Path) -> None:
    settings = Settings(path)
    settings.theme = "dark"
    threads = [threading.Thread(target=settings.save) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert Settings(path).theme == "dark"
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]
