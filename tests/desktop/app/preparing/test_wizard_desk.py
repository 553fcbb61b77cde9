"""The wizard joined to a real program with a store of its own; what this machine has plugged in is the test's."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.answers.providers import OLLAMA
from desktop.answers.servers import FoundServer
from desktop.app.preparing.consent_texts import CONSENT_TEXTS
from desktop.app.preparing.wizard_desk import FRESH, WizardDesk, draft_in_words
from desktop.audio.audio_device import AudioDevice
from desktop.composition.program import Program
from desktop.composition.sessions import begin
from desktop.paths import Paths
from desktop.resumes.shelf.corrections import Corrections
from desktop.settings import SetupDraft
from desktop.ui.style import Theme
from desktop.ui.wizard.wizard_pages import WizardPages
from shared.events import SessionCompleted, SoundChecked
from shared.setup import SessionSetup
from shared.vocabulary import ConsentChoice

# What Qt's windowless platform says whenever a window has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LEFT = Qt.MouseButton.LeftButton
LIMIT_S = 20.0
DEVICES = [
    AudioDevice("built-in", "Built-in", "microphone", True),
    AudioDevice("headset", "Headset", "microphone", False),
    AudioDevice("spk", "Loudspeaker", "system", True),
]
SERVERS = [FoundServer(OLLAMA, ("qwen3:4b",))]
LAST = SessionSetup(
    name="Fabrikam, round 1",
    company="Fabrikam",
    job_title="Engineer",
    resume_name="cv.md",
    resume_text="Staff engineer at Contoso\n- Cut cloud cost by 40 % in 2023",
    answer_source="none",
)


class Refused(Exception):
    """The session could not start."""


@dataclass
class Bench:
    """A program, and as many wizards in front of it as the test opens."""

    program: Program
    theme: Theme
    qtbot: QtBot
    started: list[tuple[SessionSetup, ConsentChoice | None, SoundChecked]] = field(default_factory=list)
    refuses: bool = False
    wishes: list[asyncio.Task[None]] = field(default_factory=list)
    desks: list[WizardDesk] = field(default_factory=list)

    async def opened(self, *, goes: bool = False, fresh: bool = False) -> WizardPages:
        """As the large button opens it. `goes`: the test itself takes it away."""
        pages = WizardPages(CONSENT_TEXTS, self.theme)
        if not goes:
            self.qtbot.addWidget(pages)
        pages.resize(564, 620)
        pages.show()
        desk = WizardDesk(
            self.program,
            pages,
            self.spawn,
            self.start,
            today=lambda: date(2026, 11, 26),
            devices=lambda: DEVICES,
            servers=self.servers,
        )
        self.desks.append(desk)
        await desk.open(fresh=fresh)
        await self.settled()
        return pages

    async def servers(self) -> list[FoundServer]:
        return SERVERS

    async def start(self, setup: SessionSetup, consent: ConsentChoice | None, sound: SoundChecked) -> None:
        if self.refuses:
            raise Refused
        self.started.append((setup, consent, sound))

    def spawn(self, wish: Coroutine[object, object, None]) -> None:
        self.wishes.append(asyncio.get_running_loop().create_task(self._told(wish)))

    async def _told(self, wish: Coroutine[object, object, None]) -> None:
        with suppress(Refused):
            await wish

    async def settled(self) -> None:
        """When everything that was wanted has been done."""
        while self.wishes:
            await self.wishes.pop()

    def click(self, widget: object) -> None:
        self.qtbot.mouseClick(widget, LEFT)

    def walk_to_the_end(self, pages: WizardPages) -> None:
        for _ in range(2):
            self.click(pages.go_on)
        pages.allowed.consent.cards["everyone_agreed"].radio.click()
        for _ in range(2):
            self.click(pages.go_on)


WRITTEN = "Maya Chen\n\nExperience\n\nHead of Platform, Northwind\n2021 - 2024\n- Moved 40 services\n- Hired nine"


@pytest.fixture
def play(qtbot: QtBot, tmp_path: Path) -> Callable[[Callable[[Bench], Awaitable[None]]], None]:
    """Runs a scenario in a loop, with a program whose models are none."""
    paths = Paths(tmp_path / "data", tmp_path / "weights", tmp_path / "config", tmp_path / "logs")

    def run(scenario: Callable[[Bench], Awaitable[None]]) -> None:
        async def whole() -> None:
            async with Program(paths) as program:
                bench = Bench(program, Theme("light"), qtbot)
                await scenario(bench)
                await bench.settled()
                for desk in bench.desks:
                    await desk.close()

        asyncio.run(asyncio.wait_for(whole(), LIMIT_S))

    return run


Play = Callable[[Callable[[Bench], Awaitable[None]]], None]


def give_a_whisper(bench: Bench, tmp_path: Path) -> None:
    """A folder that is named in the settings; whether it hears is found out by the session."""
    folder = tmp_path / "my-whisper"
    folder.mkdir()
    bench.program.settings.whisper_model = str(folder)


def test_it_comes_filled_in_from_the_last_setup_with_what_this_machine_has(play: Play) -> None:
    async def scenario(bench: Bench) -> None:
        bench.program.settings.last_setup = LAST
        bench.program.settings.microphone_devices = ("headset",)
        pages = await bench.opened()

        assert (pages.job.company.text(), pages.job.name.text()) == ("Fabrikam", "Fabrikam, 26 Nov")
        assert pages.sound.microphone.box.itemText(0) == "Preferred: Headset"
        assert not pages.notice.isVisible()

    play(scenario)


def test_the_round_is_counted_from_the_sessions_that_were(play: Play) -> None:
    async def scenario(bench: Bench) -> None:
        bench.program.settings.last_setup = LAST
        beginning = begin(bench.program.store, LAST, "everyone_agreed")
        beginning.log.append(SessionCompleted())
        bench.program.finish_session()
        pages = await bench.opened()

        assert pages.job.name.text() == "Fabrikam, round 2"

    play(scenario)


def test_a_saved_job_is_offered_and_can_be_forgotten(play: Play) -> None:
    async def scenario(bench: Bench) -> None:
        await asyncio.wrap_future(bench.program.jobs.save(LAST))
        bench.program.settings.last_setup = LAST
        pages = await bench.opened()
        offered = pages.job.saved.box.currentText()
        bench.click(pages.job.saved.forget)
        pages.hide()
        await bench.settled()

        assert offered == "Fabrikam · Engineer"
        assert bench.program.jobs.all() == []

    play(scenario)


def test_a_resume_is_read_and_its_facts_are_shown(play: Play, tmp_path: Path) -> None:
    async def scenario(bench: Bench) -> None:
        file = tmp_path / "maya.md"
        file.write_text(
            "# Maya Chen\n\n## Experience\n\nHead of Platform, Northwind, 2021 - 2024\n\n- Moved 40 services\n"
        )
        pages = await bench.opened()
        bench.click(pages.go_on)
        pages.resume.text.file_given.emit(str(file))
        await bench.settled()

        assert pages.resume.name.text() == "maya"
        assert [saved.name for saved in bench.program.resumes.shelf.all()] == ["maya"]
        assert "facts found" in pages.resume.state.text()
        assert "Moved 40 services" in bench.desks[-1].setup.resume_text

    play(scenario)


def test_where_nothing_is_filled_in_the_active_resume_is(play: Play) -> None:
    async def scenario(bench: Bench) -> None:
        bench.program.settings.last_setup = SessionSetup()
        saved = bench.program.resumes.shelf.add_text(WRITTEN, "Maya CV").saved
        pages = await bench.opened()
        bench.click(pages.go_on)
        await bench.settled()

        setup = bench.desks[-1].setup
        assert (setup.resume_name, setup.resume_id, setup.resume_version) == ("Maya CV", saved.resume_id, 1)
        assert "Moved 40 services" in setup.resume_text
        assert pages.resume.saved.box.currentText() == "Maya CV"

    play(scenario)


def test_a_saved_resume_comes_in_its_newest_version(play: Play) -> None:
    async def scenario(bench: Bench) -> None:
        shelf = bench.program.resumes.shelf
        saved = shelf.add_text(WRITTEN, "Maya CV").saved
        bench.program.settings.last_setup = SessionSetup(
            resume_id=saved.resume_id, resume_version=1, resume_text=WRITTEN
        )
        shelf.correct(saved.resume_id, Corrections(values={"work/0/name": "Northwind Ltd"}))
        pages = await bench.opened()
        bench.click(pages.go_on)
        await bench.settled()

        assert bench.desks[-1].setup.resume_version == 2
        assert "Northwind Ltd" in bench.desks[-1].setup.resume_text

    play(scenario)


def test_a_resume_that_was_deleted_since_leaves_its_text(play: Play) -> None:
    async def scenario(bench: Bench) -> None:
        bench.program.settings.last_setup = SessionSetup(resume_id="gone", resume_version=1, resume_text=WRITTEN)
        await bench.opened()

        assert bench.desks[-1].setup.resume_text == WRITTEN

    play(scenario)


def test_a_resume_that_cannot_be_read_is_explained(play: Play, tmp_path: Path) -> None:
    async def scenario(bench: Bench) -> None:
        (tmp_path / "empty.pdf").write_bytes(b"")
        pages = await bench.opened()
        bench.click(pages.go_on)
        pages.resume.text.file_given.emit(str(tmp_path / "empty.pdf"))
        await bench.settled()

        assert "empty.pdf is empty" in pages.resume.problem.words.text()
        assert not pages.resume.reading.reading

    play(scenario)


def test_a_job_descriptions_problem_speaks_of_a_job_description(play: Play, tmp_path: Path) -> None:
    async def scenario(bench: Bench) -> None:
        (tmp_path / "job.txt").write_bytes(b"\0\0\0 nothing")
        pages = await bench.opened()
        pages.job.description.file_given.emit(str(tmp_path / "job.txt"))
        await bench.settled()

        assert "Choose your job description" in pages.job.problem.words.text()

    play(scenario)


def test_a_reading_that_was_cancelled_changes_nothing(play: Play, tmp_path: Path) -> None:
    async def scenario(bench: Bench) -> None:
        (tmp_path / "job.txt").write_text("Quiet nights.")
        pages = await bench.opened()
        pages.job.description.file_given.emit(str(tmp_path / "job.txt"))
        pages.job.reading.cancel.click()
        await bench.settled()

        assert pages.job.description.toPlainText() == ""

    play(scenario)


# --- the draft ------------------------------------------------------------------------------------------------------


def test_a_wizard_that_is_left_is_found_again_where_it_was(play: Play) -> None:
    async def scenario(bench: Bench) -> None:
        pages = await bench.opened()
        bench.qtbot.keyClicks(pages.job.company, "Contoso")
        bench.click(pages.go_on)
        pages.hide()
        await bench.settled()
        settings = type(bench.program.settings)(bench.program.settings.path)
        again = await bench.opened()

        assert draft_in_words(settings) == "Go on with the session you were setting up: Contoso"
        assert again.resume.isVisible()
        assert "going on with the session" in again.notice.words.text()
        assert bench.desks[-1].setup.company == "Contoso"

    play(scenario)


def test_looking_alone_leaves_no_draft(play: Play) -> None:
    async def scenario(bench: Bench) -> None:
        bench.program.settings.last_setup = LAST
        pages = await bench.opened()
        pages.hide()
        await bench.settled()

        assert bench.program.settings.wizard_draft is None
        assert draft_in_words(bench.program.settings) == ""

    play(scenario)


def test_a_new_session_can_be_begun_instead_and_the_other_taken_back(play: Play) -> None:
    async def scenario(bench: Bench) -> None:
        draft = SetupDraft(step="resume", setup=SessionSetup(company="Contoso"))
        bench.program.settings.wizard_draft = draft
        pages = await bench.opened()
        bench.click(pages.notice.button)
        fresh = (pages.job.isVisible(), pages.job.company.text(), pages.notice.words.text())
        kept = bench.program.settings.wizard_draft
        bench.click(pages.notice.button)

        assert fresh == (True, "", FRESH)
        assert kept == draft
        assert bench.desks[-1].setup.company == "Contoso"
        assert pages.resume.isVisible()

    play(scenario)


def test_a_session_like_an_old_one_leaves_the_one_being_set_up_within_reach(play: Play) -> None:
    async def scenario(bench: Bench) -> None:
        draft = SetupDraft(step="resume", setup=SessionSetup(company="Contoso"))
        bench.program.settings.wizard_draft = draft
        bench.program.settings.last_setup = LAST
        pages = await bench.opened(fresh=True)
        fresh = (pages.job.company.text(), pages.notice.words.text(), pages.notice.isVisible())
        pages.hide()
        await bench.settled()
        left = bench.program.settings.wizard_draft
        pages.show()
        bench.click(pages.notice.button)

        assert fresh == ("Fabrikam", FRESH, True)
        assert left == draft
        assert bench.desks[-1].setup.company == "Contoso"

    play(scenario)


def test_what_is_said_about_the_session_is_said_at_the_step_where_it_was_taken_up(play: Play) -> None:
    async def scenario(bench: Bench) -> None:
        bench.program.settings.wizard_draft = SetupDraft(step="resume", setup=SessionSetup(company="Contoso"))
        pages = await bench.opened()
        shown = [pages.notice.isVisible()]
        for button in (pages.go_on, pages.back):
            bench.click(button)
            shown.append(pages.notice.isVisible())

        assert shown == [True, False, True]

    play(scenario)


def test_a_problem_with_a_file_names_it(play: Play, tmp_path: Path) -> None:
    async def scenario(bench: Bench) -> None:
        broken = tmp_path / "broken.pdf"
        broken.write_bytes(b"%PDF-1.4 nothing")
        pages = await bench.opened()
        pages.job.take_file(str(broken))
        await bench.settled()

        assert pages.job.problem.words.text().startswith("⚠ broken.pdf: This PDF is damaged.")

    play(scenario)


def test_no_consent_is_ever_kept(play: Play) -> None:
    async def scenario(bench: Bench) -> None:
        pages = await bench.opened()
        for _ in range(2):
            bench.click(pages.go_on)
        bench.qtbot.mouseClick(pages.allowed.consent.cards["everyone_agreed"], LEFT, pos=QPoint(60, 12))
        pages.hide()
        await bench.settled()

        assert "agreed" not in bench.program.settings.path.read_text("utf-8")

    play(scenario)


# --- the start ------------------------------------------------------------------------------------------------------


def test_the_session_starts_with_what_was_collected_and_all_of_it_is_remembered(play: Play, tmp_path: Path) -> None:
    async def scenario(bench: Bench) -> None:
        give_a_whisper(bench, tmp_path)
        bench.program.settings.last_setup = LAST
        pages = await bench.opened()
        bench.walk_to_the_end(pages)
        pages.sound.microphone.choose("headset")
        pages.sound.microphone.chosen_by_person.emit("headset")
        bench.click(pages.go_on)
        await bench.settled()

        settings = bench.program.settings
        [(setup, consent, sound)] = bench.started
        assert (setup.company, setup.microphone, consent, sound.outcome) == (
            "Fabrikam",
            "headset",
            "everyone_agreed",
            "skipped",
        )
        assert settings.last_setup == setup
        assert settings.microphone_devices == ("headset",)
        assert settings.wizard_draft is None
        assert [job.setup for job in bench.program.jobs.all()] == [setup]

    play(scenario)


def test_sound_that_was_kept_once_is_not_kept_the_next_time(play: Play, tmp_path: Path) -> None:
    async def scenario(bench: Bench) -> None:
        give_a_whisper(bench, tmp_path)
        bench.program.settings.last_setup = LAST
        bench.program.settings.keep_sound_days = 30
        pages = await bench.opened()
        bench.walk_to_the_end(pages)
        bench.click(pages.back)
        assert "deleted after 30 days" in pages.sound.keep.means.text()
        pages.sound.keep.box.click()
        bench.click(pages.go_on)
        bench.click(pages.go_on)
        await bench.settled()

        assert bench.started[0][0].keep_sound
        assert not bench.program.settings.last_setup.keep_sound
        assert not any(job.setup.keep_sound for job in bench.program.jobs.all())
        again = await bench.opened()
        assert again.flow is not None
        assert not again.flow.setup.keep_sound

    play(scenario)


def test_a_session_that_cannot_start_leaves_the_wizard_as_it_was(play: Play, tmp_path: Path) -> None:
    async def scenario(bench: Bench) -> None:
        give_a_whisper(bench, tmp_path)
        bench.refuses = True
        pages = await bench.opened()
        bench.walk_to_the_end(pages)
        bench.click(pages.go_on)
        during = pages.go_on.text()
        await bench.settled()

        assert bench.program.settings.wizard_draft is not None
        assert pages.go_on.text() == "Start listening"
        assert pages.go_on.isEnabled()
        assert bench.program.jobs.all() == []
        assert during in ("Getting ready…", "Start listening")

    play(scenario)


def test_without_a_speech_model_it_says_what_to_do_and_does_not_start(play: Play) -> None:
    async def scenario(bench: Bench) -> None:
        pages = await bench.opened()
        bench.walk_to_the_end(pages)
        bench.click(pages.go_on)
        await bench.settled()

        assert bench.started == []
        assert "Fetch one first" in pages.problem.words.text()

    play(scenario)


def test_servers_found_here_can_write_the_answers(play: Play) -> None:
    async def scenario(bench: Bench) -> None:
        pages = await bench.opened()

        bench.walk_to_the_end(pages)
        offered = [pages.ready.answers.itemText(at) for at in range(pages.ready.answers.count())]
        assert "Ollama on this machine: qwen3:4b" in offered

    play(scenario)


def test_what_comes_back_when_the_wizard_has_gone_is_dropped(play: Play, tmp_path: Path) -> None:
    async def scenario(bench: Bench) -> None:
        (tmp_path / "job.txt").write_text("Quiet nights.")
        pages = await bench.opened(goes=True)
        pages.job.description.file_given.emit(str(tmp_path / "job.txt"))
        pages.devices_wanted.emit()
        pages.hide()
        pages.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        await bench.settled()

        assert bench.program.settings.wizard_draft is None

    play(scenario)
