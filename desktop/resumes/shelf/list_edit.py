"""A list edited as one text: which of its items were changed, removed or added."""

import re
from difflib import SequenceMatcher

from desktop.resumes.shelf.corrections import Corrections, StandingPath

_BETWEEN = re.compile(r"\s*[,;]\s*(?![^()]*\))")
"""Commas inside brackets belong to their item."""


def with_list(
    corrections: Corrections, path: StandingPath, items: tuple[tuple[StandingPath, str], ...], text: str
) -> Corrections:
    """`items`: the present texts under their standing paths; `text`: what shall stand there, with commas."""
    wanted = [item for item in _BETWEEN.split(text.strip()) if item]
    before = [item for _, item in items]
    for kind, first, last, new_first, new_last in SequenceMatcher(None, before, wanted, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        old, new = items[first:last], wanted[new_first:new_last]
        for (standing, _), item in zip(old, new, strict=False):
            corrections = corrections.with_value(standing, item)
        for standing, _ in old[len(new) :]:
            corrections = corrections.with_removed(standing)
        for item in new[len(old) :]:
            corrections, added = corrections.with_added(path)
            corrections = corrections.with_value(added, item)
    return corrections
