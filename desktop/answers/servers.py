"""Writers that already run on this machine: Ollama, LM Studio, llama.cpp and vLLM at their usual ports."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace

import httpx
import msgspec

from desktop.answers.providers import ON_THIS_MACHINE, Provider

TIME_LIMIT_S = 0.3
"""A server on the loopback answers within milliseconds; what takes longer is not worth a person's waiting."""


class _Model(msgspec.Struct):
    id: str


class _ModelList(msgspec.Struct):
    data: list[_Model]


@dataclass(frozen=True, slots=True)
class FoundServer:
    """`models` are its writers' names; empty where it wants a key before it tells."""

    provider: Provider
    models: tuple[str, ...]


async def find_servers(
    candidates: Sequence[Provider] = ON_THIS_MACHINE, time_limit_s: float = TIME_LIMIT_S
) -> list[FoundServer]:
    """Asks all candidates at once; in their order, those that answered like a model server."""
    # In a thread with a loop of its own: httpx imports half of itself with the first request.
    return await asyncio.to_thread(lambda: asyncio.run(_ask_all(candidates, time_limit_s)))


async def _ask_all(candidates: Sequence[Provider], time_limit_s: float) -> list[FoundServer]:
    # No proxy from the environment and no certificates: these are plain addresses on this machine.
    async with httpx.AsyncClient(timeout=time_limit_s, trust_env=False, verify=False) as http:
        answers = await asyncio.gather(*(_ask(http, candidate, time_limit_s) for candidate in candidates))
    return [found for found in answers if found is not None]


async def _ask(http: httpx.AsyncClient, candidate: Provider, time_limit_s: float) -> FoundServer | None:
    try:
        async with asyncio.timeout(time_limit_s):
            response = await http.get(f"{candidate.base_url}/models")
    except (httpx.HTTPError, TimeoutError):
        return None
    if response.status_code == httpx.codes.UNAUTHORIZED:
        return FoundServer(replace(candidate, needs_key=True), ())
    return _read(candidate, response)


def _read(candidate: Provider, response: httpx.Response) -> FoundServer | None:
    """None for anything else that happens to listen at the port."""
    try:
        listed = msgspec.json.decode(response.content, type=_ModelList)
    except msgspec.DecodeError:
        return None
    writers = tuple(model.id for model in listed.data if "embed" not in model.id.lower())
    if response.status_code != httpx.codes.OK or not writers:
        return None
    return FoundServer(replace(candidate, model=writers[0]), writers)
