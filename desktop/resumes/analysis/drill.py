"""The defensibility drill: for each strong claim, what an interviewer asks next, and what is on file to answer it."""

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from desktop.resumes.analysis.claims import Claim, ClaimKind, claims
from desktop.resumes.analysis.evidence import Citation, Evidence
from desktop.resumes.analysis.resume_lines import ResumeLine
from desktop.resumes.analysis.roots import content_roots, tells

Topic = Literal[
    "measure", "baseline", "own part", "others", "duration", "trouble", "proof", "comparison", "people", "use"
]

_TOPICS: dict[ClaimKind, tuple[Topic, ...]] = {
    "figure": ("measure", "baseline", "own part", "duration", "trouble", "proof"),
    "superlative": ("comparison", "proof", "own part"),
    "leadership": ("people", "own part", "trouble", "duration"),
    "result": ("own part", "use", "trouble", "proof"),
}
_QUESTIONS: dict[Topic, str] = {
    "measure": "How did you measure {words}?",
    "baseline": "What was it before, and over what time did you compare?",
    "own part": "What was your own part in this, and what was the team's?",
    "others": "Who else worked on it?",
    "duration": "How long did it take?",
    "trouble": "What went wrong on the way, and what did you do then?",
    "proof": "Who could confirm that, or where can it be seen?",
    "comparison": "{words}: compared with what?",
    "people": "Who were these people, and what did they need from you?",
    "use": "What changed for the people who used it?",
}
_NAMES: dict[Topic, str] = {
    "measure": "how it was measured",
    "baseline": "the baseline",
    "own part": "your own part",
    "others": "who else was in it",
    "duration": "how long it took",
    "trouble": "what went wrong",
    "proof": "who could confirm it",
    "comparison": "what it is compared with",
    "people": "the people you led",
    "use": "what it changed",
}
_ON_FILE: dict[Topic, str] = {
    "measure": r"measur\w+|survey\w*|dashboard|a/b[- ]test\w*|metric\w*|audit\w*|monitor\w*|benchmark\w*"
    r"|score\w*|index\b|nps\b|kpi\w*|report(?:s|ed|ing)\b|track(?:ed|ing)|statistic\w*|analytics"
    r"|ga4|counted|screening|test results|lighthouse",
    "baseline": r"from (?:about |over )?[£€$]?\d[\d.,]*\s?(?:%|k|m|ms|s\b|min\w*|hours?|days?"
    r"|weeks?)?.{0,15}? to |compared (?:with|to)|previous(?:ly)?|before\b|baseline"
    r"|year[- ]on[- ]year|down from|up from|than (?:in|the year|before)|versus|over baseline",
    "own part": r"^\W*(?:i\b|led|mentored|trained|moved|ran\b|wired|managed|designed|built|wrote|created"
    r"|introduced|initiated|proposed|founded|single-handed\w*|automated|developed|negotiated"
    r"|planned|rewrote|set up|analysed|taught|solely)|my own|on my own|sole\b|alone\b",
    "others": r"team of|with (?:the )?(?:\w+ )?team|together with|colleagues|engineers|designers|nurses"
    r"|developers|product|freelanc\w+|suppliers?|partners?",
    "duration": r"\bin (?:\w+ )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|a|one) (?:year"
    r"|month|week|day|quarter)s?\b|within .{1,15}(?:days|weeks|months|hours)"
    r"|over (?:\w+ )?(?:years|months|weeks)|(?:weeks?|months?|days?) (?:early|late|ahead)"
    r"|by \w+ 20\d\d",
    "trouble": r"despite|although|however|delay\w*|late\b|rollback|incident\w*|failed|failure|lesson\w*"
    r"|postmortem\w*|setback|problem\w*|resist\w*|obstacle\w*|fault\w*|outage\w*|errors?\b",
    "proof": r"award\w*|published|audit\w*|certif\w+|promoted|patent\w*|featured|https?://|github|reference"
    r"|adopted|press|won\b|accepted|inspected|ofsted|read by|steering committee",
    "comparison": r"compared|than\b|of \d+|among|out of|rank\w*|from .{1,20} to |benchmark\w*",
    "people": r"team of|\d+ (?:\w+ )?(?:engineers?|people|nurses?|apprentices?|students?|analysts?|developers?"
    r"|colleagues|staff|users|chefs?|members|copywriters?|interns?)|(?:two|three|four|five|six|seven"
    r"|eight|nine|ten) (?:\w+ )?\w+s\b",
    "use": r"users?\b|customers?|clients?|patients?|guests?|pupils?|saved|saving|reduc\w+|fell|rose|cut\b"
    r"|raised|improv\w+|used by|read by|adopted",
}
_COMPILED = {topic: re.compile(pattern, re.IGNORECASE) for topic, pattern in _ON_FILE.items()}
_MOST_CLAIMS = 12
_MOST_RELATED = 3
_RELATED_SHARE = 2


