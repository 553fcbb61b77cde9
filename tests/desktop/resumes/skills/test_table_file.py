"""Large tables in text files: limits, progress, and sentences for files that are none."""

import pytest

from desktop.resumes.skills import sources, table_file
from desktop.resumes.skills.import_errors import (
    SkillsFileTooLarge,
    SkillsFileUnreadable,
)
from desktop.resumes.skills.importing import import_skills
from tests.desktop.resumes.skills.skill_files import ESCO, HEADER, refused, written


def test_progress_rises_to_the_end(personal, tmp_path):
    rows = "".join(
        f"KnowledgeSkillCompetence,http://x/{n},knowledge,,carve spoon number {n},,released\n" for n in range(3000)
    )
    shares: list[float] = []

    import_skills(written(tmp_path, HEADER + rows), personal, progress=shares.append)

    assert shares == sorted(shares)
    assert len(shares) > 3
    assert shares[-1] == 1.0


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04 packed", b"%PDF-1.7", b"just words", b"\xff\xfe\x00\x01\x02", bytes(range(256)) * 20],
    ids=["empty", "packed", "pdf", "words", "halves", "bytes"],
)
def test_a_file_that_is_no_table_is_refused(personal, tmp_path, content):
    assert isinstance(refused(written(tmp_path, content), personal), SkillsFileUnreadable)


def test_a_file_with_bytes_of_another_encoding_is_refused(personal, tmp_path):
    path = written(
        tmp_path,
        HEADER.encode() + b"KnowledgeSkillCompetence,http://x/1,knowledge,,p\xe9tanque,,released\n",
    )

    assert isinstance(refused(path, personal), SkillsFileUnreadable)


def test_a_file_that_is_gone_is_refused(personal, tmp_path):
    assert "cannot be opened" in refused(tmp_path / "gone.csv", personal).message


def test_a_huge_file_and_endless_lines_are_refused(personal, tmp_path, monkeypatch):
    monkeypatch.setattr(table_file, "LARGEST_BYTES", 1000)
    assert isinstance(refused(written(tmp_path, HEADER * 100), personal), SkillsFileTooLarge)

    monkeypatch.undo()
    endless = written(tmp_path, HEADER + "a" * 300_000, "endless.csv")
    assert isinstance(refused(endless, personal), SkillsFileUnreadable)


def test_too_many_lines_and_too_many_skills_are_refused(personal, tmp_path, monkeypatch):
    rows = "".join(f"KnowledgeSkillCompetence,http://x/{n},knowledge,,carve spoon {n},,released\n" for n in range(30))
    path = written(tmp_path, HEADER + rows)

    monkeypatch.setattr(table_file, "MOST_ROWS", 20)
    assert isinstance(refused(path, personal), SkillsFileTooLarge)
    monkeypatch.undo()
    monkeypatch.setattr(sources, "MOST_SKILLS", 20)
    assert "more than 20 skills" in refused(path, personal).message


def test_an_open_quote_does_not_swallow_memory(personal, tmp_path):
    path = written(tmp_path, HEADER + 'KnowledgeSkillCompetence,http://x/1,knowledge,,"open\n' + "more\n" * 60_000)

    assert isinstance(refused(path, personal), SkillsFileUnreadable)


def test_windows_line_ends_and_a_byte_order_mark_make_no_difference(personal, tmp_path):
    text = ESCO.read_text(encoding="utf-8").replace("\n", "\r\n")

    done = import_skills(written(tmp_path, b"\xef\xbb\xbf" + text.encode()), personal)

    assert done.added == 2
