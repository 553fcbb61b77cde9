"""What the wizard offers on this machine: who can write answers, and which speech model will hear."""

from collections.abc import Sequence

from desktop.answers.providers import Provider
from desktop.answers.servers import FoundServer
from desktop.composition.model_words import title_of, wanted_is_here
from desktop.composition.providers import IN_SETTINGS, choices_of, provider_of
from desktop.settings import Settings
from desktop.ui.wizard.offers import COSTS_NOTHING, NOBODY, AnswerOffer, SpeechModel
from desktop.weights.choice import Machine, Measurements, best_whisper, best_writer
from desktop.weights.store import WeightsStore
from shared.setup import SessionSetup

NOTHING_HEARS = SpeechModel(
    "No speech model yet.",
    "No speech model is on this computer yet, and without one nothing can be heard. Fetch one first.",
)
LEAVES_NOTHING = "Nothing leaves this machine."


def speech_model(weights: WeightsStore, settings: Settings, setup: SessionSetup) -> SpeechModel:
    """What would hear this setup now. Reads the disk and measures nothing."""
    wanted = setup.whisper_model or settings.whisper_model
    name = wanted or best_whisper(weights, Measurements(weights.root).decode_s(), setup.language)
    if name is None:
        return NOTHING_HEARS
    title = title_of(weights, name)
    if wanted_is_here(weights, name):
        return SpeechModel(f"{title}, on this machine")
    missing = f"{title} was chosen to hear, but it is not on this computer. Fetch it, or choose another one."
    return SpeechModel(f"{title}, which is not here.", missing)


def answer_offers(
    weights: WeightsStore, settings: Settings, servers: Sequence[FoundServer], chosen: str
) -> list[AnswerOffer]:
    """This machine, nobody, the provider in the settings, the servers found; and what is chosen, were it none of them.

    Reads the disk.
    """
    offers = [built_in(weights, settings), NOBODY]
    if settings.provider_base_url:
        offers.append(_of_provider(IN_SETTINGS, settings))
    offers += [_of_server(source, words, settings) for source, words in choices_of(list(servers))]
    if chosen not in {offer.source for offer in offers}:
        offers.append(_missing(chosen, settings))
    return offers


def built_in(weights: WeightsStore, settings: Settings) -> AnswerOffer:
    name = settings.answer_model or best_writer(weights, Machine.of(weights.root))
    if name is None or not wanted_is_here(weights, name):
        return AnswerOffer("local", "This machine, once its model is here", LEAVES_NOTHING)
    return AnswerOffer("local", f"This machine: {title_of(weights, name)}", LEAVES_NOTHING)


def _of_provider(source: str, settings: Settings) -> AnswerOffer:
    provider = provider_of(source, settings)
    words = f"{provider.host}: {provider.model}" if provider.model else provider.host
    return AnswerOffer(source, words, provider.what_leaves, _cost(provider))


def _of_server(source: str, words: str, settings: Settings) -> AnswerOffer:
    provider = provider_of(source, settings)
    return AnswerOffer(source, words, provider.what_leaves, _cost(provider))


def _missing(source: str, settings: Settings) -> AnswerOffer:
    offer = _of_provider(source, settings)
    return AnswerOffer(source, f"{offer.words} (not found now)", offer.what_leaves, offer.cost)


def _cost(provider: Provider) -> str:
    return COSTS_NOTHING if provider.local else f"What {provider.host} bills to your own key. Hearing costs nothing."
