"""The measurements: accuracy, correctness of the stream, latency and cost, noise, jargon."""

import itertools
import time
from pathlib import Path

import numpy as np

from desktop.transcription.decoder import Decoder
from desktop.transcription.guards import cut_repetition
from desktop.transcription.messages import Message
from desktop.transcription.process import TranscriberSettings
from desktop.transcription.vocabulary import build_vocabulary
from shared.vocabulary import SAMPLE_RATE
from tests.benchmarks.speech import texts
from tests.benchmarks.speech.corpora import Clip, Interview, Said
from tests.benchmarks.speech.hearing import Recogniser, Turns, texts_shown
from tests.benchmarks.speech.scoring import long_runs, word_error_rate, words
from tests.benchmarks.speech.voices import Sound, noises, silence

TAIL_WORDS = 20
Table = dict[str, object]


def settings(model: Path, **changes: object) -> TranscriberSettings:
    return TranscriberSettings(whisper_model=model, **changes)  # type: ignore[arg-type]


class Offline:
    """What the same model hears of a whole clip without any hurry: stock faster-whisper, and our decoder at 30 s."""

    def __init__(self, model: Path) -> None:
        from faster_whisper import WhisperModel  # the program does without it

        self._stock = WhisperModel(str(model), device="cpu", compute_type="int8", cpu_threads=1)
        self._decoder = Decoder(model)

    def stock(self, sound: Sound) -> str:
        segments, _ = self._stock.transcribe(sound, language="en")
        return " ".join(segment.text for segment in segments)

    def greedy(self, sound: Sound) -> str:
        return cut_repetition(self._decoder.hear(sound, beam=1, full_window=True).text)

    def best(self, sound: Sound) -> str:
        """The reference for "nothing lost": the full window where the clip fits into it."""
        if len(sound) > 28 * SAMPLE_RATE:
            return self.stock(sound)
        return cut_repetition(self._decoder.hear(sound, full_window=True).text)


def accuracy(model: Path, sets: dict[str, list[Clip]]) -> Table:
    """Word error rates of the live and the confirmed text against stock and against 30 s greedy, a row a set."""
    offline, table = Offline(model), {}
    with Recogniser(settings(model)) as recogniser:
        for name, clips in sets.items():
            spoken = [clip for clip in clips if clip.text]
            if not spoken:
                continue
            heard = recogniser.hear_clips(spoken)
            table[name] = {
                "live": word_error_rate([(clip.text, live) for clip, (live, _) in zip(spoken, heard, strict=True)]),
                "confirmed": word_error_rate(
                    [(clip.text, last) for clip, (_, last) in zip(spoken, heard, strict=True)]
                ),
                "stock": word_error_rate([(clip.text, offline.stock(clip.sound)) for clip in spoken]),
                "30 s greedy": word_error_rate([(clip.text, offline.greedy(clip.sound)) for clip in spoken]),
            }
    return table


def stream(model: Path, made: Interview, conversations: list[Clip]) -> Table:
    """Turns lost or doubled, and runs of three or more words missing or repeated against the offline decode."""
    offline = Offline(model)
    with Recogniser(settings(model, confirm=False)) as recogniser:
        _, messages = recogniser.hear(made.sound, real_time=False)
        heard = [(clip, recogniser.hear_clip(clip.sound)[0]) for clip in conversations]
    turns = Turns()
    for _, message in messages:
        turns.add(message)
    lost, missing, extra = [], [], []
    for said in made.turns:
        text = _heard_of(said, turns)
        if not text:
            lost.append(said.text)
            continue
        gone, more = long_runs(offline.best(made.of(said)), text)
        missing += gone
        extra += [run for run in more if len(long_runs(said.text, text)[1])]
    in_conversations = [long_runs(offline.best(clip.sound), text) for clip, text in heard]
    return {
        "turns": len(made.turns),
        "lost": lost,
        "missing runs": [run for run in missing if run not in lost],
        "extra runs": extra,
        "doubled": _doubled(turns),
        "conversation runs": [{"missing": gone, "extra": more} for gone, more in in_conversations],
        "live WER": word_error_rate([(said.text, _heard_of(said, turns)) for said in made.turns]),
        "stock WER": word_error_rate([(said.text, offline.stock(made.of(said))) for said in made.turns]),
    }


def _heard_of(said: Said, turns: Turns) -> str:
    """The text of all turns of the same source whose middle lies within what was said."""
    margin = SAMPLE_RATE // 2
    found = [
        turn
        for (source, _), turn in turns.live.items()
        if source == said.source and said.start - margin <= (turn.start + turn.end) // 2 <= said.end + margin
    ]
    return " ".join(turn.text for turn in sorted(found, key=lambda turn: turn.start))


