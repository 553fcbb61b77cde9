"""A large table in a text file, read row by row: never whole in memory, with limits, progress and a way to stop."""

import codecs
import csv
import io
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from desktop.resumes.skills.import_errors import CHOOSE, SkillsFileTooLarge, SkillsFileUnreadable

LARGEST_BYTES = 200_000_000
MOST_ROWS = 2_000_000
LONGEST_FIELD = 100_000
MOST_COLUMNS = 100
_ROWS_BETWEEN_REPORTS = 500

Row = Mapping[str, str]
Progress = Callable[[float], None]
"""Told the share that is done, 0 to 1."""


class Stopped(Exception):
    """The person wanted the import to end."""


class TableFile:
    """Opened with `with`; `columns` are the names in the first line, in small letters and without underlines."""

    def __init__(self, path: Path, *, progress: Progress, cancelled: Callable[[], bool]) -> None:
        self.columns: tuple[str, ...] = ()
        self._path = path
        self._progress = progress
        self._cancelled = cancelled

    def __enter__(self) -> "TableFile":
        try:
            self._size = self._path.stat().st_size
            if self._size > LARGEST_BYTES:
                raise SkillsFileTooLarge()
            self._raw: BinaryIO = self._path.open("rb")
        except OSError as error:
            raise SkillsFileUnreadable(
                "The file cannot be opened. Check that it is still there and choose it again.", detail=str(error)
            ) from error
        try:
            with _damage_told():
                self._open_table()
        except BaseException:
            self._raw.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._raw.close()

    def rows(self) -> Iterator[Row]:
        """Rows that have all columns. Raises SkillsFileUnreadable and Stopped."""
        for number, cells in enumerate(self._cells()):
            if number >= MOST_ROWS:
                raise SkillsFileTooLarge(f"The file has more than {MOST_ROWS:,} lines. {CHOOSE}")
            if number % _ROWS_BETWEEN_REPORTS == 0:
                self._report()
            if len(cells) >= len(self.columns):
                yield dict(zip(self.columns, cells, strict=False))
        self._progress(1.0)

    def _report(self) -> None:
        if self._cancelled():
            raise Stopped
        self._progress(min(1.0, self._raw.tell() / self._size) if self._size else 1.0)

    def _open_table(self) -> None:
        head = self._raw.read(4096)
        self._raw.seek(0)
        if head.startswith((b"PK", b"%PDF", b"\xd0\xcf")):
            raise SkillsFileUnreadable(f"This is a packed file or a document. Unpack it first. {CHOOSE}")
        text = io.TextIOWrapper(self._raw, encoding=_encoding(head), newline="")
        first = text.readline(LONGEST_FIELD)
        self._delimiter = max("\t,;", key=first.count)
        self.columns = tuple(_column(name) for name in next(csv.reader([first], delimiter=self._delimiter), []))
        if not 2 <= len(self.columns) <= MOST_COLUMNS:
            raise SkillsFileUnreadable(f"This file is not a table of skills. {CHOOSE}")
        self._text = text

    def _cells(self) -> Iterator[list[str]]:
        lines = _bounded(self._text)
        if self._delimiter == "\t":
            reader = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        else:
            reader = csv.reader(lines, delimiter=self._delimiter)
        with _damage_told():
            yield from reader


@contextmanager
def _damage_told() -> Iterator[None]:
    try:
        yield
    except (csv.Error, UnicodeError) as error:
        raise SkillsFileUnreadable(
            f"The file is damaged, or was saved anew by another program. Download it again. {CHOOSE}",
            detail=str(error),
        ) from error


def _bounded(text: io.TextIOWrapper) -> Iterator[str]:
    while line := text.readline(LONGEST_FIELD):
        if len(line) == LONGEST_FIELD:
            raise SkillsFileUnreadable(f"The file has lines too long for a table of skills. {CHOOSE}")
        yield line


def _column(name: str) -> str:
    return " ".join(name.strip().replace("_", " ").lower().split())


def _encoding(head: bytes) -> str:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    return "utf-8-sig"
