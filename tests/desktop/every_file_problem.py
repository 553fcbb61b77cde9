"""Every sentence about a file that cannot be taken as a résumé, found where the code raises it."""

import ast
import builtins
import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import desktop.resumes
from desktop.errors import ProgramError
from desktop.resumes.interchange.problem import NotImported
from desktop.resumes.reading.read import ResumeUnreadable

RAISED: dict[str, type[ProgramError]] = {"FileProblem": ResumeUnreadable, "NotImported": NotImported}
"""A file problem in the reading process comes to the person as ResumeUnreadable."""

EXAMPLES: dict[str, object] = {
    "path": Path("maya-chen.pdf"),
    "count": 1_200,
    "ending": ".docx",
    "expected": ".pdf",
    "what": "a PDF",
    "value": 7,
    "largest": 5 * 1024**2,
}
"""What stands for a name in a sentence."""
FIELD = "work/0/name"


def file_problems() -> list[ProgramError]:
    """Each sentence once, as the person sees it."""
    found: dict[str, ProgramError] = {}
    for module in sorted(_modules(), key=lambda module: module.__name__):
        for kind, sentence in _raised_in(module):
            found.setdefault(sentence, kind(sentence))
    return list(found.values())


def _modules() -> Iterator[ModuleType]:
    for module in pkgutil.walk_packages(desktop.resumes.__path__, "desktop.resumes."):
        yield importlib.import_module(module.name)


def _raised_in(module: ModuleType) -> Iterator[tuple[type[ProgramError], str]]:
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in RAISED and node.args:
            for said in _either(node.args[0]):
                if not isinstance(said, ast.Attribute):  # handed on from the other process, where it was raised
                    yield RAISED[node.func.id], str(_value_of(said, module))


def _either(said: ast.expr) -> list[ast.expr]:
    """Both of two sentences, whatever decides between them."""
    return [*_either(said.body), *_either(said.orelse)] if isinstance(said, ast.IfExp) else [said]


def _value_of(said: ast.expr, module: ModuleType) -> object:
    """As the module would make it, with examples for what it knows only when it runs."""
    names = (
        {node.id for node in ast.walk(said) if isinstance(node, ast.Name)} - vars(module).keys() - set(dir(builtins))
    )
    known = {**EXAMPLES, "path": FIELD} if "interchange" in module.__name__ else EXAMPLES
    examples = {name: known.get(name, FIELD) for name in names}
    return eval(compile(ast.Expression(said), module.__name__, "eval"), vars(module), examples)
