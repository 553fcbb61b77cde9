from datetime import timedelta
from pathlib import Path

import pytest

from desktop.reports.sound_line import SoundFate
from desktop.session.sound_fate import fate_of
from desktop.store.kept_sound import KeptSound
from shared.events import SessionCreated
from shared.session_view import SessionView
from shared.setup import SessionSetup
from tests.shared.samples import BEGIN, SESSION, logged


def view(*, keep: bool = True) -> SessionView:
    return SessionView.of(logged([SessionCreated(session_id=SESSION, setup=SessionSetup(keep_sound=keep))]))


@pytest.fixture
def kept(tmp_path: Path) -> KeptSound:
    return KeptSound(tmp_path)


def test_sound_that_is_here_goes_some_days_after_the_session_began(kept: KeptSound) -> None:
    kept.new_piece(SESSION, "system", 0)

    assert fate_of(kept, view(), 7) == SoundFate(until=BEGIN + timedelta(days=7))


def test_sound_that_is_gone_after_its_time_went_by_itself(kept: KeptSound) -> None:
    assert fate_of(kept, view(), 7, now=BEGIN + timedelta(days=8)) == SoundFate(after_days=7)


def test_sound_that_is_gone_before_its_time_was_deleted(kept: KeptSound) -> None:
    assert fate_of(kept, view(), 7, now=BEGIN + timedelta(days=2)) == SoundFate()


def test_where_none_was_to_be_kept_there_is_no_fate(kept: KeptSound) -> None:
    assert fate_of(kept, view(keep=False), 7) is None
