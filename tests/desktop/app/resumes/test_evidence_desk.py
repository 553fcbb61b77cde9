"""The evidence's desk over a real store: a cited fact leads to its line, and what the person confirms is kept."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.answers.accepted import FIRST_ACCEPTED
from desktop.answers.facts import facts_of
from desktop.app.resumes.evidence_desk import NoDocument, OwnStatement
from desktop.composition.program import Program
from desktop.errors import ProgramError
from desktop.resumes.shelf.corrections import Corrections
from desktop.resumes.shelf.shelf import OpenResume
from desktop.ui.resumes.resume_page import ResumePage
from desktop.ui.style import Theme
from shared.ids import FactId, QuestionId
from shared.session_view import SessionView
from shared.setup import SessionSetup
from tests.desktop.app.resumes.room_scene import RoomScene
from tests.desktop.app.resumes.test_resumes_room import TEXT
from tests.desktop.ui.scripted import DISAGREED, Script

BILL = "Cut the monthly cloud bill by 31 %"


class Scene(RoomScene):
    """A session that rests on a saved résumé, and the room where that is shown."""

    def __init__(self, program: Program, theme: Theme, qtbot: QtBot) -> None:
        super().__init__(program, theme, qtbot)
        self.opened: OpenResume = self.shelf.add_text(TEXT, "Dana")

    @property
    def page(self) -> ResumePage:
        assert isinstance(self.window.page, ResumePage)
        return self.window.page

    def session(self, resume_id: str | None = None) -> SessionView:
        """One question in it, and the facts of the résumé as they are now."""
        known = self.opened.saved.resume_id if resume_id is None else resume_id
        script = Script(SessionSetup(resume_id=known, resume_text=TEXT))
        script.ask(1, DISAGREED)
        view = script.view.session
        for fact in facts_of(self.opened.corrected.read).facts:
            view.facts[fact.id] = fact.text
        return view

    def fact(self, text: str) -> FactId:
        return next(fact.id for fact in facts_of(self.opened.corrected.read).facts if fact.text == text)


@pytest.fixture
def scene(program: Program, theme: Theme, qtbot: QtBot) -> Scene:
    return Scene(program, theme, qtbot)


def lit(page: ResumePage) -> list[str]:
    return [row.value.text() for row in page.form.rows.values() if row.property("lit")]


def test_a_fact_opens_the_document_with_its_line_lit(scene: Scene) -> None:
    scene.act(lambda: scene.room.evidence.show(scene.session(), scene.fact(BILL)))

    assert scene.page.title.text() == "Dana"
    assert lit(scene.page) == [BILL]
    assert not scene.page.problem.isVisible()


def test_it_is_found_by_its_words_where_lines_have_moved_since(scene: Scene) -> None:
    session, fact_id = scene.session(), scene.fact("Led six engineers")
    scene.program.resumes.shelf.correct(scene.opened.saved.resume_id, Corrections(removed=("work/0/highlights/0",)))

    scene.act(lambda: scene.room.evidence.show(session, fact_id))

    assert lit(scene.page) == ["Led six engineers"]


def test_a_line_that_reads_differently_now_is_said_with_its_old_words(scene: Scene) -> None:
    session, fact_id = scene.session(), scene.fact(BILL)
    changed = Corrections(values={"work/0/highlights/0": "Cut the cloud bill"})
    scene.program.resumes.shelf.correct(scene.opened.saved.resume_id, changed)

    scene.act(lambda: scene.room.evidence.show(session, fact_id))

    assert lit(scene.page) == []
    assert scene.page.problem.text().endswith(f"was changed since: “{BILL}”")


@pytest.mark.parametrize("pasted", [True, False])
def test_without_a_saved_document_it_says_so(scene: Scene, pasted: bool) -> None:
    session, fact_id = scene.session("" if pasted else None), scene.fact(BILL)
    scene.program.resumes.shelf.delete(scene.opened.saved.resume_id)

    with pytest.raises(NoDocument):
        scene.act(lambda: scene.room.evidence.show(session, fact_id))

    assert scene.window.page is scene.room.page


def test_what_the_person_confirmed_stands_in_no_document(scene: Scene) -> None:
    with pytest.raises(OwnStatement):
        scene.act(lambda: scene.room.evidence.show(scene.session(), f"F{FIRST_ACCEPTED}"))


def test_an_accepted_sentence_is_a_fact_of_the_next_session(scene: Scene) -> None:
    said = "I later trained forty engineers in it."
    scene.act(lambda: scene.room.evidence.accept(scene.session(), 1, said))

    (story,) = scene.program.stories.all()
    book = scene.program.resumes.book(SessionSetup(resume_id=scene.opened.saved.resume_id))
    assert (story.text, story.question, story.accepted) == (said, DISAGREED, True)
    assert book.facts[-1].text == "Later trained forty engineers in it."
    assert book.facts[-1].id == f"F{FIRST_ACCEPTED}"


def test_what_belongs_to_no_question_of_the_session_is_not_kept(scene: Scene) -> None:
    scene.act(lambda: scene.room.evidence.accept(scene.session(), QuestionId(7), "I led it."))

    assert scene.program.stories.all() == []


def test_every_way_out_is_said(scene: Scene) -> None:
    for error in (NoDocument(), OwnStatement()):
        assert isinstance(error, ProgramError)
        assert error.title
        assert error.message.endswith(".")
