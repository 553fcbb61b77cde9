from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.resumes.document import Cell, Document, Line
from desktop.resumes.resume import Basics, ReadResume, Resume, Work
from desktop.resumes.shelf.corrections import Corrections
from desktop.resumes.shelf.shelf import MOST_VERSIONS, ResumeShelf
from desktop.store.database import Database
from desktop.store.resume_store import ResumeStore
from desktop.store.store_errors import ResumeUnknown

RENAMED = Corrections(values={"work/0/name": "ACME Ltd"})


def read_text(text: str) -> ReadResume:
    """The person in the first line, an employer in each of the others: a reader as small as can be."""
    first, *employers = text.splitlines()
    lines = tuple(Line(cells=(Cell(text=line),)) for line in text.splitlines())
    resume = Resume(basics=Basics(name=first), work=tuple(Work(name=name) for name in employers))
    return ReadResume(resume=resume, document=Document(lines=lines))


def read_file(path: Path) -> ReadResume:
    return read_text(path.read_text(encoding="utf-8"))


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def shelf(tmp_path: Path, clock: Clock) -> Iterator[ResumeShelf]:
    database = Database(tmp_path / "sessions.db")
    yield ResumeShelf(ResumeStore(database), read_file, read_text, clock)
    database.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Dana CV.txt"
    path.write_text("Dana\nAcme\nContoso", encoding="utf-8")
    return path


def test_an_added_file_is_the_active_resume(shelf: ResumeShelf, file: Path) -> None:
    shelf.add_text("Erin\nFabrikam")
    added = shelf.add_file(file)

    active = shelf.active()
    assert active is not None
    assert (active.name, active.label) == ("Dana CV", "Dana")
    assert added.file_name == "Dana CV.txt"
    assert shelf.file(added) == file.read_bytes()


def test_a_correction_is_kept_and_the_reading_stays(shelf: ResumeShelf, file: Path) -> None:
    added = shelf.add_file(file)
    shelf.correct(added.saved.resume_id, RENAMED)

    opened = shelf.open(added.saved.resume_id)
    assert opened.resume.work[0].name == "ACME Ltd"
    assert opened.reading.resume.work[0].name == "Acme"
    assert opened.corrections == RENAMED


def test_corrections_of_one_sitting_are_one_version(shelf: ResumeShelf, file: Path, clock: Clock) -> None:
    resume_id = shelf.add_file(file).saved.resume_id
    shelf.correct(resume_id, RENAMED)
    shelf.correct(resume_id, RENAMED.with_value("basics/name", "Dana W."))
    soon = [version.reason for version in shelf.open(resume_id).saved.versions]
    clock.now += timedelta(hours=2)
    shelf.correct(resume_id, RENAMED)

    assert soon == ["Read from Dana CV.txt", "Corrected"]
    assert len(shelf.open(resume_id).saved.versions) == 3


def test_going_back_makes_an_older_version_the_newest_and_loses_none(shelf: ResumeShelf, file: Path) -> None:
    resume_id = shelf.add_file(file).saved.resume_id
    shelf.correct(resume_id, RENAMED)
    back = shelf.go_back_to(resume_id, 1)

    assert back.resume.work[0].name == "Acme"
    assert [version.reason for version in back.saved.versions][-1] == "Back to version 1"
    assert shelf.open(resume_id, 2).resume.work[0].name == "ACME Ltd"


def test_corrections_survive_a_newer_file(shelf: ResumeShelf, file: Path, tmp_path: Path) -> None:
    resume_id = shelf.add_file(file).saved.resume_id
    shelf.correct(resume_id, RENAMED)
    newer = tmp_path / "Dana CV 2026.txt"
    newer.write_text("Dana\nFabrikam\nAcme\nContoso", encoding="utf-8")

    again = shelf.read_again(resume_id, newer)

    assert [work.name for work in again.opened.resume.work] == ["Fabrikam", "ACME Ltd", "Contoso"]
    assert again.lost == ()
    assert shelf.file(again.opened) == newer.read_bytes()


def test_a_correction_that_finds_no_place_is_named(shelf: ResumeShelf, file: Path, tmp_path: Path) -> None:
    resume_id = shelf.add_file(file).saved.resume_id
    shelf.correct(resume_id, RENAMED)
    newer = tmp_path / "new.txt"
    newer.write_text("Dana\nContoso", encoding="utf-8")

    assert shelf.read_again(resume_id, newer).lost == ("work/0/name",)


