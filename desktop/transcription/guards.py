"""Guards: what a recogniser's text must not be. Pure functions over words, seconds and probabilities.

Whisper fails in few ways: it says the whole utterance again, it loops, it writes words for noise, it repeats its
prompt. Each has its guard here; thresholds were measured with tiny.en and base (speech, hiss, tones, music, typing).
"""

import re
from enum import Enum

_BRACKETED = re.compile(r"\[[^\]]*\]|\([^)]*\)|\*[^*]*\*|[♪♫]+[^♪♫]*[♪♫]+|[♪♫]+")
_NOT_A_LETTER = re.compile(r"[^\w']+")

MOST_WORDS_PER_SECOND = 6.0
"""Fast speakers reach 4.5; twice-told utterances begin at about 7."""

HOPELESS_LOG_PROB = -1.6
DOUBTFUL_LOG_PROB = -1.0
NO_SPEECH = 0.6
NO_SPEECH_LOG_PROB = -0.7
"""Log-probabilities are means a token: clear speech −0.03 to −0.7, strong accents down to −1.4, invention below −1."""

_LEAST_REPEATED_WORDS = 3
_LEAST_LOOPED_WORDS = 6
_LEAST_WORDS_SAID_TWICE = 5


class Verdict(Enum):
    KEEP = "keep"
    RETRY = "retry"
    DROP = "drop"


def spoken_text(text: str) -> str:
    """The text without descriptions of sound, such as [Music], (typing) or notes."""
    return " ".join(_BRACKETED.sub(" ", text).split())


def bare_words(text: str) -> list[str]:
    """Lower case, letters, digits and apostrophes only: what two hearings of one thing have in common."""
    return [word for raw in text.split() if (word := _NOT_A_LETTER.sub("", raw.lower()))]


def cut_repetition(text: str) -> str:
    """The text up to where it begins to say itself again; unchanged where it does not.

    Only what is repeated to the very end is cut: a speaker who starts a sentence twice goes on with it.
    """
    words = text.split()
    bare = [_NOT_A_LETTER.sub("", word.lower()) for word in words]
    keep = min(_whole_period(bare), _loop_start(bare))
    return text if keep >= len(words) else " ".join(words[:keep])


def judge(text: str, seconds: float, log_prob: float, no_speech: float, *, second_look: bool = False) -> Verdict:
    """What to do with a text heard in `seconds` of sound: RETRY asks for the full window, DROP means nobody spoke.

    A second look keeps what is merely doubtful (a strong accent reaches −1.4) and gives up what is too fast to be true.
    """
    words = bare_words(text)
    if not words or log_prob < HOPELESS_LOG_PROB:
        return Verdict.DROP
    if no_speech > NO_SPEECH and log_prob < NO_SPEECH_LOG_PROB:
        return Verdict.DROP
    if len(words) > MOST_WORDS_PER_SECOND * seconds + 2:
        return Verdict.DROP if second_look else Verdict.RETRY
    return Verdict.RETRY if log_prob < DOUBTFUL_LOG_PROB and not second_look else Verdict.KEEP


def is_vocabulary_leak(text: str, prompt: str) -> bool:
    """The text is a run of the prompt's own words: the model read its instructions out."""
    words, told = bare_words(text), bare_words(prompt)
    return len(words) >= 2 and holds_run(told, words)


def holds_run(words: list[str], run: list[str]) -> bool:
    """Whether the words contain the run, word after word."""
    return any(words[at : at + len(run)] == run for at in range(len(words) - len(run) + 1))


def _whole_period(words: list[str]) -> int:
    """Length of the first copy where the whole text is one utterance said again, even if the last copy is cut off."""
    length = len(words)
    for period in range(_LEAST_REPEATED_WORDS, length - _LEAST_REPEATED_WORDS + 1):
        said_again = length - period
        if said_again * 3 >= period and all(words[at] == words[at - period] for at in range(period, length)):
            return period
    return length


def _loop_start(words: list[str]) -> int:
    """Length of the text up to and with the first copy of a phrase that loops until the end."""
    length = len(words)
    best = length
    for period in range(1, length // 2 + 1):
        looped = 0
        while looped < length - period and words[length - 1 - looped] == words[length - 1 - looped - period]:
            looped += 1
        thrice = looped >= 2 * period and looped + period >= _LEAST_LOOPED_WORDS
        twice = looped >= period >= _LEAST_WORDS_SAID_TWICE
        if thrice or twice:
            best = min(best, length - looped // period * period)
    return best
