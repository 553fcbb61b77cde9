"""Characters in their plain form: ligatures, wide and mathematical letters, what nobody sees."""

import unicodedata

INVISIBLE = frozenset(
    {0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xE0000, 0xE0080)}
)
"""Zero-width signs, signs that turn the direction of writing, and tags: they can only hide something here."""

_KEPT = frozenset("™®©℠…½¼¾⅓⅔²³¹ºª℃№´¨¸¯˘˙˚˛˜˝")


def plain(character: str) -> str:
    """The compatibility form (one letter for a ligature's two, a letter for its bold mathematical twin)."""
    if ord(character) < 0x80 or character in _KEPT:
        return character
    return unicodedata.normalize("NFKC", character).strip() or character


def plain_text(text: str) -> str:
    """Composed, plain, and without invisible characters; runs of blanks stay."""
    if text.isascii():
        return text
    kept = (
        letter for letter in unicodedata.normalize("NFC", text) if ord(letter) not in INVISIBLE and letter != "\u00ad"
    )
    return "".join(letter if letter.isspace() else plain(letter) for letter in kept)
