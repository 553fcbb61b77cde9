"""Every error a person can meet: found in the code, and made as the code makes it."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator

import desktop
from desktop.errors import ProgramError

EXAMPLES: dict[str, object] = {
    "name": "whisper-small.en",
    "path": "model.bin",
    "file": "model.bin",
    "folder": "~/models",
    "place": "~/models/whisper",
    "missing": "model.bin",
    "known": ("whisper-tiny.en", "whisper-small.en"),
    "reasons": ["the hub cannot be reached from here", "the package index: it does not have this package"],
    "have_bytes": 75_500_000,
    "want_bytes": 145_200_000,
    "need_bytes": 1_100_000_000,
    "free_bytes": 300_000_000,
    "expected": 75_500_000,
    "found": 1_200_000,
}
"""What stands for the arguments of errors that need some, by name."""

BY_KIND: dict[object, object] = {str: "maya-chen.pdf", int: 1_200_000, float: 12.0, bool: True}


def error_classes() -> list[type[ProgramError]]:
    """In the order of their modules. Whatever a module of this system cannot import is no error of this system."""
    found: dict[str, type[ProgramError]] = {}
    for name in sorted(_modules()):
        module = importlib.import_module(name)
        for value in vars(module).values():
            if inspect.isclass(value) and issubclass(value, ProgramError) and value.__module__ == name:
                found[f"{name}.{value.__qualname__}"] = value
    return list(found.values())


def example_of(kind: type[ProgramError]) -> ProgramError:
    """With arguments made up by their names where it needs some."""
    needed = [
        parameter
        for parameter in list(inspect.signature(kind.__init__).parameters.values())[1:]
        if parameter.default is parameter.empty
        and parameter.kind not in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD)
    ]
    by_name = {
        parameter.name: EXAMPLES.get(parameter.name, BY_KIND.get(parameter.annotation, "maya-chen.pdf"))
        for parameter in needed
    }
    positional = [by_name[each.name] for each in needed if each.kind is not each.KEYWORD_ONLY]
    keywords = {each.name: by_name[each.name] for each in needed if each.kind is each.KEYWORD_ONLY}
    return kind(*positional, **keywords)


def has_message(kind: type[ProgramError]) -> bool:
    """Whether it speaks for itself, or one of its bases does so on purpose."""
    return any("message" in vars(base) for base in kind.__mro__ if base is not ProgramError)


def _modules() -> Iterator[str]:
    for module in pkgutil.walk_packages(desktop.__path__, "desktop."):
        if not module.name.endswith(("__main__", "_worker")):
            yield module.name
