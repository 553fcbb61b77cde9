"""What a second start, or a command, asks of the app that runs: one line of JSON there, one line back."""

import json
from dataclasses import asdict, dataclass
from typing import Literal, cast, get_args

LONGEST_BYTES = 16 * 1024
"""A path is the longest thing that is said."""

WishKind = Literal["show", "open", "overlay", "do"]


class NotAWish(ValueError):
    """What came is something else."""


@dataclass(frozen=True, slots=True)
class InstanceWish:
    """`show`: come to the front. `open`: a file, `what` being its path. `overlay`: toggle, show or hide. `do`: a live
    action. `token`: what the desktop gave the second start so that the window may come to the front (Wayland)."""

    kind: WishKind
    what: str = ""
    token: str = ""

    def encoded(self) -> bytes:
        return json.dumps(asdict(self)).encode() + b"\n"

    @classmethod
    def decoded(cls, line: bytes) -> "InstanceWish":
        said = _object(line)
        kind, what, token = said.get("kind"), said.get("what", ""), said.get("token", "")
        if kind not in get_args(WishKind) or not isinstance(what, str) or not isinstance(token, str):
            raise NotAWish
        return cls(cast(WishKind, kind), what, token)


@dataclass(frozen=True, slots=True)
class Reply:
    """Whether it is `done`; `words` for the person say why not, or what else it takes."""

    done: bool
    words: str = ""

    def encoded(self) -> bytes:
        return json.dumps(asdict(self)).encode() + b"\n"

    @classmethod
    def decoded(cls, line: bytes) -> "Reply":
        said = _object(line)
        return cls(said.get("done") is True, str(said.get("words", "")))


def _object(line: bytes) -> dict[str, object]:
    try:
        said = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise NotAWish from error
    if not isinstance(said, dict):
        raise NotAWish
    return said
