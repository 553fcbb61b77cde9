"""Who can write answers: the built-in model, a server on this machine, or somebody else's."""

from dataclasses import dataclass, replace
from typing import Literal
from urllib.parse import urlsplit

ProviderKind = Literal["openai", "azure", "local", "llama.cpp", "server"]
"""`local` is the built-in model; `llama.cpp` and `server` are programs of the person's own, here or elsewhere."""

_GRAMMAR_KINDS = frozenset({"local", "llama.cpp"})
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True, slots=True)
class Provider:
    """Where answers are asked for. `local`: the address is this machine, so nothing leaves it."""

    name: str
    base_url: str
    model: str
    needs_key: bool
    kind: ProviderKind = "server"
    local: bool = False

    @property
    def takes_grammar(self) -> bool:
        return self.kind in _GRAMMAR_KINDS

    @property
    def host(self) -> str:
        return _host_of(self.base_url) or self.base_url

    @property
    def key_name(self) -> str:
        """Under which its key is kept: one host's key never goes to another."""
        return f"provider:{self.name if self.base_url == OPENAI.base_url else self.host}"

    @property
    def what_leaves(self) -> str:
        """What leaves this machine, in one sentence for the person who chooses."""
        if self.local:
            return "Nothing leaves this machine."
        return (
            f"Your résumé's facts, the job description and the text of each question go to {self.host}; "
            "sound never does."
        )

    def at(self, base_url: str, model: str) -> "Provider":
        """This preset filled in; whether it is on this machine follows from the address."""
        return replace(self, base_url=base_url.rstrip("/"), model=model, local=_host_of(base_url) in _LOOPBACK)


def _host_of(address: str) -> str:
    """Empty where the address is none; asking it then says so."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


OPENAI = Provider("OpenAI", "https://api.openai.com/v1", "", needs_key=True, kind="openai")
# Azure's v1 address speaks plain OpenAI: the model is the deployment's name, and no API version has to be given.
AZURE = Provider("Azure OpenAI", "https://YOUR-RESOURCE.openai.azure.com/openai/v1", "", needs_key=True, kind="azure")
OLLAMA = Provider("Ollama", "http://127.0.0.1:11434/v1", "", needs_key=False, local=True)
LM_STUDIO = Provider("LM Studio", "http://127.0.0.1:1234/v1", "", needs_key=False, local=True)
LLAMA_CPP = Provider("llama.cpp", "http://127.0.0.1:8080/v1", "", needs_key=False, kind="llama.cpp", local=True)
VLLM = Provider("vLLM", "http://127.0.0.1:8000/v1", "", needs_key=False, local=True)
CUSTOM = Provider("Another server", "", "", needs_key=True)

PRESETS = (OPENAI, AZURE, OLLAMA, VLLM, LM_STUDIO, LLAMA_CPP, CUSTOM)
ON_THIS_MACHINE = (OLLAMA, LM_STUDIO, LLAMA_CPP, VLLM)
