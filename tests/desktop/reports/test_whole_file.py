from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.reports.whole_file import LONGEST_NAME_BYTES, ExportNotWritten, safe_name, write_whole


def test_a_file_is_written_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    write_whole(b"content", tmp_path / "a.md")

    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a.md", b"content")]


def test_what_fails_leaves_the_old_file_and_no_part(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    target.write_bytes(b"old")
    (tmp_path / "a.md.part").mkdir()

    with pytest.raises(ExportNotWritten) as raised:
        write_whole(b"new", target)

    assert target.read_bytes() == b"old"
    assert "room on the disk" in raised.value.message


def test_a_folder_that_is_not_there_is_explained(tmp_path: Path) -> None:
    with pytest.raises(ExportNotWritten):
        write_whole(b"new", tmp_path / "absent" / "a.md")


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Second round", "Second round"),
        ("Fabrikam: backend/platform?", "Fabrikam backend platform"),
        ("  ..  ", "interview"),
        ("", "interview"),
        ("CON", "interview CON"),
        ("nul.txt", "interview nul.txt"),
        ("a\x00b\nc", "a b c"),
        ("Grüße, 面接", "Grüße, 面接"),
    ],
)
def test_a_name_becomes_one_that_every_file_system_takes(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@given(st.text())
def test_no_name_is_too_long_or_leads_elsewhere(name: str) -> None:
    safe = safe_name(name)

    assert 0 < len(safe.encode("utf-8")) <= LONGEST_NAME_BYTES + len("interview ")
    assert not set(safe) & set('<>:"/\\|?*')
    assert not safe.startswith((".", " "))
    assert not safe.endswith((".", " "))


def test_a_long_name_of_letters_of_many_bytes_is_cut_between_letters() -> None:
    assert set(safe_name("面" * 200)) == {"面"}
