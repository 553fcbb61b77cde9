"""A MiniLM of random numbers on disk: the right names and shapes, in a minute part of the size."""

import json
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer, models, pre_tokenizers, processors

from desktop.text.bert import INNER, LAYERS, WIDTH

VOCABULARY = ["[UNK]", "[CLS]", "[SEP]", "what", "is", "your", "greatest", "weakness", "tell", "me", "team"]


def save_random_embedding(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    _save_tokenizer(folder / "tokenizer.json")
    save_tensors(folder / "model.safetensors", _random_tensors())
    return folder


def save_tensors(path: Path, tensors: dict[str, np.ndarray]) -> None:
    header, body = {}, b""
    for name, tensor in tensors.items():
        content = tensor.astype("<f4").tobytes()
        places = [len(body), len(body) + len(content)]
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": places}
        body += content
    packed = json.dumps(header).encode()
    path.write_bytes(len(packed).to_bytes(8, "little") + packed + body)


def _save_tokenizer(path: Path) -> None:
    tokenizer = Tokenizer(models.WordLevel({word: at for at, word in enumerate(VOCABULARY)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.post_processor = processors.BertProcessing(("[SEP]", 2), ("[CLS]", 1))
    tokenizer.save(str(path))


def _random_tensors() -> dict[str, np.ndarray]:
    chance = np.random.default_rng(1)

    def tensor(*shape: int) -> np.ndarray:
        return chance.normal(0, 0.05, shape).astype(np.float32)

    tensors = {
        "embeddings.word_embeddings.weight": tensor(len(VOCABULARY), WIDTH),
        "embeddings.position_embeddings.weight": tensor(512, WIDTH),
        "embeddings.token_type_embeddings.weight": tensor(2, WIDTH),
    }
    norms = ["embeddings.LayerNorm"]
    for layer in (f"encoder.layer.{number}." for number in range(LAYERS)):
        norms += [layer + "attention.output.LayerNorm", layer + "output.LayerNorm"]
        squares = ("attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense")
        shapes = dict.fromkeys(squares, (WIDTH, WIDTH)) | {
            "intermediate.dense": (INNER, WIDTH),
            "output.dense": (WIDTH, INNER),
        }
        for name, shape in shapes.items():
            tensors |= {f"{layer}{name}.weight": tensor(*shape), f"{layer}{name}.bias": tensor(shape[0])}
    for name in norms:
        tensors |= {f"{name}.weight": 1 + tensor(WIDTH), f"{name}.bias": tensor(WIDTH)}
    return tensors
