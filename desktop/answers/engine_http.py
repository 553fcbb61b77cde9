"""The engine's own addresses, beside the ones that every OpenAI-like server has."""

import httpx

from desktop.answers.providers import Provider

_TIME_LIMIT_S = 10.0


def engine_http(provider: Provider, key: str) -> httpx.AsyncClient:
    """A client of llama.cpp's server at this address, for paths below it; a context.

    A plain address on the loopback: no proxy from the environment, no certificates to load.
    """
    return httpx.AsyncClient(
        base_url=provider.base_url.removesuffix("/v1"),
        headers={"Authorization": f"Bearer {key}"},
        timeout=_TIME_LIMIT_S,
        trust_env=False,
        verify=False,
    )
