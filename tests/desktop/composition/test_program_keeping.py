"""What the program keeps and how it forgets: jobs, stories, age, everything; and where its files are."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

from desktop.composition.program import Program
from desktop.paths import Paths
from desktop.settings import SetupDraft
from shared.events import SessionCompleted
from shared.setup import SessionSetup
from tests.desktop.store.opened import LIMIT_S, bytes_of_all_files
from tests.desktop.store.test_story_store import story
from tests.shared.samples import SESSION, logged, running_session

CANARY = SessionSetup(company="Acme", resume_text="The xqcanary sang")


def keep_a_session(program: Program) -> None:
    log = running_session(["The xqcanary sang"])
    for entry in [*log, *logged([SessionCompleted()], first_seq=len(log) + 1)]:
        program.store.append(SESSION, entry).result(LIMIT_S)


def test_jobs_and_stories_outlive_the_program(paths: Paths) -> None:
    async def run() -> None:
        async with Program(paths) as first:
            first.jobs.save(CANARY).result(LIMIT_S)
            first.stories.keep(story(1)).result(LIMIT_S)
        async with Program(paths) as second:
            assert [job.setup for job in second.jobs.all()] == [CANARY]
            assert second.stories.all() == [story(1)]

    asyncio.run(run())


def test_a_start_drops_sessions_that_are_too_old(paths: Paths) -> None:
    async def run() -> None:
        async with Program(paths) as first:
            keep_a_session(first)
            first.settings.keep_sessions_days = 30
            first.settings.save()
        async with Program(paths) as second:
            second.store.flush(LIMIT_S)
            assert second.store.sessions() == []

    asyncio.run(run())
    assert b"xqcanary" not in bytes_of_all_files(paths.data)


def test_by_default_sessions_stay(paths: Paths) -> None:
    async def run() -> None:
        async with Program(paths) as first:
            keep_a_session(first)
        async with Program(paths) as second:
            second.store.flush(LIMIT_S)
            assert len(second.store.sessions()) == 1

    asyncio.run(run())


def test_deleting_everything_leaves_no_byte_and_keeps_the_settings(paths: Paths, tmp_path: Path) -> None:
    async def run() -> None:
        async with Program(paths) as program:
            keep_a_session(program)
            program.finish_session()
            program.jobs.save(CANARY).result(LIMIT_S)
            program.settings.last_setup = CANARY
            program.settings.wizard_draft = SetupDraft(step="job", setup=CANARY)
            program.settings.theme = "dark"
            program.settings.save()
            aside = paths.config / f"settings-damaged-{datetime.now(UTC):%Y}.json"
            aside.write_bytes(b"xqcanary")

            await program.delete_everything()

            assert b"qcanary" not in bytes_of_all_files(tmp_path)
            assert program.store.sessions() == []
            assert program.settings.theme == "dark"
            keep_a_session(program)
            assert len(program.store.search("xqcanary")) == 1

    asyncio.run(run())


def test_it_is_said_where_the_files_are(paths: Paths) -> None:
    async def run() -> None:
        async with Program(paths) as program:
            keep_a_session(program)
            program.finish_session()
            report = {place.words: place for place in program.storage_report()}

        assert report["Sessions, saved jobs and stories"].path == paths.sessions_database
        assert report["Safe copies of them"].bytes > 10_000
        assert "Damaged files, kept for 30 days" not in report

    asyncio.run(run())
