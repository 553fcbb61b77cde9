"""Figures that keep their unit beside them where a line breaks."""

import re

_BEFORE_UNIT = re.compile(r"(?<=\d) (?=(?:s|min|KB|MB|GB|%)\b)")


def kept_together(words: str) -> str:
    return _BEFORE_UNIT.sub("\u00a0", words)
