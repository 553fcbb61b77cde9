"""Whisper below faster-whisper: short windows, no timestamps, an honest token budget.

faster-whisper pads every sound to 30 s; the engine itself takes any length, and a 10 s window costs a sixth of that.
What a shorter window needs is measured: at least 10 s, 2 s of digital silence after the sound (silence in the sound,
not in its spectrogram), lengths on a grid of whole seconds (each new length costs memory for good), and a beam.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import ctranslate2
import numpy as np
import tokenizers

from desktop.transcription.log_mel import HOP, LogMel, Samples
from desktop.transcription.model_files import ModelError
from shared.vocabulary import SAMPLE_RATE

FLOOR_S = 10
MARGIN_S = 2
LONGEST_S = 30
BEAM = 5

_TOKENS_PER_S = 6
_SPARE_TOKENS = 12
_MOST_TOKENS = 448
_FRAMES_PER_S = SAMPLE_RATE // HOP
_POSITION_S = 2 / _FRAMES_PER_S
"""Seconds an encoder position: it halves the spectrogram's rate."""


class InterruptedDecodeError(Exception):
    """Something more urgent came between two steps of a decode."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """What one decode heard. `log_prob` is the mean a token; `encoded` lets `Decoder.align` place the words."""

    text: str
    tokens: tuple[int, ...]
    log_prob: float
    no_speech: float
    seconds: float
    encoded: Any

    @property
    def probability(self) -> float:
        """Of a token, in the geometric mean."""
        return round(math.exp(min(0.0, self.log_prob)), 3)


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """Seconds from the beginning of the sound."""

    text: str
    start_s: float
    end_s: float
    probability: float


class Decoder:
    """One loaded model. Not thread-safe: it belongs to the decode thread.

    Raises ModelError when the engine refuses the folder or the model does not do what Whisper does.
    """

    def __init__(self, folder: Path, language: str = "en", threads: int = 1) -> None:
        self._folder = folder
        try:
            self._model = ctranslate2.models.Whisper(
                str(folder), device="cpu", compute_type="int8", intra_threads=threads
            )
            self._tokenizer = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))
        except Exception as error:  # the engine and the tokenizer raise RuntimeError, ValueError and bare Exception
            raise ModelError(
                f"The speech model in {folder} is cut short, damaged, or of another kind. Fetch it again.",
                detail=str(error),
            ) from error
        self._log_mel = LogMel(self._model.n_mels)
        self._start = self._start_tokens(language)
        self._end = self._token("<|endoftext|>")
        self._previous = self._token("<|startofprev|>")
        self._floor_s = self._probe_floor()

    @property
    def multilingual(self) -> bool:
        return bool(self._model.is_multilingual)

    def window_s(self, seconds: float) -> int:
        """How many seconds the model is shown for a sound of that length."""
        return min(LONGEST_S, max(self._floor_s, math.ceil(seconds + MARGIN_S)))

    def tokens_of(self, text: str) -> tuple[int, ...]:
        return tuple(self._tokenizer.encode(" " + text.strip(), add_special_tokens=False).ids) if text.strip() else ()

    def hear(
        self,
        samples: Samples,
        *,
        prompt: tuple[int, ...] = (),
        beam: int = BEAM,
        full_window: bool = False,
        interrupted: Callable[[], bool] = lambda: False,
    ) -> Hearing:
        """The text of at most 30 s of sound; InterruptedDecodeError where `interrupted` says so after encoding."""
        samples = samples[: LONGEST_S * SAMPLE_RATE]
        seconds = len(samples) / SAMPLE_RATE
        encoded = self._encode(samples, LONGEST_S if full_window else self.window_s(seconds))
        if interrupted():
            raise InterruptedDecodeError
        head = [*((self._previous, *prompt) if prompt else ()), *self._start]
        result = self._model.generate(
            encoded,
            [head],
            beam_size=beam,
            max_length=self._budget(seconds, len(head)),
            return_scores=True,
            return_no_speech_prob=True,
            suppress_tokens=[-1],
        )[0]
        tokens = tuple(token for token in result.sequences_ids[0] if token < self._end)
        text = self._tokenizer.decode(list(tokens)).strip()
        return Hearing(text, tokens, float(result.scores[0]), float(result.no_speech_prob), seconds, encoded)

    def align(self, hearing: Hearing) -> tuple[PlacedWord, ...]:
        """Where each word of the hearing's own text lies, and how sure the model is of it."""
        if not hearing.tokens:
            return ()
        frames = max(2, math.ceil(hearing.seconds * _FRAMES_PER_S))
        start = self._start[:-1]  # without <|notimestamps|>: the engine adds it
        result = self._model.align(hearing.encoded, start, [list(hearing.tokens)], frames)[0]
        begins = _token_times(result.alignments, len(hearing.tokens), hearing.seconds)
        return tuple(
            PlacedWord(
                self._tokenizer.decode(list(hearing.tokens[group.start : group.stop])).strip(),
                begins[group.start],
                begins[group.stop],
                float(np.mean(result.text_token_probs[group.start : group.stop])),
            )
            for group in self._word_groups(hearing.tokens)
        )

    def _word_groups(self, tokens: tuple[int, ...]) -> list[range]:
        """The tokens of each word: a word begins where a token begins with a space."""
        starts = [
            at
            for at, token in enumerate(tokens)
            if at == 0 or (self._tokenizer.id_to_token(token) or "").startswith("Ġ")
        ]
        return [range(start, stop) for start, stop in zip(starts, [*starts[1:], len(tokens)], strict=True)]

    def _encode(self, samples: Samples, window_s: int) -> Any:
        padded = np.zeros(window_s * SAMPLE_RATE, np.float32)
        padded[: len(samples)] = samples[: len(padded)]
        return self._model.encode(ctranslate2.StorageView.from_array(self._log_mel(padded)[None]))

    def _budget(self, seconds: float, head: int) -> int:
        """The engine stops at half of `max_length` (CTranslate2 #1856), so it is told twice what is meant."""
        return min(_MOST_TOKENS, 2 * (_SPARE_TOKENS + int(_TOKENS_PER_S * seconds)) + head)

    def _start_tokens(self, language: str) -> list[int]:
        start = [self._token("<|startoftranscript|>")]
        if self.multilingual:
            start += [self._token(f"<|{language}|>"), self._token("<|transcribe|>")]
        elif language != "en":
            raise ModelError(f"The speech model in {self._folder.name} knows English only, not “{language}”.")
        return [*start, self._token("<|notimestamps|>")]

    def _token(self, text: str) -> int:
        token = self._tokenizer.token_to_id(text)
        if token is None:
            raise ModelError(
                f"The speech model in {self._folder} does not know {text}: it is damaged or of another kind."
            )
        return int(token)

    def _probe_floor(self) -> int:
        """Some engine versions refuse short windows; and numbers that are none betray damaged weights."""
        sound = np.random.default_rng(0).normal(0, 0.01, SAMPLE_RATE).astype(np.float32)
        for floor_s in (FLOOR_S, LONGEST_S):
            try:
                encoded = self._encode(sound, floor_s)
            except (ValueError, RuntimeError):
                continue
            if not np.isfinite(np.asarray(encoded)).all():
                break
            return floor_s
        raise ModelError(f"The speech model in {self._folder} is damaged: it computes nothing. Fetch it again.")


def _token_times(alignments: list[tuple[int, int]], tokens: int, seconds: float) -> list[float]:
    """When each token begins, in seconds, and after the last one the end of the sound; never going back."""
    times = [0.0] * tokens + [seconds]
    seen: set[int] = set()
    for token, position in alignments:
        if token <= tokens and token not in seen:
            seen.add(token)
            times[token] = min(seconds, position * _POSITION_S)
    return list(np.maximum.accumulate(times))
