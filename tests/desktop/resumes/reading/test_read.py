"""Reading a file in its own process: a document for a good one, a sentence for a bad one, never a hang."""

import threading
import time

import psutil
import pytest

from desktop.resumes.reading.limits import MEMORY_BYTES
from desktop.resumes.reading.read import Reader, ReadingCancelled, ResumeUnreadable, read_document, render_pages
from tests.desktop.resumes.reading.hostile_files import HOSTILE, form_recursion, written
from tests.desktop.resumes.reading.pdf_writer import Page, write_pdf

PATIENCE_S = 20.0
"""The promise is five seconds; on a busy machine only a hang may fail these tests."""


def page() -> Page:
    return Page().text(50, 80, "Mara Lindqvist", 20, "bold").text(50, 120, "Data engineer in Gothenburg")


def test_a_pdf_is_read_in_a_child_process(tmp_path):
    document = read_document(write_pdf(tmp_path / "cv.pdf", page()))

    assert (document.kind, [line.text for line in document.lines]) == (
        "pdf",
        ["Mara Lindqvist", "Data engineer in Gothenburg"],
    )


def test_a_warm_reader_reads_several_files_one_after_the_other(tmp_path):
    path = write_pdf(tmp_path / "cv.pdf", page())
    reader = Reader()
    reader.warm()

    assert reader.document(path) == reader.document(path)
    reader.close()


def test_pages_come_as_pictures_with_the_colours_of_the_page(tmp_path):
    path = write_pdf(tmp_path / "cv.pdf", page().ground(0, 0, 595, 421, "1 0 0"))

    (picture,) = render_pages(path, [1, 7], scale=0.5)

    assert (picture.page, picture.width, picture.height) == (1, 298, 421)
    assert len(picture.rgb) == 3 * picture.width * picture.height
    assert (picture.rgb[:3], picture.rgb[-3:]) == (b"\xff\0\0", b"\xff\xff\xff")


def test_a_picture_that_would_fill_the_memory_is_refused(tmp_path):
    path = write_pdf(tmp_path / "cv.pdf", Page(width=14_000, height=14_000).text(50, 80, "Mara Lindqvist writes much"))

    with pytest.raises(ResumeUnreadable, match="too large to show"):
        render_pages(path, [1], scale=2)


def test_cancelling_ends_the_reading_at_once(tmp_path):
    path = written(tmp_path, "cv.pdf", form_recursion)
    reader = Reader()
    errors: list[BaseException] = []

    def read() -> None:
        try:
            reader.document(path)
        except ResumeUnreadable as error:
            errors.append(error)

    thread = threading.Thread(target=read)
    thread.start()
    while thread.is_alive():
        reader.cancel()
        thread.join(0.05)

    assert [type(error) for error in errors] == [ReadingCancelled]


def test_a_missing_file_and_a_folder_are_refused_without_a_process(tmp_path):
    with pytest.raises(ResumeUnreadable, match="could not be opened"):
        read_document(tmp_path / "none.pdf")
    with pytest.raises(ResumeUnreadable, match="not a file"):
        read_document(tmp_path)


def test_the_sentences_speak_of_the_document_that_was_chosen(tmp_path):
    (tmp_path / "job.txt").write_bytes(b"\0\0\0")

    with pytest.raises(ResumeUnreadable) as refused:
        read_document(tmp_path / "job.txt", "job description")

    assert "Choose your job description" in refused.value.message


@pytest.mark.parametrize(("name", "build", "says"), HOSTILE, ids=[f"{b.__name__}-{n[3:]}" for n, b, _ in HOSTILE])
def test_a_hostile_file_ends_in_a_sentence_within_its_time_and_memory(tmp_path, name, build, says):
    path = written(tmp_path, name, build)
    peak = PeakMemory()
    started = time.monotonic()

    with pytest.raises(ResumeUnreadable) as refused, peak:
        read_document(path)

    assert says in refused.value.message
    assert refused.value.message.endswith((".", "text."))
    assert time.monotonic() - started < PATIENCE_S
    assert peak.bytes <= MEMORY_BYTES * 1.1


class PeakMemory:
    """The most memory that a child of this process held meanwhile."""

    def __init__(self) -> None:
        self.bytes = 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def _watch(self) -> None:
        while not self._over.wait(0.02):
            for child in psutil.Process().children():
                try:
                    self.bytes = max(self.bytes, child.memory_info().rss)
                except psutil.Error:
                    continue

    def __enter__(self) -> "PeakMemory":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()
