"""Keychains for tests: one that keeps in memory, and ones that do what real ones do when things are wrong."""

from threading import Event

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError


class InMemoryKeyring(KeyringBackend):
    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.secrets: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.secrets.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.secrets[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.secrets.pop((service, username), None) is None:
            raise PasswordDeleteError("no such password")


class BrokenKeyring(InMemoryKeyring):
    """Raises the given error with every call."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self._error = error

    def get_password(self, service: str, username: str) -> str | None:
        raise self._error

    def set_password(self, service: str, username: str, password: str) -> None:
        raise self._error


class PromptingKeyring(InMemoryKeyring):
    """Waits for a person, who may never come."""

    def __init__(self) -> None:
        super().__init__()
        self.person_came = Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.person_came.wait(30)
        return None
