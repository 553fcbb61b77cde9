"""Frames of any size become blocks of one size, with every sample at its place."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from desktop.transcription.sound import BLOCK, Block, Blocks, RecentSound
from desktop.transcription.wire import decode_sound, encode_sound

RAMP = np.arange(20_000, dtype=np.float32)


@given(st.lists(st.integers(1, 1700), min_size=1, max_size=15))
def test_every_sample_arrives_once_at_its_place(sizes: list[int]) -> None:
    blocks, at, out = Blocks(), 0, []
    for size in sizes:
        out += list(blocks.push(100 + at, RAMP[at : at + size]))
        at = min(len(RAMP), at + size)

    assert [block.start for block in out] == [100 + BLOCK * number for number in range(len(out))]
    heard = np.concatenate([block.samples for block in out]) if out else RAMP[:0]
    assert np.array_equal(heard, RAMP[: len(heard)])
    assert at - len(heard) < BLOCK


def test_a_short_hole_is_filled_with_silence() -> None:
    blocks = Blocks()
    list(blocks.push(0, RAMP[:BLOCK]))

    (block,) = blocks.push(BLOCK + 100, RAMP[: BLOCK - 100])

    assert block.start == BLOCK
    assert not block.after_gap
    assert np.array_equal(block.samples[:100], np.zeros(100))


def test_a_long_hole_begins_anew_and_says_so() -> None:
    blocks = Blocks()
    list(blocks.push(0, RAMP[:700]))

    block = next(iter(blocks.push(160_000, RAMP[:BLOCK])))

    assert (block.start, block.after_gap) == (160_000, True)


def test_sound_that_was_taken_is_not_taken_twice() -> None:
    blocks = Blocks()
    list(blocks.push(0, RAMP[:1024]))

    (block,) = blocks.push(512, RAMP[512:1536])

    assert np.array_equal(block.samples, RAMP[1024:1536])


def test_recent_sound_is_found_by_position_after_the_ring_went_round() -> None:
    recent = RecentSound(seconds=1.0)
    for start in range(0, 48 * BLOCK, BLOCK):
        recent.add(Block(start, np.full(BLOCK, start, np.float32)))

    assert set(recent.between(40 * BLOCK, 42 * BLOCK)) == {40.0 * BLOCK, 41.0 * BLOCK}


def test_sound_survives_the_pipe() -> None:
    sound = decode_sound(encode_sound("system", 1 << 40, RAMP[:5]))

    assert (sound.source, sound.start, sound.samples.tolist()) == ("system", 1 << 40, [0, 1, 2, 3, 4])
