import re

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.ui.fonts import FONT_FOLDER, add_bundled_fonts, font
from desktop.ui.style import AppliedStyle, Theme
from shared.tokens import DARK, LIGHT, Colours


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        *[(ink, ground) for ink in ("text", "muted", "accent", "bad", "good") for ground in ("surface", "raised")],
        ("on_accent", "accent"),
        ("accent", "accent_ground"),
        ("question", "question_ground"),
        ("warn", "warn_ground"),
        ("interviewer", "surface"),
        ("candidate", "surface"),
    ],
)
def test_what_is_to_be_read_has_contrast_enough(colours: Colours, ink: str, ground: str) -> None:
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_token_of_the_sheet_is_filled_in(scheme: str, qtbot: QtBot) -> None:
    sheet = Theme("dark" if scheme == "dark" else "light").style_sheet()

    assert "$" not in sheet
    assert (DARK if scheme == "dark" else LIGHT).accent in sheet


def test_text_scales_between_80_and_200_percent(qtbot: QtBot) -> None:
    theme = Theme("light", 150)
    larger = theme.px("body")
    theme.set_text_percent(1000)
    largest = theme.px("body")
    theme.set_text_percent(5)

    assert (larger, largest, theme.px("body")) == (21, 28, 11)


def test_a_change_is_told_and_dresses_the_application_anew(qtbot: QtBot, qapp: QApplication) -> None:
    theme = Theme("light")
    dressed = AppliedStyle(qapp, theme)
    label = QLabel("x")
    label.setProperty("role", "title")
    qtbot.addWidget(label)
    label.ensurePolished()

    theme.set_text_percent(200)
    label.ensurePolished()
    pixels = label.font().pixelSize()

    dressed.setParent(None)
    qapp.setStyleSheet("")
    assert pixels == 40


def test_the_bundled_typeface_is_used(qtbot: QtBot) -> None:
    added = add_bundled_fonts()

    assert added == 2
    assert QFontInfo(font(14)).family() == "Inter"
    assert QFontInfo(font(14, semibold=True)).weight() == 600


def test_the_typeface_comes_with_its_licence() -> None:
    licence = (FONT_FOLDER / "OFL.txt").read_text(encoding="utf-8")

    assert re.search(r"SIL OPEN FONT LICENSE Version 1\.1", licence)
    assert sum(path.stat().st_size for path in FONT_FOLDER.iterdir()) < 1_000_000
