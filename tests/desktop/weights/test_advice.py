"""Advice follows from what was measured here, and says what is only estimated."""

from desktop.weights.advice import ACCENTS, Advice, Decode, decode_times, hearing_advice, writing_advice
from desktop.weights.catalogue import CATALOGUE
from desktop.weights.choice import LARGE_WRITER, SMALL_WRITER, Machine
from desktop.weights.writer_pace import WriterPace

TINY, BASE = "whisper-tiny.en", "whisper-base"
ROOMY = Machine(16_000_000_000, 100_000_000_000)
SMALL = Machine(4_000_000_000, 100_000_000_000)


def hearing(decode_s: dict[str, float], language: str = "en") -> Advice:
    advice = hearing_advice(CATALOGUE, decode_s, language)
    assert advice is not None
    return advice


def test_before_anything_was_measured_there_is_no_advice_for_hearing() -> None:
    assert hearing_advice(CATALOGUE, {}) is None


def test_the_largest_that_keeps_up_is_advised_and_the_next_one_said_to_be_too_slow() -> None:
    advice = hearing({TINY: 0.063, BASE: 0.14})

    assert advice.name == BASE
    assert advice.reason == (
        "Whisper base: writes down a sentence in 0.14 s here, well within 0.35 s. "
        f"Whisper small would take about 0.5 s, too slow to stay live. {ACCENTS}"
    )


def test_a_fast_machine_is_advised_to_fetch_a_larger_one_and_told_that_this_is_estimated() -> None:
    advice = hearing({TINY: 0.02, BASE: 0.05})

    assert advice.name == "whisper-small.en"  # of two alike, the one made for the language
    assert "would take about 0.16 s" in advice.reason


def test_what_is_estimated_close_to_the_limit_is_not_risked() -> None:
    assert hearing({BASE: 0.1}).name == BASE  # small would take 0.32 s of 0.35 s


def test_where_nothing_keeps_up_the_lightest_is_advised() -> None:
    advice = hearing({TINY: 0.9, BASE: 1.8})

    assert advice.name == TINY
    assert "the lightest one" in advice.reason


def test_a_model_of_another_language_is_not_advised() -> None:
    assert hearing({TINY: 0.063, BASE: 0.34}, "de").name == BASE


def test_only_models_with_a_measured_ratio_are_estimated() -> None:
    times = decode_times(CATALOGUE, {BASE: 0.1})

    assert times[BASE] == Decode(0.1, True)
    assert not times["whisper-small"].measured
    assert "whisper-distil-small.en" not in times
    assert "whisper-large-v3-turbo" not in times


def test_a_roomy_machine_is_advised_the_large_writer_and_told_its_pace() -> None:
    advice = writing_advice(CATALOGUE, {LARGE_WRITER: WriterPace(9.3, 0.43)}, ROOMY)

    assert advice.name == LARGE_WRITER
    assert (
        "writes 9 words a second here, the first after 0.4 s; that is 4 times as fast as people speak" in advice.reason
    )


def test_a_writer_slower_than_speech_makes_way_for_the_small_one() -> None:
    advice = writing_advice(CATALOGUE, {LARGE_WRITER: WriterPace(1.4, 3.0)}, ROOMY)

    assert advice.name == SMALL_WRITER
    assert "more slowly than people speak" in advice.reason


def test_a_machine_with_little_memory_is_advised_the_small_writer() -> None:
    assert writing_advice(CATALOGUE, {LARGE_WRITER: WriterPace(9.3, 0.43)}, SMALL).name == SMALL_WRITER


def test_what_was_not_measured_is_said_to_be_so() -> None:
    assert writing_advice(CATALOGUE, {}, ROOMY).reason.endswith("Not measured here yet.")
