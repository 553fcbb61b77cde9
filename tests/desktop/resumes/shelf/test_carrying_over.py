from desktop.resumes.resume import Resume, Work
from desktop.resumes.shelf.carrying_over import carry_over
from desktop.resumes.shelf.corrections import Corrections

ACME = Work(name="Acme", position="Engineer", highlights=("Built the billing service", "Moved the queue to Kafka"))
CONTOSO = Work(name="Contoso", position="Intern", highlights=("Wrote the test tool",))
BEFORE = Resume(work=(ACME, CONTOSO))


def test_an_entry_is_found_again_under_another_number() -> None:
    fabrikam = Work(name="Fabrikam", position="Director", highlights=("Opened the Leeds office",))
    carried = carry_over(
        Corrections(values={"work/0/name": "ACME Ltd"}), BEFORE, Resume(work=(fabrikam, ACME, CONTOSO))
    )

    assert carried.corrections.values == {"work/1/name": "ACME Ltd"}
    assert carried.lost == ()


def test_a_bullet_is_found_again_though_the_reader_split_it_otherwise() -> None:
    now = Resume(work=(Work(name="Acme", highlights=("Engineer", "Moved the queue to Kafka", ACME.highlights[0])),))
    carried = carry_over(Corrections(values={"work/0/highlights/1": "Moved two queues to Kafka"}), BEFORE, now)

    assert carried.corrections.values == {"work/0/highlights/1": "Moved two queues to Kafka"}


def test_what_the_new_reading_does_not_have_is_named() -> None:
    carried = carry_over(
        Corrections(values={"work/1/name": "Contoso GmbH", "basics/name": "Dana"}), BEFORE, Resume(work=(ACME,))
    )

    assert carried.corrections.values == {"basics/name": "Dana"}
    assert carried.lost == ("work/1/name",)


def test_added_entries_and_removals_go_along() -> None:
    corrections = Corrections(
        values={"work/+1/name": "Fabrikam"}, removed=("work/1/highlights/0",), added={"work": 1, "work/1/highlights": 1}
    )
    carried = carry_over(corrections, BEFORE, Resume(work=(CONTOSO, ACME)))

    assert carried.corrections == Corrections(
        values={"work/+1/name": "Fabrikam"}, removed=("work/0/highlights/0",), added={"work": 1, "work/0/highlights": 1}
    )


def test_a_removal_of_something_that_is_gone_anyway_is_no_loss() -> None:
    carried = carry_over(Corrections(removed=("work/1",)), BEFORE, Resume(work=(ACME,)))

    assert carried.corrections == Corrections()
    assert carried.lost == ()
