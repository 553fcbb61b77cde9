"""Who acts in a sentence: the candidate, somebody else, or somebody upon the candidate."""

import re

from desktop.answers.verbs import ACTION, PASSIVE_HONOURS, is_past
from desktop.answers.word_lists import listed
from desktop.answers.words import STOP, content_stems, stem

BE = frozenset(["was", "were", "been", "being", "is", "are", "be", "got", "get", "gets"])
_OWN_SUBJECT = frozenset(["i", "we", "i've", "we've", "i'd", "we'd"])
_LINKS = frozenset(
    listed("and then also successfully personally later first to have had has by while through ; , but or not")
)
_TOKEN = re.compile(r"[^\W_](?:[\w+#]|[.&/'’-](?=\w))*[+#]*|[,;:.]")


class Acts:
    """Stems of verbs by who does them."""

    def __init__(self) -> None:
        self.own: set[str] = set()
        self.others: set[str] = set()
        self.done_to_me: set[str] = set()
        self.objects: dict[str, set[str]] = {}


def acts_of(text: str, *, spoken: bool) -> Acts:
    """In a résumé the subject left out is the candidate; in speech it is "I" or "we"."""
    acts = Acts()
    words = _TOKEN.findall(text.replace("’", "'"))
    subject_is_own = not spoken
    previous = ";"
    current = ""
    for position, word in enumerate(words):
        lowered = word.lower()
        verb = stem(lowered)
        acting = lowered not in STOP and (
            verb in ACTION or is_past(lowered) or (lowered.endswith("ing") and len(lowered) > 5)
        )
        if lowered in _OWN_SUBJECT:
            subject_is_own = True
        elif lowered in (".", ";"):
            subject_is_own = not spoken or (lowered == ";" and subject_is_own)
        elif lowered in ("who", "which", "that", "they", "it"):
            subject_is_own = False
        elif previous in BE and lowered.endswith("ing") and acting:
            (acts.own if subject_is_own else acts.others).add(verb)  # "I have been leading"
            current = verb if subject_is_own else ""
        elif previous in BE and acting:
            mine = _own_before_be(words, position) or (not spoken and position == 1)  # "Was named Employee of the Year"
            (acts.done_to_me if mine else acts.others).add(verb)
            current = ""
        elif acting and (
            previous in _LINKS
            or previous in _OWN_SUBJECT
            or previous.endswith("ly")
            or position == 0
            or (previous == "." and not spoken)
        ):
            if position == 0 and verb in PASSIVE_HONOURS and not spoken:
                acts.done_to_me.add(verb)
            (acts.own if subject_is_own else acts.others).add(verb)
            current = verb if subject_is_own else ""
        elif acting and is_past(lowered) and not spoken and previous not in STOP:
            acts.others.add(verb)
        elif current and lowered not in STOP and word[0].isalnum():
            acts.objects.setdefault(current, set()).update(content_stems(word))
        previous = lowered
    if (
        not spoken
        and words
        and stem(words[0]) in PASSIVE_HONOURS
        and len(words) > 1
        and words[1].lower() in ("to", "as", "for", "by", "employee")
    ):
        acts.own.discard(stem(words[0]))
        acts.others.add(stem(words[0]))
    return acts


def _own_before_be(words: list[str], position: int) -> bool:
    return any(word.lower() in _OWN_SUBJECT for word in words[max(0, position - 3) : position])
