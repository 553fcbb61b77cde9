"""Words that go with a question's theme, where there is no embedding to know it."""

from collections import Counter
from functools import cache

from desktop.answers.numbers import find_numbers
from desktop.answers.themes import ThemeText, read_themes, themes_text
from desktop.answers.word_search import WordSearch, telling_stems

WEIGHT = 0.35
"""A hint, not a hit."""

MOST_COMMON = 3
"""A word of more themes than this tells nothing of one."""

MOST_THEMES = 2
LEAST_SCORE = 1.5
"""One rare word shared with a theme's questions, at least."""


def related_words(question: str) -> dict[str, float]:
    """Stems of the statements of the themes whose questions share words with this one."""
    search, words = _known()
    scores = search.scores(telling_stems(question))
    best = sorted(range(len(words)), key=lambda i: -scores[i])[:MOST_THEMES]
    found: dict[str, float] = {}
    for i in best:
        if scores[i] >= LEAST_SCORE:
            for word in words[i]:
                found[word] = max(found.get(word, 0.0), WEIGHT * scores[i] / scores[best[0]])
    return found


@cache
def _known() -> tuple[WordSearch, list[frozenset[str]]]:
    """The search among the themes' questions, and of each theme the words that few others have."""
    themes = read_themes(themes_text())
    words = [_words(theme) for theme in themes]
    in_themes = Counter(word for known in words for word in known)
    own = [frozenset(word for word in known if in_themes[word] <= MOST_COMMON) for known in words]
    return WordSearch([" . ".join((*theme.questions, theme.name)) for theme in themes]), own


def _words(theme: ThemeText) -> frozenset[str]:
    said = telling_stems(" . ".join((*theme.questions, *theme.statements)))
    return frozenset(word for word in said if word.isalpha() and not find_numbers(word))
