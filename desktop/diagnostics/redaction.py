"""Redaction: what stands for a person's home, name and secrets in whatever may be handed on."""

import getpass
import re
from pathlib import Path

HOME = "~"
PERSON = "(you)"
SECRET = "(left out)"

_SECRETS = re.compile(
    r"sk-[\w-]{12,}|ghp_\w{16,}|AIza[\w-]{30,}|Bearer \S+|\b[0-9a-fA-F]{32}\b|(?<=://)[^/\s:@]+:[^/\s@]+@"
)
SHORTEST_NAME = 3
"""Shorter names are parts of too many words."""


class Redaction:
    """Of this user on this machine, unless told otherwise."""

    def __init__(self, home: Path | None = None, name: str | None = None) -> None:
        self._home = home or Path.home()
        self._name = _name_of_user() if name is None else name

    def __call__(self, text: str) -> str:
        for form in {str(self._home), self._home.as_posix(), str(self._home).replace("\\", "\\\\")}:
            if len(form) > 1:
                text = text.replace(form, HOME)
        text = _SECRETS.sub(SECRET, text)
        if len(self._name) >= SHORTEST_NAME:
            text = re.sub(rf"\b{re.escape(self._name)}\b", PERSON, text)
        return text


def _name_of_user() -> str:
    """Empty where the system does not say; the superuser's is no name."""
    try:
        name = getpass.getuser()
    except (OSError, KeyError):
        return ""
    return "" if name == "root" else name
