"""A writer that names the note before each sentence, read as one that names it behind."""

import re
from collections.abc import AsyncGenerator, AsyncIterable

_ID = re.compile(r"\s*\[(F\d{1,3})\]\s*")
_UNSURE = re.compile(r"\s*\[[^\]]{0,5}$|\s*\[F\d{1,3}\]\s*$|\s+$")
"""What may still become an id, or the blank before or behind one."""


async def cite_behind(pieces: AsyncIterable[str]) -> AsyncGenerator[str, None]:
    """ "[F1] I led it. [F2] I built it." becomes "I led it. [F1] I built it. [F2]", as it comes.

    A text that does not begin with an id cites behind already, and stays as it is.
    """
    waiting, cited, moves = "", "", None
    async for piece in pieces:
        waiting += piece
        if moves is None and (begun := waiting.lstrip()):
            moves = begun.startswith("[")
        if moves is False:
            yield waiting
            waiting = ""
            continue
        held = _UNSURE.search(waiting)
        ready, waiting = (waiting[: held.start()], held[0]) if held else (waiting, "")
        said, cited = _moved(ready, cited)
        if said:
            yield said
    said, cited = _moved(waiting, cited)
    if last := f"{said.rstrip()}{cited}":
        yield last


def _moved(text: str, cited: str) -> tuple[str, str]:
    """Each id takes the place of the next one; the last is returned, to be said when its sentence has ended."""
    said, place = "", 0
    for match in _ID.finditer(text):
        said += text[place : match.start()] + (f"{cited} " if cited else "")
        cited, place = f" [{match[1]}]", match.end()
    return said + text[place:], cited
