"""The real desk and real panels; a check that does what the test says in place of fifteen seconds of sound."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.preparing.sound_check_desk import SoundCheckDesk
from desktop.session.sound_check.measured import Measured
from desktop.session.sound_check.report import SoundReport
from desktop.session.sound_check.settings_places import Way
from desktop.session.sound_check.tellings import StepBegan, Telling, WordsHeard
from desktop.ui.sound_check.sound_check_panel import SoundCheckPanel
from desktop.ui.style import Theme
from shared.events import SoundChecked
from shared.setup import SessionSetup
from tests.desktop.session.sound_check.measurements import GOOD, unheard

LEFT = Qt.MouseButton.LeftButton
LIMIT_S = 5.0
MUTED = replace(unheard(), output=replace(GOOD.output, muted=True))
Tell = Callable[[Telling], None]


class ScriptedCheck:
    """Tells one step and one side's words, then ends when the test says so."""

    def __init__(self, tell: Tell, going: asyncio.Event, measured: Measured | Exception) -> None:
        self._tell = tell
        self._going = going
        self._measured = measured
        self.closed = False

    async def run(self) -> SoundReport:
        self._tell(StepBegan("playing"))
        self._tell(WordsHeard("system", "Tell me about", False))
        try:
            await self._going.wait()
        finally:
            self.closed = True
        if isinstance(self._measured, Exception):
            raise self._measured
        return SoundReport.of(self._measured)


class ScriptedChecks:
    def __init__(self) -> None:
        self.measured: Measured | Exception = GOOD
        self.going = asyncio.Event()
        self.made: list[tuple[SessionSetup, ScriptedCheck]] = []

    def make(self, setup: SessionSetup, tell: Tell) -> ScriptedCheck:
        check = ScriptedCheck(tell, self.going, self.measured)
        self.made.append((setup, check))
        return check


