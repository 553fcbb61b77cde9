from pathlib import Path

from desktop.settings import Settings
from desktop.ui.overlay.look import TEXT_STEPS, OverlayLook, text_step


def test_a_look_is_kept_by_the_settings_and_comes_back(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    look = OverlayLook(opacity=0.6, text_percent=150, density="outline", screen="HDMI-1", click_through=True)
    look.keep_in(settings)
    settings.save()

    assert OverlayLook.of(Settings(tmp_path / "settings.json")) == look


def test_clicks_do_not_go_through_unless_somebody_wants_it(tmp_path: Path) -> None:
    assert not OverlayLook.of(Settings(tmp_path / "settings.json")).click_through


def test_text_sizes_step_up_and_down_and_end() -> None:
    assert text_step(100, up=True) == 115
    assert text_step(100, up=False) == 90
    assert text_step(TEXT_STEPS[-1], up=True) == TEXT_STEPS[-1]
    assert text_step(TEXT_STEPS[0], up=False) == TEXT_STEPS[0]
