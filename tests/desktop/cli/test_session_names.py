"""Which session is meant on the command line."""

import pytest

from desktop.cli.session_names import NoSuchSession, session_of
from desktop.store.summary import SessionSummary
from shared.ids import SessionId

SESSIONS = [
    SessionSummary(
        session_id=SessionId(name), name="", company="", created_at=None, active_s=0.0, state="completed", questions=0
    )
    for name in ("abcd1111", "abcd2222", "ffff0000", "ffff")
]


@pytest.mark.parametrize(
    ("wanted", "meant"),
    [("last", "abcd1111"), ("abcd2222", "abcd2222"), ("abcd1", "abcd1111"), ("ffff", "ffff"), ("ffff0", "ffff0000")],
)
def test_it_is_the_newest_the_exact_one_or_the_only_one_that_begins_so(wanted: str, meant: str) -> None:
    assert session_of(SESSIONS, wanted).session_id == meant


@pytest.mark.parametrize("wanted", ["abc", "", "0000", "abcd3"])
def test_a_name_that_fits_none_or_is_too_short_is_refused_with_the_way_to_the_list(wanted: str) -> None:
    with pytest.raises(NoSuchSession, match="export"):
        session_of(SESSIONS, wanted)


def test_a_beginning_of_several_names_them() -> None:
    with pytest.raises(NoSuchSession, match="abcd1111, abcd2222"):
        session_of(SESSIONS, "abcd")


def test_without_sessions_there_is_no_last_one() -> None:
    with pytest.raises(NoSuchSession):
        session_of([], "last")
