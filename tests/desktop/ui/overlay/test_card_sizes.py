from PySide6.QtCore import QSize

from desktop.ui.overlay.card_sizes import CardSizes
from desktop.ui.style import Theme


def test_every_density_has_a_usual_size_at_the_width_it_is_given(theme: Theme) -> None:
    sizes = CardSizes(theme)

    assert [sizes.of(density, 500).toTuple() for density in ("all", "outline", "line")] == [
        (500, 420),
        (500, 232),
        (500, 44),
    ]


def test_a_size_that_was_kept_comes_back(theme: Theme) -> None:
    sizes = CardSizes(theme)

    sizes.keep("outline", QSize(460, 300))

    assert sizes.of("outline", 500) == QSize(460, 300)


def test_one_line_is_as_high_as_its_text_whatever_was_kept(theme: Theme) -> None:
    sizes = CardSizes(theme)
    sizes.keep("line", QSize(460, 44))

    theme.set_text_percent(200)

    assert sizes.of("line", 460) == QSize(460, 88)
    assert sizes.smallest("line").height() == 88


def test_with_larger_text_the_smallest_card_is_higher_but_no_more_than_usual(theme: Theme) -> None:
    sizes = CardSizes(theme)
    heights = []
    for percent in (80, 100, 150, 200):
        theme.set_text_percent(percent)
        heights.append(sizes.smallest("all").height())

    assert heights == [160, 160, 280, 400]