class FollowUp(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`on_file` are lines that answer it at least in part; without one, `note` says what to have ready."""

    topic: Topic
    question: str
    on_file: tuple[Citation, ...] = ()
    note: str = ""


class DrillItem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One claim. `words` is its strongest part ("from 50 to 9 minutes"); `related` are other lines about the same."""

    claim: Citation
    words: str
    kinds: tuple[ClaimKind, ...]
    follow_ups: tuple[FollowUp, ...]
    related: tuple[Citation, ...] = ()

    @property
    def open_topics(self) -> tuple[str, ...]:
        """What nothing is on file about."""
        return tuple(_NAMES[follow_up.topic] for follow_up in self.follow_ups if not follow_up.on_file)


def drill(evidence: Evidence) -> tuple[DrillItem, ...]:
    """The strongest claims first, at most twelve."""
    return tuple(_item(claim, evidence) for claim in claims(evidence.lines)[:_MOST_CLAIMS])


def _item(claim: Claim, evidence: Evidence) -> DrillItem:
    near = _same_entry(claim, evidence)
    topics = _topics(claim)
    return DrillItem(
        claim=evidence.cite(claim.line),
        words=claim.words,
        kinds=claim.kinds,
        follow_ups=tuple(_follow_up(topic, claim, near, evidence) for topic in topics),
        related=tuple(evidence.cite(line) for line in _related(claim, near, evidence)),
    )


def _topics(claim: Claim) -> tuple[Topic, ...]:
    """A number of things was counted, not measured; who led work rather than people is asked who else was in it."""
    found = dict.fromkeys(topic for kind in claim.kinds for topic in _TOPICS[kind])
    if not claim.measured:
        found.pop("measure", None)
        found.pop("baseline", None)
    if "people" in found and not claim.of_people:
        return tuple("others" if topic == "people" else topic for topic in found)
    return tuple(found)


def _follow_up(topic: Topic, claim: Claim, near: tuple[ResumeLine, ...], evidence: Evidence) -> FollowUp:
    # the claim's own line may answer; of the others only those that speak of the same thing
    among = (claim.line, *(line for line in near if _shares(line, claim.line)))
    on_file = tuple(evidence.cite(line) for line in among if _COMPILED[topic].search(line.text))
    share = claim.figure is not None and claim.figure.kind != "change" and topic == "measure"
    words = f"the {claim.figure.text}" if share and claim.figure else _quoted(claim.words)
    question = _QUESTIONS[topic].format(words=words)
    note = "" if on_file else f"Nothing on file about {_NAMES[topic]}: have it ready."
    return FollowUp(topic=topic, question=question, on_file=on_file, note=note)


def _same_entry(claim: Claim, evidence: Evidence) -> tuple[ResumeLine, ...]:
    entry = evidence.entry(claim.line)
    return tuple(line for line in entry.lines if line != claim.line and line.kind != "title") if entry else ()


def _related(claim: Claim, near: tuple[ResumeLine, ...], evidence: Evidence) -> Iterator[ResumeLine]:
    """Lines of the same entry about the same thing, then lines elsewhere that share at least two words of weight."""
    own = [line for line in near if _shares(line, claim.line)]
    others = [
        line
        for line in evidence.lines
        if line.entry != claim.line.entry
        and line.kind in ("bullet", "text", "other")
        and _common(line, claim.line) >= _RELATED_SHARE
    ]
    yield from (*own, *others)[:_MOST_RELATED]


def _shares(line: ResumeLine, other: ResumeLine) -> bool:
    return _common(line, other) >= 1


def _common(line: ResumeLine, other: ResumeLine) -> int:
    shared = set(content_roots(line.text)) & set(content_roots(other.text))
    return sum(tells((each,)) and not each.isdigit() for each in shared)


def _quoted(words: str) -> str:
    return words if words[:1].isdigit() or words[:1] in "£€$" else f"“{words}”"
