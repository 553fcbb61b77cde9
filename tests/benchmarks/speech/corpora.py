"""The sets that are heard: human clips beside the repository, and interviews made here."""

import json
import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from shared.vocabulary import SAMPLE_RATE, Source
from tests.benchmarks.speech import texts
from tests.benchmarks.speech.voices import Sound, Voice, natural_voices, read, robotic_voices, silence, with_noise

HUMAN = Path(__file__).resolve().parents[4] / "shared" / "data" / "speech"


@dataclass(frozen=True, slots=True)
class Clip:
    """One recording; `text` is empty where the truth is not known."""

    name: str
    sound: Sound
    text: str


@dataclass(frozen=True, slots=True)
class Said:
    """One turn of an interview: its text and where its first and last sound lie, in samples."""

    source: Source
    text: str
    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Interview:
    sound: dict[Source, Sound]
    turns: tuple[Said, ...]

    def of(self, said: Said) -> Sound:
        return self.sound[said.source][max(0, said.start - SAMPLE_RATE // 5) : said.end + SAMPLE_RATE // 5]


def human_sets(quick: bool) -> dict[str, list[Clip]]:
    """Empty where the recordings are not there."""
    manifest = HUMAN / "manifest.json"
    if not manifest.is_file():
        return {}
    sets: dict[str, list[Clip]] = {"accents": [], "read": [], "conversation": []}
    for entry in json.loads(manifest.read_text()):
        name = entry["file"]
        group = "accents" if name.startswith("accent") else "conversation" if name.startswith("conv") else "read"
        sets[group].append(Clip(name, read(HUMAN / name), entry["text"] or ""))
    return {name: clips[: 12 if quick else None] for name, clips in sets.items()}


def synthetic_set(quick: bool) -> list[Clip]:
    """Each sentence by one voice, clean and at 15 dB."""
    chance, voices = random.Random(1), [*natural_voices(), *robotic_voices()]
    sentences = [*texts.QUESTIONS, *texts.ANSWERS][: 8 if quick else None]
    clips = []
    for number, text in enumerate(sentences):
        sound = chance.choice(voices)(text) * 0.5
        clips += [Clip(f"clean {number}", sound, text), Clip(f"15 dB {number}", with_noise(sound, 15, number), text)]
    return clips


def jargon_set(quick: bool) -> list[tuple[Clip, tuple[str, ...]]]:
    voice = natural_voices((1.0,))[0]
    clips = []
    for text, rare in texts.JARGON:
        sound = voice(text) * 0.5
        clips += [(Clip(text, sound, text), rare)]
        clips += [] if quick else [(Clip(text, with_noise(sound, 12), text), rare)]
    return clips


def interview(turns: int, seed: int = 1) -> Interview:
    """Two people taking turns; a quarter of the turns with a hesitation, a tenth long, noise on a third."""
    chance = random.Random(seed)
    voices: dict[Source, list[Voice]] = {
        "system": natural_voices((0.95, 1.05)),
        "microphone": [*natural_voices((1.15,)), *robotic_voices()[1:2]],
    }
    made: list[tuple[Said, int, Sound]] = []
    at = SAMPLE_RATE
    for number in range(turns):
        source: Source = "microphone" if number % 3 == 2 else "system"
        kind = "long" if number % 10 == 9 else "hesitation" if number % 4 == 1 else "plain"
        text, sound = _speak(chance.choice(voices[source]), kind, source, chance)
        loud = np.flatnonzero(np.abs(sound) > 0.01)
        if number % 3 == 0:
            sound = with_noise(sound, 15, number)
        made.append((Said(source, text, at + int(loud[0]), at + int(loud[-1]), kind), at, sound))
        at += len(sound) + int(chance.uniform(2.6, 3.4) * SAMPLE_RATE)
    tracks: dict[Source, Sound] = {source: silence(at / SAMPLE_RATE + 1, seed=7) for source in voices}
    for said, begin, sound in made:
        tracks[said.source][begin : begin + len(sound)] += sound
    return Interview(tracks, tuple(said for said, _, _ in made))


def _speak(voice: Voice, kind: str, source: Source, chance: random.Random) -> tuple[str, Sound]:
    pieces: tuple[str, ...]
    if kind == "long":
        pieces, pauses = chance.choice(texts.MONOLOGUES), (0.15, 0.6)
    elif kind == "hesitation":
        pieces, pauses = chance.choice(texts.HESITATIONS), (0.3, 0.9)
    else:
        pieces, pauses = (chance.choice(texts.QUESTIONS if source == "system" else texts.ANSWERS),), (0.0, 0.0)
    sounds: list[Sound] = []
    for piece in pieces:
        sounds += [silence(chance.uniform(*pauses)), voice(piece) * 0.5]
    return " ".join(pieces), np.concatenate(sounds[1:])
