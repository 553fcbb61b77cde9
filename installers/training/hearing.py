"""`python -m installers.training.hearing [--development]`: speaks sentences; notes what the smallest model hears.

Fills sentences/heard.tsv or development/heard.tsv: `written<TAB>heard`. What stands there already is not spoken again.
Needs the voices of tests.benchmarks.speech and espeak-ng; about six sentences a second. The natural voice never speaks
twice alike, so another run hears some lines differently: the files are data, not something to make anew.
"""

import argparse
import subprocess
import tempfile
from functools import partial
from itertools import cycle
from pathlib import Path

from desktop.paths import Paths
from desktop.transcription.decoder import Decoder
from desktop.transcription.recogniser import Recogniser
from installers.training.sentences import FOLDER, written
from shared.vocabulary import SAMPLE_RATE
from tests.benchmarks.speech.voices import Sound, Voice, natural_voices, read, robotic_voices, silence, with_noise

DEVELOPMENT = FOLDER.parent / "development"
SNR_DB = 25.0
"""A quiet office with a fan."""

_LEAD_S = 0.3
"""The room before and after, as the voice activity detector leaves it."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m installers.training.hearing")
    parser.add_argument("--development", action="store_true", help="the development sentences instead")
    folder = DEVELOPMENT if parser.parse_args().development else FOLDER
    recogniser = Recogniser(Decoder(Paths.of_this_user().weights / "whisper-tiny.en"))
    with (folder / "heard.tsv").open("a+", encoding="utf-8") as file:
        file.seek(0)
        known = {line.partition("\t")[0] for line in file}
        for number, (voice, text) in enumerate(zip(cycle(_voices()), _sentences(folder), strict=False)):
            if text not in known:
                print(f"{text}\t{_heard(recogniser, _in_a_room(voice(text), number))}", file=file, flush=True)


def _sentences(folder: Path) -> list[str]:
    if folder == FOLDER:
        return [each.text for each in written()]
    names = ("questions", "statements")
    return [line for name in names for line in (folder / f"{name}.txt").read_text(encoding="utf-8").splitlines()]


def _voices() -> list[Voice]:
    slow, middle, fast = natural_voices((0.95, 1.1, 1.25))
    first, second, third = robotic_voices()
    british = partial(_espeak, "en-gb", 165)
    american = partial(_espeak, "en-us", 175)
    return [slow, first, middle, british, fast, second, slow, third, middle, american, fast, first]


def _espeak(voice: str, words_a_minute: int, text: str) -> Sound:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "said.wav"
        command = ["espeak-ng", "-v", voice, "-s", str(words_a_minute), "-w", str(path), text]
        subprocess.run(command, check=True, capture_output=True)
        return read(path)


def _in_a_room(said: Sound, seed: int) -> Sound:
    spoken = with_noise(said, SNR_DB, seed)
    edge = int(_LEAD_S * SAMPLE_RATE)
    whole = silence(len(spoken) / SAMPLE_RATE + 2 * _LEAD_S, seed=seed)
    whole[edge : edge + len(spoken)] += spoken
    return whole


def _heard(recogniser: Recogniser, sound: Sound) -> str:
    return recogniser.part(recogniser.whole(sound, context=""), 0, len(sound)).text.strip()


if __name__ == "__main__":
    main()
