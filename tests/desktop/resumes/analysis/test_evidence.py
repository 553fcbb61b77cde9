from desktop.resumes.analysis.evidence import ENOUGH
from desktop.resumes.resume import OwnSection, Place, Project, Work
from tests.desktop.resumes.analysis.people import ENGINEER, bullet, evidence, with_work


def paths(mentions) -> list[tuple[str, bool]]:
    return [(mention.line.path, mention.done) for mention in mentions]


def test_what_was_done_is_told_from_what_is_only_said():
    found = evidence().mentions("docker")

    assert paths(found) == [("work/1/highlights/0", True), ("skills/0/keywords/0", False)]


def test_a_skill_that_includes_another_shows_it_and_says_why():
    (mention,) = evidence().mentions("python")

    assert mention.relation is not None
    assert mention.relation.sentence == "Django is a framework for Python"


def test_a_wider_skill_shows_nothing():
    assert evidence(bullet("Wrote SQL all day.")).near("postgresql") == ()


def test_another_of_the_same_kind_is_near():
    assert [mention.line.path for mention in evidence().near("power-bi")] == ["skills/0/keywords/2"]


def test_projects_volunteering_and_certificates_have_their_weights():
    resume = with_work(projects=(Project(name="Loom", highlights=("Runs on Kafka.",)),))

    assert evidence(resume).mentions("kafka")[0].line.weight == "done"
    assert evidence().mentions("aws")[0].line.weight == "learned"


def test_an_unknown_section_counts_as_done_unless_its_title_says_skills():
    done = OwnSection(title="Selected work", lines=("Kafka pipeline for a bank",))
    said = OwnSection(title="Key skills", lines=("RabbitMQ",))
    found = evidence(with_work(sections=(done, said)))

    assert [mention.line.weight for mention in found.mentions("kafka")] == ["done"]
    assert [mention.line.weight for mention in found.mentions("rabbitmq")] == ["stated"]


def test_months_of_a_skill_are_the_union_of_its_entries():
    first = Work(name="A", position="Dev", start_date="2020-01", end_date="2020-12", highlights=("Docker.",))
    second = Work(name="B", position="Dev", start_date="2020-07", end_date="2021-06", highlights=("Docker too.",))
    found = evidence(with_work(first, second))

    assert found.duration([mention.line for mention in found.mentions("docker")]).months == 18


def test_what_is_only_said_has_no_months():
    found = evidence()

    assert found.duration([mention.line for mention in found.mentions("kubernetes")]).months == 0


def test_a_citation_names_the_field_the_entry_and_the_lines():
    found = evidence(places={"work/1/highlights/0": Place(lines=(17,))})
    cited = found.cite(found.mentions("docker")[0].line)

    assert (
        cited.path,
        cited.text,
        cited.where,
        cited.lines,
    ) == ("work/1/highlights/0", "Moved 12 services to Docker.", "Developer, Fenwick", (17,))


def test_the_lines_of_one_entry_may_show_a_phrase_together():
    entry = Work(name="Volt", position="Electrician", highlights=("Find and mend faults.", "Three-phase motors."))
    found = evidence(with_work(entry)).likeness("Fault finding on three-phase motors")

    assert found.share >= ENOUGH
    assert len(found.lines) == 2


def test_lines_of_two_entries_do_not():
    one = Work(name="A", position="Clerk", highlights=("Found faults.",))
    other = Work(name="B", position="Clerk", highlights=("Three-phase motors.",))

    assert evidence(with_work(one, other)).likeness("Fault finding on three-phase motors").share < ENOUGH


def test_a_short_form_is_its_words():
    found = evidence(bullet("Taught children with special educational needs."))

    assert found.likeness("SEND").share >= ENOUGH


def test_an_empty_resume_shows_nothing():
    found = evidence(type(ENGINEER)())

    assert found.lines == ()
    assert found.mentions("docker") == ()
    assert found.likeness("anything").share == 0
