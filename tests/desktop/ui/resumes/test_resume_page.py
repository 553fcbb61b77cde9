from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.resumes.resume import Work
from desktop.resumes.shelf.corrections import Corrections
from desktop.ui.resumes.field_row import FieldRow
from desktop.ui.resumes.pages_preview import PagesPreview
from desktop.ui.resumes.resume_page import ResumePage
from desktop.ui.resumes.text_preview import TextPreview
from desktop.ui.style import AppliedStyle, Theme
from tests.desktop.ui.resumes.drawn import opened, plain_document

LEFT = Qt.MouseButton.LeftButton
Made = Callable[..., ResumePage]


@pytest.fixture
def make(theme: Theme, qtbot: QtBot) -> Made:
    def made(**given: object) -> ResumePage:
        page = ResumePage(opened(**given), theme)  # type: ignore[arg-type]
        qtbot.addWidget(page)
        page.resize(1000, 700)
        with qtbot.waitExposed(page):
            page.show()
        return page

    return made


@pytest.fixture
def page(make: Made) -> ResumePage:
    return make()


def row(page: ResumePage, path: str) -> FieldRow:
    found = page.form.row_of(path)
    assert found is not None
    return found


def write(page: ResumePage, path: str, text: str, qtbot: QtBot, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """As a person does: a click, the new text, Enter."""
    qtbot.mouseClick(row(page, path), LEFT)
    editor = row(page, path).editor
    assert editor is not None
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, key)


def lit_words(page: ResumePage) -> list[str]:
    assert isinstance(page.preview, TextPreview)
    return [marked.cursor.selectedText() for marked in page.preview.extraSelections()]


def test_it_says_whose_it_is_and_where_it_came_from(page: ResumePage) -> None:
    assert page.title.text() == "Dana Whitfield CV"
    assert page.source.text().startswith("Read from dana-whitfield.pdf on 2 Mar 2026")


def test_every_field_is_shown_with_its_value(page: ResumePage) -> None:
    assert row(page, "basics/name").value.text() == "Dana Whitfield"
    assert row(page, "work/1/end_date").value.text() == "Feb 2021"
    assert row(page, "work/0/highlights/1").value.text().startswith("Led six engineers")
    assert row(page, "skills/0/keywords").value.text() == "Python, Go, PostgreSQL, Kafka, Terraform"
    assert row(page, "basics/url").value.text() == "–"


def test_a_document_with_pages_is_shown_as_pages_and_another_as_text(make: Made) -> None:
    assert isinstance(make().preview, PagesPreview)
    assert isinstance(make(document=plain_document()).preview, TextPreview)


def test_a_field_under_the_pointer_is_marked_in_the_document(make: Made, qtbot: QtBot) -> None:
    page = make(document=plain_document())
    row(page, "work/0/position").pointed.emit(True)
    pointed = lit_words(page)
    row(page, "work/0/position").pointed.emit(False)

    assert pointed == ["Lead Engineer"]
    assert lit_words(page) == []


def test_a_line_under_the_pointer_marks_its_field(make: Made) -> None:
    page = make(document=plain_document())
    page.preview.line_pointed.emit(10)
    marked = row(page, "work/1/highlights/0").property("lit")
    page.preview.line_pointed.emit(None)

    assert marked is True
    assert row(page, "work/1/highlights/0").property("lit") is False


def test_a_click_on_a_line_opens_its_field(make: Made) -> None:
    page = make(document=plain_document())
    page.preview.line_chosen.emit(0)

    assert row(page, "basics/name").editor is not None


def test_a_changed_field_is_shown_told_and_marked_as_the_persons_own(page: ResumePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.corrected, timeout=1000) as corrected:
        write(page, "work/0/name", "Northwind", qtbot)

    assert corrected.args == [Corrections(values={"work/0/name": "Northwind"})]
    assert row(page, "work/0/name").value.text() == "Northwind"
    assert "Read: “Northwind Payments”" in row(page, "work/0/name").note.text()


def test_escape_leaves_a_field_as_it_was(page: ResumePage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.corrected):
        write(page, "work/0/name", "Nothing", qtbot, Qt.Key.Key_Escape)

    assert row(page, "work/0/name").value.text() == "Northwind Payments"
    assert row(page, "work/0/name").editor is None


def test_the_keyboard_changes_a_field_too(page: ResumePage, qtbot: QtBot) -> None:
    row(page, "basics/label").setFocus()
    qtbot.keyClick(row(page, "basics/label"), Qt.Key.Key_F2)
    editor = row(page, "basics/label").editor
    assert editor is not None
    qtbot.keyClicks(editor, "!")
    with qtbot.waitSignal(page.corrected, timeout=1000):
        qtbot.keyClick(editor, Qt.Key.Key_Enter)

    assert row(page, "basics/label").value.text() == "Senior Backend Engineer!"
    assert row(page, "basics/label").hasFocus()


