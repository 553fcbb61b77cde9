"""The parts of a résumé as JSON objects, and back, field by field."""

import types
from typing import Any, TypeVar, get_args, get_origin

import msgspec

from desktop.resumes.interchange.problem import NotImported
from desktop.resumes.interchange.schema_fields import LEGACY, camel, form_of, read_date, schema_names, valid_date
from desktop.resumes.resume import FieldPath, Interest, Language, Skill

Printed = dict[FieldPath, str]
"""Values that the schema would not take, by the path of their field."""

PartT = TypeVar("PartT", bound=msgspec.Struct)
NAMING = {Skill: "name", Language: "language", Interest: "name"}
"""Where programs write a bare text in place of an entry, what it stands for."""
ODD = "Text"
"""A date that is none is kept beside its field: "startDateText"."""


def part_of(part: type[PartT], data: Any, path: FieldPath, printed: Printed) -> PartT:
    """Reads one object. Empty values of known fields go to `extra`, so that they are written again as they were."""
    if isinstance(data, str) and part in NAMING:
        data = {NAMING[part]: data}
    if not isinstance(data, dict):
        raise NotImported(
            f"{_named(path)} should be a group of fields, but it is {_kind(data)}. Mend it, or leave it out."
        )
    names = schema_names(part)
    made: dict[str, Any] = {}
    extra: dict[str, Any] = {}
    for key, value in _present(data, names):
        field = names.get(key)
        inner = f"{path}/{field.name}" if path and field else field.name if field else ""
        if field is None or value == _empty(field):
            extra[key] = value
        elif value == "":
            continue
        elif field.type is str:
            _take_text(key, _text(value, inner), inner, printed, made, extra)
        elif get_origin(field.type) is tuple:
            made[field.name] = _entries(get_args(field.type)[0], value, inner, printed)
        else:
            made[field.name] = part_of(field.type, value, inner, printed)
    _take_unwritten(part, data, path, printed, made)
    return part(**made, extra=extra)


def parts_as_data(part: msgspec.Struct, path: FieldPath, printed: Printed) -> dict[str, Any]:
    """Writes one object and notes in `printed` what the schema did not allow as it was."""
    made: dict[str, Any] = {}
    for key, field in schema_names(type(part)).items():
        value = getattr(part, field.name)
        inner = f"{path}/{field.name}" if path else field.name
        if isinstance(value, str):
            _give_text(key, value, inner, printed, made)
        elif isinstance(value, tuple):
            if value:
                made[key] = [
                    one if isinstance(one, str) else parts_as_data(one, f"{inner}/{number}", printed)
                    for number, one in enumerate(value)
                ]
        elif inside := parts_as_data(value, inner, printed):
            made[key] = inside
    return made | {key: value for key, value in _extra(part).items() if key not in made}


def _empty(field: msgspec.structs.FieldInfo) -> Any:
    if field.type is str:
        return ""
    return [] if get_origin(field.type) is tuple else {}


def _extra(part: msgspec.Struct) -> dict[str, Any]:
    extra: dict[str, Any] = getattr(part, "extra")  # noqa: B009 every part has it, which the type does not say
    return extra


def _present(data: dict[str, Any], names: Any) -> list[tuple[str, Any]]:
    """Without nulls, old names given their new ones."""
    known = [(key, value) for key, value in data.items() if value is not None]
    return [
        (LEGACY[key], value)
        if LEGACY.get(key) in names and key not in names and LEGACY[key] not in data
        else (key, value)
        for key, value in known
    ]


def _take_text(
    key: str, text: str, path: FieldPath, printed: Printed, made: dict[str, Any], extra: dict[str, Any]
) -> None:
    form = form_of(key)
    name = path.rpartition("/")[2]
    if form and path in printed and form(printed[path]) == text:
        made[name] = printed[path]
    elif form is not valid_date:
        made[name] = text
    elif (date := read_date(text)) is None:
        extra[key + ODD] = text
    elif date:
        made[name] = date


def _take_unwritten(
    part: type[msgspec.Struct], data: dict[str, Any], path: FieldPath, printed: Printed, made: dict[str, Any]
) -> None:
    """What the schema had no form for at all stands in the notes alone."""
    if not printed:
        return
    for key, field in schema_names(part).items():
        inner = f"{path}/{field.name}" if path else field.name
        form = form_of(key)
        if form and key not in data and inner in printed and not form(printed[inner]):
            made[field.name] = printed[inner]


def _give_text(key: str, value: str, path: FieldPath, printed: Printed, made: dict[str, Any]) -> None:
    form = form_of(key)
    written = form(value) if form else value
    if written != value:
        printed[path] = value
    if written:
        made[key] = written


def _entries(kind: Any, value: Any, path: FieldPath, printed: Printed) -> tuple[Any, ...]:
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list):
        raise NotImported(f"{_named(path)} should be a list, but it is {_kind(value)}. Mend it, or leave it out.")
    if kind is str:
        return tuple(_text(one, f"{path}/{number}") for number, one in enumerate(value) if one is not None)
    return tuple(part_of(kind, one, f"{path}/{number}", printed) for number, one in enumerate(value) if one is not None)


def _text(value: Any, path: FieldPath) -> str:
    """Numbers are taken as they read; programs write years and phone numbers so."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise NotImported(f"{_named(path)} should be text, but it is {_kind(value)}. Mend it, or leave it out.")
    return str(value)


def _named(path: FieldPath) -> str:
    """ "work/0/position" as a person counts: “position” in entry 1 of “work”."""
    parts = [camel(part) for part in path.split("/")]
    if not path:
        return "The file"
    if len(parts) == 1:
        return f"“{path}”"
    if parts[1].isdigit():
        entry = f"entry {int(parts[1]) + 1} of “{parts[0]}”"
        return f"“{parts[2]}” in {entry}" if len(parts) > 2 else entry.capitalize()
    return f"“{parts[1]}” of “{parts[0]}”"


def _kind(value: Any) -> str:
    kinds: dict[type, str] = {
        dict: "a group of fields",
        list: "a list",
        str: "text",
        bool: "yes or no",
        types.NoneType: "empty",
    }
    return kinds.get(type(value), "a number")
