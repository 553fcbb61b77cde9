"""What stands on the page of models follows from the disk, the figures of this machine and the queue."""

from pathlib import Path

import pytest

from desktop.app.models.measured import TO_BEGIN_WITH
from desktop.app.models.model_lines import HERE, Circumstances, ModelLines
from desktop.settings import Settings
from desktop.ui.models.model_line import ModelGroup, ModelLine
from desktop.weights.choice import BETTER_WHISPER, LARGE_WRITER, SMALL_WRITER, SMALLEST_WHISPER
from desktop.weights.errors import NoPlaceReachable
from desktop.weights.own import OwnModels
from tests.desktop.ui.models.samples import StillQueue, fetching, measure, store_with
from tests.desktop.weights.test_own import gguf


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


def groups(root: Path, settings: Settings, queue: StillQueue | None = None, **now: object) -> dict[str, ModelGroup]:
    lines = ModelLines(store_with(root), settings, queue or StillQueue())  # type: ignore[arg-type]
    made = lines.groups(Circumstances(**now))  # type: ignore[arg-type]
    return {group.purpose: group for group in made}


def line(groups: dict[str, ModelGroup], key: str) -> ModelLine:
    return next(line for group in groups.values() for line in group.lines if line.key == key)


def acts(line: ModelLine) -> list[str]:
    return [words for _, words in line.acts]


def test_a_model_that_is_not_here_says_what_it_is_and_can_be_fetched(tmp_path: Path, settings: Settings) -> None:
    base = line(groups(tmp_path, settings), BETTER_WHISPER)

    assert base.title == "Whisper base"
    assert base.facts == "147.9 MB · MIT licence · about 100 languages"
    assert base.quality == "Accuracy: good · Speed: fast"
    assert "4 of 100 words" in base.note
    assert acts(base) == ["Fetch 147.9 MB"]


def test_what_was_measured_or_estimated_here_is_said(tmp_path: Path, settings: Settings) -> None:
    store_with(tmp_path, SMALLEST_WHISPER, BETTER_WHISPER, LARGE_WRITER)
    measure(tmp_path)
    shown = groups(tmp_path, settings)

    assert line(shown, BETTER_WHISPER).quality.endswith("0.14 s a sentence here")
    assert line(shown, "whisper-small").quality.endswith("about 0.5 s a sentence here (estimated)")
    assert line(shown, LARGE_WRITER).quality.endswith("9 words a second here, the first after 0.4 s")


def test_one_of_each_is_recommended_with_its_reason(tmp_path: Path, settings: Settings) -> None:
    store_with(tmp_path, SMALLEST_WHISPER, BETTER_WHISPER)
    measure(tmp_path)
    recommended = {
        each.key: each.recommended
        for group in groups(tmp_path, settings).values()
        for each in group.lines
        if each.recommended
    }

    assert BETTER_WHISPER in recommended
    assert "0.14 s" in recommended[BETTER_WHISPER]
    assert len(recommended) == 2


def test_before_measuring_the_lightest_is_recommended_to_begin_with(tmp_path: Path, settings: Settings) -> None:
    assert line(groups(tmp_path, settings), SMALLEST_WHISPER).recommended == TO_BEGIN_WITH


def test_the_one_in_use_is_said_with_who_chose_it(tmp_path: Path, settings: Settings) -> None:
    store_with(tmp_path, SMALLEST_WHISPER, BETTER_WHISPER)
    measure(tmp_path)

    ours = groups(tmp_path, settings)["hearing"]
    assert (ours.chosen, ours.by_person) == ("Chosen for you: Whisper base.", False)
    assert acts(line({"hearing": ours}, BETTER_WHISPER)) == ["Delete"]

    settings.whisper_model = SMALLEST_WHISPER
    theirs = groups(tmp_path, settings)["hearing"]
    assert (theirs.chosen, theirs.by_person) == ("You chose Whisper tiny.en.", True)
    assert line({"hearing": theirs}, SMALLEST_WHISPER).used == "In use"
    assert acts(line({"hearing": theirs}, BETTER_WHISPER)) == ["Use this one", "Delete"]


