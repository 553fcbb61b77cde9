"""Signs that begin an item of a list, and words that tell a date."""

import re

SURE_BULLETS = frozenset("•●∙⁃▪■□◦○‣➢➤►▶▸▹▻◆❖◇✓✔➔➜→★☆✦✧➣❑❏◾◽⬤⚫⦿◉▫⮚🞄⁌⁍❯»")
"""Nothing but a list begins with these."""
LIKELY_BULLETS = frozenset("–—-*·+~o§>¡ü‐−")
"""Begin a list where a blank follows and the sign is not the sentence's own."""

COUNTED = re.compile(r"^\(?(\d{1,2})[.)]$")
"""A number that counts items."""

YEAR = re.compile(r"(?<!\d)(?:19[5-9]\d|20[0-4]\d)(?!\d)|['’]\d\d\b|\b(?:0?[1-9]|1[0-2])[/.]\d\d\b")
NOW = re.compile(
    r"\b(?:present|current(?:ly)?|now|today|ongoing|to date|heute|aktuell|présent|actuel|presente|actual)\b", re.I
)
OPEN_END = re.compile(r"(?:[-–—,/&]|\b(?:to|until|bis|à|al?))$", re.I)
OPEN_START = re.compile(r"^(?:[-–—]|to\b|until\b|bis\b)", re.I)


def has_date(text: str) -> bool:
    """A year, a short one ('19, 03/21) or a word for now."""
    return bool(YEAR.search(text) or NOW.search(text))