def test_two_changes_one_after_the_other_are_both_kept(page: ResumePage, qtbot: QtBot) -> None:
    write(page, "basics/name", "Dana W", qtbot)
    with qtbot.waitSignal(page.corrected, timeout=1000) as corrected:
        write(page, "basics/phone", "123", qtbot)

    assert corrected.args == [Corrections(values={"basics/name": "Dana W", "basics/phone": "123"})]


def test_what_was_read_can_be_had_back(make: Made, qtbot: QtBot) -> None:
    page = make(corrections=Corrections(values={"work/0/name": "Northwind"}))
    menu = row(page, "work/0/name").menu()
    with qtbot.waitSignal(page.corrected, timeout=1000) as corrected:
        next(action for action in menu.actions() if action.text() == "As it was read").trigger()

    assert corrected.args == [Corrections()]
    assert row(page, "work/0/name").value.text() == "Northwind Payments"


def test_a_list_between_commas_is_changed_item_by_item(page: ResumePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.corrected, timeout=1000) as corrected:
        write(page, "skills/0/keywords", "Python, PostgreSQL, Kafka, OpenTofu", qtbot)

    assert corrected.args is not None
    assert page.opened.resume.skills[0].keywords == ("Python", "PostgreSQL", "Kafka", "OpenTofu")
    assert corrected.args[0].removed == ("skills/0/keywords/1",)


def test_a_removed_point_can_be_had_back(page: ResumePage, qtbot: QtBot) -> None:
    before = page.opened.resume
    qtbot.keyClick(row(page, "work/0/highlights/0"), Qt.Key.Key_Delete)
    left = page.opened.resume.work[0].highlights
    assert page.undo is not None
    said = page.undo.words.text()
    qtbot.mouseClick(page.undo.accept, LEFT)

    assert len(left) == 1
    assert said.startswith("Removed: Cut the monthly cloud bill")
    assert page.opened.resume == before
    assert row(page, "work/0/highlights/0").value.text().startswith("Cut the monthly")


def test_after_another_change_a_removal_stays(page: ResumePage, qtbot: QtBot) -> None:
    qtbot.keyClick(row(page, "work/0/highlights/0"), Qt.Key.Key_Delete)
    write(page, "basics/name", "Dana W", qtbot)

    assert page.undo is None
    assert len(page.opened.resume.work[0].highlights) == 1


def test_an_entry_can_be_removed_and_those_below_move_up(page: ResumePage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.form.cards[0].remove, LEFT)

    assert [work.name for work in page.opened.resume.work] == ["Tailspin Toys"]
    assert page.form.cards[0].title.text() == "Engineer, Tailspin Toys"


def test_an_added_point_is_open_for_writing(page: ResumePage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.form.cards[0].add_point, LEFT)
    new = row(page, "work/0/highlights/2")
    assert new.editor is not None
    qtbot.keyClicks(new.editor, "Hired four people")
    qtbot.keyClick(new.editor, Qt.Key.Key_Return)

    assert page.opened.resume.work[0].highlights[2] == "Hired four people"


def test_a_section_that_was_not_there_can_be_begun(page: ResumePage, qtbot: QtBot) -> None:
    page.form.adders["languages"].click()
    new = row(page, "languages/0/language")
    assert new.editor is not None
    qtbot.keyClicks(new.editor, "German")
    qtbot.keyClick(new.editor, Qt.Key.Key_Return)

    assert [each.language for each in page.opened.resume.languages] == ["German"]


def test_an_added_position_comes_last(page: ResumePage, qtbot: QtBot) -> None:
    page.form.adders["work"].click()
    write(page, "work/2/name", "Fabrikam", qtbot)

    assert page.opened.resume.work[2] == Work(name="Fabrikam")


def test_what_could_not_be_read_for_sure_is_counted_and_gone_to(page: ResumePage, qtbot: QtBot) -> None:
    said = page.to_check.text()
    qtbot.mouseClick(page.to_check, LEFT)

    assert said == "▲ 1 field to check"
    assert row(page, "work/0/name").hasFocus()
    assert row(page, "work/0/name").note.text().startswith("▲ Please check")


def test_with_nothing_unsure_nothing_is_said(make: Made) -> None:
    page = make(corrections=Corrections(values={"work/0/name": "Northwind"}))

    assert not page.to_check.isVisible()


def test_a_newer_document_takes_the_place_of_the_old_one(page: ResumePage) -> None:
    page.show_resume(opened(document=plain_document()))

    assert isinstance(page.preview, TextPreview)
    assert page.preview.isVisible()


def test_corrections_without_a_place_are_named(page: ResumePage) -> None:
    page.say_lost(["ACME Ltd", "Led 4"])

    assert page.problem.text() == ("2 corrections found no place in the new file and were left out: ACME Ltd; Led 4")
    assert page.problem.isVisible()


def test_a_long_value_is_not_cut_at_double_size(qtbot: QtBot) -> None:
    theme = Theme("light", 200)
    page = ResumePage(opened(), theme)
    qtbot.addWidget(page)
    page.resize(620, 900)
    with qtbot.waitExposed(page):
        page.show()

    value = row(page, "work/0/highlights/0").value
    assert value.height() >= value.heightForWidth(value.width())


