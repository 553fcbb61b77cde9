"""Field paths: a résumé's texts by path, and what its lists hold."""

from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

import msgspec

from desktop.resumes.resume import FieldPath, Resume

NOT_EDITED = frozenset({"extra", "meta", "image"})


def fields_of(resume: Resume) -> Iterator[tuple[FieldPath, str]]:
    """Every text of it with its path, in the résumé's order, empty ones left out."""
    yield from _texts(resume, "")


def value_at(resume: Resume, path: FieldPath) -> str:
    """The text there; empty where there is none."""
    node: Any = resume
    for step in path.split("/"):
        if isinstance(node, tuple):
            node = node[int(step)] if step.isdecimal() and int(step) < len(node) else ""
        elif isinstance(node, msgspec.Struct):
            node = getattr(node, step, "")
        else:
            return ""
    return node if isinstance(node, str) else ""


def item_type(path: FieldPath) -> type:
    """What a list holds, by the list's path: a struct's type or str. KeyError where the path names no list."""
    kind: Any = Resume
    for step in path.split("/"):
        if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
            kind = get_type_hints(kind)[step]
        else:  # an index into a list
            kind = get_args(kind)[0]
    arguments = get_args(kind)
    if len(arguments) != 2 or arguments[1] is not Ellipsis:
        raise KeyError(path)
    item: type = arguments[0]
    return item


def _texts(node: Any, path: str) -> Iterator[tuple[FieldPath, str]]:
    match node:
        case str() if node:
            yield path, node
        case tuple():
            for number, item in enumerate(node):
                yield from _texts(item, f"{path}/{number}")
        case msgspec.Struct():
            for name in node.__struct_fields__:
                if name not in NOT_EDITED:
                    yield from _texts(getattr(node, name), f"{path}/{name}" if path else name)
