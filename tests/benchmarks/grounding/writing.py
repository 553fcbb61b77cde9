"""Lets the local writers answer the kept questions, each résumé with its prefix read beforehand, on one thread.

`python -m tests.benchmarks.grounding.writing MODEL FILE [QUESTIONS]` appends what each wrote, a JSON line an answer.
"""

import asyncio
import json
import sys
import time
from contextlib import aclosing
from pathlib import Path

from desktop.answers.local_model import LocalModel
from desktop.answers.local_writer import LocalWriter
from desktop.answers.thread_plan import ThreadPlan
from desktop.paths import Paths
from desktop.questions.classes import Classes
from desktop.session.preparing import Preparation
from shared.setup import SessionSetup
from tests.benchmarks.answers.asking import load_encoder
from tests.benchmarks.grounding.books import HELD_OUT, load_books

QUESTIONS = Path(__file__).with_name("questions.jsonl")


async def write(model_name: str, into: Path, only: str = "") -> None:
    model = LocalModel(Paths.of_this_user().weights / model_name / "model.gguf", lambda state: None, ThreadPlan(1, 1))
    writer = LocalWriter(model)
    try:
        await model.start()
        asked = [json.loads(line) for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
        if only:
            asked = [one for one in asked if (one["resume"] in HELD_OUT) == (only == "held-out")]
        encode = load_encoder()
        known: dict[str, Preparation] = {}
        for one in asked:
            if one["resume"] not in known:
                known[one["resume"]] = Preparation(load_books()[one["resume"]], SessionSetup(), encode, bind_form=True)
                await writer.warm_up(known[one["resume"]].prefix)
            with into.open("a", encoding="utf-8") as file:
                file.write(json.dumps(await _answer(writer, known[one["resume"]], one), ensure_ascii=False) + "\n")
    finally:
        await writer.aclose()
        await model.close()


async def _answer(writer: LocalWriter, preparation: Preparation, one: dict) -> dict:
    prepared = preparation.prepare(one["text"], Classes(one["question_class"], one["question_class"], 1.0))
    if prepared.request is None:
        return {**one, "offered": list(prepared.offered), "fits": False, "text": ""}
    await writer.read_ahead(preparation.prefix, " ".join(one["text"].split()[:-2]))
    started, first, text = time.perf_counter(), 0.0, ""
    async with aclosing(writer.stream(prepared.request)) as pieces:
        async for piece in pieces:
            first = first or time.perf_counter() - started
            text += piece
    took = time.perf_counter() - started
    return {
        **one, "offered": list(prepared.offered), "fits": True, "text": text,
        "first_s": round(first, 3), "took_s": round(took, 2),
    }  # fmt: skip


if __name__ == "__main__":
    asyncio.run(write(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:]))
