"""The build of a sentence apart from its matter: which kind of small word stands where."""

from collections.abc import Sequence

from desktop.text.words import words

_KINDS = {
    "W": "what how why when where who whose which whom what's how's where's who's",
    "A": "is are was were am do does did have has had can could would will should shall may might must isn't aren't "
    "wasn't don't doesn't didn't haven't hasn't can't couldn't wouldn't won't shouldn't",
    "Y": "you your yours yourself",
    "I": "i we they he she it my our their his her",
    "C": "i'm we're you're it's that's they're i've we've you've i'd we'd i'll we'll you'll they'll there's he's she's",
    "D": "the a an this that these those there any some",
    "P": "to of in on at for with about from by as into",
    "J": "and but or so because if",
}
_KIND = {token: kind for kind, listed in _KINDS.items() for token in words(listed)}


def shape(tokens: Sequence[str]) -> str:
    """One letter a word: "what would you do" is "WAYo"."""
    return "".join(_KIND.get(token, "o") for token in tokens)
