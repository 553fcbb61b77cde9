"""The benchmark's own judgement: what counts as right, wrong and missed."""

import pytest

from desktop.resumes.document import Cell, Document, Line, Link
from desktop.resumes.resume import Basics, Education, Profile, ReadResume, Resume, Skill, Work
from tests.benchmarks.resumes import normal
from tests.benchmarks.resumes.found import found_in
from tests.benchmarks.resumes.gold import Gold, GoldEducation, GoldWork
from tests.benchmarks.resumes.reading_order import contiguity
from tests.benchmarks.resumes.scoring import score

GOLD = Gold(
    name="Ada Byron",
    email="ada@engine.example",
    phone="+44 20 7946 0000",
    links=("github.com/ada",),
    work=(
        GoldWork(company="Engine Ltd", position="Analyst", start="2019-03", end="present"),
        GoldWork(company="Loom & Co", position="Clerk", start="2015", end="2019"),
    ),
    education=(GoldEducation(institution="Home", degree="BSc in Mathematics", end="2014"),),
    skills=("Python", "C++"),
)


def test_the_labels_themselves_score_one():
    assert score(GOLD, GOLD).total.f1 == 1.0
    assert score(GOLD, GOLD).failures == []


def test_nothing_found_misses_everything_and_invents_nothing():
    total = score(GOLD, Gold(name="")).total

    assert (total.right, total.wrong) == (0, 0)
    assert total.missed > 10


def test_a_wrong_value_is_both_wrong_and_missed():
    tally = score(GOLD, Gold(name="Ada Lovelace")).fields["name"]

    assert (tally.right, tally.wrong, tally.missed) == (0, 1, 1)


def test_entries_are_paired_by_what_agrees_whatever_their_order():
    turned = Gold(name="Ada Byron", work=tuple(reversed(GOLD.work)))

    assert score(Gold(name="Ada Byron", work=GOLD.work), turned).total.f1 == 1.0


def test_an_entry_torn_in_two_costs_precision():
    torn = (GoldWork(company="Engine Ltd", position=""), GoldWork(company="", position="Analyst"), GOLD.work[1])
    fields = score(Gold(name="", work=GOLD.work), Gold(name="", work=torn)).fields

    assert (fields["company"].right, fields["company"].wrong, fields["company"].missed) == (2, 0, 0)
    assert (fields["position"].right, fields["position"].wrong, fields["position"].missed) == (1, 1, 1)


def test_a_more_precise_date_than_printed_is_wrong():
    one = Gold(name="", work=(GoldWork(company="A", position="B", start="2015", end="2019"),))
    other = Gold(name="", work=(GoldWork(company="A", position="B", start="2015-01", end="2019"),))

    assert [failure.field for failure in score(one, other).failures] == ["start"]


@pytest.mark.parametrize(
    ("rule", "one", "other"),
    [
        (normal.words, "Café–Bar  “Zur Post”.", 'cafe\u0301-bar "zur post"'),
        (normal.name, "Prof. Dr. Ada Byron", "ADA BYRON"),
        (normal.date, "Present", "current"),
        (normal.link, "https://www.GitHub.com/ada/", "github.com/ada"),
        (normal.degree, "B.Sc. in Computer Science", "BSc, Computer Science"),
        (normal.run_on, "A well-\nknown  man", "a wellknown man"),
    ],
)
def test_the_same_in_another_spelling_is_the_same(rule, one, other):
    assert rule(one) == rule(other)


def test_phones_agree_with_and_without_the_countrys_number():
    assert normal.same_phone("+44 (0)20 7946 0000", "020 7946 0000")
    assert not normal.same_phone("020 7946 0000", "020 7946 0001")


def test_what_a_reader_found_is_put_into_the_labels_terms():
    resume = Resume(
        basics=Basics(name="Ada", profiles=(Profile(network="GitHub", username="ada"),)),
        work=(Work(name="Engine Ltd", position="Analyst", start_date="2019-03"),),
        education=(Education(institution="Home", study_type="BSc", area="Mathematics", end_date="2014"),),
        skills=(Skill(name="Languages", keywords=("Python", "C++")), Skill(name="Excel")),
    )
    found = found_in(ReadResume(resume=resume, document=Document(lines=())), GOLD)

    assert found.links == ("github.com/ada",)
    assert found.work[0].end == "present"
    assert found.education[0].degree == "BSc, Mathematics"
    assert found.skills == ("Python", "C++", "Excel")


def test_a_link_that_is_only_clickable_is_neither_right_nor_wrong():
    document = Document(lines=(Line(cells=(Cell(text="ada"),)),), links=(Link(url="https://x.example/ada"),))
    resume = Resume(basics=Basics(url="https://x.example/ada"))

    assert found_in(ReadResume(resume=resume, document=document), GOLD).links == ()


def test_a_sentence_counts_as_whole_across_line_ends_and_hyphens():
    document = Document(
        lines=tuple(Line(cells=(Cell(text=text),)) for text in ("She built an en-", "gine of brass.", "Skills"))
    )

    assert contiguity(document, ("She built an engine of brass.", "An engine of brass. And iron.")) == (
        1,
        ("An engine of brass. And iron.",),
    )
