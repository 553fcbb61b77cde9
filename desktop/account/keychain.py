"""The system's keychain: which backend is safe, and its errors in our words."""

import keyring
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.errors import InitError, NoKeyringError
from keyring.errors import KeyringLocked as BackendLocked

from desktop.account.credential_errors import CredentialError, KeyringLocked, KeyringMissing

SERVICE = "interview-assistant"

# Keyring falls back to these by itself: one keeps nothing, one fails, and keyrings.alt writes (nearly) plain files.
_REFUSED_MODULES = ("keyring.backends.null", "keyring.backends.fail", "keyrings.alt")


def find_backend(given: KeyringBackend | None = None) -> KeyringBackend:
    """The given backend or the system's, if it is safe; raises KeyringMissing. May block: call it in a thread."""
    backend = given or keyring.get_keyring()
    candidates = list(backend.backends) if isinstance(backend, ChainerBackend) else [backend]
    for candidate in candidates:
        if not type(candidate).__module__.startswith(_REFUSED_MODULES):
            return candidate
    raise KeyringMissing(detail=f"only {type(backend).__module__}.{type(backend).__qualname__} is there")


def translated(error: Exception) -> CredentialError:
    """Ours for a backend's. The detail names its class only: some backends put the secret into the message."""
    detail = f"{type(error).__module__}.{type(error).__qualname__}"
    match error:
        case CredentialError():
            return error
        case NoKeyringError():
            return KeyringMissing(detail=detail)
        case BackendLocked() | InitError():
            return KeyringLocked(detail=detail)
        case _:
            # SecretService has its own words for a prompt that was dismissed or a collection that is locked.
            locked = "lock" in type(error).__name__.lower() or "dismissed" in str(error).lower()
            return KeyringLocked(detail=detail) if locked else CredentialError(_UNKNOWN, detail=detail)


_UNKNOWN = "The keychain reported an error. Try again, or keep the key for this run only."
