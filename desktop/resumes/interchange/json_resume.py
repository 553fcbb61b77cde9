"""JSON Resume 1.2.1 and back. Nothing is lost on the way: neither what the schema does not know, nor what it does not
allow.

The schema leaves `meta` to programs. Under `meta.interviewAssistant` stand the résumé's own sections, how sure the
reader was of a field, and the wording of values that the schema wants in a form of its own ("acme.example" where it
asks for an address with a scheme).
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from desktop.resumes.interchange.bounds import check_content, check_size
from desktop.resumes.interchange.json_parts import Printed, part_of, parts_as_data
from desktop.resumes.interchange.problem import NOT_A_RESUME, NotImported
from desktop.resumes.interchange.schema_fields import schema_names
from desktop.resumes.resume import FieldPath, OwnSection, Resume

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.2.1/schema.json"
OWN = "interviewAssistant"
VERSION = 1
MOST_PLACES = 4


class OwnData(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`confidence`: of fields that the reader was not sure of. `printed`: values as the résumé has them."""

    version: int = VERSION
    sections: tuple[OwnSection, ...] = ()
    confidence: dict[FieldPath, float] = {}
    printed: dict[FieldPath, str] = {}


class JsonResume(msgspec.Struct, frozen=True, kw_only=True):
    """`confidence` is what an earlier export of this program knew."""

    resume: Resume
    confidence: dict[FieldPath, float] = {}


def read_json_resume(data: bytes) -> JsonResume:
    """Raises NotImported with a sentence for whatever is not a résumé in this format."""
    check_size(data)
    decoded = _decoded(data)
    check_content(decoded)
    if not isinstance(decoded, dict) or not _says_resume(decoded):
        raise NotImported(NOT_A_RESUME)
    return from_data(decoded)


def write_json_resume(resume: Resume, confidence: Mapping[FieldPath, float] | None = None) -> bytes:
    """UTF-8, indented for people; valid by the schema."""
    return msgspec.json.format(msgspec.json.encode(as_data(resume, confidence)), indent=2) + b"\n"


def from_data(data: dict[str, Any]) -> JsonResume:
    """From decoded JSON."""
    meta = data.get("meta")
    if meta is not None and not isinstance(meta, dict):
        raise NotImported(
            "“meta” should be a group of fields, but it is something else. Mend the file, or choose another."
        )
    meta = dict(meta or {})
    own = _own_data(meta.pop(OWN, None))
    rest = {key: value for key, value in data.items() if key != "meta" and (key, value) != ("$schema", SCHEMA)}
    resume = part_of(Resume, rest, "", own.printed)
    extra = dict(resume.extra)
    if data.get("meta") == {}:
        extra["meta"] = {}
    resume = msgspec.structs.replace(resume, sections=own.sections, meta=meta, extra=extra)
    return JsonResume(resume=resume, confidence=own.confidence)


def as_data(resume: Resume, confidence: Mapping[FieldPath, float] | None = None) -> dict[str, Any]:
    """What JSON holds of it, ready to be written."""
    printed: Printed = {}
    made = parts_as_data(resume, "", printed)
    own = OwnData(sections=resume.sections, confidence=dict(confidence or {}), printed=printed)
    meta = dict(resume.meta)
    if own != OwnData():
        meta[OWN] = {"version": VERSION, **msgspec.to_builtins(own)}
    if meta:
        made["meta"] = meta
    return {"$schema": SCHEMA} | made if "$schema" not in made else made


def _decoded(data: bytes) -> Any:
    try:
        return msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except msgspec.DecodeError as error:
        raise NotImported(
            "This file is not complete JSON. Export the résumé again from the program it came from.", detail=str(error)
        ) from error
    except RecursionError as error:
        raise NotImported("This file is nested too deeply to be a résumé. Choose another file.") from error


def _says_resume(data: dict[str, Any]) -> bool:
    return bool(data.keys() & schema_names(Resume).keys()) or "resume-schema" in str(data.get("$schema"))


def _own_data(data: Any) -> OwnData:
    """A damaged one is left out: it helps, but the résumé is whole without it."""
    try:
        return msgspec.convert(data, OwnData) if data else OwnData()
    except msgspec.ValidationError:
        return OwnData()
