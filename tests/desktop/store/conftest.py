"""A store in a folder of its own, closed at the end."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.desktop.store.opened import Opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "sessions.db"


@pytest.fixture
def open_store(path: Path) -> Iterator[Callable[[], Opened]]:
    """Opens the store in `path` as a start of the program does; what is still open is closed afterwards."""
    opened: list[Opened] = []

    def open_it() -> Opened:
        opened.append(Opened(path))
        return opened[-1]

    yield open_it
    for store in opened:
        store.close()


@pytest.fixture
def opened(open_store: Callable[[], Opened]) -> Opened:
    return open_store()
