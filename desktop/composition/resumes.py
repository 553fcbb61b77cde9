"""Résumés as the program has them: the shelf with its reader, and pictures of a document's pages."""

import tempfile
from datetime import date
from pathlib import Path

from desktop.answers.accepted import with_statement
from desktop.answers.fact_types import FactBook
from desktop.answers.facts import facts_of
from desktop.reports.comparison import Comparison
from desktop.resumes.reading.read import PagePicture, Reader
from desktop.resumes.resume import ReadResume
from desktop.resumes.shelf.shelf import OpenResume, ResumeShelf
from desktop.resumes.skills.kept_lexicon import KeptLexicon
from desktop.settings import ComparedJob
from desktop.store.resume_store import ResumeStore
from desktop.store.store_errors import ResumeUnknown
from desktop.store.story_store import StoryStore
from shared.setup import SessionSetup


def parse_text(text: str) -> ReadResume:
    """A pasted text as a résumé."""
    from desktop.resumes.parsing import text as parser  # only now: its tables take a good part of the app's start

    return parser.parse_text(text)


class Resumes:
    """`shelf` reads files in a process of its own. `close` ends it. Everything else waits: call it in a thread."""

    def __init__(self, store: ResumeStore, stories: StoryStore, personal_skills: Path) -> None:
        """`personal_skills`: the file with lists of skills that the person brought in; it need not be there."""
        self._stories = stories
        self.personal_skills = personal_skills
        self.lexicon = KeptLexicon(personal_skills)
        self.reader = Reader()
        self._pages = Reader()  # so that cancelling a reading does not take a picture with it
        self.shelf = ResumeShelf(store, self.reader.resume, parse_text)

    def book(self, setup: SessionSetup) -> FactBook:
        """The facts a session rests on: of the saved résumé in that version, else of the setup's text; and what the
        person has confirmed beside it."""
        book = facts_of(self._read(setup))
        for sentence in self._stories.accepted_texts():
            book = with_statement(book, sentence)
        return book

    def comparison(self, setup: SessionSetup) -> Comparison | None:
        """The session's résumé against its job, as far as it has both. PersonalLexiconDamaged."""
        from desktop.resumes.analysis.analysis import analyse  # only now: its patterns take a part of the app's start

        job = ComparedJob(
            resume_id=setup.resume_id, company=setup.company, title=setup.job_title, description=setup.job_description
        )
        if not setup.job_description.strip() or not setup.resume_text.strip():
            return None
        analysis = analyse(self._read(setup), job.description, self.lexicon.get(), date.today())
        return Comparison(setup.resume_id, setup.resume_name, setup.resume_version, job, analysis)

    def _read(self, setup: SessionSetup) -> ReadResume:
        if setup.resume_id:
            try:
                return self.shelf.open(setup.resume_id, setup.resume_version).corrected.read
            except ResumeUnknown:  # deleted since
                pass
        return parse_text(setup.resume_text)

    def pictures(self, opened: OpenResume, scale: float) -> list[PagePicture]:
        """All pages, `scale` dots a point; none where the document has no pages. Raises ResumeUnreadable."""
        pages = len(opened.reading.document.pages)
        file = self.shelf.file(opened) if pages else None
        if file is None:
            return []
        with tempfile.TemporaryDirectory(prefix="resume-") as folder:  # readable by this user alone
            path = Path(folder) / "resume.pdf"
            path.write_bytes(file)
            return self._pages.pages(path, range(1, pages + 1), scale)

    def close(self) -> None:
        self.reader.close()
        self._pages.close()
