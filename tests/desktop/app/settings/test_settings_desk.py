"""The settings' desk between the page, a real program's settings and the theme."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.app.settings.settings_desk import SettingsDesk, SettingsNotSaved, answers_in_words, theme_of
from desktop.composition.program import Program
from desktop.settings import Settings
from desktop.ui.settings.fields import ChoiceField, SwitchField
from desktop.ui.settings.settings_page import SettingsPage
from desktop.ui.style import Theme
from shared.ids import SessionId
from shared.setup import SessionSetup
from shared.tokens import CONTRAST_LIGHT

LEFT = Qt.MouseButton.LeftButton
LIMIT_S = 5.0
Wish = Coroutine[object, object, None]


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, program: Program) -> SettingsPage:
    page = SettingsPage(program.settings, theme)
    qtbot.addWidget(page)
    page.resize(720, 700)
    page.show()
    return page


def with_desk(
    program: Program,
    page: SettingsPage,
    theme: Theme,
    use: Callable[[SettingsDesk, asyncio.Event], Awaitable[None]],
    **more: object,
) -> list[Exception]:
    """Runs `use` on a loop, and whatever the desk set going until it has ended; the errors of that. The event says
    that something was set going."""

    async def run() -> list[Exception]:
        tasks: list[asyncio.Task[None]] = []
        spawned = asyncio.Event()

        def spawn(wish: Wish) -> None:
            spawned.set()
            tasks.append(asyncio.get_running_loop().create_task(wish))

        desk = SettingsDesk(program, page, theme, spawn, **more)  # type: ignore[arg-type]
        await use(desk, spawned)
        ended = await asyncio.gather(*tasks, return_exceptions=True)
        return [error for error in ended if isinstance(error, Exception)]

    return asyncio.run(run())


def switch(page: SettingsPage, key: str, qtbot: QtBot) -> None:
    field = page.rows[key].field
    assert isinstance(field, SwitchField)
    qtbot.mouseClick(field.switch, LEFT)


def saved(program: Program) -> dict[str, object]:
    made: dict[str, object] = json.loads(program.settings.path.read_text(encoding="utf-8"))
    return made


def test_what_the_overlay_itself_changed_is_shown(program: Program, page: SettingsPage, theme: Theme) -> None:
    async def use(desk: SettingsDesk, _: asyncio.Event) -> None:
        program.settings.overlay_density = "line"
        program.settings.overlay_click_through = True
        page.show_section("overlay")

    with_desk(program, page, theme, use)

    through, density = page.rows["overlay_click_through"].field, page.rows["overlay_density"].field
    assert isinstance(through, SwitchField)
    assert isinstance(density, ChoiceField)
    assert through.switch.isChecked()
    assert density.box.currentText() == "One line"


def test_a_change_reaches_every_window_at_once_and_the_file_soon(
    program: Program, page: SettingsPage, theme: Theme, qtbot: QtBot
) -> None:
    page.show_section("appearance")

    async def change(desk: SettingsDesk, spawned: asyncio.Event) -> None:
        switch(page, "high_contrast", qtbot)
        assert theme.colours == CONTRAST_LIGHT
        await asyncio.wait_for(spawned.wait(), LIMIT_S)

    with_desk(program, page, theme, change)

    assert saved(program) == {"high_contrast": True}


def test_what_was_changed_last_is_saved_before_the_program_ends(
    program: Program, page: SettingsPage, theme: Theme, qtbot: QtBot
) -> None:
    page.show_section("appearance")

    async def change(desk: SettingsDesk, spawned: asyncio.Event) -> None:
        switch(page, "high_contrast", qtbot)
        await desk.close()

    with_desk(program, page, theme, change)

    assert saved(program) == {"high_contrast": True}


def test_whoever_else_wants_to_know_is_told(program: Program, page: SettingsPage, theme: Theme, qtbot: QtBot) -> None:
    told: list[str] = []
    page.show_section("overlay")

    async def change(desk: SettingsDesk, spawned: asyncio.Event) -> None:
        switch(page, "overlay_click_through", qtbot)
        await desk.close()

    with_desk(program, page, theme, change, on_changed=told.append)

    assert told == ["overlay_click_through"]


def test_a_folder_that_takes_no_file_is_said(
    program: Program, page: SettingsPage, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "config").write_text("in the way")
    page.show_section("appearance")

    async def change(desk: SettingsDesk, spawned: asyncio.Event) -> None:
        switch(page, "high_contrast", qtbot)
        await asyncio.wait_for(spawned.wait(), LIMIT_S)

    errors = with_desk(program, page, theme, change)

    assert [type(error) for error in errors] == [SettingsNotSaved]


def visible_words(page: SettingsPage) -> set[str]:
    return {label.text() for label in page.findChildren(QLabel) if label.isVisible()}


def test_storage_is_looked_up_when_its_section_is_shown(
    program: Program, page: SettingsPage, theme: Theme, qtbot: QtBot
) -> None:
    async def show(desk: SettingsDesk, spawned: asyncio.Event) -> None:
        page.show_section("storage")

    with_desk(program, page, theme, show)
    # A layout shows what was put into it when Qt comes round to it, and no loop of Qt ran meanwhile.
    qtbot.waitUntil(lambda: "Sessions, saved jobs and stories" in visible_words(page))
    words = visible_words(page)

    assert "Sessions, saved jobs and stories" in words
    assert any(word.endswith(("KB", "MB")) for word in words)


def test_deleting_everything_leaves_nothing_and_says_so(
    program: Program, page: SettingsPage, theme: Theme, qtbot: QtBot
) -> None:
    program.settings.last_setup = SessionSetup(company="Fabrikam", resume_text="Led the cut-over.")

    async def delete(desk: SettingsDesk, spawned: asyncio.Event) -> None:
        page.show_section("storage")
        deleting = desk.storage.deleting
        deleting.ask.click()
        qtbot.keyClicks(deleting.typed, "delete")
        qtbot.keyClick(deleting.typed, Qt.Key.Key_Return)

    with_desk(program, page, theme, delete)
    words = {label.text() for label in page.findChildren(QLabel)}

    assert "Everything was deleted. Nothing of it is left on this machine." in words
    assert program.settings.last_setup == SessionSetup()


def test_while_a_session_runs_nothing_is_deleted(
    program: Program, page: SettingsPage, theme: Theme, qtbot: QtBot
) -> None:
    deleted: list[str] = []

    async def delete_everything() -> None:
        deleted.append("everything")

    async def delete(desk: SettingsDesk, spawned: asyncio.Event) -> None:
        desk.storage.deleting.confirmed.emit()

    with_desk(program, page, theme, delete, running=lambda: True, delete_everything=delete_everything)

    assert deleted == []
    assert any("End it first" in label.text() for label in page.findChildren(QLabel))


def test_privacy_names_the_host_that_writes_answers(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    here = answers_in_words(settings)
    settings.answer_source = "none"
    nobody = answers_in_words(settings)
    settings.answer_source = "https://api.example.com/v1#some-model"

    assert "Nothing leaves it" in here
    assert nobody.startswith("Nobody writes answers")
    assert "api.example.com" in answers_in_words(settings)


def test_the_theme_begins_as_the_settings_say(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    settings.theme, settings.text_scale = "dark", 1.5
    settings.high_contrast, settings.reduced_motion = True, "on"
    theme = theme_of(settings)

    assert (theme.dark, theme.text_percent, theme.high_contrast, theme.reduced_motion) == (True, 150, True, True)


# --- kept sound -----------------------------------------------------------------------------------------------------

KEPT_OF = SessionId("a" * 32)


def test_privacy_says_of_how_many_sessions_sound_is_here_and_how_long_it_stays(
    program: Program, page: SettingsPage, theme: Theme, qtbot: QtBot
) -> None:
    program.kept_sound.new_piece(KEPT_OF, "system", 0).write_bytes(b"x" * 5_000)
    program.settings.keep_sound_days = 30
    desks: list[SettingsDesk] = []

    async def show(desk: SettingsDesk, spawned: asyncio.Event) -> None:
        desks.append(desk)
        page.show_section("privacy")

    with_desk(program, page, theme, show)
    privacy = desks[0].privacy
    qtbot.waitUntil(privacy.delete_sound.isVisible)

    assert privacy.sound.text().endswith("for 30 days. The sound of 1 session is here now (5 KB).")


def test_without_any_there_is_nothing_to_delete(
    program: Program, page: SettingsPage, theme: Theme, qtbot: QtBot
) -> None:
    desks: list[SettingsDesk] = []

    async def show(desk: SettingsDesk, spawned: asyncio.Event) -> None:
        desks.append(desk)
        page.show_section("privacy")

    with_desk(program, page, theme, show)

    assert desks[0].privacy.sound.text().endswith("None is kept now.")
    assert not desks[0].privacy.delete_sound.isVisible()


@pytest.mark.parametrize(
    ("running", "left", "said"),
    [
        (None, [], "✓ All kept sound was deleted."),
        (
            KEPT_OF,
            [KEPT_OF],
            "The session that runs keeps its sound: stop that there. All other sound was deleted.",
        ),
    ],
)
def test_all_kept_sound_is_deleted_at_two_presses_but_that_of_the_session_that_runs(
    program: Program,
    page: SettingsPage,
    theme: Theme,
    qtbot: QtBot,
    running: SessionId | None,
    left: list[SessionId],
    said: str,
) -> None:
    for session_id in (KEPT_OF, SessionId("b" * 32)):
        program.kept_sound.new_piece(session_id, "system", 0)
    told: list[str] = []
    desks: list[SettingsDesk] = []

    async def delete(desk: SettingsDesk, spawned: asyncio.Event) -> None:
        desks.append(desk)
        qtbot.mouseClick(desk.privacy.delete_sound, LEFT)
        assert len(program.kept_sound.sessions()) == 2
        qtbot.mouseClick(desk.privacy.delete_sound, LEFT)

    with_desk(
        program, page, theme, delete, running_session=lambda: running, on_sound_deleted=lambda: told.append("deleted")
    )

    assert program.kept_sound.sessions() == left
    assert desks[0].privacy.sound_said.text() == said
    assert told == ["deleted"]


def test_sound_that_cannot_be_deleted_is_said(
    program: Program, page: SettingsPage, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.kept_sound.new_piece(KEPT_OF, "system", 0)
    desks: list[SettingsDesk] = []

    def refusing(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError("in use")

    async def delete(desk: SettingsDesk, spawned: asyncio.Event) -> None:
        desks.append(desk)
        with monkeypatch.context() as patched:
            patched.setattr(Path, "unlink", refusing)
            await desk._delete_sound()

    with_desk(program, page, theme, delete)

    assert desks[0].privacy.sound_said.text().startswith("Not everything could be deleted")


def test_everything_includes_the_sound(program: Program, page: SettingsPage, theme: Theme, qtbot: QtBot) -> None:
    program.kept_sound.new_piece(KEPT_OF, "system", 0)

    async def delete(desk: SettingsDesk, spawned: asyncio.Event) -> None:
        assert "kept sound" in desk.storage.deleting.goes.text()
        desk.storage.deleting.confirmed.emit()

    with_desk(program, page, theme, delete)

    assert not program.kept_sound.folder.exists()
