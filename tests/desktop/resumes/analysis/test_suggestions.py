import pytest

from desktop.resumes.analysis.suggestions import suggestions
from desktop.resumes.resume import Basics, Place, Resume, Skill, Work
from tests.desktop.resumes.analysis.people import ENGINEER, bullet, evidence, with_work

STRONG = ("Built 3 sites.", "Raised sales by 20%.")


def rules(resume: Resume, places: dict[str, Place] | None = None) -> set[str]:
    return {each.rule for each in suggestions(evidence(resume, places))}


def about(resume: Resume, rule: str) -> str:
    """The line that the rule speaks of."""
    (found,) = [each for each in suggestions(evidence(resume)) if each.rule == rule]
    return found.citation.text if found.citation else ""


def job(**fields) -> Work:
    return Work(**{"name": "Mallow", "position": "Engineer", "start_date": "2022-01", "highlights": STRONG, **fields})


def test_a_sound_resume_has_no_fault_but_the_skills_that_no_entry_shows():
    assert {"never shown"} == rules(ENGINEER)


def test_contacts_that_lack_are_named():
    texts = [each.text for each in suggestions(evidence(with_work(job(), basics=Basics(name="Noor"))))]

    assert texts[:2] == ["Give an e-mail address at the top.", "Give a telephone number at the top."]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Responsible for 4 servers.", "weak verb"),
        ("Built the the 4 sites.", "repeated word"),
        ("I built 4 sites.", "first person"),
        ("Passionate builder of 4 sites.", "buzzword"),
        ("Built sites.", "no figure"),
        ("Built 4 sites " + "and more of them for very many people " * 8, "too long"),
    ],
)
def test_a_line_that_breaks_a_rule_is_the_one_it_cites(line, rule):
    assert line.strip() == about(bullet(line), rule).strip()


def test_a_line_is_too_long_by_the_lines_it_takes_on_paper():
    short = bullet("Built 4 sites.")

    assert "too long" in rules(short, {"work/0/highlights/0": Place(lines=(3, 4, 5))})
    assert "too long" not in rules(short, {"work/0/highlights/0": Place(lines=(3, 4))})


def test_the_present_tense_is_for_work_that_goes_on():
    assert about(bullet("Manage 4 sites.", end_date="2023-12"), "tense") == "Manage 4 sites."
    assert "tense" not in rules(bullet("Manage 4 sites."))


def test_not_every_line_needs_a_figure():
    assert "no figure" not in rules(with_work(job(highlights=("Built 3 sites.", "Built another."))))


def test_work_of_long_ago_needs_none():
    old = job(name="Old", start_date="2010-01", end_date="2011-12", highlights=("Built sites.",))

    assert "no figure" not in rules(with_work(job(), old))


def test_an_entry_without_dates_is_named():
    assert "no dates" in rules(with_work(job(start_date="")))


def test_a_gap_is_named_with_its_time():
    resume = with_work(job(), job(name="Old", start_date="2018-01", end_date="2020-12"), education=())

    (found,) = [each for each in suggestions(evidence(resume)) if each.rule == "gap in time"]

    assert "between December 2020 and January 2022" in found.text


def test_too_many_and_too_few_lines_are_named():
    assert "too many lines" in rules(with_work(job(highlights=STRONG * 5)))
    assert "too few lines" in rules(with_work(job(highlights=())))


def test_old_work_that_takes_more_room_than_the_latest_is_named():
    old = job(name="Old", start_date="2005-01", end_date="2011-12", highlights=STRONG * 3)

    assert "old and long" in rules(with_work(job(), old))


def test_a_skill_that_no_entry_shows_may_be_taken_out():
    (found,) = [
        each
        for each in suggestions(evidence(with_work(job(), skills=(Skill(name="Kafka"),))))
        if each.rule == "never shown"
    ]

    assert found.text == "Show where you used Kafka if you did; if you did not, take it out."


def test_skills_the_job_asks_for_come_first():
    skills = (Skill(name="Tools", keywords=("Kafka", "Docker", "RabbitMQ", "Azure", "AWS", "Go")),)
    found = [
        each for each in suggestions(evidence(with_work(job(), skills=skills)), {"go"}) if each.rule == "never shown"
    ]

    assert (found[0].citation and found[0].citation.text) == "Go"
    assert len(found) == 4


def test_every_suggestion_has_its_reason():
    poor = with_work(job(highlights=("I helped the the team.",), start_date=""), basics=Basics())

    found = suggestions(evidence(poor))

    assert len(found) >= 6
    assert all(each.reason and each.text for each in found)


def test_an_empty_resume_only_lacks_its_contacts():
    assert {"contact missing"} == rules(Resume())
