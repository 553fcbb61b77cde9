"""A skill and how well it is mastered."""

import re

_QUALIFIED = re.compile(
    r"^(.{2,40}?)\s*\(([^()]*\d[^()]*|[^()]*\b(?:level|user|learning|currently|some)\b[^()]*)\)$", re.IGNORECASE
)


_DOTS = re.compile(r"\s*(?:[●○◉◯★☆■□▪▫⬤█▓░◆◇•◦✓]\s?){3,}\s*$")


_RATED = re.compile(
    r"\s*(?:[(:–—|-]\s*)?(?P<level>\d(?:[.,]\d)?\s*/\s*(?:5|10)|\d{1,3}\s?%|(?:\d+\+?\s*)(?:years?|yrs?|jahre?|"
    r"ans?|años?)(?: (?:of )?experience)?"
    r"|(?:very )?(?:beginner|basic|elementary|intermediate|advanced|expert|proficient|novice|familiar|competent|"
    r"master|fluent|good|excellent|"
    r"grundkenntnisse|fortgeschritten|experte|sehr gut|gut|débutant|intermédiaire|avancé|confirmé|básico|"
    r"intermedio|avanzado|"
    r"experto|base|avanzato|intermediário|avançado|basis|gevorderd)(?: (?:level|user|knowledge))?)\s*\)?\s*$",
    re.IGNORECASE,
)


def split_level(text: str) -> tuple[str, str]:
    """An item and how well it is mastered: "Python – Advanced", "Excel (5/5)", "SQL ●●●○○"."""
    if dots := _DOTS.search(text):
        return text[: dots.start()].strip(" :–—-"), dots[0].strip()
    match = _RATED.search(text)
    if match and match.start() > 0 and (re.search(r"[(:–—|-]", match[0]) or re.match(r"[\d]", match["level"])):
        return text[: match.start()].strip(" (:–—|-"), match["level"].strip()
    if qualified := _QUALIFIED.match(text):
        return qualified[1].strip(), qualified[2].strip()
    return text, ""
