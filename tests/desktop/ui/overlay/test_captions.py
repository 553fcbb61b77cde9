import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop.ui.overlay.caption_text import CaptionText
from desktop.ui.overlay.captions import Captions
from desktop.ui.style import Theme
from shared.ids import SegmentId
from shared.notices import InterimHeard
from shared.setup import SessionSetup
from tests.desktop.ui.scripted import Script


@pytest.fixture
def script() -> Script:
    return Script(SessionSetup(assistance="captions"))


@pytest.fixture
def captions(script: Script, theme: Theme, qtbot: QtBot) -> Captions:
    captions = Captions(script.view, theme)
    qtbot.addWidget(captions)
    captions.resize(420, 300)
    captions.show()
    return captions


@pytest.fixture
def text(theme: Theme, qtbot: QtBot) -> CaptionText:
    text = CaptionText()
    qtbot.addWidget(text)
    text.set_look(theme.font("title"), QColor("black"), QColor("grey"))
    text.resize(300, 90)
    text.show()
    return text


def speak(script: Script, words: str) -> None:
    script.view.notice(
        InterimHeard(segment_id=SegmentId("system-9"), source="system", text=words, solid_words=2, start=99, end=100)
    )


def test_before_anything_is_said_it_says_that_it_listens(captions: Captions) -> None:
    assert captions.empty.isVisible()
    assert captions.empty.text() == "Listening. What is said appears here."


def test_the_newest_is_larger_than_the_one_before(captions: Captions, script: Script) -> None:
    script.say("microphone", "Hello.", 1)
    script.say("system", "Hello Maya.", 2)

    captions.refresh()

    assert captions.lines == ["Hello.", "Hello Maya."]
    assert captions.newest.text._font.pixelSize() > captions.before.text._font.pixelSize()
    assert captions.before.speaker.text() == "You"
    assert not captions.empty.isVisible()


def test_who_is_still_speaking_is_said(captions: Captions, script: Script) -> None:
    speak(script, "We run everything")

    captions.refresh()

    assert captions.newest.speaker.text() == "Them · speaking"


def test_a_long_turn_rolls_and_shows_its_end(text: CaptionText) -> None:
    text.set_text(" ".join(f"word{number}" for number in range(60)))

    assert text.shown_lines[-1].endswith("word59")
    assert 1 < len(text.shown_lines) < 5


def test_lines_that_stand_keep_their_words_while_the_sentence_grows(text: CaptionText) -> None:
    words = [f"word{number}" for number in range(20)]
    text.resize(300, 300)
    text.set_text(" ".join(words[:10]))
    before = text.shown_lines

    text.set_text(" ".join(words[:14]))

    assert text.shown_lines[: len(before) - 1] == before[:-1]
    assert len(text.shown_lines) > len(before)


def test_with_more_room_more_lines_are_shown(text: CaptionText) -> None:
    text.set_text(" ".join(f"word{number}" for number in range(60)))
    few = len(text.shown_lines)

    text.resize(300, 300)

    assert len(text.shown_lines) > few


def test_of_what_was_said_before_two_lines_are_shown(captions: Captions, script: Script) -> None:
    script.say("microphone", "word " * 80, 1)
    script.say("system", "Yes.", 2)
    captions.refresh()

    assert len(captions.before.text.shown_lines) <= 2
