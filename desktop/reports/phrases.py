"""Phrases: how times, shares and classes are said in every report."""

from datetime import datetime

from shared.ids import FactId
from shared.vocabulary import QuestionClass, Source

SPEAKERS: dict[Source, str] = {"system": "Interviewer", "microphone": "You"}

CLASSES: dict[QuestionClass, str] = {
    "intro": "About you",
    "motivation": "Motivation",
    "strength": "Strengths",
    "weakness": "Weaknesses",
    "behavioural": "How you acted",
    "situational": "What you would do",
    "technical": "Technical knowledge",
    "system_design": "System design",
    "experience": "Experience",
    "salary": "Salary",
    "logistics": "Practical matters",
    "reverse": "Your questions to them",
    "small_talk": "Small talk",
    "follow_up": "Follow-up",
    "closing": "Closing",
    "culture": "Culture and values",
}


def clock(seconds: float) -> str:
    """A place in the session: 0:12:41."""
    minutes, rest = divmod(int(max(0.0, seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}"


def short_clock(seconds: float) -> str:
    """The same within a sentence: 12:41, and 1:02:03 from the first hour on."""
    return clock(seconds).removeprefix("0:").removeprefix("0") if seconds < 3_600 else clock(seconds)


def length(seconds: float) -> str:
    """How long something took: 48 s, 12 min 41 s, 1 h 02 min."""
    whole = round(max(0.0, seconds))
    if whole < 60:
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    if minutes < 60:
        return f"{minutes} min {rest:02} s" if rest else f"{minutes} min"
    return f"{minutes // 60} h {minutes % 60:02} min"


def moment(at: datetime) -> str:
    """In the time zone of this machine, which is named: a report is read elsewhere, too."""
    local = at.astimezone()
    zone = f"{local:%z}"
    return f"{local.day} {local:%B %Y}, {local:%H:%M} (UTC{zone[:3]}:{zone[3:5]})"


def date(at: datetime) -> str:
    """3 December 2026, in the time zone of this machine."""
    local = at.astimezone()
    return f"{local.day} {local:%B %Y}"


def seconds_of(milliseconds: float | None) -> str:
    """0.4 s; a dash for what did not come."""
    return "–" if milliseconds is None else f"{milliseconds / 1000:.1f} s"


def percent(share: float) -> str:
    return f"{round(share * 100)} %"


def mark(fact_id: FactId) -> str:
    """F12 is R 12 for a person: statement 12 of the résumé."""
    return f"R {fact_id[1:]}" if fact_id[:1] == "F" else fact_id


def place_in_resume(fact_id: FactId) -> tuple[int, str]:
    """For sorting: F2 before F12."""
    number = fact_id[1:]
    return (int(number), fact_id) if number.isascii() and number.isdecimal() else (0, fact_id)


def class_words(question_class: str) -> str:
    known = dict[str, str](CLASSES.items())
    return known.get(question_class, question_class.replace("_", " "))


def counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def printable(text: str) -> str:
    """One line without the control signs that documents cannot hold."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
