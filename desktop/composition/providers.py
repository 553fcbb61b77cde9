"""Which server a setup's answer source names: `ADDRESS#MODEL`, or the one in the settings."""

from desktop.answers.providers import CUSTOM, PRESETS, Provider
from desktop.answers.servers import FoundServer
from desktop.settings import Settings

IN_SETTINGS = "provider"
_BETWEEN = "#"


def source_of(provider: Provider, model: str) -> str:
    """The answer source by which a setup names this model of this server."""
    return f"{provider.base_url}{_BETWEEN}{model}"


def provider_of(answer_source: str, settings: Settings) -> Provider:
    """Servers at a preset's address get its name and habits; any other is taken as a plain OpenAI-like one."""
    if answer_source == IN_SETTINGS:
        address, model = settings.provider_base_url, settings.provider_model
    else:
        address, _, model = answer_source.partition(_BETWEEN)
    known = next((preset for preset in PRESETS if preset.base_url == address.rstrip("/")), None)
    filled = (known or CUSTOM).at(address, model)
    if known is None and filled.local:
        # A server of the person's own on this machine needs no key unless it says so.
        return Provider("The server on this machine", filled.base_url, model, needs_key=False, local=True)
    return filled


def choices_of(found: list[FoundServer]) -> list[tuple[str, str]]:
    """Answer sources for the servers found on this machine, each with words for it."""
    return [
        (source_of(server.provider, model), f"{server.provider.name} on this machine: {model}")
        for server in found
        for model in server.models
    ]
