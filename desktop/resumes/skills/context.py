"""Whether a word that is also an ordinary one ("Go", "Excel", "R") stands for the skill where it stands."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.resumes.skills.entries import Entry
from desktop.resumes.skills.skill import Kind
from desktop.resumes.skills.terms import Tokens

NEAR = 70
"""Signs within which a word that belongs to the skill speaks for it."""

LONGEST_LINE = 300
"""So far back a label ("Tools:") is looked for."""

WIDEST_GAP = 40
"""Between two items of one list, a version and a bracket with a level included."""

_AND = "and|or|und|oder|et|ou"  # codespell:ignore oder
_BEFORE = re.compile(rf"(?:^|[,;:|•·●▪◦‣∙*()\[\]/\n\t&–—]|\s-\s|\b(?:{_AND})\s)\s*$", re.IGNORECASE)
_AFTER = re.compile(
    r"(?:\s?v?\d[\d.]*\+?)?\s*(?:\([^()\n]{1,30}\))?\s*"
    r"(?:$|[,;|•·●▪◦‣∙()\[\]/\n\t&–—:]|\.(?:\s|$)|\s-\s|(?:" + _AND + r")\s)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"(?:\s?v?\d[\d.]*\+?)?\s*(?:\([^()\n]{1,30}\))?[\s,;|•·●▪◦‣∙()\[\]/&–—]*(?:\b(?:" + _AND + r")\b)?[\s(]*",
    re.IGNORECASE,
)
_TIES = ("&", "'")
_LETTER_GOES_ON = re.compile(r"-\w|\. ?[^\W\d_]")
"""C-level, R. Smith."""
_YEAR = re.compile(r"\s(?:19|20)\d\d\b")
"""Spring 2019 is a season."""
_EMPTY_LINE = re.compile(r"\n\s*\n")
_LABEL = re.compile(
    r"\b(?:languages?|skills?|tools?|technolog(?:y|ies)|tech|stack|software|programming|frameworks?|platforms?|"
    r"applications?|systems?|environment|expertise|proficienc(?:y|ies)|competenc(?:y|ies)|knowledge|"
    r"strengths|kenntnisse|sprachen|stärken|comp[eé]tences|langages|logiciels|"  # codespell:ignore langages
    r"langues|atouts)\b[^:\n]{0,30}:",
    re.IGNORECASE,
)
_NOUN_AFTER = re.compile(
    r"[\s-]{1,2}(?:programming|developers?|development|language|coding|code|codebase|scripts?|scripting|libraries|"
    r"librar(?:y|ies)|packages?|modules?|framework|engineers?|microservices?|services|backends?|back-ends?|apis?|apps?|"
    r"applications|sdk|compilers?|projects?|macros?|stack|certified|certification|software)\b",
    re.IGNORECASE,
)
_CODE_AFTER = re.compile(
    r"\s(?:programming|developers?|programmers?|language|framework|codebase|code|scripts|database)\b", re.IGNORECASE
)
_IN_BEFORE = re.compile(
    r"\b(?:in|with|using|via|from|to|into|proficient|of|modern|advanced|idiomatic|learn(?:ed|ing)?|know|use[ds]?|"
    r"writ(?:e|es|ing|ten)|mit|en|avec)\s$",
    re.IGNORECASE,
)
_IN_AFTER = re.compile(
    r"(?:\s?v?\d[\d.]*)?\s?(?:$|[,;.()|/\n]|\s?(?:and|or|for|to|on|as|at|with|und|et|code|is|was|while|where)\s)",
    re.IGNORECASE,
)
_PRAISED = re.compile(
    r"\b(?:strong|excellent|good|great|outstanding|exceptional|effective|proven|solid|clear|superb|demonstrated|"
    r"sound|experienced? (?:in|with|of)|knowledge of|background in|degree in|expertise in|skilled (?:in|at)|"
    r"trained in|qualified in|understanding of|passion for|aptitude for|talent for|responsible for|"
    r"sehr gute|gute|starke|erfahrung (?:in|mit)|kenntnisse in|bonnes?|excellentes?|expérience en)\s"
    r"(?:[\w-]+,?\s(?:(?:and|or|&)\s)?){0,3}$",
    re.IGNORECASE,
)
_SKILL_AFTER = re.compile(
    r"\s(?:(?:and|or|&)\s\w+\s)?(?:skills?|abilit(?:y|ies)|experience|expertise|knowledge|background|degree|"
    r"qualifications?|techniques|competenc(?:y|e|ies))\b",
    re.IGNORECASE,
)
_SPOKEN_BEFORE = re.compile(
    r"\b(?:fluent|fluency|native|spoken|written|speak(?:s|ing|er)?|business|conversational|basic|bilingual|proficient|"
    r"proficiency|knowledge|command|fließend(?:es)?|verhandlungssicher(?:es)?|parle|courant|good|excellent|intermediate|"
    r"advanced|languages?|translat\w+|interpret\w+|communicate)\b[\w ,/]{0,25}$",
    re.IGNORECASE,
)
_SPOKEN_AFTER = re.compile(
    r"\s?[(:,–—-]?\s?(?:native|fluent|mother tongue|bilingual|business|proficient|professional|conversational|basic|"
    r"beginner|intermediate|advanced|speak|language|skills|[ABC][12]\b|muttersprache|fließend|verhandlungssicher|"
    r"grundkenntnisse|courant|langue maternelle|notions|full professional|limited working|elementary|good|fluently)",
    re.IGNORECASE,
)
_SPOKEN_LEVEL = re.compile(
    r"\s?[(:–—-]\s?(?:native|fluent|[ABC][12]\b|muttersprache|fließend|courant|langue maternelle|bilingue|notions)",
    re.IGNORECASE,
)
"""Behind a language's name in small letters, as French writes it."""


