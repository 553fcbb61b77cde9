"""The writers' desk: what the page “Who writes the answers” wishes for. Choosing, keys and tests are done here."""

import asyncio
from collections.abc import Callable, Coroutine

import msgspec

from desktop.account.credential_errors import CredentialError, KeyringMissing
from desktop.answers.answer_client import ConnectionVerdict
from desktop.answers.providers import Provider
from desktop.answers.servers import FoundServer, find_servers
from desktop.app.models.writer_trial import WriterTrial
from desktop.app.models.writers_here import built_in_writers, choice_in, is_server, servers_here, source_in
from desktop.composition.program import Program
from desktop.composition.providers import provider_at
from desktop.errors import ProgramError
from desktop.session.live_session import LiveSession
from desktop.setting import SecretRefused
from desktop.settings import Settings
from desktop.ui.answers.answer_choice import AnswerChoice, FieldName
from desktop.ui.answers.answers_page import AnswersPage
from desktop.ui.answers.local_panel import NONE_FOUND

Spawn = Callable[[Coroutine[object, object, None]], None]

NOT_ENCRYPTED = (
    "This address is not encrypted: your résumé and the key could be read on the way. Use https:// if you can."
)
NO_ADDRESS = "Enter the server’s address."
NO_MODEL = "Enter the name of a model."
NO_KEY_NEEDED = "A server on this machine needs no key."
NO_KEY_SENT = "A server on this machine is asked without a key. Leave this empty, and let the server do without one."
WANTS_KEY = "Found here as well, but it wants a key, which a server on this machine is not given: {}."
USED_NOW = "Saved. The running session uses it from the next question on."
KEPT_FOR_THIS_RUN = "Saved. The key is kept until the program ends; then it is asked for again."
FORGOTTEN = "The key is forgotten."


