"""`interview-assistant answers verify` and `outline`: the verifier and the outline of a session, line by line."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from desktop.answers.facts import facts_of
from desktop.answers.grounding import Checked
from desktop.answers.retrieval import Encode
from desktop.cli.job_text import job_text
from desktop.questions.reader import QuestionReader
from desktop.resumes.reading.read import read_resume
from desktop.session.preparing import Preparation
from desktop.text.embedding import Embedding
from shared.events import OutlineLine
from shared.ids import FactId
from shared.setup import SessionSetup

SIGNS = {"supported": "✓", "general": "·", "unsupported": "✗"}


def run_answers(arguments: argparse.Namespace, embedding: Embedding | None) -> int:
    """Reads standard input; the exit code. Raises ResumeUnreadable for a file that is none."""
    preparation = _preparation(arguments, embedding.encode if embedding is not None else None)
    if arguments.what == "verify":
        _verify(preparation, as_json=arguments.json)
    else:
        _outline(preparation, QuestionReader.load(embedding), as_json=arguments.json)
    return 0


def _preparation(arguments: argparse.Namespace, encode: Encode | None) -> Preparation:
    job = job_text(Path(arguments.job)) if arguments.job else ""
    book = facts_of(read_resume(Path(arguments.resume)))
    return Preparation(book, SessionSetup(job_description=job), encode, bind_form=False)


def _lines() -> Iterator[str]:
    return (line.strip() for line in sys.stdin if line.strip())


def _print(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


# --- verify ---------------------------------------------------------------------------------------------------------


def _verify(preparation: Preparation, *, as_json: bool) -> None:
    """One sentence a line, with or without ids such as [F3] behind it."""
    for line in _lines():
        checked = preparation.check(line, "", tuple(preparation.facts))
        facts = preparation.facts
        evidence = [(fact_id, facts[fact_id]) for fact_id in checked.fact_ids if fact_id in facts]
        _print(_verdict_json(checked, evidence) if as_json else _verdict_words(checked, evidence))


def _verdict_json(checked: Checked, evidence: Sequence[tuple[FactId, str]]) -> str:
    said = {
        "sentence": checked.text,
        "verdict": checked.verdict,
        "reason": checked.reason,
        "evidence": [{"id": fact_id, "text": text} for fact_id, text in evidence],
    }
    return json.dumps(said, ensure_ascii=False)


def _verdict_words(checked: Checked, evidence: Sequence[tuple[FactId, str]]) -> str:
    lines = [f"{SIGNS[checked.verdict]} {checked.verdict:11} {checked.text}"]
    if checked.reason:
        lines.append(f"    {checked.reason}")
    lines += [f"    › {fact_id}: {text}" for fact_id, text in evidence]
    return "\n".join(lines)


# --- outline --------------------------------------------------------------------------------------------------------


def _outline(preparation: Preparation, reader: QuestionReader, *, as_json: bool) -> None:
    """One question a line."""
    for line in _lines():
        classes = reader.classify(line)
        lines = preparation.prepare(line, classes).lines
        if as_json:
            said = {
                "question": line,
                "class": classes.first,
                "second_class": classes.second,
                "confidence": round(classes.confidence, 3),
                "outline": [_line_data(each) for each in lines],
            }
            _print(json.dumps(said, ensure_ascii=False))
        else:
            _print("\n".join([f"{line}  ({classes.first})", *(_line_words(each) for each in lines), ""]))


def _line_data(line: OutlineLine) -> dict[str, object]:
    return {"kind": line.kind, "label": line.label, "text": line.text, "facts": list(line.fact_ids)}


def _line_words(line: OutlineLine) -> str:
    cited = f"  [{', '.join(line.fact_ids)}]" if line.fact_ids else ""
    return "  - " + ": ".join(part for part in (line.label, line.text) if part) + cited
