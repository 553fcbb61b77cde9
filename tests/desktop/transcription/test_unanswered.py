"""What a new recogniser hears again."""

import numpy as np

from desktop.transcription.unanswered import UnansweredSound
from desktop.transcription.wire import decode_sound

SECOND = np.zeros(16_000, np.float32)


def starts(sound: UnansweredSound) -> list[tuple[str, int]]:
    """What a reader that begins anew would take."""
    found, number = [], 0
    while (frame := sound.after(number, 0.0)) is not None:
        number, payload = frame
        heard = decode_sound(payload)
        found.append((heard.source, heard.start))
    return found


def test_what_is_not_settled_is_heard_again_in_the_order_in_which_it_came() -> None:
    sound = UnansweredSound()
    for second in range(4):
        sound.add("system", second * 16_000, SECOND)
        sound.add("microphone", second * 16_000, SECOND)

    sound.settle("system", 32_000)

    assert starts(sound) == [
        ("microphone", 0),
        ("microphone", 16_000),
        ("system", 32_000),
        ("microphone", 32_000),
        ("system", 48_000),
        ("microphone", 48_000),
    ]


def test_a_frame_that_is_settled_in_part_is_kept_whole() -> None:
    sound = UnansweredSound()
    sound.add("system", 0, SECOND)

    sound.settle("system", 15_999)

    assert starts(sound) == [("system", 0)]


def test_the_backlog_is_what_was_fed_and_not_listened_to() -> None:
    sound = UnansweredSound()
    sound.add("system", 160_000, SECOND)
    sound.add("system", 176_000, SECOND)
    assert sound.backlog_s == 2.0

    sound.listened("system", 176_000)
    assert sound.backlog_s == 1.0

    assert not sound.wait_until_below(0.5, 0.0)
    assert sound.wait_until_below(1.0, 0.0)


def test_a_new_recogniser_has_the_whole_backlog_again() -> None:
    sound = UnansweredSound()
    for second in range(4):
        sound.add("system", second * 16_000, SECOND)
    sound.listened("system", 64_000)
    sound.settle("system", 16_000)

    sound.start_over()

    assert sound.backlog_s == 3.0


def test_memory_is_bounded_and_the_oldest_goes_first() -> None:
    sound = UnansweredSound(longest_s=3.0)
    for second in range(10):
        sound.add("system", second * 16_000, SECOND)

    assert starts(sound) == [("system", second * 16_000) for second in (7, 8, 9)]
