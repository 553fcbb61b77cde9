"""The real page and desk, with keychains that behave in every way and a real server that follows a script."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked as BackendLocked
from keyring.errors import NoKeyringError
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.account.credential_errors import KeyringLocked
from desktop.account.credentials import Credentials
from desktop.answers.providers import OLLAMA
from desktop.answers.servers import FoundServer
from desktop.app.models.writer_desk import (
    FORGOTTEN,
    KEPT_FOR_THIS_RUN,
    NO_ADDRESS,
    NO_KEY_SENT,
    NO_MODEL,
    NOT_ENCRYPTED,
    WriterDesk,
)
from desktop.composition.program import Program
from desktop.paths import Paths
from desktop.setting import SecretRefused
from desktop.settings import Settings
from desktop.ui.answers.answers_page import SAVED, AnswersPage
from desktop.ui.answers.provider_panel import KINDS, NO_KEY
from tests.desktop.account.in_memory_keyring import BrokenKeyring, InMemoryKeyring
from tests.desktop.answers.local_weights import SMALLEST, needs_smallest
from tests.desktop.answers.scripted import ScriptedServer, scripted_server

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LEFT = Qt.MouseButton.LeftButton
LIMIT_S = 60.0
KEY = "sk-0123456789abcdefghij"
OPENAI = "provider:OpenAI"


class Bench:
    """A page on screen with its desk; `settled` waits for what was spawned."""

    def __init__(self, qtbot: QtBot, program: Program, found: list[FoundServer]) -> None:
        self.qtbot = qtbot
        self.program = program
        self.page = AnswersPage()
        qtbot.addWidget(self.page)
        self._tasks: set[asyncio.Task[object]] = set()

        async def find() -> list[FoundServer]:
            return found

        self.desk = WriterDesk(program, self.page, self.spawn, find=find)

    def spawn(self, wish: Coroutine[object, object, None]) -> None:
        self._tasks.add(asyncio.get_running_loop().create_task(wish))

    async def settled(self) -> None:
        while self._tasks:
            done, self._tasks = self._tasks, set()
            await asyncio.gather(*done)
        for _ in range(3):
            QApplication.processEvents()  # what has come into sight takes its place

    async def opened(self) -> None:
        self.page.resize(640, 900)
        self.page.show()
        await self.settled()

    async def choose(self, who: str) -> None:
        self.qtbot.mouseClick(self.page.cards[who].radio, LEFT)  # type: ignore[index]
        await self.settled()

    async def click(self, button: object) -> None:
        self.qtbot.mouseClick(button, LEFT)
        await self.settled()

    async def pick(self, kind: str) -> None:
        self.page.provider.kind.setCurrentIndex(next(at for at, known in enumerate(KINDS) if known[0] == kind))
        await self.settled()

    def type_in(self, field: QLineEdit, words: str) -> None:
        field.clear()
        self.qtbot.keyClicks(field, words)

    async def test(self) -> str:
        """The verdict."""
        self.qtbot.mouseClick(self.page.test, LEFT)
        await self.desk.tested()
        return self.page.verdict.words.text()


Play = Callable[..., None]


@pytest.fixture
def play(qtbot: QtBot, tmp_path: Path) -> Play:
    @asynccontextmanager
    async def bench(keychain: KeyringBackend, found: list[FoundServer]) -> AsyncIterator[Bench]:
        async with Program(Paths(tmp_path / "d", tmp_path / "w", tmp_path / "c", tmp_path / "l")) as program:
            program.credentials = Credentials(keychain, environment={})
            made = Bench(qtbot, program, found)
            await made.opened()
            try:
                yield made
            finally:
                made.page.close()
                await made.desk.close()
                await made.settled()

    def run(
        scenario: Callable[[Bench], Awaitable[None]],
        keychain: KeyringBackend | None = None,
        found: list[FoundServer] | None = None,
    ) -> None:
        async def whole() -> None:
            async with bench(keychain or InMemoryKeyring(), found or []) as made:
                await scenario(made)

        asyncio.run(asyncio.wait_for(whole(), LIMIT_S))

    return run


@pytest.fixture(scope="module")
def server() -> Iterator[ScriptedServer]:
    with scripted_server() as running:
        yield running


def saved(bench: Bench) -> Settings:
    """As the next start would read them."""
    return Settings(bench.program.settings.path)


async def fill(bench: Bench, address: str, model: str, kind: str = "server") -> None:
    await bench.choose("provider")
    await bench.pick(kind)
    if kind != "openai":
        bench.type_in(bench.page.provider.address, address)
    bench.type_in(bench.page.provider.model, model)


def test_nobody_is_one_click_and_one_save(play: Play) -> None:
    async def scenario(bench: Bench) -> None:
        await bench.choose("none")
        assert not bench.page.local.isVisible()
        assert not bench.page.test.isVisible()
        await bench.click(bench.page.save)

        assert bench.page.said.text() == SAVED
        assert saved(bench).answer_source == "none"
        assert saved(bench).last_setup.answer_source == "none"

    play(scenario)


def test_a_key_goes_to_the_keychain_and_never_into_the_settings(play: Play) -> None:
    keychain = InMemoryKeyring()

    async def scenario(bench: Bench) -> None:
        await fill(bench, "", "gpt-example", "openai")
        bench.page.provider.key.setText(f"  {KEY}\n")
        await bench.click(bench.page.save)

        assert list(keychain.secrets.values()) == [KEY], "spaces and line ends that came along are left out"
        assert KEY not in bench.program.settings.path.read_text()
        assert saved(bench).answer_source == "provider"
        assert bench.page.provider.key.text() == ""
        assert bench.page.provider.key_said.text() == "This key is in the keychain."
        await bench.click(bench.page.provider.forget)
        assert keychain.secrets == {}
        assert bench.page.said.text() == FORGOTTEN
        assert bench.page.provider.key_said.text() == NO_KEY

    play(scenario, keychain)


def test_the_key_is_hidden_until_it_is_asked_for(play: Play) -> None:
    async def scenario(bench: Bench) -> None:
        await bench.choose("provider")
        panel = bench.page.provider
        assert panel.key.echoMode() == QLineEdit.EchoMode.Password
        await bench.click(panel.show_key)
        assert panel.key.echoMode() == QLineEdit.EchoMode.Normal
        assert panel.show_key.accessibleName() == "Hide the key"

    play(scenario)


def test_a_key_typed_into_another_field_is_refused_with_words_and_kept_nowhere(play: Play) -> None:
    async def scenario(bench: Bench) -> None:
        await fill(bench, "https://llm.example/v1", KEY)
        await bench.click(bench.page.save)

        problem = bench.page.provider.problems["model"]
        assert problem.text() == f"{SecretRefused.title}. {SecretRefused.message}"
        assert bench.program.settings.provider_base_url == ""
        bench.type_in(bench.page.provider.model, "large")
        assert not problem.isVisible()

    play(scenario)


@pytest.mark.parametrize(
    ("address", "model", "field", "said"), [("", "m", "address", NO_ADDRESS), ("h", "", "model", NO_MODEL)]
)
def test_what_is_missing_is_said_beside_its_field(play: Play, address: str, model: str, field: str, said: str) -> None:
    async def scenario(bench: Bench) -> None:
        await fill(bench, address, model)
        await bench.click(bench.page.save)

        assert bench.page.provider.problems[field].text() == said  # type: ignore[index]
        assert bench.program.settings.answer_source == "local"

    play(scenario)


def test_what_leaves_for_where_is_said_while_the_address_is_typed(play: Play) -> None:
    async def scenario(bench: Bench) -> None:
        await fill(bench, "http://llm.example/v1", "m")
        assert "go to llm.example; sound never does" in bench.page.leaves.text()
        assert bench.page.provider.warning.text() == NOT_ENCRYPTED
        bench.type_in(bench.page.provider.address, "http://127.0.0.1:9000/v1")
        assert bench.page.leaves.text().startswith("Nothing leaves this machine")
        assert not bench.page.provider.warning.isVisible()

    play(scenario)


def test_a_locked_keychain_is_said_and_unlocking_and_trying_again_saves(play: Play) -> None:
    class Unlockable(InMemoryKeyring):
        locked = True

        def set_password(self, service: str, username: str, password: str) -> None:
            if self.locked:
                raise BackendLocked
            super().set_password(service, username, password)

    keychain = Unlockable()

    async def scenario(bench: Bench) -> None:
        await fill(bench, "", "gpt-example", "openai")
        bench.type_in(bench.page.provider.key, KEY)
        await bench.click(bench.page.save)
        assert bench.page.trouble.isVisible()
        assert bench.page.trouble.title.text() == KeyringLocked.title
        assert bench.program.settings.answer_source == "local", "nothing is saved by halves"

        keychain.locked = False
        await bench.click(bench.page.trouble.try_again)
        assert not bench.page.trouble.isVisible()
        assert list(keychain.secrets.values()) == [KEY]
        assert saved(bench).answer_source == "provider"

    play(scenario, keychain)


def test_without_a_keychain_the_key_is_kept_for_this_run_and_written_nowhere(play: Play, tmp_path: Path) -> None:
    async def scenario(bench: Bench) -> None:
        await fill(bench, "", "gpt-example", "openai")
        bench.type_in(bench.page.provider.key, KEY)
        await bench.click(bench.page.save)
        assert not bench.page.trouble.try_again.isVisible(), "there is nothing to unlock"
        await bench.click(bench.page.trouble.keep)

        assert bench.page.said.text() == KEPT_FOR_THIS_RUN
        assert await bench.program.credentials.get(OPENAI) == KEY

    play(scenario, BrokenKeyring(NoKeyringError()))

    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert written
    assert not any(KEY.encode() in path.read_bytes() for path in written)


def test_a_server_found_on_this_machine_can_be_chosen(play: Play) -> None:
    async def scenario(bench: Bench) -> None:
        writers = bench.page.local.writers
        writers.setCurrentIndex(writers.findText("Ollama: llama3.2"))
        await bench.click(bench.page.save)

        assert saved(bench).answer_source == "http://127.0.0.1:11434/v1#llama3.2"

    play(scenario, found=[FoundServer(OLLAMA, ("llama3.2",))])


def test_a_key_for_a_server_on_this_machine_is_refused_rather_than_kept_for_nothing(play: Play) -> None:
    keychain = InMemoryKeyring()

    async def scenario(bench: Bench) -> None:
        await fill(bench, "http://127.0.0.1:9000/v1", "m")
        bench.type_in(bench.page.provider.key, "a key")
        await bench.click(bench.page.save)

        assert bench.page.provider.problems["key"].text() == NO_KEY_SENT
        assert keychain.secrets == {}

    play(scenario, keychain)


def test_a_server_here_that_wants_a_key_is_said(play: Play) -> None:
    async def scenario(bench: Bench) -> None:
        assert "wants a key" in bench.page.local.said.text()
        assert "Ollama" in bench.page.local.said.text()

    play(scenario, found=[FoundServer(OLLAMA, ())])


def test_a_chosen_server_that_is_not_there_any_more_is_still_shown_as_chosen(play: Play) -> None:
    async def scenario(bench: Bench) -> None:
        bench.program.settings.answer_source = "http://127.0.0.1:11434/v1#llama3.2"
        bench.desk.show()

        assert bench.page.who == "local"
        assert bench.page.local.writers.currentText() == "llama3.2 (not here now)"

    play(scenario)


@pytest.mark.slow
def test_a_test_says_plainly_what_came_of_it_and_how_soon(play: Play, server: ScriptedServer) -> None:
    async def scenario(bench: Bench) -> None:
        await fill(bench, f"{server.address}/v1", "streams")
        assert "answers; its first word took" in await bench.test()
        bench.type_in(bench.page.provider.model, "wrong-key")
        assert not bench.page.verdict.isVisible(), "an old verdict says nothing of the new model"
        said = await bench.test()
        assert said.startswith("✗")
        assert "key was not accepted" in said
        assert saved(bench).answer_source == "local", "testing saves nothing"

    play(scenario)


@pytest.mark.slow
def test_a_test_that_takes_too_long_can_be_cancelled(play: Play, server: ScriptedServer) -> None:
    async def scenario(bench: Bench) -> None:
        await fill(bench, f"{server.address}/v1", "never-begins/here")
        bench.qtbot.mouseClick(bench.page.test, LEFT)
        assert bench.page.verdict.cancel.isVisible()
        assert not bench.page.test.isEnabled()
        bench.qtbot.mouseClick(bench.page.verdict.cancel, LEFT)
        await bench.desk.tested()

        assert not bench.page.verdict.isVisible()
        assert bench.page.test.isEnabled()

    play(scenario)


@pytest.mark.slow
@needs_smallest
def test_the_built_in_writer_is_tried_for_real(play: Play) -> None:
    async def scenario(bench: Bench) -> None:
        bench.program.settings.answer_model = str(SMALLEST)
        bench.desk.show()
        said = await bench.test()

        assert said.startswith("✓")
        assert "words a second" in said

    play(scenario)


def test_without_a_model_the_built_in_writer_says_where_to_get_one(play: Play) -> None:
    async def scenario(bench: Bench) -> None:
        assert "Fetch it on the page" in await bench.test()

    play(scenario)