def test_it_is_read_again_from_what_was_kept(shelf: ResumeShelf, file: Path) -> None:
    resume_id = shelf.add_file(file).saved.resume_id
    shelf.correct(resume_id, RENAMED)
    file.unlink()
    pasted = shelf.add_text("Erin\nFabrikam").saved.resume_id

    again = shelf.read_again(resume_id).opened

    assert again.resume.work[0].name == "ACME Ltd"
    assert again.file_name == "Dana CV.txt"
    assert shelf.read_again(pasted).opened.resume.work[0].name == "Fabrikam"


def test_a_duplicate_is_changed_on_its_own(shelf: ResumeShelf, file: Path) -> None:
    first = shelf.add_file(file).saved.resume_id
    second = shelf.duplicate(first, "For Contoso", "Contoso, Engineer").saved
    shelf.correct(second.resume_id, RENAMED)
    shelf.delete(first)

    copy = shelf.open(second.resume_id)
    assert second.for_job == "Contoso, Engineer"
    assert copy.resume.work[0].name == "ACME Ltd"
    assert shelf.file(copy) == file.read_bytes()


def test_a_deleted_one_comes_back_as_it_was(shelf: ResumeShelf, file: Path) -> None:
    added = shelf.add_file(file)
    shelf.delete(added.saved.resume_id)
    with pytest.raises(ResumeUnknown):
        shelf.open(added.saved.resume_id)
    shelf.restore(added.saved.resume_id)

    assert shelf.open(added.saved.resume_id) == added


def test_any_of_them_can_be_made_the_active_one_and_renamed(shelf: ResumeShelf, file: Path) -> None:
    first = shelf.add_file(file).saved.resume_id
    shelf.add_text("Erin\nFabrikam")
    shelf.make_active(first)
    shelf.rename(first, "The long one")

    active = shelf.active()
    assert active is not None
    assert active.name == "The long one"


def test_versions_are_not_kept_without_end_but_the_first_is(shelf: ResumeShelf, file: Path, clock: Clock) -> None:
    resume_id = shelf.add_file(file).saved.resume_id
    for number in range(MOST_VERSIONS + 5):
        clock.now += timedelta(hours=1)
        shelf.correct(resume_id, RENAMED.with_value("basics/name", f"Dana {number}"))

    versions = shelf.open(resume_id).saved.versions
    assert len(versions) == MOST_VERSIONS
    assert versions[0].number == 1
    assert versions[-1].number == MOST_VERSIONS + 6


def test_what_is_kept_is_what_was_read_though_the_file_is_saved_anew_meanwhile(
    tmp_path: Path, file: Path, clock: Clock
) -> None:
    def read_while_saved(path: Path) -> ReadResume:
        file.write_text("Somebody else", encoding="utf-8")
        return read_file(path)

    database = Database(tmp_path / "sessions.db")
    added = ResumeShelf(ResumeStore(database), read_while_saved, read_text, clock).add_file(file)

    assert added.resume.basics.name == "Dana"
    assert ResumeShelf(ResumeStore(database), read_file, read_text, clock).file(added) == b"Dana\nAcme\nContoso"
    database.close()


def test_what_was_changed_during_a_second_reading_is_not_lost(tmp_path: Path, file: Path, clock: Clock) -> None:
    database = Database(tmp_path / "sessions.db")
    store = ResumeStore(database)
    shelf = ResumeShelf(store, read_file, read_text, clock)
    resume_id = shelf.add_file(file).saved.resume_id

    def read_while_changed(path: Path) -> ReadResume:
        shelf.rename(resume_id, "For Fabrikam")
        shelf.correct(resume_id, RENAMED)
        return read_file(path)

    again = ResumeShelf(store, read_while_changed, read_text, clock).read_again(resume_id).opened

    assert again.saved.name == "For Fabrikam"
    assert again.resume.work[0].name == "ACME Ltd"
    database.close()


def test_one_that_was_deleted_during_a_second_reading_stays_deleted(tmp_path: Path, file: Path, clock: Clock) -> None:
    database = Database(tmp_path / "sessions.db")
    store = ResumeStore(database)
    shelf = ResumeShelf(store, read_file, read_text, clock)
    resume_id = shelf.add_file(file).saved.resume_id

    def read_while_deleted(path: Path) -> ReadResume:
        shelf.delete(resume_id)
        return read_file(path)

    with pytest.raises(ResumeUnknown):
        ResumeShelf(store, read_while_deleted, read_text, clock).read_again(resume_id)
    assert shelf.all() == []
    database.close()


def test_the_label_follows_a_newer_file(shelf: ResumeShelf, file: Path, tmp_path: Path) -> None:
    resume_id = shelf.add_file(file).saved.resume_id
    newer = tmp_path / "married.txt"
    newer.write_text("Dana Whitfield\nAcme", encoding="utf-8")

    assert shelf.read_again(resume_id, newer).opened.saved.label == "Dana Whitfield"