def _doubled(turns: Turns) -> list[str]:
    """Turns of one source that share more than a tenth of a second of sound."""
    doubled = []
    for source in ("system", "microphone"):
        spans = sorted((turn.start, turn.end, turn.text) for (of, _), turn in turns.live.items() if of == source)
        doubled += [b[2] for a, b in itertools.pairwise(spans) if a[1] - b[0] > SAMPLE_RATE // 10]
    return doubled


def latency(model: Path, made: Interview) -> Table:
    """In real time: from a turn's last sound to its right text and to its commit; and the share of a core."""
    with Recogniser(settings(model)) as recogniser:
        ready, cpu, wall = recogniser.ready, recogniser.cpu_s, time.monotonic()
        began, messages = recogniser.hear(made.sound, real_time=True)
        cpu, wall = recogniser.cpu_s - cpu, time.monotonic() - wall
        idle_cpu = recogniser.cpu_s
        _, _ = recogniser.hear({"system": silence(5.0), "microphone": silence(5.0)}, real_time=True)
        idle_cpu = recogniser.cpu_s - idle_cpu
    delays = {"text": [], "commit": []}
    unseen = []
    for said in made.turns:
        if said.source != "system":
            continue
        for kind, committed_only in (("text", False), ("commit", True)):
            delay = _delay(said, began, messages, committed_only)
            if delay is None:
                unseen.append(f"{kind}: {said.text}")
            else:
                delays[kind].append(delay)
    return {
        "decode_s": ready.decode_s if ready else None,
        "load_s": ready.load_s if ready else None,
        "turns": len(delays["text"]),
        **{
            f"{kind} p{share}": round(float(np.percentile(found, share)), 3)
            for kind, found in delays.items()
            for share in (50, 95)
        },
        "unseen": unseen,
        "decode CPU p50": _decode_cpu_s(model, made),
        "core share": round(cpu / wall, 3),
        "core share in silence": round(idle_cpu / 6.0, 3),
    }


def _decode_cpu_s(model: Path, made: Interview) -> float:
    """Of a whole turn: what the wall time of a decode would be on a free core."""
    decoder, spent = Decoder(model), []
    for said in made.turns:
        began = time.process_time()
        decoder.hear(made.of(said))
        spent.append(time.process_time() - began)
    return round(float(np.median(spent)), 3)


def _delay(said: Said, began: float, messages: list[tuple[float, Message]], committed_only: bool) -> float | None:
    """Seconds until a text holds four fifths of the words and ends with the last; as the peers are measured.

    Of a long turn the last words count: what stands before them was on screen long ago, in a segment of its own.
    """
    truth = words(said.text)[-TAIL_WORDS:]
    for at, committed, text in texts_shown(messages, said.source):
        shown = words(text)[-len(truth) - 6 :]
        if at - began < said.end / SAMPLE_RATE - 0.3 or (committed_only and not committed):
            continue
        matched = len(truth) - max(0, sum(word not in shown for word in truth))
        if matched >= 0.8 * len(truth) and truth[-1] in shown[-3:]:
            return at - began - said.end / SAMPLE_RATE
    return None


def noise(model: Path, seconds: float) -> Table:
    """Words heard where nobody speaks: none is right."""
    table: Table = {}
    with Recogniser(settings(model)) as recogniser:
        for name, sound in noises(seconds).items():
            live, confirmed = recogniser.hear_clip(sound)
            table[name] = live or confirmed
    return table


def jargon(model: Path, clips: list[tuple[Clip, tuple[str, ...]]]) -> Table:
    """Rare words with and without the sentence built from the job description and the résumé."""
    sentence = build_vocabulary("Fabrikam", "Platform Engineer", texts.JOB, texts.RESUME)
    table: Table = {"sentence": sentence}
    for name, vocabulary in (("without", ""), ("with", sentence)):
        with Recogniser(settings(model, vocabulary=vocabulary, confirm=False)) as recogniser:
            heard = recogniser.hear_clips([clip for clip, _ in clips])
        right = sum(word in live.lower() for (_, rare), (live, _) in zip(clips, heard, strict=True) for word in rare)
        table[name] = {
            "WER": word_error_rate([(clip.text, live) for (clip, _), (live, _) in zip(clips, heard, strict=True)]),
            "rare words right": f"{right} of {sum(len(rare) for _, rare in clips)}",
            "punctuation kept": sum(
                live[-1:] == clip.text[-1:] for (clip, _), (live, _) in zip(clips, heard, strict=True)
            ),
        }
    return table