class WriterDesk:
    """Joins the page to the program. `session`: the running one, or None. `on_changed`: another writer was chosen."""

    def __init__(
        self,
        program: Program,
        page: AnswersPage,
        spawn: Spawn,
        session: Callable[[], LiveSession | None] = lambda: None,
        on_changed: Callable[[], object] = lambda: None,
        find: Callable[[], Coroutine[object, object, list[FoundServer]]] = find_servers,
    ) -> None:
        self._program = program
        self._page = page
        self._spawn = spawn
        self._session = session
        self._on_changed = on_changed
        self._find = find
        self._servers: list[FoundServer] = []
        self._pending: tuple[AnswerChoice, bool] | None = None  # its key waits for the keychain; whether to use it now
        self._trial = WriterTrial(program, session)
        self._testing: asyncio.Task[ConnectionVerdict] | None = None
        self._unsaved = False
        self._connect()

    def show(self) -> None:
        """The page as things are saved; what was typed and not saved is gone."""
        choice = choice_in(self._program.settings)
        self._page.show_choice(choice, [*built_in_writers(self._program), *servers_here(self._servers)])
        self._page.show_live(self._session() is not None)
        self._say_where_it_goes()
        self._on_settled()
        self._unsaved = False

    def on_session_changed(self) -> None:
        """A session has begun, or has ended."""
        self._page.show_live(self._session() is not None)

    async def tested(self) -> None:
        """Returns when the test that runs is over."""
        if self._testing is not None:
            await asyncio.wait([self._testing])

    async def close(self) -> None:
        """A test that runs is given up."""
        self._on_test_cancelled()
        await self.tested()

    # --- what the page wants ----------------------------------------------------------------------------------------

    def _connect(self) -> None:
        page = self._page
        page.opened.connect(self._on_opened)
        page.edited.connect(self._on_edited)
        page.settled.connect(self._on_settled)
        page.look_requested.connect(lambda: self._spawn(self._look(asked=True)))
        page.save_requested.connect(lambda choice: self._spawn(self._save(choice, now=False)))
        page.use_now_requested.connect(lambda choice: self._spawn(self._save(choice, now=True)))
        page.test_requested.connect(self._on_test)
        page.test_cancelled.connect(self._on_test_cancelled)
        page.forget_key_requested.connect(lambda choice: self._spawn(self._forget(choice)))
        page.try_again_requested.connect(lambda: self._spawn(self._try_again()))
        page.keep_for_this_run_requested.connect(lambda: self._spawn(self._keep_for_this_run()))

    def _on_opened(self) -> None:
        """What was typed before another page was looked at is still there."""
        if not self._unsaved:
            self.show()
        self._page.show_live(self._session() is not None)
        self._spawn(self._look(asked=False))

    def _on_edited(self) -> None:
        self._pending, self._unsaved = None, True
        self._say_where_it_goes()

    def _say_where_it_goes(self) -> None:
        """What is typed says at once what leaves for where."""
        provider = _provider(self._page.choice)
        plain = provider.base_url.startswith("http://") and not provider.local
        self._page.provider.show_warning(NOT_ENCRYPTED if plain else "")
        self._page.show_leaves(provider.what_leaves if provider.base_url else "")

    def _on_settled(self) -> None:
        if self._page.who == "provider":
            self._spawn(self._say_key(self._page.choice))

    async def _look(self, *, asked: bool) -> None:
        self._servers = await self._find()
        chosen = self._page.choice.here
        writers = [*built_in_writers(self._program), *servers_here(self._servers)]
        self._page.local.show_writers(writers, chosen)
        keyed = [server.provider.name for server in self._servers if not server.models]
        said = NONE_FOUND if asked and not self._servers else ""
        self._page.local.show_found(WANTS_KEY.format(", ".join(keyed)) if keyed else said)

    # --- saving -----------------------------------------------------------------------------------------------------

    async def _save(self, choice: AnswerChoice, *, now: bool) -> None:
        if not self._is_complete(choice):
            return
        key, provider = _trimmed(choice.key), _provider(choice)
        if choice.who == "provider" and key and not provider.needs_key:
            self._page.show_problem("key", NO_KEY_SENT)
            return
        if choice.who == "provider" and key:
            try:
                await self._program.credentials.set(provider.key_name, key)
            except CredentialError as error:
                self._pending = (choice, now)
                self._page.trouble.show_trouble(
                    error.title, error.message, can_unlock=not isinstance(error, KeyringMissing)
                )
                return
        await self._keep(choice, now=now)

    async def _keep(self, choice: AnswerChoice, *, now: bool, said: str = "") -> None:
        settings = self._program.settings
        if choice.who == "provider":
            settings.provider_kind = choice.kind
            settings.provider_base_url, settings.provider_model = choice.address.strip(), choice.model.strip()
        if choice.who == "local" and not is_server(choice.here):
            settings.answer_model = choice.here
        settings.answer_source = source_in(choice)
        settings.last_setup = msgspec.structs.replace(
            settings.last_setup, answer_source=settings.answer_source, answer_model=""
        )
        await asyncio.to_thread(settings.save)
        self._unsaved = False
        session = self._session()
        if now and session is not None:
            await self._program.use_writer(session, settings.answer_source)
        self._page.show_saved(*filter(None, [said or (USED_NOW if now and session is not None else "")]))
        await self._say_key(choice)
        self._on_changed()

    async def _try_again(self) -> None:
        if self._pending is not None:
            choice, now = self._pending
            await self._save(choice, now=now)

    async def _keep_for_this_run(self) -> None:
        if self._pending is not None:
            (choice, now), self._pending = self._pending, None
            self._program.credentials.keep_for_this_run(_provider(choice).key_name, _trimmed(choice.key))
            await self._keep(choice, now=now, said=KEPT_FOR_THIS_RUN)

    def _is_complete(self, choice: AnswerChoice) -> bool:
        """Says beside the field what is missing, or that a key stands where none belongs."""
        if choice.who != "provider":
            return True
        scratch = Settings(self._program.settings.path.with_name("scratch"))
        name, words = _first_problem(choice, scratch)
        if name is not None:
            self._page.show_problem(name, words)
        return name is None

    # --- the key ----------------------------------------------------------------------------------------------------

    async def _say_key(self, choice: AnswerChoice) -> None:
        provider = _provider(choice)
        if choice.who != "provider" or not provider.base_url:
            self._page.provider.say_key("", can_forget=False)
            return
        if not provider.needs_key:
            self._page.provider.say_key(NO_KEY_NEEDED, can_forget=False)
            return
        try:
            found = await self._program.credentials.find(provider.key_name)
        except CredentialError as error:
            self._page.provider.say_key(f"{error.title}. {error.message}", can_forget=False)
            return
        kept = found is not None and found.place != "environment"
        self._page.provider.say_key(found.sentence if found else "", can_forget=kept)

    async def _forget(self, choice: AnswerChoice) -> None:
        try:
            await self._program.credentials.delete(_provider(choice).key_name)
        except CredentialError as error:
            self._page.show_problem("key", f"{error.title}. {error.message}")
            return
        self._page.show_saved(FORGOTTEN)
        await self._say_key(choice)

    # --- testing ----------------------------------------------------------------------------------------------------

    def _on_test(self, choice: AnswerChoice) -> None:
        if self._testing is None and self._is_complete(choice):
            self._page.test.setEnabled(False)
            self._page.verdict.show_testing(self._trial.what_is_done(choice))
            self._testing = asyncio.get_running_loop().create_task(self._verdict(choice), name="test the writer")
            self._testing.add_done_callback(self._on_tested)

    def _on_test_cancelled(self) -> None:
        if self._testing is not None:
            self._testing.cancel()

    async def _verdict(self, choice: AnswerChoice) -> ConnectionVerdict:
        try:
            return await self._trial.run(choice, _provider(choice), _trimmed(choice.key))
        except ProgramError as error:
            return ConnectionVerdict(False, f"{error.title}. {error.message}")

    def _on_tested(self, testing: "asyncio.Task[ConnectionVerdict]") -> None:
        self._testing = None
        self._page.test.setEnabled(True)
        if testing.cancelled():
            self._page.verdict.hide()
        else:
            verdict = testing.result()
            self._page.verdict.show_verdict(verdict.sentence, ok=verdict.ok)


def _provider(choice: AnswerChoice) -> Provider:
    """Of the panel's fields, or of the server on this machine that was chosen."""
    if choice.who == "local" and is_server(choice.here):
        address, _, model = choice.here.partition("#")
        return provider_at(address, model, "server")
    return provider_at(choice.address, choice.model, choice.kind)


def _trimmed(key: str) -> str:
    """Keys hold no spaces or line ends; what is copied often brings some."""
    return "".join(key.split())


def _first_problem(choice: AnswerChoice, scratch: Settings) -> tuple[FieldName | None, str]:
    """`scratch` is never saved: the settings judge what looks like a key."""
    fields: tuple[tuple[FieldName, str, str], ...] = (
        ("address", choice.address.strip(), NO_ADDRESS),
        ("model", choice.model.strip(), NO_MODEL),
    )
    for name, typed, missing in fields:
        if not typed:
            return name, missing
        try:
            scratch.provider_model = typed
        except SecretRefused:
            return name, f"{SecretRefused.title}. {SecretRefused.message}"
    return None, ""
