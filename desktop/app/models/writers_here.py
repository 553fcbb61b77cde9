"""Writers on this machine as the page offers them, and the way between its choice and the settings."""

from collections.abc import Sequence

from desktop.answers.servers import FoundServer
from desktop.composition.model_words import title_of, wanted_is_here
from desktop.composition.program import Program
from desktop.composition.providers import IN_SETTINGS, provider_of, source_of
from desktop.settings import Settings
from desktop.ui.answers.answer_choice import AnswerChoice, WriterHere
from desktop.weights.choice import Machine, best_writer
from desktop.weights.own import OwnModels
from desktop.weights.writer_pace import WriterPaces


def built_in_writers(program: Program) -> list[WriterHere]:
    """The best first, then each model that is here."""
    store = program.weights
    best = best_writer(store, Machine.of(store.root), WriterPaces(store.root).words_per_s())
    chosen = f"{title_of(store, best)} (chosen for you)" if best else "its model is not here yet"
    names = [entry.name for entry in store.installed() if entry.purpose == "writing" and not entry.tests_only]
    names += [own.setting for own in OwnModels(store).all() if own.purpose == "writing"]
    wanted = program.settings.answer_model
    if wanted and wanted not in names and wanted_is_here(store, wanted):
        names.append(wanted)
    return [
        WriterHere("", f"Built-in: {chosen}"),
        *(WriterHere(name, f"Built-in: {title_of(store, name)}") for name in names),
    ]


def servers_here(found: Sequence[FoundServer]) -> list[WriterHere]:
    return [
        WriterHere(source_of(server.provider, model), f"{server.provider.name}: {model}")
        for server in found
        for model in server.models
    ]


def is_server(here: str) -> bool:
    """An address with its model, rather than a model of the built-in writer."""
    return "://" in here and "#" in here


def choice_in(settings: Settings) -> AnswerChoice:
    """What the settings say, as the page shows it."""
    source = settings.answer_source
    kind = settings.provider_kind if settings.provider_base_url else "openai"
    address, model, here = settings.provider_base_url, settings.provider_model, settings.answer_model
    match source:
        case "none":
            return AnswerChoice("none", here, kind, address, model)
        case "local":
            return AnswerChoice("local", here, kind, address, model)
    provider = provider_of(source, settings)
    if source != IN_SETTINGS and provider.local:
        return AnswerChoice("local", source, kind, address, model)
    if source != IN_SETTINGS:
        address, model, kind = provider.base_url, provider.model, "server"
    return AnswerChoice("provider", here, kind, address, model)


def source_in(choice: AnswerChoice) -> str:
    """By which a setup names this choice."""
    match choice.who:
        case "none":
            return "none"
        case "local":
            return choice.here if is_server(choice.here) else "local"
    return IN_SETTINGS