class Scene:
    """A desk with two panels. `errors`: what the person would have seen in a dialog."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.qtbot = qtbot
        self.checks = ScriptedChecks()
        self.tasks: list[asyncio.Task[None]] = []
        self.errors: list[BaseException] = []
        self.opened: list[Way] = []
        self.session_runs = False
        self.opens = True
        self.models_wanted = 0
        self.desk = SoundCheckDesk(
            self.checks,  # type: ignore[arg-type]
            self.spawn,
            session_runs=lambda: self.session_runs,
            on_models_wanted=self._on_models_wanted,
            open_way=self._open,
        )
        self.host = host = QWidget()
        qtbot.addWidget(host)
        column = QVBoxLayout(host)
        self.panels = [SoundCheckPanel(theme), SoundCheckPanel(theme)]
        self.finished: list[SoundChecked] = []
        for panel in self.panels:
            column.addWidget(panel)
            self.desk.join(panel, lambda: SessionSetup(microphone="pulse:mic"))
            panel.finished.connect(self.finished.append)
        host.show()

    def spawn(self, wish: Coroutine[object, object, None]) -> None:
        async def told() -> None:
            try:
                await wish
            except Exception as error:
                self.errors.append(error)

        self.tasks.append(asyncio.get_running_loop().create_task(told()))

    def start(self, number: int = 0) -> SoundCheckPanel:
        panel = self.panels[number]
        self.qtbot.mouseClick(panel.check, LEFT)
        return panel

    async def begun(self) -> None:
        await asyncio.sleep(0)  # the check's first words are told in the loop's next round

    async def over(self) -> None:
        await asyncio.wait(self.tasks, timeout=LIMIT_S)

    def _open(self, way: Way) -> bool:
        self.opened.append(way)
        return self.opens

    def _on_models_wanted(self) -> None:
        self.models_wanted += 1


def text(panel: SoundCheckPanel) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def play(qtbot: QtBot, theme: Theme) -> Callable[[Callable[[Scene], Awaitable[None]]], Scene]:
    def run(scenario: Callable[[Scene], Awaitable[None]]) -> Scene:
        async def within() -> Scene:
            scene = Scene(qtbot, theme)
            await scenario(scene)
            return scene

        return asyncio.run(within())

    return run


Play = Callable[[Callable[[Scene], Awaitable[None]]], Scene]


def test_a_click_starts_the_check_of_this_setup_and_its_end_is_shown(play: Play) -> None:
    async def scenario(scene: Scene) -> None:
        panel = scene.start()
        await scene.begun()
        assert "“Tell me about”" in text(panel)
        scene.checks.going.set()
        await scene.over()
        assert "Passed" in text(panel)

    scene = play(scenario)
    assert [setup.microphone for setup, _ in scene.checks.made] == ["pulse:mic"]
    assert scene.finished == [SoundChecked(outcome="passed")]


def test_no_check_starts_while_a_session_runs(play: Play) -> None:
    async def scenario(scene: Scene) -> None:
        scene.session_runs = True
        assert "A session is running" in text(scene.start())

    assert play(scenario).checks.made == []


def test_one_check_at_a_time_and_the_other_page_says_so(play: Play) -> None:
    async def scenario(scene: Scene) -> None:
        scene.start(0)
        await scene.begun()
        assert "already running" in text(scene.start(1))
        scene.checks.going.set()
        await scene.over()
        scene.start(1)
        await scene.over()
        assert "Passed" in text(scene.panels[1])

    assert len(play(scenario).checks.made) == 2


def test_stop_closes_everything_and_claims_nothing(play: Play) -> None:
    async def scenario(scene: Scene) -> None:
        panel = scene.start()
        await scene.begun()
        scene.qtbot.mouseClick(panel.stop, LEFT)
        await scene.over()
        assert "was stopped" in text(panel)

    scene = play(scenario)
    assert scene.checks.made[0][1].closed
    assert scene.finished == []
    assert scene.errors == []


def test_closing_waits_until_the_devices_are_closed(play: Play) -> None:
    async def scenario(scene: Scene) -> None:
        scene.start()
        await scene.begun()
        await scene.desk.close()
        assert scene.checks.made[0][1].closed
        await scene.over()

    play(scenario)


def test_a_panel_that_is_gone_is_not_spoken_to_any_more(play: Play) -> None:
    async def scenario(scene: Scene) -> None:
        panel = scene.start()
        await scene.begun()
        check = scene.checks.made[0][1]
        shiboken6.delete(panel)
        check._tell(StepBegan("speaking"))
        await scene.over()

    scene = play(scenario)
    assert scene.errors == []
    assert scene.checks.made[0][1].closed


def test_an_error_goes_to_the_dialog_and_the_panel_is_usable_again(play: Play) -> None:
    async def scenario(scene: Scene) -> None:
        scene.checks.measured = OSError("no room")
        scene.checks.going.set()
        panel = scene.start()
        await scene.over()
        assert "could not be finished" in text(panel)
        scene.checks.measured = GOOD
        scene.start()
        await scene.over()
        assert "Passed" in text(panel)

    assert [type(error) for error in play(scenario).errors] == [OSError]


@pytest.mark.parametrize("opens", [True, False])
def test_the_right_settings_are_opened_or_described(play: Play, opens: bool) -> None:
    async def scenario(scene: Scene) -> None:
        scene.opens = opens
        scene.checks.measured = MUTED
        scene.checks.going.set()
        panel = scene.start()
        await scene.over()
        scene.qtbot.mouseClick(panel.cards[0].button, LEFT)
        assert ("No sound settings were found to open" in text(panel)) == (not opens)

    (way,) = play(scenario).opened
    assert way.commands[0] == ("pavucontrol", "--tab=3")


def test_where_a_speech_model_is_missing_the_models_are_shown(play: Play) -> None:
    async def scenario(scene: Scene) -> None:
        scene.checks.measured = Measured(system="pulseaudio", recogniser_fault="No model. Fetch one.", opened=False)
        scene.checks.going.set()
        panel = scene.start()
        await scene.over()
        scene.qtbot.mouseClick(panel.cards[0].button, LEFT)

    scene = play(scenario)
    assert scene.models_wanted == 1
    assert scene.opened == []
