"""Secrets in a keychain that works, is locked, is silent, is unsafe or is not there."""

import asyncio
import logging

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null
from keyring.errors import InitError, KeyringError, NoKeyringError
from keyring.errors import KeyringLocked as BackendLocked

from desktop.account.credential_errors import CredentialError, KeyringLocked, KeyringMissing, KeyringSilent
from desktop.account.credentials import Credentials
from tests.desktop.account.in_memory_keyring import BrokenKeyring, InMemoryKeyring, PromptingKeyring

NAME = "provider:OpenAI"
VARIABLE = "INTERVIEW_ASSISTANT_KEY_OPENAI"


def credentials(
    backend: KeyringBackend, environment: dict[str, str] | None = None, limit_s: float = 20.0
) -> Credentials:
    return Credentials(backend, limit_s, environment or {})


def test_a_secret_comes_back_from_the_keychain_and_is_gone_after_deletion() -> None:
    async def life() -> list[str | None]:
        kept = credentials(InMemoryKeyring())
        before = await kept.get(NAME)
        await kept.set(NAME, "schlüssel-1")
        then = await kept.get(NAME)
        await kept.delete(NAME)
        return [before, then, await kept.get(NAME)]

    assert asyncio.run(life()) == [None, "schlüssel-1", None]


def test_deleting_what_is_not_there_is_no_error() -> None:
    asyncio.run(credentials(InMemoryKeyring()).delete(NAME))

    assert asyncio.run(credentials(InMemoryKeyring()).get(NAME)) is None


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (BackendLocked("locked"), KeyringLocked),
        (InitError("Failed to create the collection: Prompt dismissed"), KeyringLocked),
        (type("LockedException", (Exception,), {})("no"), KeyringLocked),
        (KeyringError("Prompt dismissed"), KeyringLocked),
        (NoKeyringError("none"), KeyringMissing),
        (KeyringError("broken"), CredentialError),
        (OSError("bus gone"), CredentialError),
    ],
)
def test_each_trouble_of_the_keychain_has_its_own_words(error: Exception, expected: type[CredentialError]) -> None:
    with pytest.raises(CredentialError) as caught:
        asyncio.run(credentials(BrokenKeyring(error)).get(NAME))

    assert type(caught.value) is expected


class PlaintextKeyring(InMemoryKeyring):
    __module__ = "keyrings.alt.file"


@pytest.mark.parametrize(
    "backend", [PlaintextKeyring(), fail.Keyring(), null.Keyring()], ids=lambda b: type(b).__module__
)
def test_an_unsafe_keychain_counts_as_none(backend: KeyringBackend) -> None:
    with pytest.raises(KeyringMissing):
        asyncio.run(credentials(backend).set(NAME, "secret"))

    assert not getattr(backend, "secrets", {})


def test_behind_a_chain_only_the_safe_keychains_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    plain, safe = PlaintextKeyring(), InMemoryKeyring()
    monkeypatch.setattr(chainer.ChainerBackend, "backends", [plain, safe])
    asyncio.run(credentials(chainer.ChainerBackend()).set(NAME, "secret"))

    assert not plain.secrets
    assert list(safe.secrets.values()) == ["secret"]


def test_a_keychain_that_waits_for_a_person_holds_nobody_up() -> None:
    keyring = PromptingKeyring()
    with pytest.raises(KeyringSilent):
        asyncio.run(credentials(keyring, limit_s=0.05).get(NAME))
    keyring.person_came.set()

    assert issubclass(KeyringSilent, KeyringLocked)


def test_a_secret_kept_for_this_run_needs_no_keychain_and_says_so() -> None:
    kept = credentials(BrokenKeyring(NoKeyringError()))
    kept.keep_for_this_run(NAME, "secret")
    secret = asyncio.run(kept.find(NAME))

    assert secret is not None
    assert (secret.value, secret.place) == ("secret", "this run")
    assert "this run only" in secret.sentence


@pytest.mark.parametrize("backend", [InMemoryKeyring(), BrokenKeyring(BackendLocked())])
def test_the_environment_stands_in_where_the_keychain_has_nothing_and_says_so(backend: KeyringBackend) -> None:
    secret = asyncio.run(credentials(backend, {VARIABLE: "from outside"}).find(NAME))

    assert secret is not None
    assert (secret.value, secret.place) == ("from outside", "environment")
    assert VARIABLE in secret.sentence


def test_the_keychain_goes_before_the_environment() -> None:
    kept = credentials(InMemoryKeyring(), {VARIABLE: "from outside"})
    asyncio.run(kept.set(NAME, "kept"))

    assert asyncio.run(kept.get(NAME)) == "kept"


def test_keeping_a_secret_in_the_keychain_ends_its_stay_in_memory() -> None:
    keyring = InMemoryKeyring()
    kept = credentials(keyring)
    kept.keep_for_this_run(NAME, "old")
    asyncio.run(kept.set(NAME, "new"))

    assert asyncio.run(kept.get(NAME)) == "new"


def test_no_text_of_ours_holds_the_secret(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    kept = credentials(InMemoryKeyring())
    asyncio.run(kept.set(NAME, "sk-secret-value"))
    secret = asyncio.run(kept.find(NAME))
    with pytest.raises(CredentialError) as caught:
        asyncio.run(
            credentials(BrokenKeyring(KeyringError("cannot keep sk-secret-value"))).set(NAME, "sk-secret-value")
        )

    shown = f"{secret!r} {secret} {caught.value} {caught.value.detail} {caplog.text}"
    assert "sk-secret-value" not in shown
