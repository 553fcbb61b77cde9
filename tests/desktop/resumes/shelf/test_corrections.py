from desktop.resumes.document import Cell, Document, Line
from desktop.resumes.resume import Education, Place, ReadResume, Resume, Skill, Work
from desktop.resumes.shelf.corrections import Corrections, correct

RESUME = Resume(
    work=(
        Work(name="Acme", position="Engineer", highlights=("Built A", "Built B", "Built C")),
        Work(name="Contoso", position="Intern"),
    ),
    education=(Education(institution="Leeds"),),
    skills=(Skill(name="Tools", keywords=("Git", "Make")),),
)
READ = ReadResume(
    resume=RESUME,
    document=Document(lines=(Line(cells=(Cell(text="Acme"),)),)),
    places={
        "work/0/name": Place(lines=(0,), quote="Acme", confidence=0.4),
        "work/0/highlights/2": Place(lines=(3,), quote="Built C"),
        "work/1/name": Place(lines=(5,), quote="Contoso"),
    },
)


def test_without_corrections_it_is_as_it_was_read() -> None:
    assert correct(READ, Corrections()).read == READ


def test_a_corrected_text_stands_instead_of_the_read_one_and_is_sure() -> None:
    corrected = correct(READ, Corrections().with_value("work/0/name", "ACME Ltd"))

    assert corrected.read.resume.work[0].name == "ACME Ltd"
    assert corrected.read.places["work/0/name"] == Place(lines=(0,), quote="Acme", confidence=1.0)


def test_a_taken_back_correction_shows_the_reading_again() -> None:
    corrections = Corrections().with_value("work/0/name", "ACME Ltd").without_change("work/0/name")

    assert not corrections
    assert correct(READ, corrections).read == READ


def test_after_a_removal_the_rest_is_counted_anew_with_its_places() -> None:
    corrected = correct(READ, Corrections().with_removed("work/0"))

    assert [work.name for work in corrected.read.resume.work] == ["Contoso"]
    assert corrected.read.places == {"work/0/name": Place(lines=(5,), quote="Contoso")}
    assert corrected.standing_path("work/0/position") == "work/1/position"


def test_a_removed_bullet_moves_those_below_it_up() -> None:
    corrected = correct(READ, Corrections().with_removed("work/0/highlights/0"))

    assert corrected.read.resume.work[0].highlights == ("Built B", "Built C")
    assert corrected.read.places["work/0/highlights/1"].quote == "Built C"
    assert "work/0/highlights/2" not in corrected.read.places


def test_the_order_of_corrections_does_not_matter() -> None:
    one = Corrections().with_removed("work/0/highlights/0").with_value("work/0/highlights/2", "Built D")
    other = Corrections().with_value("work/0/highlights/2", "Built D").with_removed("work/0/highlights/0")

    assert correct(READ, one).read.resume == correct(READ, other).read.resume
    assert correct(READ, one).read.resume.work[0].highlights == ("Built B", "Built D")


def test_an_added_entry_takes_its_texts_by_its_own_name() -> None:
    corrections, entry = Corrections().with_added("work")
    corrections, bullet = corrections.with_value(f"{entry}/name", "Fabrikam").with_added(f"{entry}/highlights")
    corrected = correct(READ, corrections.with_value(bullet, "Led the move"))

    assert corrected.read.resume.work[2] == Work(name="Fabrikam", highlights=("Led the move",))
    assert corrected.standing_path("work/2/highlights/0") == "work/+1/highlights/+1"


def test_a_taken_back_list_is_as_it_was_read() -> None:
    corrections = Corrections().with_removed("skills/0/keywords/1").with_value("skills/0/keywords/0", "GitHub")
    corrections, _ = corrections.with_added("skills/0/keywords")

    assert correct(READ, corrections.without_change("skills/0/keywords")).read == READ


def test_what_was_removed_can_come_back() -> None:
    corrections = Corrections().with_removed("skills/0/keywords/1").without_removed("skills/0/keywords/1")

    assert correct(READ, corrections).read == READ


def test_a_correction_of_something_that_is_not_there_is_passed_over() -> None:
    corrections = Corrections(values={"work/9/name": "Nobody"}, removed=("education/4",))

    assert correct(READ, corrections).read.resume == RESUME
