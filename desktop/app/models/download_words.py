"""What the strip says of models: what is missing, what works without it, how far it is, and what went wrong."""

from collections.abc import Sequence

from desktop.errors import ProgramError
from desktop.weights.choice import SMALL_WRITER
from desktop.weights.entry import Purpose, Weights
from desktop.weights.errors import NoPlaceReachable, WrongHash, in_words
from desktop.weights.progress import FetchState, Progress
from desktop.weights.store import WeightsStore

PURPOSES: dict[Purpose, str] = {
    "hearing": "hearing",
    "finding": "finding facts",
    "writing": "writing answers",
    "speaking": "speaking",
}
DOING: dict[FetchState, str] = {
    "waiting": "Waiting for another program to fetch",
    "checking": "Checking",
}


def what_is_missing(missing: Sequence[Weights]) -> str:
    """One model or several of a purpose are said once, with all their bytes."""
    purposes = list(dict.fromkeys(entry.purpose for entry in missing))
    said = [
        f"{PURPOSES[purpose]} ({in_words(sum(entry.bytes for entry in missing if entry.purpose == purpose))})"
        for purpose in purposes
    ]
    models = "the model" if len(missing) == 1 else "models"
    return f"Not on this computer yet: {models} for {_listed(said)}."


def what_works_without(missing: Sequence[Weights], store: WeightsStore) -> str:
    """Where nothing can be heard, nothing else matters yet."""
    purposes = dict.fromkeys(entry.purpose for entry in missing)
    if "hearing" in purposes and not has_hearing(store):
        return "Without one for hearing, no session can start."
    return f"Until then {_listed([_instead(purpose, store) for purpose in purposes])}."


def what_happens(progress: Progress, entry: Weights, number: int, count: int) -> str:
    doing = DOING.get(progress.state, "Fetching")
    which = f" ({number} of {count})" if count > 1 else ""
    return f"{doing} the model for {PURPOSES[entry.purpose]}, {entry.name}{which}"


def what_went_wrong(error: Exception) -> tuple[str, str]:
    """A heading and a sentence beside which “Try again” stands; so they name no command to type."""
    match error:
        case NoPlaceReachable(title=title, detail=reasons):
            return title, f"{_sentence(reasons.replace(chr(10), '; '))} Check the connection; what has come is kept."
        case WrongHash(title=title):
            return title, "What came does not match its checksum. It was thrown away and nothing of it is used."
        case ProgramError(title=title, message=message):
            return title, message
        case OSError(strerror=why, filename=place):
            return "The model could not be written to the disk", f"{why or error}{f': {place}' if place else '.'}"
        case _:
            return ProgramError.title, "The model was not fetched. What has come so far is kept."


def has_hearing(store: WeightsStore) -> bool:
    """Whether a session can start at all."""
    return any(entry.purpose == "hearing" for entry in store.installed())


def _instead(purpose: Purpose, store: WeightsStore) -> str:
    match purpose:
        case "hearing":
            return "the model that is here listens"
        case "finding":
            return "facts of your résumé are found by their words alone"
        case "writing" if store.find(SMALL_WRITER):
            return "the small model writes answers"
        case "writing":
            return "outlines from your résumé stand in for written answers"
        case "speaking":
            return "nothing is read aloud"


def _listed(said: Sequence[str]) -> str:
    *others, last = said
    return f"{', '.join(others)} and {last}" if others else last


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:].rstrip('.')}." if words else "No place is configured."