def test_deeds_say_what_is_wanted(page: ResumePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.deeds.analyse_wanted, timeout=1000):
        qtbot.mouseClick(page.deeds.analyse, LEFT)
    with qtbot.waitSignal(page.deeds.export_wanted, timeout=1000):
        qtbot.mouseClick(page.deeds.export, LEFT)
    lines = [action.text() for action in page.deeds.more.menu().actions() if action.text()]
    with qtbot.waitSignal(page.deeds.newer_file_wanted, timeout=1000):
        page.deeds.more.menu().actions()[1].trigger()

    assert lines[:3] == ["Versions …", "Read from a newer file …", "Read the same file again"]


def test_a_dressed_page_has_room_for_everything(page: ResumePage, theme: Theme, qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    style = AppliedStyle(app, theme)
    page.resize(560, 620)

    assert page.minimumSizeHint().width() <= 560
    style.deleteLater()


def test_after_a_removal_the_keyboard_is_on_what_took_its_place(page: ResumePage, qtbot: QtBot) -> None:
    row(page, "work/0/highlights/0").setFocus()
    qtbot.keyClick(row(page, "work/0/highlights/0"), Qt.Key.Key_Delete)
    after_the_first = row(page, "work/0/highlights/0").hasFocus()
    qtbot.keyClick(row(page, "work/0/highlights/0"), Qt.Key.Key_Delete)

    assert after_the_first
    assert page.opened.resume.work[0].highlights == ()
    assert row(page, "work/0/position").hasFocus()


def test_the_keyboard_takes_back_one_change_after_the_other(page: ResumePage, qtbot: QtBot) -> None:
    before = page.opened.resume
    write(page, "basics/name", "Dana W", qtbot)
    qtbot.keyClick(row(page, "work/0/highlights/0"), Qt.Key.Key_Delete)
    qtbot.keyClick(row(page, "work/0/highlights/0"), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    with_the_point = page.opened.resume
    with qtbot.waitSignal(page.corrected, timeout=1000) as corrected:
        qtbot.keyClick(row(page, "work/0/highlights/0"), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert with_the_point.basics.name == "Dana W"
    assert len(with_the_point.work[0].highlights) == 2
    assert page.undo is None
    assert page.opened.resume == before
    assert corrected.args == [Corrections()]


def test_what_was_changed_elsewhere_is_not_taken_back_from_here(page: ResumePage, qtbot: QtBot) -> None:
    write(page, "basics/name", "Dana W", qtbot)
    page.show_resume(opened(Corrections(values={"basics/name": "Of an older version"})))
    with qtbot.assertNotEmitted(page.corrected):
        qtbot.keyClick(row(page, "basics/name"), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert page.opened.resume.basics.name == "Of an older version"


def test_a_screen_reader_hears_whose_field_it_is(page: ResumePage) -> None:
    field = row(page, "work/1/start_date")

    assert field.accessibleName() == "From: 2017"
    assert field.accessibleDescription().startswith("Engineer, Tailspin Toys.")
    assert row(page, "work/1/highlights/0").more.accessibleName().startswith("More for Point: Built the ledger")


def test_a_new_name_is_shown_and_leaves_the_corrections(make: Made) -> None:
    page = make(corrections=Corrections(values={"work/0/name": "Northwind"}))
    page.show_name("For Contoso")

    assert page.title.text() == "For Contoso"
    assert page.opened.corrections.values == {"work/0/name": "Northwind"}


def test_a_position_without_an_end_is_said_to_go_on(page: ResumePage) -> None:
    assert row(page, "work/0/end_date").value.text() == "until now"
    assert row(page, "work/0/end_date").accessibleName() == "To: until now"
    assert row(page, "education/0/start_date").value.text() == "–"


def test_a_date_is_written_as_people_do_and_kept_as_a_date(page: ResumePage, qtbot: QtBot) -> None:
    write(page, "work/1/start_date", "June 2017", qtbot)

    assert page.opened.resume.work[1].start_date == "2017-06"
    assert row(page, "work/1/start_date").value.text() == "Jun 2017"
    assert row(page, "work/1/start_date").note.text() == "✎ Changed by you. Read: “2017”"


def test_what_is_not_read_as_a_date_says_how_to_write_one(page: ResumePage, qtbot: QtBot) -> None:
    write(page, "work/1/start_date", "soon", qtbot)

    assert row(page, "work/1/start_date").note.text().startswith("▲ This is not read as a date.")


def test_a_position_that_goes_on_is_written_as_such(page: ResumePage, qtbot: QtBot) -> None:
    write(page, "work/1/end_date", "Present", qtbot)

    assert page.opened.resume.work[1].end_date == ""
    assert row(page, "work/1/end_date").value.text() == "until now"


def test_leaving_a_date_as_it_is_changes_nothing(page: ResumePage, qtbot: QtBot) -> None:
    qtbot.mouseClick(row(page, "work/1/end_date"), LEFT)
    editor = row(page, "work/1/end_date").editor
    assert editor is not None
    with qtbot.assertNotEmitted(page.corrected):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
