from pytestqt.qtbot import QtBot

from desktop.ui.overlay.overlay_theme import OverlayTheme
from desktop.ui.style import Theme


def test_its_text_is_a_share_of_the_other_windows_text(theme: Theme) -> None:
    theme.set_text_percent(120)

    assert OverlayTheme(theme, 150).text_percent == 180


def test_it_follows_the_programs_size_and_colours(theme: Theme, qtbot: QtBot) -> None:
    own = OverlayTheme(theme, 150)

    with qtbot.waitSignal(own.changed, timeout=1000):
        theme.set_text_percent(200)
    theme.set_scheme("dark")

    assert own.text_percent == 300
    assert own.dark
    assert own.colours == theme.colours


def test_captions_may_become_larger_than_any_other_text(theme: Theme) -> None:
    theme.set_text_percent(200)

    assert OverlayTheme(theme, 200).text_percent == 400


def test_it_needs_a_sheet_of_its_own_only_with_a_size_of_its_own(theme: Theme) -> None:
    own = OverlayTheme(theme, 100)
    like_the_others = own.own_style_sheet()

    own.set_own_percent(150)

    assert like_the_others == ""
    assert f"font-size: {theme.scaled(14 * 1.5)}px" in own.own_style_sheet()
