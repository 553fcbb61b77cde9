"""A Whisper model's folder: refused with a plain sentence before the engine touches it, where it can be told."""

import hashlib
from pathlib import Path

import msgspec

from desktop.errors import ProgramError

_CHUNK_BYTES = 1 << 20
_SMALLEST_MODEL_BYTES = 1 << 20
"""No Whisper model is smaller than 30 MB; a file below this is an error page or the beginning of a download."""


class ModelError(ProgramError):
    title = "The speech model cannot be used"
    message = "Choose another speech model, or fetch this one again."


class _WhisperConfig(msgspec.Struct):
    suppress_ids: list[int]
    alignment_heads: list[tuple[int, int]] = []


def check_model_folder(folder: Path, sha256: str = "") -> None:
    """Raises ModelError where a file is missing, empty, of another kind of model, or not what `sha256` says.

    `sha256` is that of model.bin; empty means "not known", and then only what the engine notices is noticed.
    """
    if not folder.is_dir():
        raise ModelError(f"There is no speech model at {folder}. Choose another one, or fetch it again.")
    for name in ("model.bin", "config.json", "tokenizer.json"):
        if not (folder / name).is_file():
            raise ModelError(
                f"The folder {folder} holds no speech model: {name} is missing. Choose another one, or fetch it again."
            )
    _check_config(folder)
    if (folder / "model.bin").stat().st_size < _SMALLEST_MODEL_BYTES:
        raise ModelError(f"The speech model in {folder} is cut short. Fetch it again.")
    if sha256 and _sha256_of(folder / "model.bin") != sha256.lower():
        raise ModelError(
            f"The speech model in {folder} is damaged: it is not the file that was published. Fetch it again."
        )


def _check_config(folder: Path) -> None:
    try:
        msgspec.json.decode((folder / "config.json").read_bytes(), type=_WhisperConfig)
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        raise ModelError(
            f"The model in {folder} is no Whisper speech model for this program. Choose another one.", detail=str(error)
        ) from error


def _sha256_of(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_CHUNK_BYTES):
            digest.update(block)
    return digest.hexdigest()
