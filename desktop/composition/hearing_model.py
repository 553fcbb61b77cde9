"""Which speech model hears: the one that was asked for, else the best that this machine manages."""

from desktop.composition.measuring import measure_new_whispers
from desktop.errors import ProgramError
from desktop.settings import Settings
from desktop.weights.choice import Measurements, best_whisper
from desktop.weights.store import WeightsStore
from shared.setup import SessionSetup


class NoHearing(ProgramError):
    title = "No speech model is installed"
    message = (
        "Nothing can be transcribed without one. Fetch it in the app's main window, or with: "
        "interview-assistant models fetch whisper-tiny.en"
    )


def hearing_model(weights: WeightsStore, settings: Settings, setup: SessionSetup) -> str:
    """A name of the catalogue or a folder. Measures models that are new here, about a second each: not on the loop."""
    wanted = setup.whisper_model or settings.whisper_model
    if wanted:
        return wanted
    measurements = Measurements(weights.root)
    measure_new_whispers(weights, measurements)
    best = best_whisper(weights, measurements.decode_s(), setup.language)
    if best is None:
        raise NoHearing
    return best
