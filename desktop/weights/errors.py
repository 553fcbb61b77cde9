"""What can be wrong with a model or with getting one, in words for a person."""

from collections.abc import Iterable

from desktop.errors import ProgramError

_CHOICE = (
    "Fetch it again under Settings, Models, or with `interview-assistant models fetch {name}`, or choose another model."
)


class WeightsError(ProgramError):
    """Base of every error about a model."""

    title = "There is a problem with a model"
    message = "Fetch it again under Settings, Models, or choose another one there."


class UnknownWeights(WeightsError):
    title = "No model of that name"

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(f"“{name}” is in no catalogue here. Known models: {', '.join(known)}.")


class NotInstalled(WeightsError):
    title = "The model is not on this computer"

    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}” is not here yet. Fetch it under Settings, Models, or with "
            f"`interview-assistant models fetch {name}`."
        )


class NotAModel(WeightsError):
    title = "There is no model in that place"

    def __init__(self, place: str, missing: str) -> None:
        super().__init__(f"{place} holds no model: {missing} is missing. Choose the folder that holds that file.")


class TruncatedModel(WeightsError):
    title = "The model is incomplete"

    def __init__(self, name: str, path: str, have_bytes: int, want_bytes: int) -> None:
        choice = _CHOICE.format(name=name)
        super().__init__(
            f"{path} of “{name}” has {have_bytes:,} bytes where {want_bytes:,} belong, so it will not be used. {choice}"
        )


class WrongHash(WeightsError):
    title = "The model is not what it claims to be"

    def __init__(self, name: str, path: str, *, detail: str = "") -> None:
        choice = _CHOICE.format(name=name)
        super().__init__(
            f"{path} of “{name}” does not match its checksum: it was damaged or altered and will not be used. {choice}",
            detail=detail,
        )


class NoChecksumKnown(WeightsError):
    title = "This model cannot be downloaded safely"

    def __init__(self, name: str) -> None:
        super().__init__(
            f"No checksum is known for “{name}”, so a download could not be checked. If you have it, import it from "
            f"its folder: `interview-assistant models import {name} FOLDER`."
        )


class NoSpace(WeightsError):
    title = "Not enough space on the disk"

    def __init__(self, name: str, need_bytes: int, free_bytes: int, folder: str) -> None:
        super().__init__(
            f"“{name}” needs {in_words(need_bytes)} more in {folder} and {in_words(free_bytes)} are free. Make room, "
            "choose a smaller model, or set INTERVIEW_ASSISTANT_WEIGHTS to a folder on another disk. "
            "What has come so far is kept."
        )


class NoPlaceReachable(WeightsError):
    title = "The model could not be fetched"

    def __init__(self, name: str, reasons: Iterable[str]) -> None:
        listed = list(reasons)
        super().__init__(
            f"No place gave “{name}”: {'; '.join(listed) or 'none is configured'}. Check the connection and try again "
            f"(what has come is kept), or import it: `interview-assistant models import {name} FOLDER`.",
            detail="\n".join(listed),
        )


class NotUsable(WeightsError):
    """A model of the person's own that is not taken in."""

    title = "This cannot be used as a model"
    message = "Choose a GGUF file for writing, or a folder with a Whisper in CTranslate2’s format for hearing."


class HeldOpen(WeightsError):
    title = "The model is in use"
    message = "Another program still has this model open. Close it, then delete the model again."


class Busy(WeightsError):
    title = "The model is being fetched"
    message = "Another window or program is fetching this model right now. Wait until it has finished, then try again."


class FetchCancelled(WeightsError):
    title = "Stopped"
    message = "The download was stopped. What has come so far is kept, and the next try goes on from there."


def in_words(size_bytes: int) -> str:
    """A size as people write it: 75.5 MB, 1.1 GB."""
    if size_bytes >= 1_000_000_000:
        return f"{size_bytes / 1e9:.1f} GB"
    return f"{size_bytes / 1e6:.1f} MB"
