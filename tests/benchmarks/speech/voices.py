"""Voices and noise for the synthetic sets, 16 kHz float32. What is not installed is left out and named."""

import random
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from shared.vocabulary import SAMPLE_RATE

Sound = NDArray[np.float32]
Voice = Callable[[str], Sound]

HOLD_MUSIC = Path("/usr/share/asterisk/moh")
TYPING = Path("/usr/share/buckle/wav")


def read(path: Path) -> Sound:
    samples, rate = soundfile.read(path, dtype="float32", always_2d=True)
    mono = samples.mean(axis=1)
    return np.asarray(mono if rate == SAMPLE_RATE else soxr.resample(mono, rate, SAMPLE_RATE), np.float32)


def natural_voices(speeds: tuple[float, ...] = (0.95, 1.05, 1.15)) -> list[Voice]:
    from hibari import Hibari  # loads a network; only the synthetic sets need it

    speaker = Hibari(threads=1)

    def say(text: str, speed: float) -> Sound:
        return np.asarray(soxr.resample(np.asarray(speaker(text, speed=speed), np.float32), 24_000, SAMPLE_RATE))

    return [partial(say, speed=speed) for speed in speeds]


def robotic_voices() -> list[Voice]:
    return [partial(_flite, voice) for voice in ("rms", "slt", "awb")] if shutil.which("flite") else []


def _flite(voice: str, text: str) -> Sound:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "said.wav"
        subprocess.run(["flite", "-voice", voice, "-t", text, "-o", str(path)], check=True, capture_output=True)
        return read(path)


def with_noise(sound: Sound, snr_db: float, seed: int = 0) -> Sound:
    """Low hum-like noise, as a fan or a street gives it."""
    noise = np.convolve(np.random.default_rng(seed).normal(0, 1, len(sound)), np.ones(8) / 8, "same")
    noise *= np.sqrt(np.mean(sound**2) / 10 ** (snr_db / 10) / np.mean(noise**2))
    return (sound + noise).astype(np.float32)


def silence(seconds: float, level: float = 0.0003, seed: int = 0) -> Sound:
    return np.random.default_rng(seed).normal(0, level, int(seconds * SAMPLE_RATE)).astype(np.float32)


def noises(seconds: float) -> dict[str, Sound]:
    """Sound without speech. Music and typing come from system packages where they are installed."""
    found = {
        "hiss": silence(seconds, 0.02),
        "quiet room": silence(seconds, 0.0005),
        "breathing": _breathing(seconds),
        "clicks": _clicks(seconds),
        "tones": _tones(seconds),
    }
    for path in sorted(HOLD_MUSIC.glob("*.wav")):
        found[f"music: {path.stem}"] = read(path)[: int(seconds * SAMPLE_RATE)]
    if keys := sorted(TYPING.glob("*.wav")):
        found["typing"] = _typing(keys, seconds)
    return found


def _breathing(seconds: float) -> Sound:
    noise = silence(seconds, 0.05, seed=3)
    swell = np.maximum(0.0, np.sin(2 * np.pi * np.arange(len(noise)) / (4 * SAMPLE_RATE))) ** 2
    return np.asarray(np.convolve(noise * swell, np.ones(4) / 4, "same"), np.float32)


def _clicks(seconds: float) -> Sound:
    sound, chance = silence(seconds, 0.0005), random.Random(5)
    for _ in range(int(seconds * 6)):
        at = chance.randrange(len(sound) - 400)
        sound[at : at + 400] += np.random.default_rng(at).normal(0, 0.2, 400) * np.exp(-np.arange(400) / 60)
    return sound


def _tones(seconds: float) -> Sound:
    time = np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    beat = (np.sin(2 * np.pi * 0.5 * time) > 0) * 0.1
    return np.asarray(beat * (np.sin(2 * np.pi * 440 * time) + np.sin(2 * np.pi * 480 * time)), np.float32)


def _typing(keys: list[Path], seconds: float) -> Sound:
    sound, chance = silence(seconds, 0.0005), random.Random(7)
    for _ in range(int(seconds * 5)):
        key = read(chance.choice(keys))[:SAMPLE_RATE]
        at = chance.randrange(max(1, len(sound) - len(key)))
        sound[at : at + len(key)] += key[: len(sound) - at]
    return sound
