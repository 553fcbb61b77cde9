import random
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.store.pages import PageImage
from desktop.store.schema import PAGE_SIZE


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Rows of all types and of lengths around every limit between leaf and overflow pages."""
    path = tmp_path / "table.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t (a, b, c)")
    connection.executemany("INSERT INTO t VALUES (?, ?, ?)", rows())
    connection.commit()
    connection.close()
    return path


def rows() -> list[tuple[object, object, object]]:
    chance = random.Random(1)
    lengths = [0, 1, 489, 490, 4050, 4057, 4058, 4061, 4062, 4092, 8189, 20_000, 100_000]
    numbers = [0, 1, -1, 127, 128, -32_769, 2**23, 2**31, -(2**47), 2**62]
    texts = [(number, chance.randbytes(length), None) for number, length in zip(numbers * 2, lengths, strict=False)]
    return [*texts, (1.5, "Grüße", -7)]


def test_every_row_is_read_as_sqlite_reads_it(table: Path) -> None:
    read = list(PageImage(table.read_bytes(), b"", PAGE_SIZE).records())

    wanted = [[value.encode() if isinstance(value, str) else value for value in row] for row in rows()]
    found = [record for record in read if len(record) == 3]
    assert sorted(map(repr, found)) == sorted(map(repr, wanted))


@given(st.binary(max_size=3 * PAGE_SIZE), st.binary(max_size=2 * PAGE_SIZE))
def test_no_bytes_do_more_than_yield_nothing(main: bytes, wal: bytes) -> None:
    for record in PageImage(b"\x0d" + main, wal, PAGE_SIZE).records():
        assert isinstance(record, list)


@given(st.data())
def test_a_damaged_page_ends_without_an_error(data: st.DataObject) -> None:
    page = bytearray(PAGE_SIZE * 2)
    page[PAGE_SIZE] = 0x0D
    page[PAGE_SIZE + 3 : PAGE_SIZE + 5] = data.draw(st.integers(0, 65_535)).to_bytes(2, "big")
    noise = data.draw(st.binary(min_size=64, max_size=512))
    page[PAGE_SIZE + 8 : PAGE_SIZE + 8 + len(noise)] = noise

    assert isinstance(list(PageImage(bytes(page), b"", PAGE_SIZE).records()), list)
