from datetime import UTC, datetime, timedelta

import pytest

from desktop.store.resume_store import NewReading, ResumeStore, SavedReading, SavedResume, SavedVersion
from desktop.store.store_errors import ResumeUnknown
from tests.desktop.store.opened import LIMIT_S, Opened, bytes_of_all_files

DAY = datetime(2026, 3, 2, tzinfo=UTC)


def resume(
    resume_id: str = "one", name: str = "CV", active: int = 0, made: int = 0, reading: str = "r1"
) -> SavedResume:
    """`active` and `made`: on which day."""
    reading_id = f"{resume_id}/{reading}"
    return SavedResume(
        resume_id=resume_id,
        name=name,
        versions=(SavedVersion(number=1, made_at=DAY + timedelta(made), reason="read", reading_id=reading_id),),
        readings=(SavedReading(reading_id=reading_id, read_at=DAY, file_name="cv.pdf"),),
        active_at=DAY + timedelta(active),
    )


def reading_of(saved: SavedResume, content: bytes = b"{}", file: bytes | None = b"%PDF") -> NewReading:
    return NewReading(saved.newest.reading_id, content, file)


@pytest.fixture
def resumes(opened: Opened) -> ResumeStore:
    return ResumeStore(opened.database)


def test_the_active_one_comes_first_then_the_latest_changed(resumes: ResumeStore) -> None:
    for saved in (resume("old", made=1), resume("new", made=5), resume("active", active=9, made=0)):
        resumes.save(saved).result(LIMIT_S)

    assert [saved.resume_id for saved in resumes.all()] == ["active", "new", "old"]
    found = resumes.active()
    assert found is not None
    assert found.resume_id == "active"


def test_a_reading_and_its_file_are_found_under_their_id(resumes: ResumeStore) -> None:
    saved = resume()
    resumes.save(saved, reading_of(saved, b'{"a": 1}', b"%PDF-1.7")).result(LIMIT_S)

    assert resumes.content("one/r1") == b'{"a": 1}'
    assert resumes.file("one/r1") == b"%PDF-1.7"
    assert resumes.file("one/other") is None


def test_pasted_text_has_no_file(resumes: ResumeStore) -> None:
    saved = resume()
    resumes.save(saved, reading_of(saved, file=None)).result(LIMIT_S)

    assert resumes.content("one/r1") == b"{}"
    assert resumes.file("one/r1") is None


def test_a_reading_that_no_version_rests_on_goes_with_the_next_save(resumes: ResumeStore) -> None:
    first, second = resume(reading="r1"), resume(reading="r2")
    resumes.save(first, reading_of(first)).result(LIMIT_S)
    resumes.save(second, reading_of(second)).result(LIMIT_S)

    assert resumes.content("one/r1") is None
    assert resumes.file("one/r1") is None
    assert resumes.content("one/r2") == b"{}"


def test_the_readings_of_another_resume_stay(resumes: ResumeStore) -> None:
    for saved in (resume("one"), resume("one-more")):
        resumes.save(saved, reading_of(saved)).result(LIMIT_S)
    resumes.save(resume("one", reading="r2")).result(LIMIT_S)

    assert resumes.content("one-more/r1") == b"{}"


def test_a_deleted_resume_comes_back_with_everything(resumes: ResumeStore) -> None:
    saved = resume()
    resumes.save(saved, reading_of(saved)).result(LIMIT_S)
    resumes.delete("one").result(LIMIT_S)
    gone = (resumes.get("one"), resumes.content("one/r1"), resumes.file("one/r1"))
    resumes.restore("one").result(LIMIT_S)

    assert gone == (None, None, None)
    assert resumes.get("one") == saved
    assert resumes.file("one/r1") == b"%PDF"


def test_after_the_purge_no_byte_of_it_is_left(opened: Opened, resumes: ResumeStore) -> None:
    saved = resume(name="Velma Quist")
    resumes.save(saved, reading_of(saved, b'"Quist as read"', b"Quist as a file")).result(LIMIT_S)
    resumes.delete("one").result(LIMIT_S)
    opened.store.purge(undo_window_s=-1.0).result(LIMIT_S)
    opened.close()

    assert b"Quist" not in bytes_of_all_files(opened.path.parent)


def test_delete_everything_takes_the_resumes_too(opened: Opened, resumes: ResumeStore) -> None:
    saved = resume()
    resumes.save(saved, reading_of(saved)).result(LIMIT_S)
    opened.store.delete_everything().result(LIMIT_S)

    assert resumes.all() == []
    assert resumes.file("one/r1") is None


def test_one_that_is_not_there_cannot_be_deleted(resumes: ResumeStore) -> None:
    with pytest.raises(ResumeUnknown, match="list of résumés"):
        resumes.delete("nobody").result(LIMIT_S)
