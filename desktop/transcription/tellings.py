"""A turn in the words of the messages."""

from desktop.transcription.messages import Final, Interim, Provisional, Removed, Revised
from desktop.transcription.turn import Turn
from shared.vocabulary import Source


def tell_interim(source: Source, turn: Turn, heard: str, end: int) -> Interim:
    """The finished parts stand; of the growing one, the words on which two hearings agreed."""
    shown, solid = turn.agreement.hear(heard)
    before = " ".join(part.text for part in turn.parts)
    turn.shown = True
    return Interim(
        source=source,
        turn=turn.number,
        text=f"{before} {shown}".strip(),
        solid_words=len(before.split()) + solid,
        start=turn.start,
        end=end,
    )


def tell_provisional(source: Source, turn: Turn) -> Provisional:
    turn.shown = True
    return Provisional(
        source=source,
        turn=turn.number,
        text=turn.text,
        words=turn.words,
        start=turn.start,
        end=turn.last_speech_end,
    )


def tell_committed(source: Source, turn: Turn, end: int) -> list[Final | Revised | Removed]:
    """Final the first time, Revised where there is more to say now, Removed where it was nothing after all."""
    text = turn.text
    if turn.told is not None and text in ("", turn.told[0]):
        return []
    if not text:
        return [Removed(source=source, turn=turn.number, reason="no_speech")] if turn.shown else []
    again, turn.told = turn.told is not None, (text, end)
    span = {"start": turn.start, "end": end}
    if again:
        return [Revised(source=source, turn=turn.number, text=text, words=turn.words, reason="merged", **span)]
    return [Final(source=source, turn=turn.number, text=text, words=turn.words, **span)]
