from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.store.job_store import JobStore
from desktop.store.store_errors import JobUnknown
from shared.setup import SessionSetup
from tests.desktop.store.opened import LIMIT_S, Opened, bytes_of_all_files

ACME = SessionSetup(company="Acme", job_title="Engineer", job_description="Builds things.")


class Days:
    """Each look at the time is a day later."""

    def __init__(self) -> None:
        self._at = datetime(2026, 3, 2, tzinfo=UTC)

    def __call__(self) -> datetime:
        self._at += timedelta(days=1)
        return self._at


@pytest.fixture
def jobs(opened: Opened) -> JobStore:
    return JobStore(opened.database, Days())


def test_saved_jobs_are_listed_newest_first(jobs: JobStore) -> None:
    jobs.save(ACME).result(LIMIT_S)
    jobs.save(SessionSetup(company="Contoso")).result(LIMIT_S)

    assert [job.setup.company for job in jobs.all()] == ["Contoso", "Acme"]


def test_a_job_is_saved_once_and_the_newest_setup_stays(jobs: JobStore) -> None:
    first = jobs.save(ACME).result(LIMIT_S)
    jobs.save(SessionSetup(company=" ACME", job_title="engineer ", resume_text="Newer")).result(LIMIT_S)

    saved = jobs.all()
    assert first is not None
    assert [(job.job_id, job.setup.resume_text) for job in saved] == [(first.job_id, "Newer")]


def test_another_title_at_the_same_company_is_another_job(jobs: JobStore) -> None:
    jobs.save(ACME).result(LIMIT_S)
    jobs.save(SessionSetup(company="Acme", job_title="Manager")).result(LIMIT_S)

    assert len(jobs.all()) == 2


def test_a_setup_without_company_and_title_is_no_job(jobs: JobStore) -> None:
    assert jobs.save(SessionSetup(resume_text="Ten years")).result(LIMIT_S) is None
    assert jobs.all() == []


def test_a_deleted_job_can_be_restored(jobs: JobStore) -> None:
    saved = jobs.save(ACME).result(LIMIT_S)
    assert saved is not None
    jobs.delete(saved.job_id).result(LIMIT_S)
    assert jobs.all() == []

    jobs.restore(saved.job_id).result(LIMIT_S)

    assert jobs.all() == [saved]


def test_a_purged_job_leaves_no_byte(jobs: JobStore, opened: Opened, path: Path) -> None:
    saved = jobs.save(SessionSetup(company="Acme", resume_text="The canary sang")).result(LIMIT_S)
    assert saved is not None
    opened.store.take_snapshot().result(LIMIT_S)
    jobs.delete(saved.job_id).result(LIMIT_S)

    assert opened.store.purge(0.0).result(LIMIT_S) == 1

    assert b"canary" not in bytes_of_all_files(path.parent)
    assert isinstance(jobs.restore(saved.job_id).exception(LIMIT_S), JobUnknown)


def test_a_job_survives_a_damaged_file(open_store: Callable[[], Opened], path: Path) -> None:
    first = open_store()
    JobStore(first.database).save(ACME).result(LIMIT_S)
    first.close()
    content = bytearray(path.read_bytes())
    content[:100] = bytes(100)
    path.write_bytes(content)

    opened = open_store()

    assert opened.database.salvaged is not None
    assert [job.setup for job in JobStore(opened.database).all()] == [ACME]
    assert opened.store.sessions() == []


def test_a_job_that_only_a_copy_still_has_comes_back(open_store: Callable[[], Opened], path: Path) -> None:
    first = open_store()
    JobStore(first.database).save(ACME).result(LIMIT_S)
    first.store.take_snapshot().result(LIMIT_S)
    first.close()
    path.write_bytes(b"garbage " * 5_000)

    assert [job.setup for job in JobStore(open_store().database).all()] == [ACME]
