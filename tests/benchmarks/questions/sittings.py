"""The frozen sentences. A sitting is `""` (the first), `_second` or `_third`."""

from pathlib import Path

FROZEN = Path(__file__).parent / "frozen"
DEVELOPMENT = Path("installers/training/development")

Labelled = tuple[str, str]
"""What it is, and the sentence."""


def classified(sitting: str) -> list[Labelled]:
    """Interviewers' questions with their classes."""
    return _labelled(f"classes{sitting}.txt")


def utterances(sitting: str) -> list[Labelled]:
    """Sentences that are `question` or `statement`."""
    return [(kind, line) for kind in ("question", "statement") for line in _lines(f"{kind}s{sitting}.txt")]


def heard() -> list[Labelled]:
    """Utterances of the third sitting as the smallest speech model heard them, the same two kinds."""
    return _labelled("third_heard.txt")


def development() -> list[Labelled]:
    """Utterances by which the detector was chosen; never trained on."""
    return [
        (kind, line)
        for kind in ("question", "statement")
        for line in (DEVELOPMENT / f"{kind}s.txt").read_text(encoding="utf-8").splitlines()
    ]


def development_heard() -> list[Labelled]:
    """The same as the smallest speech model heard them."""
    lines = (DEVELOPMENT / "heard.tsv").read_text(encoding="utf-8").splitlines()
    heard_as = {line: text for line, _, text in (each.partition("\t") for each in lines)}
    return [(kind, heard_as[line]) for kind, line in development() if line in heard_as]


def _labelled(name: str) -> list[Labelled]:
    return [(label, text) for label, _, text in (line.partition("|") for line in _lines(name))]


def _lines(name: str) -> list[str]:
    return (FROZEN / name).read_text(encoding="utf-8").splitlines()
