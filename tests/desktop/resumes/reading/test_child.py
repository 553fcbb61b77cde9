"""The reading process from its parent's side."""

import pytest

from desktop.resumes.reading.child import Cancelled, Child
from desktop.resumes.reading.problem import FileProblem
from desktop.resumes.reading.tasks import Task, TaskKind


def test_a_child_answers_one_task_and_is_gone(tmp_path):
    (tmp_path / "cv.txt").write_text("Mara Lindqvist", encoding="utf-8")
    child = Child()

    assert b"Mara" in child.answer(Task(kind=TaskKind.DOCUMENT, path=str(tmp_path / "cv.txt")))
    assert not child.is_alive


def test_a_child_that_was_killed_before_its_task_cancels_it():
    child = Child()
    child.kill()

    with pytest.raises(Cancelled):
        child.answer(Task(kind=TaskKind.DOCUMENT, path="none.txt"))


def test_the_problem_of_a_file_comes_through_the_pipe(tmp_path):
    (tmp_path / "cv.txt").write_bytes(b"\0\0\0")

    with pytest.raises(FileProblem, match="not a text"):
        Child().answer(Task(kind=TaskKind.DOCUMENT, path=str(tmp_path / "cv.txt")))


def test_a_child_ends_by_itself_when_nobody_asks_any_more():
    child = Child()
    child._connection.close()
    child._process.join(30)

    assert not child.is_alive
