"""The recogniser: the decoder with its guards. Sound in, a text that may be shown out, or none."""

from collections.abc import Callable

from desktop.transcription.decoder import Decoder, Hearing, PlacedWord
from desktop.transcription.guards import Verdict, cut_repetition, is_vocabulary_leak, judge, spoken_text
from desktop.transcription.log_mel import Samples
from desktop.transcription.turn import Part
from shared.events import Word
from shared.vocabulary import SAMPLE_RATE

SHORTEST_PROMPTED_S = 1.0
"""In less sound than this a prompt is likelier to be read out than to help."""

_VOCABULARY_TOKENS = 60
_CONTEXT_TOKENS = 40


class Recogniser:
    """Belongs to the decode thread. `vocabulary` is one sentence, empty for none."""

    def __init__(self, decoder: Decoder, vocabulary: str = "") -> None:
        self._decoder = decoder
        self._vocabulary = vocabulary
        self._vocabulary_tokens = decoder.tokens_of(vocabulary)[:_VOCABULARY_TOKENS]

    def partial(self, samples: Samples, context: str, interrupted: Callable[[], bool]) -> str:
        """A quick text, empty when doubtful. Raises InterruptedDecodeError."""
        prompt = self._prompt(samples, context)
        hearing = self._decoder.hear(samples, prompt=prompt, beam=1, interrupted=interrupted)
        text = self._clean(hearing)
        return text if self._verdict(hearing, text) is Verdict.KEEP and not self._leaked(text) else ""

    def whole(self, samples: Samples, context: str) -> Hearing | None:
        """The text that may become final; None where nobody spoke. Doubtful texts get a second, longer look."""
        prompt = self._prompt(samples, context)
        hearing = self._decoder.hear(samples, prompt=prompt)
        if prompt and self._leaked(self._clean(hearing)):
            hearing = self._decoder.hear(samples)
        return self._judged(hearing) or self._second_look(samples, hearing)

    def confirm(self, samples: Samples, context: str, interrupted: Callable[[], bool]) -> Hearing | None:
        """Heard with the full window, as carefully as this model can. Raises InterruptedDecodeError."""
        prompt = self._prompt(samples, context)
        hearing = self._decoder.hear(samples, prompt=prompt, full_window=True, interrupted=interrupted)
        return None if self._leaked(self._clean(hearing)) else self._judged(hearing)

    def part(self, hearing: Hearing | None, start: int, end: int) -> Part:
        """The hearing as part of a turn, its words spread over it in proportion to their letters."""
        if hearing is None:
            return Part(start, end, "", placed=True)
        text = self._clean(hearing)
        words = _spread(text.split(), start, end, hearing.probability)
        return Part(start, end, text, words, hearing.log_prob)

    def placed(self, part: Part, hearing: Hearing | None) -> Part:
        """The same part with its words where the model's alignment puts them."""
        if hearing is None or part.placed:
            return part
        aligned = self._decoder.align(hearing)[: len(part.words)]
        fits = [word.text for word in aligned] == part.text.split()
        words = tuple(_at(word, part.start, part.end) for word in aligned) if fits else part.words
        return Part(part.start, part.end, part.text, words, part.log_prob, placed=True)

    def _second_look(self, samples: Samples, first: Hearing) -> Hearing | None:
        """Only for a doubtful text; what is hopeless stays nothing."""
        if self._verdict(first, self._clean(first)) is Verdict.DROP:
            return None
        second = self._decoder.hear(samples, full_window=True)
        better = max(first, second, key=lambda hearing: hearing.log_prob)
        return better if self._verdict(better, self._clean(better), last=True) is Verdict.KEEP else None

    def _judged(self, hearing: Hearing) -> Hearing | None:
        return hearing if self._verdict(hearing, self._clean(hearing)) is Verdict.KEEP else None

    def _verdict(self, hearing: Hearing, text: str, last: bool = False) -> Verdict:
        return judge(text, hearing.seconds, hearing.log_prob, hearing.no_speech, second_look=last)

    def _leaked(self, text: str) -> bool:
        return bool(self._vocabulary) and is_vocabulary_leak(text, self._vocabulary)

    def _clean(self, hearing: Hearing) -> str:
        return cut_repetition(spoken_text(hearing.text))

    def _prompt(self, samples: Samples, context: str) -> tuple[int, ...]:
        if len(samples) < SHORTEST_PROMPTED_S * SAMPLE_RATE:
            return ()
        return (*self._vocabulary_tokens, *self._decoder.tokens_of(context)[-_CONTEXT_TOKENS:])


def _spread(words: list[str], start: int, end: int, probability: float) -> tuple[Word, ...]:
    letters = sum(len(word) + 1 for word in words) or 1
    placed, at = [], 0
    for word in words:
        begin = start + (end - start) * at // letters
        at += len(word) + 1
        placed.append(Word(word, begin, start + (end - start) * at // letters, probability))
    return tuple(placed)


def _at(word: PlacedWord, start: int, end: int) -> Word:
    begin, stop = (min(end, start + int(second * SAMPLE_RATE)) for second in (word.start_s, word.end_s))
    return Word(word.text, begin, stop, round(word.probability, 3))