@dataclass(frozen=True, slots=True)
class Known:
    """A skill already found; what stands beside it in a list is likely one too."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A term that needs its context."""

    start: int
    end: int
    kind: Kind
    cued: bool


class Context:
    """One text and what was found in it for sure."""

    def __init__(self, text: str, read: Tokens, *, listed: bool) -> None:
        self._text = text
        self._plain = read.text
        self._listed = listed

    def speaks_for(self, doubtful: Doubtful, entry: Entry, known: Sequence[Known]) -> bool:
        """`known` is sorted by its starts."""
        if self._tied(doubtful):
            return False
        if self._stands_alone(doubtful) and (
            self._listed or self._labelled(doubtful) or self._beside_known(doubtful, known)
        ):
            return True
        if doubtful.kind == "language":
            return self._is_spoken(doubtful)
        if doubtful.kind != "tool" and self._is_wanted(doubtful):
            return True
        if not self._capital(doubtful) and doubtful.end - doubtful.start == 1:
            return self._is_programming(doubtful)
        if self._cued(doubtful, entry.cues):
            return True
        if doubtful.cued:
            return self._capital(doubtful) and bool(_CODE_AFTER.match(self._text, doubtful.end))
        return self._is_programming(doubtful) or self._named_in_a_sentence(doubtful, known)

    def is_item(self, doubtful: Doubtful) -> bool:
        """Whether it is an item of its own, written with a capital."""
        return self._capital(doubtful) and self._stands_alone(doubtful) and not self._tied(doubtful)

    def side_by_side(self, first: Doubtful, second: Doubtful) -> bool:
        """Whether nothing but a comma, a line end or the like stands between them."""
        return self._joined(first.end, second.start)

    def _capital(self, doubtful: Doubtful) -> bool:
        return self._text[doubtful.start].isupper()

    def _tied(self, doubtful: Doubtful) -> bool:
        """Whether it is a piece of something else: R&D, C-level, R. Smith, children's."""
        before = self._plain[max(0, doubtful.start - 1) : doubtful.start]
        after = self._plain[doubtful.end : doubtful.end + 3]
        if before in _TIES or (after and after[0] in _TIES):
            return True
        if doubtful.cued and _YEAR.match(self._text, doubtful.end):
            return True
        return doubtful.end - doubtful.start == 1 and bool(_LETTER_GOES_ON.match(after))

    def _stands_alone(self, doubtful: Doubtful) -> bool:
        left = self._text[max(0, doubtful.start - 12) : doubtful.start]
        right = self._text[doubtful.end : doubtful.end + 40]
        return bool(_BEFORE.search(left)) and bool(_AFTER.match(right))

    def _labelled(self, doubtful: Doubtful) -> bool:
        line = self._text.rfind("\n", max(0, doubtful.start - LONGEST_LINE), doubtful.start) + 1
        return bool(_LABEL.search(self._text, max(line, doubtful.start - LONGEST_LINE), doubtful.start))

    def _beside_known(self, doubtful: Doubtful, known: Sequence[Known]) -> bool:
        at = bisect_left(known, doubtful.start, key=lambda found: found.start)
        wanted = [found for found in known[max(0, at - 1) : at + 1] if self._next_to(doubtful, found)]
        if self._capital(doubtful):
            return bool(wanted)
        return any(found.kind == "tool" or found.kind == doubtful.kind for found in wanted)

    def _next_to(self, doubtful: Doubtful, found: Known) -> bool:
        first, second = sorted(((doubtful.start, doubtful.end), (found.start, found.end)))
        return self._joined(first[1], second[0])

    def _joined(self, end: int, start: int) -> bool:
        """An empty line parts two lists, or a heading from what follows."""
        between = self._text[end:start] if start - end <= WIDEST_GAP else ""
        return bool(between) and bool(_BETWEEN.fullmatch(between)) and not _EMPTY_LINE.search(between)

    def _is_programming(self, doubtful: Doubtful) -> bool:
        if _NOUN_AFTER.match(self._text, doubtful.end):
            return self._capital(doubtful) or doubtful.kind == "tool"
        before = self._text[max(0, doubtful.start - 14) : doubtful.start]
        if not self._capital(doubtful) or not _IN_BEFORE.search(before):
            return False
        return bool(_IN_AFTER.match(self._text, doubtful.end))

    def _is_spoken(self, doubtful: Doubtful) -> bool:
        if not self._capital(doubtful):
            return bool(_SPOKEN_LEVEL.match(self._text, doubtful.end))
        before = self._text[max(0, doubtful.start - 40) : doubtful.start]
        return bool(_SPOKEN_BEFORE.search(before)) or bool(_SPOKEN_AFTER.match(self._text, doubtful.end))

    def _is_wanted(self, doubtful: Doubtful) -> bool:
        """Whether the text speaks of it as of something one can ("strong leadership", "editing skills")."""
        before = self._text[max(0, doubtful.start - 60) : doubtful.start]
        return bool(_PRAISED.search(before)) or bool(_SKILL_AFTER.match(self._text, doubtful.end))

    def _cued(self, doubtful: Doubtful, cues: Sequence[str]) -> bool:
        if not cues:
            return False
        near = self._plain[max(0, doubtful.start - NEAR) : doubtful.end + NEAR]
        return self._capital(doubtful) and any(re.search(rf"\b{re.escape(cue)}", near) for cue in cues)

    def _named_in_a_sentence(self, doubtful: Doubtful, known: Sequence[Known]) -> bool:
        """A capital where a sentence would have none, with a skill of a name of its own close by."""
        if not self._capital(doubtful) or doubtful.end - doubtful.start < 2:
            return False
        before = re.search(r"(\S+)\s$", self._text[max(0, doubtful.start - 25) : doubtful.start])
        if before is None or not before[1].rstrip(",")[:1].islower() or before[1].endswith((".", ":", "!", "?")):
            return False
        return any(
            found.kind == "tool" and abs(found.start - doubtful.start) <= NEAR and not self._parted(found, doubtful)
            for found in known
        )

    def _parted(self, found: Known, doubtful: Doubtful) -> bool:
        first, second = sorted((found.start, doubtful.start))
        return "\n\n" in self._text[first:second]
