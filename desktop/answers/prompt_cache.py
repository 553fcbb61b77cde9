"""What the engine made of the prefix, kept for the next child: 4 ms to bring back instead of 7 s to read it again."""

import asyncio
from contextlib import suppress
from pathlib import Path

import httpx

from desktop.answers.engine_http import engine_http
from desktop.answers.providers import Provider

_FILE_NAME = "prefix.bin"


class PromptCache:
    """Holds the engine's state (about 30 kB a token for the 1.5B) in memory.

    The state tells the résumé to whoever can read it, so the file that the engine needs lies in a private folder and
    only for a moment. A failure here costs time, never an answer: it is not reported.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / _FILE_NAME
        self._state: bytes | None = None
        self._one_at_a_time = asyncio.Lock()  # an engine that reads a file which is being written does not survive it

    async def keep(self, provider: Provider, key: str) -> None:
        """Takes the state of the child at this address."""
        async with self._one_at_a_time:
            saved = await self._act("save", provider, key)
            self._state = await asyncio.to_thread(self._take) if saved else None

    async def bring_back(self, provider: Provider, key: str) -> bool:
        """Gives the kept state to the child at this address; False where there is none, or it does not want it."""
        async with self._one_at_a_time:
            if self._state is None or not await asyncio.to_thread(self._lay_out, self._state):
                return False
            try:
                return await self._act("restore", provider, key)
            finally:
                self._remove()

    async def _act(self, action: str, provider: Provider, key: str) -> bool:
        async with engine_http(provider, key) as http:
            try:
                answer = await http.post(f"/slots/0?action={action}", json={"filename": _FILE_NAME})
            except httpx.HTTPError:
                return False
        return answer.is_success

    def _take(self) -> bytes | None:
        try:
            return self._file.read_bytes()
        except OSError:
            return None
        finally:
            self._remove()

    def _remove(self) -> None:
        with suppress(OSError):
            self._file.unlink()

    def _lay_out(self, state: bytes) -> bool:
        try:
            self._file.touch(mode=0o600)
            self._file.write_bytes(state)
        except OSError:
            return False
        return True
