"""Local agreement: of a text that is heard again and again while it grows, the part that will not change."""

from desktop.transcription.guards import bare_words

_SEARCHED_WORDS = 3


class LocalAgreement:
    """Words on which two hearings in a row agree are solid; a solid word never changes again.

    (LocalAgreement-2 of Macháček et al. 2023, over words instead of tokens.)
    """

    def __init__(self) -> None:
        self._solid: list[str] = []
        self._last_tail: list[str] = []

    @property
    def solid(self) -> tuple[str, ...]:
        return tuple(self._solid)

    def hear(self, text: str) -> tuple[str, int]:
        """The text to show and how many of its words are solid."""
        tail = self._after_solid(text.split())
        agreed = _common_prefix(self._last_tail, tail)
        self._solid += tail[:agreed]
        self._last_tail = tail[agreed:]
        return " ".join([*self._solid, *self._last_tail]), len(self._solid)

    def _after_solid(self, words: list[str]) -> list[str]:
        """The words of a new hearing that come after the solid ones, even if it has one more or less before them."""
        count = len(self._solid)
        if not count or _same(words[count - 1 : count], self._solid[-1:]):
            return words[count:]
        for shift in range(1, _SEARCHED_WORDS + 1):
            for at in (count - 1 + shift, count - 1 - shift):
                if 0 <= at < len(words) and _same(words[at : at + 1], self._solid[-1:]):
                    return words[at + 1 :]
        return words[count:]


def _same(one: list[str], other: list[str]) -> bool:
    return bool(one) and bare_words(" ".join(one)) == bare_words(" ".join(other))


def _common_prefix(one: list[str], other: list[str]) -> int:
    count = 0
    for mine, yours in zip(one, other, strict=False):
        if not _same([mine], [yours]):
            break
        count += 1
    return count
