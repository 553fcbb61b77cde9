import os
import stat
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.store.kept_sound import KeptSound
from shared.ids import SessionId

ONE, OTHER = SessionId("a" * 32), SessionId("b" * 32)


@pytest.fixture
def kept(tmp_path: Path) -> KeptSound:
    return KeptSound(tmp_path / "data" / "sound")


def test_pieces_are_found_again_in_the_order_of_the_session(kept: KeptSound) -> None:
    for source, start in (("system", 480_000), ("microphone", 0), ("system", 0), ("microphone", 9_600_000)):
        kept.new_piece(ONE, source, start)

    assert [(piece.source, piece.start) for piece in kept.pieces(ONE)] == [
        ("microphone", 0),
        ("system", 0),
        ("system", 480_000),
        ("microphone", 9_600_000),
    ]
    assert [piece.start for piece in kept.pieces(ONE, "microphone")] == [0, 9_600_000]


def test_what_else_lies_in_the_folder_is_no_piece(kept: KeptSound) -> None:
    path = kept.new_piece(ONE, "system", 0)
    for name in ("notes.txt", "speaker-000000000000.flac", "system-12.flac"):
        path.with_name(name).touch()

    assert [piece.path for piece in kept.pieces(ONE)] == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a person's folders to themselves in another way")
def test_nobody_else_can_read_it(kept: KeptSound) -> None:
    before = os.umask(0)
    try:
        path = kept.new_piece(ONE, "system", 0)
    finally:
        os.umask(before)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [stat.S_IMODE(folder.stat().st_mode) for folder in (path.parent, kept.folder)] == [0o700, 0o700]


def test_without_any_sound_there_is_nothing_and_no_folder(kept: KeptSound) -> None:
    assert (kept.sessions(), kept.pieces(ONE), kept.has(ONE), kept.kept_at(ONE), kept.size_bytes()) == (
        [],
        [],
        False,
        None,
        0,
    )
    assert not kept.folder.exists()


def test_one_side_goes_and_the_other_stays(kept: KeptSound) -> None:
    own = kept.new_piece(ONE, "microphone", 0)
    kept.new_piece(ONE, "system", 0)

    kept.delete(ONE, ["system"])

    assert [piece.path for piece in kept.pieces(ONE)] == [own]


def test_with_the_last_piece_the_folders_go_too(kept: KeptSound) -> None:
    kept.new_piece(ONE, "microphone", 0)
    kept.new_piece(OTHER, "microphone", 0)

    kept.delete(ONE)
    alone = kept.sessions()
    kept.delete(OTHER)
    kept.delete(OTHER)

    assert alone == [OTHER]
    assert not kept.folder.exists()


def test_all_goes_but_what_is_being_kept(kept: KeptSound) -> None:
    kept.new_piece(ONE, "microphone", 0)
    kept.new_piece(OTHER, "microphone", 0)

    kept.delete_all(but=[OTHER])

    assert kept.sessions() == [OTHER]


def test_the_newest_piece_says_when_it_was_kept_and_all_count_for_the_size(kept: KeptSound) -> None:
    at = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)
    for number in range(3):
        path = kept.new_piece(ONE, "system", number)
        path.write_bytes(b"x" * 100)
        os.utime(path, times=((at + timedelta(hours=number)).timestamp(),) * 2)

    assert kept.kept_times() == {ONE: at + timedelta(hours=2)}
    assert kept.size_bytes() == 300


def test_what_cannot_be_deleted_is_an_error_and_the_rest_is_gone(
    kept: KeptSound, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = kept.new_piece(ONE, "microphone", 0)
    kept.new_piece(ONE, "system", 0)
    kept.new_piece(OTHER, "system", 0)
    unlink = Path.unlink

    def refusing(path: Path, missing_ok: bool = False) -> None:
        if path == locked:
            raise PermissionError("in use")
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", refusing)

    with pytest.raises(PermissionError):
        kept.delete_all()

    assert [piece.path for piece in kept.pieces(ONE)] == [locked]
    assert kept.sessions() == [ONE]
