"""Résumés of every shape, for rules that hold for all of them."""

from typing import Any, get_args, get_origin

import msgspec
from hypothesis import strategies as st

from desktop.resumes.resume import OwnSection, Resume

TEXTS = st.text(max_size=12) | st.sampled_from(
    ["Ångström & Søn", "“Quoted” — twice", "a, b; c", "日本語", "line\nbreak"]
)
DATES = st.sampled_from(["", "2019", "2019-03", "2019-03-28"])
UNKNOWN = st.dictionaries(st.from_regex(r"x_[a-z]{1,4}", fullmatch=True), st.integers(0, 9) | TEXTS, max_size=2)


def resumes() -> st.SearchStrategy[Resume]:
    return _of(Resume)


def _of(part: type[msgspec.Struct]) -> st.SearchStrategy[Any]:
    return st.builds(part, **{field.name: _field(part, field) for field in msgspec.structs.fields(part)})


def _field(part: type[msgspec.Struct], field: msgspec.structs.FieldInfo) -> st.SearchStrategy[Any]:
    if field.name in ("extra", "meta"):
        return st.just({}) if part is OwnSection else UNKNOWN
    if field.name == "date" or field.name.endswith("_date"):
        return DATES
    if field.type is str:
        return TEXTS
    if get_origin(field.type) is tuple:
        inner = get_args(field.type)[0]
        return st.lists(TEXTS if inner is str else _of(inner), max_size=2).map(tuple)
    return _of(field.type)
