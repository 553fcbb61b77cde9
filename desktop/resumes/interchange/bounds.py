"""Bounds on what a foreign file may hold, so that no file can keep the program busy."""

from typing import Any

from desktop.resumes.interchange.problem import NotImported

LARGEST_BYTES = 2_000_000
DEEPEST = 40
MOST_VALUES = 20_000
MOST_CHARACTERS = 1_000_000


def check_size(data: bytes, largest: int = LARGEST_BYTES) -> None:
    if not data.strip():
        raise NotImported("This file is empty. Export the résumé again from the program it came from.")
    if len(data) > largest:
        raise NotImported(
            f"This file is larger than {_size(largest)}, far more than a résumé needs. Remove pictures from it."
        )


def check_content(value: Any) -> None:
    """Walks what was decoded, what is shared counted each time it is met; ends with the first bound that is passed."""
    values = characters = 0
    waiting = [(value, 1)]
    while waiting:
        current, depth = waiting.pop()
        values += 1
        if isinstance(current, str):
            characters += len(current)
        if depth > DEEPEST:
            raise NotImported("This file is nested too deeply to be a résumé. Choose another file.")
        if values > MOST_VALUES or characters > MOST_CHARACTERS:
            raise NotImported("This file holds far more than a résumé needs. Shorten it, or choose another file.")
        waiting.extend((inner, depth + 1) for inner in _inner(current))


def _inner(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [*value.keys(), *value.values()]
    return value if isinstance(value, list) else []


def _size(count: int) -> str:
    return f"{count // 1_000_000} MB" if count >= 1_000_000 else f"{count // 1_000} kB"
