"""The log's lines, read as they come: each with its level, what belongs to it kept together."""

import logging
import re
from dataclasses import dataclass
from pathlib import Path

MOST_BYTES = 256 * 1024
"""Of what was written before; more is for the file itself."""

_BEGINS = re.compile(r"\d{4}-\d\d-\d\dT\S+ ([A-Z]+) ")


@dataclass(frozen=True, slots=True)
class LogLine:
    level: int
    text: str  # with the lines that belong to it


class LogTail:
    """Follows a log file through its turning over to a new one."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read_to = 0
        self._file_id = 0
        self._rest = b""

    def new_lines(self) -> list[LogLine]:
        """What has been written since the last call; never waits, empty where there is no file."""
        try:
            status = self._path.stat()
            if status.st_ino != self._file_id or status.st_size < self._read_to:
                self._file_id, self._rest = status.st_ino, b""
                self._read_to = max(0, status.st_size - MOST_BYTES)
            with self._path.open("rb") as file:
                file.seek(self._read_to)
                come = file.read(MOST_BYTES)
        except OSError:
            return []
        self._read_to += len(come)
        whole, _, self._rest = (self._rest + come).rpartition(b"\n")
        return parse(whole.decode("utf-8", "replace"))


def parse(text: str) -> list[LogLine]:
    """Lines that do not begin with a time belong to the one before."""
    levels = logging.getLevelNamesMapping()
    lines: list[LogLine] = []
    for line in text.splitlines():
        begins = _BEGINS.match(line)
        if begins:
            lines.append(LogLine(levels.get(begins[1], logging.INFO), line))
        elif lines:
            lines[-1] = LogLine(lines[-1].level, f"{lines[-1].text}\n{line}")
    return lines
