"""What a font's name and widths say."""

import pytest

from desktop.resumes.reading.pdf.fonts import Font, font_of, mark_wide_fonts_bold


@pytest.mark.parametrize(
    ("name", "bold", "italic"),
    [
        ("ABCDEF+Calibri-Bold", True, False),
        ("Arial,BoldItalic", True, True),
        ("Inter-SemiBold", True, False),
        ("CMBX10", True, False),
        ("CMSSBX10", True, False),
        ("CMTI12", False, True),
        ("CMSSI10", False, True),
        ("CMR10", False, False),
        ("Roboto-Black", True, False),
        ("Georgia", False, False),
        ("Lato-LightItalic", False, True),
        ("HelveticaNeue-Medium", False, False),
        ("GillSans-DemiBold", True, False),
    ],
)
def test_the_name_tells_weight_and_slant(name, bold, italic):
    font = font_of(name, 0, 400)

    assert (font.bold, font.italic) == (bold, italic)


def test_a_guessed_weight_counts_where_the_name_is_silent():
    assert font_of("F3", 0, 800).bold
    assert not font_of("Menlo-Regular", 0, 800).bold


@pytest.mark.parametrize(("name", "icon"), [("FontAwesome5Free-Solid", True), ("Wingdings-Regular", False)])
def test_fonts_of_signs_are_known(name, icon):
    font = font_of(name, 0, 900)

    assert (font.symbol, font.icon, font.bold) == (True, icon, False)


def test_of_fonts_without_names_the_wide_one_is_bold():
    plain, bold = Font("", nameless=True), Font("", nameless=True)

    mark_wide_fonts_bold({plain: {"a": (0.50, 90), "n": (0.55, 80)}, bold: {"a": (0.53, 9), "n": (0.59, 8)}})

    assert (plain.bold, bold.bold) == (False, True)
