"""`interview-assistant questions`: a line in, what the program makes of it out."""

from desktop.questions.dialogue import Dialogue
from desktop.questions.reader import QuestionReader
from shared.vocabulary import Source

_SOURCES: dict[str, Source] = {"interviewer": "system", "candidate": "microphone"}


def read_line(line: str, reader: QuestionReader) -> dict[str, object]:
    """`interviewer:` or `candidate:` may stand in front; without it the interviewer speaks. Each line stands alone.

    Keys: text, verdict (question, statement or wait), class and second_class (of the line's words, whatever the
    verdict), confidence (of the class, 0 to 1), questions (every question found in the line).
    """
    source, text = _parted(line)
    judged = reader.judge(text, source, Dialogue())
    classes = reader.classify(judged.questions[0] if judged.questions else text)
    return {
        "text": text,
        "verdict": judged.kind,
        "class": classes.first,
        "second_class": classes.second,
        "confidence": round(classes.confidence, 3),
        "questions": list(judged.questions),
    }


def _parted(line: str) -> tuple[Source, str]:
    name, colon, rest = line.strip().partition(":")
    source = _SOURCES.get(name.strip().lower()) if colon else None
    return (source, rest.strip()) if source else ("system", line.strip())
