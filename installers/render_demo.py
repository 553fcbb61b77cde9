"""Speaks desktop/demo/data/script.json into its two sound files and the truth file beside them.

Run once by whoever changes the script; the results are committed. Needs `kokoro-onnx`, its model file and a voices file
(Kokoro-82M, Apache-2.0), none of which the product depends on:

    python installers/render_demo.py MODEL.onnx VOICES.npz
"""

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

DATA = Path(__file__).resolve().parent.parent / "desktop" / "demo" / "data"
RATE = 16_000
AUDIBLE = 0.01  # of full scale: where a line starts and ends, as in the trials
ROOM_NOISE = 0.00006  # of full scale, about -84 dBFS: a microphone never delivers digital zeros

Sound = NDArray[np.float32]


def main(model_file: str, voices_file: str) -> None:
    speak = speaker(model_file, voices_file)
    script = json.loads((DATA / "script.json").read_text(encoding="utf-8"))
    position = 0
    spoken: list[tuple[dict[str, Any], int, Sound]] = []
    for line in script["lines"]:
        sound = trimmed(speak(line["text"], line["voice"]))
        position += round(line["pause_s"] * RATE)
        spoken.append((line, position, sound))
        position += len(sound)
        print(f"{position / RATE:6.1f} s  {line['text']}")
    write_sources(spoken, position + 3 * RATE)
    write_truth(spoken)


def speaker(model_file: str, voices_file: str) -> Any:
    import onnxruntime
    from kokoro_onnx import Kokoro

    session = onnxruntime.InferenceSession(model_file, providers=["CPUExecutionProvider"])
    kokoro = Kokoro.from_session(session, voices_file)

    def speak(text: str, voice: str) -> Sound:
        language = "en-gb" if voice.startswith("b") else "en-us"
        sound, rate = kokoro.create(text, voice=voice, speed=1.0, lang=language)
        return np.asarray(soxr.resample(sound, rate, RATE), dtype=np.float32)

    return speak


def trimmed(sound: Sound) -> Sound:
    """From the first to the last audible sample, at half of full scale."""
    audible = np.flatnonzero(np.abs(sound) > AUDIBLE)
    sound = sound[audible[0] : audible[-1] + 1]
    return np.asarray(sound * (0.5 / np.abs(sound).max()), dtype=np.float32)


def write_sources(spoken: list[tuple[dict[str, Any], int, Sound]], length: int) -> None:
    noise = np.random.default_rng(1)
    for source in ("microphone", "system"):
        track = noise.normal(0, ROOM_NOISE, length).astype(np.float32)
        for line, start, sound in spoken:
            if line["source"] == source:
                track[start : start + len(sound)] += sound
        soundfile.write(DATA / f"{source}.flac", track, RATE, subtype="PCM_16")


def write_truth(spoken: list[tuple[dict[str, Any], int, Sound]]) -> None:
    truth = [
        {
            "source": line["source"],
            "text": line["text"],
            "start": start,
            "end": start + len(sound),
            "question": line.get("question", ""),
            "continues": line.get("continues", False),
            "asks": line.get("asks", 1),
        }
        for line, start, sound in spoken
    ]
    (DATA / "truth.json").write_text(json.dumps(truth, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:3])
