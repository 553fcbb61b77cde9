"""`listen` as the command line runs it: what it refuses before anything is heard, over a real store."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from desktop.cli.listen import NothingUnfinished
from desktop.cli.main import run_command
from desktop.cli.parser import build_parser
from desktop.cli.session_names import NoSuchSession
from desktop.composition.program import NoHearing
from desktop.paths import Paths
from desktop.store.store_errors import StoreInUse
from shared.events import SessionCompleted
from shared.ids import SessionId
from shared.vocabulary import SAMPLE_RATE
from tests.desktop.store.opened import Opened
from tests.shared.samples import SESSION, logged, running_session

Listen = Callable[..., tuple[int, str, str]]


@pytest.fixture
def listen(capsys: pytest.CaptureFixture[str]) -> Listen:
    def call(*words: str) -> tuple[int, str, str]:
        code = run_command(build_parser().parse_args(["listen", *words]))
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


@pytest.fixture
def silence(tmp_path: Path) -> Path:
    soundfile.write(tmp_path / "silence.wav", np.zeros(SAMPLE_RATE, dtype=np.float32), SAMPLE_RATE)
    return tmp_path / "silence.wav"


@pytest.fixture
def no_models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INTERVIEW_ASSISTANT_WEIGHTS", str(tmp_path / "weights"))


def kept() -> list[SessionId]:
    """The sessions in this user's store, which no program has open."""
    opened = Opened(Paths.of_this_user().sessions_database)
    try:
        return [summary.session_id for summary in opened.store.sessions()]
    finally:
        opened.close()


def keep_one(*, completed: bool) -> None:
    log = running_session(["Why us?"])
    ending = logged([SessionCompleted()], first_seq=len(log) + 1) if completed else []
    opened = Opened(Paths.of_this_user().sessions_database)
    opened.keep([*log, *ending])
    opened.close()


@pytest.mark.parametrize("wanted", ["last", SESSION, "0123"])
def test_without_an_unfinished_session_there_is_nothing_to_continue(wanted: str, listen: Listen) -> None:
    keep_one(completed=True)

    code, out, err = listen(f"--continue={wanted}")

    assert (code, out) == (1, "")
    assert err == f"{NothingUnfinished.title}. {NothingUnfinished.message}\n"


@pytest.mark.usefixtures("no_models")
@pytest.mark.parametrize(
    ("wanted", "title"),
    [
        ("f" * 32, NoSuchSession.title),
        (SESSION[:3], NoSuchSession.title),
        ("", NoSuchSession.title),
        (SESSION[:8], NoHearing.title),  # found; without a speech model it goes no further
        (SESSION, NoHearing.title),
    ],
)
def test_an_unfinished_session_is_named_by_its_id_or_enough_of_it(wanted: str, title: str, listen: Listen) -> None:
    keep_one(completed=False)

    code, _, err = listen(f"--continue={wanted}")

    assert code == 1
    assert err.startswith(title)


@pytest.mark.usefixtures("no_models")
def test_without_a_speech_model_it_says_how_to_get_one_and_keeps_no_session(silence: Path, listen: Listen) -> None:
    code, out, err = listen(f"--system={silence}")

    assert (code, out) == (1, "")
    assert err == f"{NoHearing.title}. {NoHearing.message}\n"
    assert kept() == []


def test_a_second_program_on_the_same_sessions_is_refused(silence: Path, listen: Listen) -> None:
    running = Opened(Paths.of_this_user().sessions_database)
    try:
        code, out, err = listen(f"--system={silence}")
    finally:
        running.close()

    assert (code, out) == (1, "")
    assert err == f"{StoreInUse.title}. {StoreInUse.message}\n"


@pytest.mark.usefixtures("no_models")
def test_after_a_refusal_the_store_is_free_for_the_next_program(silence: Path, listen: Listen) -> None:
    listen(f"--system={silence}")
    code, _, err = listen(f"--system={silence}")

    assert code == 1
    assert err.startswith(NoHearing.title)
