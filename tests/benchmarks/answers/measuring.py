"""One writer over the questions: when its words came, and what its sentences are worth."""

import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import aclosing
from time import perf_counter

import msgspec

from desktop.answers.local_writer import LocalWriter
from desktop.answers.request import ChatMessage
from desktop.answers.sentences import SentenceSplitter
from tests.benchmarks.answers.asking import Asked, Asking
from tests.benchmarks.answers.samples import Sample

UNHEARD_WORDS = 2
"""The end of a question that the recogniser has not told of at the pause; the rest is read while it is asked."""

_CITATION = re.compile(r"\[(F\d+)\]")
_GROUPS = re.compile(r"\[F\d+(?:, F\d+)+\]")


class Sentence(msgspec.Struct, frozen=True):
    text: str
    cites_offered: bool
    verdict: str


class Answer(msgspec.Struct, frozen=True):
    """Seconds and words a second from the first word on; both None where no writer was asked."""

    resume: str
    question: str
    offered: tuple[str, ...]
    first_word_s: float | None = None
    words_s: float | None = None
    sentences: tuple[Sentence, ...] = ()


class PrefixRead(msgspec.Struct, frozen=True):
    resume: str
    seconds: float


async def measure(
    writer: LocalWriter, askings: Mapping[str, Asking], samples: Iterable[Sample], progress: Callable[[str], None]
) -> tuple[list[Answer], list[PrefixRead]]:
    """Asks résumé by résumé, each with its prefix read beforehand, as a session does."""
    answers, prefixes = [], []
    by_resume: dict[str, list[Sample]] = {}
    for sample in samples:
        by_resume.setdefault(sample.resume, []).append(sample)
    for resume, group in by_resume.items():
        asking = askings[resume]
        prefixes.append(PrefixRead(resume, await _read_prefix(writer, asking.prefix)))
        for sample in group:
            answers.append(await _answer(writer, asking, sample))
            progress(sample.text)
    return answers, prefixes


async def _read_prefix(writer: LocalWriter, prefix: tuple[ChatMessage, ...]) -> float:
    started = perf_counter()
    await writer.warm_up(prefix)
    return perf_counter() - started


async def _answer(writer: LocalWriter, asking: Asking, sample: Sample) -> Answer:
    asked = asking.ask(sample)
    if asked.request is None:
        return Answer(sample.resume, sample.text, asked.offered)
    await writer.read_ahead(asking.prefix, " ".join(sample.text.split()[:-UNHEARD_WORDS]))
    started, first_at, text = perf_counter(), None, ""
    async with aclosing(writer.stream(asked.request)) as pieces:
        async for piece in pieces:
            first_at = first_at or perf_counter()
            text += piece
    writing_s = max(perf_counter() - (first_at or started), 1e-3)
    return Answer(
        sample.resume,
        sample.text,
        asked.offered,
        None if first_at is None else first_at - started,
        len(text.split()) / writing_s,
        tuple(_judge(asking, sample, asked, sentence) for sentence in _sentences(text)),
    )


def _sentences(text: str) -> list[str]:
    splitter = SentenceSplitter()
    finished = splitter.feed(text)
    return [*finished, splitter.rest.strip()] if splitter.rest.strip() else finished


def _judge(asking: Asking, sample: Sample, asked: Asked, sentence: str) -> Sentence:
    apart = _GROUPS.sub(lambda group: group.group().replace(", ", "]["), sentence)
    cited = set(_CITATION.findall(apart))
    cites_offered = bool(cited) and cited <= set(asked.offered)
    return Sentence(sentence, cites_offered, asking.verdict(sentence, sample, asked.offered))
