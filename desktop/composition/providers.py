"""Which server a setup's answer source names: `ADDRESS#MODEL`, or the one in the settings."""

from desktop.answers.providers import AZURE, CUSTOM, LLAMA_CPP, OPENAI, PRESETS, Provider, ProviderKind
from desktop.answers.servers import FoundServer
from desktop.settings import Settings

IN_SETTINGS = "provider"
_BETWEEN = "#"
_OF_KIND = {preset.kind: preset for preset in (OPENAI, AZURE, LLAMA_CPP, CUSTOM)}


def source_of(provider: Provider, model: str) -> str:
    """The answer source by which a setup names this model of this server."""
    return f"{provider.base_url}{_BETWEEN}{model}"


def provider_of(answer_source: str, settings: Settings) -> Provider:
    """Servers at a preset's address get its name and habits; any other is of the kind that the settings say, or a plain
    OpenAI-like one. Addresses are taken as people type them."""
    kind: ProviderKind = "server"
    if answer_source == IN_SETTINGS:
        address, model, kind = settings.provider_base_url, settings.provider_model, settings.provider_kind
    else:
        address, _, model = answer_source.partition(_BETWEEN)
    return provider_at(address, model, kind)


def provider_at(address: str, model: str, kind: ProviderKind) -> Provider:
    """The same for an address and a model as typed."""
    address, model = _with_scheme(address.strip().rstrip("/")), model.strip()
    numeric = address.replace("://localhost", "://127.0.0.1")
    preset = next((known for known in PRESETS if known.base_url == numeric), _OF_KIND[kind])
    filled = preset.at(address, model)
    if preset is CUSTOM and filled.local:
        # A server of the person's own on this machine needs no key unless it says so.
        return Provider("The server on this machine", filled.base_url, model, needs_key=False, local=True)
    return filled


def _with_scheme(address: str) -> str:
    """Plain HTTP is for this machine only."""
    if not address or "://" in address:
        return address
    plain = f"http://{address}"
    return plain if CUSTOM.at(plain, "").local else f"https://{address}"


def choices_of(found: list[FoundServer]) -> list[tuple[str, str]]:
    """Answer sources for the servers found on this machine, each with words for it."""
    return [
        (source_of(server.provider, model), f"{server.provider.name} on this machine: {model}")
        for server in found
        for model in server.models
    ]
