import re

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.ui.fonts import FONT_FOLDER, add_bundled_fonts, font
from desktop.ui.style import SIGNS, AppliedStyle, Theme, motion_ms
from shared.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, MOTION_MS, Colours


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


CONTRAST = pytest.mark.parametrize("colours", [CONTRAST_LIGHT, CONTRAST_DARK], ids=["light", "dark"])


@CONTRAST
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        *[
            (ink, ground)
            for ink in ("text", "muted", "faint", "accent", "bad", "good", "warn", "interviewer", "candidate", "line")
            for ground in ("surface", "raised")
        ],
        *[("text", ground) for ground in ("fill", "accent_ground", "question_ground", "warn_ground")],
        ("muted", "fill"),
        ("on_accent", "accent"),
        ("accent", "accent_ground"),
        ("question", "question_ground"),
        ("warn", "warn_ground"),
    ],
)
def test_in_high_contrast_words_and_lines_reach_seven_to_one(colours: Colours, ink: str, ground: str) -> None:
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 7.0


def test_high_contrast_has_wider_rings_and_borders(qtbot: QtBot) -> None:
    plain, strong = Theme("light"), Theme("light", high_contrast=True)

    assert (plain.focus_px, strong.focus_px) == (2, 3)
    assert f"border: 2px solid {CONTRAST_LIGHT.line}" in strong.style_sheet()
    assert f"border: 3px solid {CONTRAST_LIGHT.accent}" in strong.style_sheet()


def test_high_contrast_is_there_in_light_and_dark(qtbot: QtBot) -> None:
    theme = Theme("dark")
    with qtbot.waitSignal(theme.changed, timeout=1000):
        theme.set_high_contrast(True)
    dark = theme.colours
    theme.set_scheme("light")

    assert (dark, theme.colours) == (CONTRAST_DARK, CONTRAST_LIGHT)


def test_with_less_motion_everything_is_there_at_once(qtbot: QtBot) -> None:
    theme = Theme("light", reduced_motion="off")
    moving = motion_ms(theme)
    theme.set_reduced_motion("on")

    assert (moving, motion_ms(theme)) == (MOTION_MS, 0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_sign_of_the_sheet_is_there(scheme: str, qtbot: QtBot) -> None:
    sheet = Theme("dark" if scheme == "dark" else "light").style_sheet()
    signs = re.findall(r'url\("([^"]+)"\)', sheet)

    assert len(signs) >= 4
    assert [sign for sign in signs if not (SIGNS / sign).exists()] == []


def test_what_is_built_before_the_sheet_looks_like_what_is_built_after_it(qtbot: QtBot, qapp: QApplication) -> None:
    dressed = AppliedStyle(qapp, Theme("light", 150), sheet_later=True)
    early = QPushButton("Start")
    qtbot.addWidget(early)
    bare = qapp.styleSheet()

    dressed.dress()
    late = QPushButton("Start")
    qtbot.addWidget(late)
    same = early.grab().toImage() == late.grab().toImage()

    dressed.setParent(None)
    qapp.setStyleSheet("")
    assert bare == ""
    assert same
