"""Texts that try to take the program over, as a résumé, a job description or an interviewer could hold them."""

from pathlib import Path

CORPUS = Path(__file__).parents[1] / "data" / "injections.txt"


def attacks(url: str = "http://127.0.0.1:9", file: str = "file:///tmp/canary.png") -> list[str]:
    """One a line, their traps led to these two places."""
    lines = CORPUS.read_text(encoding="utf-8").splitlines()
    wanted = [line for line in lines if line and not line.startswith("# ")]
    return [line.replace("{url}", url).replace("{file}", file) for line in wanted]
