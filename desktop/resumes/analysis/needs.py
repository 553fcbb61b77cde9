"""Cues: whether a clause asks something of the candidate at all, and whether as a demand or as a wish."""

import re
from typing import Literal

Need = Literal["required", "preferred"]

_WISH = re.compile(
    r"\b(?:nice[ -]to[ -]have|good to have|(?:is|are|be|as|considered|seen as|highly"
    r"|strongly)?\s*preferred(?! to)|preferable|desirable"
    r"|(?:is|are|be|as) (?:desired|appreciated|welcome|helpful|useful|advantageous|beneficial|optional)|appreciated but"
    r"|a (?:big |huge |real |strong |definite |distinct )?(?:plus|bonus|advantage|benefit|asset)\b"
    r"|an (?:advantage|added bonus|asset)|bonus points?|a bonus|ideally|would be (?:great|nice|good|helpful"
    r"|useful|ideal|lovely)"
    r"|not (?:essential|required|necessary|a must|mandatory)|would help|helps|even better|(?:all|so much) the better"
    r"|von vorteil|wünschenswert"
    r"|idealerweise|serait un plus"
    r"|est un plus|un atout|deseable|se valora\w*)\b",
    re.IGNORECASE,
)
_INNER_WISH = re.compile(
    r"[,(–—-]\s*(?:ideally|preferably|idealerweise|vorzugsweise|de préférence)\b"
    r"|\([^()]*\b(?:advantageous|preferred|desirable|desired|an? (?:plus|bonus|advantage)|von vorteil)\s*\)",
    re.IGNORECASE,
)
_DEMAND = re.compile(
    r"\b(?:who (?:has|have|holds?|can|knows?|speaks?)\b|must(?! have you)|required|requires?|requirements?"
    r"|essential|mandatory|necessary|need(?:s"
    r"|ed)? to (?:have|be|know)|you(?:'ll| will)? need"
    r"|we need|needs? (?:a|an|at least|someone)|expect(?:ed)? (?:you|candidates|someone|strong|solid|hands-on"
    r"|a|an|experience|knowledge|good)"
    r"|minimum|at least|look(?:ing)? for (?:someone|a person|people|an? .{3,80}?)\s(?:with|who (?:has|have|can"
    r"|knows?|speaks?|is|holds?|brings?))\b"
    r"|seek(?:ing)? (?:someone|an? .{3,80}?\b(?:with|who)\b)|is a must|experience (?:of|with|in|as|using"
    r"|building|working)|experienced (?:in|with)"
    r"|(?:applicants?|candidates?|person|post-?holder) (?:will|must|should|needs? to) (?:be|have|hold|possess"
    r"|need)|you (?:have|hold|possess|bring|speak|know|are (?:a |an )?(?:able|certified|qualified|registered"
    r"|fluent"
    r"|experienced|comfortable|familiar|proficient"
    r"|willing|skilled|confident|used to|at home))|you've|you can\b|you should (?:be|have|hold|know|bring|speak)\b"
    r"|(?:knowledge|understanding|command|grasp) of|familiar(?:ity)? with|proficien(?:t|cy) (?:in|with|at)"
    r"|fluen(?:t|cy) in"
    r"|track record|background in|qualified|certified in|degree in|ability to|able to|willing(?:ness)? to"
    r"|prepared to|kenntnisse|erfahrung (?:in|mit)"
    r"|abgeschlossen\w*|expérience (?:en|dans|avec)|experiencia (?:en|con)|maîtrise d)\b",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\s*(?:\+|plus|or more)?\s*(?:years?|yrs?)\b",
    re.IGNORECASE,
)
_OFFER = re.compile(
    r"^\W*(?:we(?:'ll| will)? (?:offer|provide|give|pay|value|believe|welcome|are an|love)|you(?:'ll"
    r"| will) (?:get|receive|be paid|report|join|work|have access)"
    r"|wir bieten|salary|our\b(?! ideal| requirement)|benefits|equal opportunit|the (?:post|role|job) is\b"
    r"|this (?:post|role|job)\b|apply|to apply"
    r"|please (?:send|apply|note)|hybrid|remote|location|full[- ]time|part[- ]time|start(?:ing)? date"
    r"|closing date|posted|nous offrons|ofrecemos)"
    r"|\b(?:provided|per annum|pro rata)\W*$|[£€$]\s?\d{2,3}[,.]\d{3}|©",
    re.IGNORECASE,
)
_WAIVED = re.compile(
    r"^\W*no (?:[\w-]+,? ){1,5}(?:is |are )?(?:needed|required|necessary)\b"
    r"|^\W*(?!.*\b(?:but|though|desirable|preferred|useful|helpful|welcome|plus|bonus|advantage)\b)"
    r"(?:[\w'’-]+ ){1,6}(?:is |are )?not (?:needed|required|necessary)\W*$",
    re.IGNORECASE,
)
_FIRM_PAST = re.compile(
    r"^\W*(?:we|our|the (?:company|team|firm|trust|school))\b(?!.*\b(?:need|expect|require|look|search|seek|ask"
    r"|want)\w*\b)",
    re.IGNORECASE,
)


def asks(text: str) -> bool:
    """The clause carries words that ask for something, whatever part it stands in."""
    return not offers(text) and bool(
        _DEMAND.search(_straight(text)) or (_YEARS.search(text) and "experience" in text.lower())
    )


def wishes(text: str) -> bool:
    """It asks as a wish. "CI pipelines, ideally GitHub Actions" demands the first and wishes the second: a demand."""
    straight = _straight(text)
    inner = _INNER_WISH.search(straight)
    return bool(_WISH.search(straight[: inner.start()] if inner and inner.start() > 2 else straight))


def offers(text: str) -> bool:
    """It speaks of what the firm is, gives or arranges."""
    straight = _straight(text)
    return bool(_OFFER.search(straight) or _FIRM_PAST.search(straight))


def waives(text: str) -> bool:
    """It says that something is not asked: "Degree not required", "No experience needed"."""
    return bool(_WAIVED.search(_straight(text)))


def inner_wish(text: str) -> int | None:
    """Where the wish inside a demand begins, or None."""
    found = _INNER_WISH.search(_straight(text))
    return found.start() if found and found.start() > 2 else None


def _straight(text: str) -> str:
    return text.replace("’", "'")


_DUTY = re.compile(
    r"^\W*(?:(?:in this role,? |as an? .{3,40}?,? )?you(?:'ll| will|ll)(?! (?:need|have|bring|also need"
    r"|be able))\b|you (?:take|get|work with|report|lead|own|run the|build|join)\b|du (?:wirst|planst)"
    r"|your (?:day|tasks|mission))"
    r"|\bpart of the (?:role|job)\b|\byou will not\b",
    re.IGNORECASE,
)
_INSIST = re.compile(
    r"\b(?:must (?:have|be|hold|possess)|is required|are required|required:|is essential|mandatory|you need"
    r"|you(?:'ll| will) need|minimum of|at least|requires?|(?:would be|is|are) (?:a plus|a bonus|an advantage"
    r"|desirable|preferred))\b",
    re.IGNORECASE,
)


def tells_duty(text: str) -> bool:
    """It says what one will do there."""
    return bool(_DUTY.search(_straight(text)))


def insists(text: str) -> bool:
    """It asks in so many words, even among duties."""
    straight = _straight(text)
    return bool(_INSIST.search(straight) or (_YEARS.search(straight) and "experience" in straight.lower()))
