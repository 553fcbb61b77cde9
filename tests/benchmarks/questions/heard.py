"""`python -m tests.benchmarks.questions.heard`: part of the third sitting, spoken, and what the smallest model heard.

A line is `kind|text`; the text is empty where the recogniser's guards let nothing through. Half of the lines are said
by the natural voice at three speeds, half by three robotic ones. Frozen: run this again only for a new sitting. The
natural voice never speaks twice alike, so another run hears a few lines differently.
"""

import random
from collections.abc import Iterator
from itertools import cycle, zip_longest

from desktop.paths import Paths
from desktop.transcription.decoder import Decoder
from desktop.transcription.recogniser import Recogniser
from shared.vocabulary import SAMPLE_RATE
from tests.benchmarks.questions.sittings import FROZEN, utterances
from tests.benchmarks.speech.voices import Sound, Voice, natural_voices, robotic_voices, silence, with_noise

LINES = 120
SNR_DB = 25.0
"""A quiet office with a fan."""

_LEAD_S = 0.3
"""The room before and after, as the voice activity detector leaves it."""


def main() -> None:
    recogniser = Recogniser(Decoder(Paths.of_this_user().weights / "whisper-tiny.en"))
    lines = [f"{kind}|{_heard(recogniser, _said(voice, text, seed))}" for seed, voice, kind, text in _plan()]
    (FROZEN / "third_heard.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} lines, {sum(line.endswith('|') for line in lines)} of them empty")


def _plan() -> Iterator[tuple[int, Voice, str, str]]:
    """Drawn by chance, so each kind has about its share of the sitting; natural and robotic voices take turns."""
    drawn = random.Random(3).sample(utterances("_third"), LINES)
    turns = [voice for pair in zip_longest(natural_voices(), robotic_voices()) for voice in pair if voice]
    for seed, (voice, (kind, text)) in enumerate(zip(cycle(turns), drawn, strict=False)):
        yield seed, voice, kind, text


def _said(voice: Voice, text: str, seed: int) -> Sound:
    spoken = with_noise(voice(text), SNR_DB, seed)
    edge = int(_LEAD_S * SAMPLE_RATE)
    whole = silence(len(spoken) / SAMPLE_RATE + 2 * _LEAD_S, seed=seed)
    whole[edge : edge + len(spoken)] += spoken
    return whole


def _heard(recogniser: Recogniser, sound: Sound) -> str:
    hearing = recogniser.whole(sound, context="")
    return recogniser.part(hearing, 0, len(sound)).text


if __name__ == "__main__":
    main()
