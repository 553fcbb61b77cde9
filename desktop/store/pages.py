"""Rows read straight from the pages of a SQLite file, for when SQLite itself refuses it.

Follows sqlite.org/fileformat2.html: sections 1.6 (b-tree pages), 1.7 (overflow), 2.1 (records) and 4.1 (write-ahead
log). Only table leaves are read, so lost interior pages and indexes cost nothing.
"""

import struct
from collections.abc import Iterator

Value = None | int | float | bytes

_TABLE_LEAF = 0x0D
_FILE_HEAD_BYTES = 100
_WAL_HEAD_BYTES = 32
_FRAME_HEAD_BYTES = 24
_LONGEST_RECORD_BYTES = 64 * 1024**2
_INT_SIZES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


class UnreadableError(ValueError):
    """What stands here is no cell."""


class PageImage:
    """The pages of a file with the committed pages of its write-ahead log laid over them. Pages count from 1."""

    def __init__(self, main: bytes, wal: bytes, page_size: int) -> None:
        self._main = main
        self._wal = wal
        self._size = page_size
        self._newer = _committed_frames(wal, page_size)[0]

    @property
    def count(self) -> int:
        return max(-(-len(self._main) // self._size), max(self._newer, default=0))

    def page(self, number: int) -> bytes:
        """Short or empty where the file was cut."""
        offset = self._newer.get(number)
        if offset is not None:
            return self._wal[offset : offset + self._size]
        return self._main[(number - 1) * self._size : number * self._size]

    def records(self) -> Iterator[list[Value]]:
        """Every readable row of every table, newest pages first; text comes as its UTF-8 bytes."""
        for number in range(self.count, 0, -1):
            page = self.page(number)
            start = _FILE_HEAD_BYTES if number == 1 else 0
            if len(page) > start + 8 and page[start] == _TABLE_LEAF:
                yield from self._leaf(page, start)

    def _leaf(self, page: bytes, start: int) -> Iterator[list[Value]]:
        cells = int.from_bytes(page[start + 3 : start + 5], "big")
        for index in range(min(cells, self._size // 2)):
            at = start + 8 + 2 * index
            try:
                yield _record(self._cell(page, int.from_bytes(page[at : at + 2], "big")))
            except (UnreadableError, IndexError, struct.error):
                continue

    def _cell(self, page: bytes, at: int) -> bytes:
        length, at = _varint(page, at)
        _, at = _varint(page, at)  # the row's number
        if length > _LONGEST_RECORD_BYTES:
            raise UnreadableError
        local = self._local_bytes(length)
        content = page[at : at + local]
        if local < length:
            content += self._overflow(int.from_bytes(page[at + local : at + local + 4], "big"), length - local)
        if len(content) != length:
            raise UnreadableError
        return content

    def _local_bytes(self, length: int) -> int:
        """How much of a record stays on its leaf (section 1.6, with no reserved bytes)."""
        most = self._size - 35
        if length <= most:
            return length
        least = (self._size - 12) * 32 // 255 - 23
        fitting = least + (length - least) % (self._size - 4)
        return fitting if fitting <= most else least

    def _overflow(self, number: int, missing: int) -> bytes:
        parts: list[bytes] = []
        while missing > 0:
            page = self.page(number) if number > 0 else b""
            part = page[4 : 4 + min(missing, self._size - 4)]
            if not part:
                raise UnreadableError
            parts.append(part)
            missing -= len(part)
            number = int.from_bytes(page[:4], "big")
        return b"".join(parts)


def committed_frames(wal: bytes, page_size: int) -> int:
    """How many frames SQLite should find in this log; fewer mean that one of them is damaged."""
    return _committed_frames(wal, page_size)[1]


def _committed_frames(wal: bytes, page_size: int) -> tuple[dict[int, int], int]:
    """Page number to offset of its content, and the number of frames up to the last commit.

    Frames of an earlier round carry another salt; an unfinished commit's frames come after the last one that names the
    file's size.
    """
    frames: dict[int, int] = {}
    uncommitted: dict[int, int] = {}
    count = 0
    salt = wal[16:24]
    step = _FRAME_HEAD_BYTES + page_size
    for index, offset in enumerate(range(_WAL_HEAD_BYTES, len(wal) - step + 1, step), start=1):
        number, size_after, frame_salt = struct.unpack_from(">II8s", wal, offset)
        if frame_salt != salt:
            break
        uncommitted[number] = offset + _FRAME_HEAD_BYTES
        if size_after:
            frames.update(uncommitted)
            uncommitted.clear()
            count = index
    return frames, count


def _record(content: bytes) -> list[Value]:
    head_bytes, at = _varint(content, 0)
    body = head_bytes
    values: list[Value] = []
    while at < head_bytes:
        kind, at = _varint(content, at)
        value, body = _value(content, body, kind)
        values.append(value)
    return values


def _value(content: bytes, at: int, kind: int) -> tuple[Value, int]:
    if kind == 0:
        return None, at
    if kind in (8, 9):
        return kind - 8, at
    if size := _INT_SIZES.get(kind):
        return int.from_bytes(content[at : at + size], "big", signed=True), at + size
    if kind == 7:
        return struct.unpack_from(">d", content, at)[0], at + 8
    size = (kind - 12) // 2
    if kind < 12 or at + size > len(content):
        raise UnreadableError
    return content[at : at + size], at + size


def _varint(content: bytes, at: int) -> tuple[int, int]:
    value = 0
    for index in range(8):
        byte = content[at + index]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + index + 1
    return value << 8 | content[at + 8], at + 9