def test_what_works_in_the_running_session_says_so(tmp_path: Path, settings: Settings) -> None:
    store_with(tmp_path, SMALLEST_WHISPER)

    shown = groups(tmp_path, settings, at_work=frozenset({SMALLEST_WHISPER}))

    assert line(shown, SMALLEST_WHISPER).used == "At work now"


def test_what_is_on_its_way_says_how_far_and_can_be_stopped(tmp_path: Path, settings: Settings) -> None:
    store = store_with(tmp_path)
    queue = StillQueue(fetching(store, BETTER_WHISPER, 0.43), BETTER_WHISPER, (LARGE_WRITER,))
    shown = groups(tmp_path, settings, queue)

    coming = line(shown, BETTER_WHISPER)
    assert (coming.state, coming.percent) == ("fetching", 42)
    assert coming.said == "64 of 148 MB · 42 % · 2 min left"
    assert acts(coming) == ["Pause", "Cancel"]
    assert line(shown, LARGE_WRITER).said == "Waits for its turn."

    queue.fetching = fetching(store, BETTER_WHISPER, 0.43, paused=True)
    stopped = line(groups(tmp_path, settings, queue), BETTER_WHISPER)
    assert stopped.said == "Paused · 64 of 148 MB · 42 %"
    assert acts(stopped) == ["Go on", "Cancel"]


def test_what_could_not_be_fetched_says_why_without_a_command_to_type(tmp_path: Path, settings: Settings) -> None:
    queue = StillQueue(problems={BETTER_WHISPER: NoPlaceReachable(BETTER_WHISPER, ["the hub no longer has this file"])})

    failed = line(groups(tmp_path, settings, queue), BETTER_WHISPER)

    assert failed.problem
    assert "The hub no longer has this file" in failed.said
    assert "interview-assistant" not in failed.said
    assert acts(failed) == ["Try again"]


def test_what_has_come_in_part_says_how_much_is_left(tmp_path: Path, settings: Settings) -> None:
    store = store_with(tmp_path)
    folder = store.folder(BETTER_WHISPER)
    folder.mkdir()
    with (folder / "model.bin.part").open("wb") as part:
        part.truncate(100_000_000)

    begun = line(groups(tmp_path, settings), BETTER_WHISPER)

    assert "100.0 MB have come" in begun.said
    assert acts(begun) == ["Fetch the rest, 47.9 MB"]


def test_a_damaged_one_is_said_and_can_be_fetched_again(tmp_path: Path, settings: Settings) -> None:
    store_with(tmp_path, SMALL_WRITER)

    damaged = line(groups(tmp_path, settings, broken={SMALL_WRITER: "It is damaged."}), SMALL_WRITER)

    assert (damaged.state, damaged.said, damaged.problem) == ("broken", "It is damaged.", True)
    assert acts(damaged) == ["Fetch again", "Delete"]


def test_one_without_a_known_checksum_is_never_offered_for_fetching(tmp_path: Path, settings: Settings) -> None:
    distilled = line(groups(tmp_path, settings), "whisper-distil-small.en")

    assert acts(distilled) == []
    assert "No checksum" in distilled.said


def test_the_rest_of_the_family_is_folded_until_it_is_wanted_or_here(tmp_path: Path, settings: Settings) -> None:
    assert line(groups(tmp_path, settings), "whisper-medium").minor
    store_with(tmp_path / "other", "whisper-medium")

    assert not line(groups(tmp_path / "other", settings), "whisper-medium").minor


def test_a_model_for_tests_is_not_offered(tmp_path: Path, settings: Settings) -> None:
    assert "smollm2-135m" not in [each.key for each in groups(tmp_path, settings)["writing"].lines]


def test_a_model_of_ones_own_stands_among_the_others(tmp_path: Path, settings: Settings) -> None:
    own = OwnModels(store_with(tmp_path)).take_in(gguf(tmp_path))

    shown = line(groups(tmp_path, settings), own.setting)

    assert (shown.title, shown.facts, shown.said) == ("My writer", "2.0 MB · your own model", HERE)
    assert acts(shown) == ["Use this one", "Delete"]


def test_an_english_model_says_that_it_is_not_for_another_language(tmp_path: Path, settings: Settings) -> None:
    assert "Not for the language" in line(groups(tmp_path, settings, language="de"), SMALLEST_WHISPER).quality
