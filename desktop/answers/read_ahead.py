"""Reading ahead: the engine reads a question while it is still being asked, so that little is left at its end."""

import httpx

from desktop.answers.engine_http import engine_http
from desktop.answers.prompt import question_start
from desktop.answers.providers import Provider
from desktop.answers.request import ChatMessage


async def read_ahead(provider: Provider, key: str, prefix: tuple[ChatMessage, ...], text: str) -> None:
    """Lets llama.cpp's server at this address read the prefix and the question as far as it goes.

    The chat address would close the question, and the closing would have to be read anew each time (5 tokens, 0.2 s
    on one thread). So the engine's own template says how the messages look, and what follows the text is cut off.
    A failure here costs time, never an answer: it is not reported.
    """
    start = question_start(text)
    messages = [*prefix, ChatMessage("user", start)]
    async with engine_http(provider, key) as http:
        try:
            prompt = await _templated(http, messages)
            cut, found, _ = prompt.rpartition(start)
            if found:
                body = {"prompt": cut + start, "n_predict": 0, "cache_prompt": True}
                await http.post("/completion", json=body)
        except (httpx.HTTPError, ValueError, KeyError, TypeError):
            return


async def _templated(http: httpx.AsyncClient, messages: list[ChatMessage]) -> str:
    asked = {"messages": [{"role": message.role, "content": message.content} for message in messages]}
    answer = await http.post("/apply-template", json=asked)
    return str(answer.json()["prompt"])
