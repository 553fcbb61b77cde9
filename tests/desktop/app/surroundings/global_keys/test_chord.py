"""A chord is read as people write it, and one that would be taken from every other program is refused."""

import pytest

from desktop.app.surroundings.global_keys.chord import Chord, NotAChord


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("Ctrl+Alt+Space", "Ctrl+Alt+Space"),
        ("alt + ctrl + space", "Ctrl+Alt+Space"),
        ("Control+Enter", "Ctrl+Return"),
        ("super+k", "Meta+K"),
        ("Ctrl+Shift+F12", "Ctrl+Shift+F12"),
        ("Meta+7", "Meta+7"),
        ("ctrl+PageUp", "Ctrl+PageUp"),
    ],
)
def test_it_is_read_as_people_write_it(words: str, plain: str) -> None:
    assert str(Chord.of(words)) == plain


@pytest.mark.parametrize("words", ["", "Ctrl", "Ctrl+", "Ctrl+Ö", "Ctrl+Banana", "Hyper+K", "Ctrl++", "Ctrl+F99"])
def test_what_is_no_key_is_refused_with_an_example(words: str) -> None:
    with pytest.raises(NotAChord, match=r"Write it like Ctrl\+Alt\+Space"):
        Chord.of(words)


@pytest.mark.parametrize("words", ["K", "Shift+K", "Space", "F5"])
def test_a_key_that_everybody_types_is_refused(words: str) -> None:
    with pytest.raises(NotAChord, match="taken from every other program"):
        Chord.of(words)
