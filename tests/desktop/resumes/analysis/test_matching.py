import msgspec
import pytest

from desktop.resumes.analysis.evidence import Evidence
from desktop.resumes.analysis.job import read_job
from desktop.resumes.analysis.matching import Match, coverage, match
from desktop.resumes.resume import Basics, Certificate, Education, Language, Project, Resume, Skill, Work
from desktop.resumes.skills.lexicon import load_lexicon
from tests.desktop.resumes.analysis.people import ENGINEER, TODAY, bullet, evidence, read, with_work
from tests.desktop.resumes.analysis.small_lexicon import SmallLexicon


def matches(asked: str, resume: Resume = ENGINEER, title: str = "Engineer") -> tuple[Match, ...]:
    job = read_job(f"{title}\n\nRequirements\n- {asked}", SmallLexicon())  # type: ignore[arg-type]
    return match(job, evidence(resume))


def one(asked: str, resume: Resume = ENGINEER, title: str = "Engineer") -> Match:
    (found,) = matches(asked, resume, title)
    return found


def status(asked: str, resume: Resume = ENGINEER, title: str = "Engineer") -> str:
    return one(asked, resume, title).status


def cited(asked: str, resume: Resume = ENGINEER) -> list[str]:
    return [citation.path for citation in one(asked, resume).citations]


# skills


def test_a_skill_in_an_entry_is_met_and_cited_there():
    assert (status("Docker"), cited("Docker")) == ("met", ["work/1/highlights/0"])


def test_a_skill_in_the_list_alone_is_stated():
    found = one("Kubernetes")

    assert (found.status, [citation.path for citation in found.citations]) == ("stated", ["skills/0/keywords/1"])
    assert "no entry shows it" in found.reason


def test_a_skill_that_is_nowhere_is_missing_without_a_citation():
    assert (status("RabbitMQ"), cited("RabbitMQ")) == ("missing", [])


def test_a_skill_is_met_through_one_that_includes_it():
    found = one("Python")

    assert found.status == "met"
    assert "Django is a framework for Python" in found.reason


def test_another_of_its_kind_is_part_of_the_way_and_says_which():
    found = one("Power BI", bullet("Built dashboards in Tableau."))

    assert found.status == "partly"
    assert "Tableau and Power BI are both BI tools" in found.reason


def test_another_of_its_kind_will_do_where_the_job_says_so():
    assert status("Power BI or similar", bullet("Built dashboards in Tableau.")) == "met"


def test_a_wider_skill_is_not_the_narrower_one():
    assert status("PostgreSQL", bullet("Wrote SQL.")) == "missing"


def test_all_of_what_is_asked_has_to_be_shown():
    found = one("Docker and Kubernetes")

    assert found.status == "partly"
    assert [finding.words for finding in found.lacking] == ["Kubernetes"]


def test_one_of_what_is_asked_is_enough():
    assert status("RabbitMQ or Docker") == "met"


def test_stated_beside_missing_is_stated():
    assert status("Kubernetes and RabbitMQ") == "stated"


def test_a_certificate_alone_meets_knowledge_but_not_experience():
    assert status("Knowledge of AWS") == "met"
    assert status("Experience with AWS") == "partly"


def test_two_things_of_one_wide_practice_are_not_the_same():
    assert status("Brewing", bullet("Brewing of 12 ales.")) == "met"
    assert status("Butchery", bullet("Brewing of 12 ales.")) == "partly"


# time


def test_enough_years_are_met_and_too_few_are_partly():
    assert status("2 years of Docker") == "met"
    assert status("3 years of Docker") == "partly"
    assert "3 years are asked" in one("3 years of Docker").reason


def test_rough_dates_are_said_to_be_rough():
    resume = bullet("Docker all day.", start_date="2019", end_date="2022")

    assert "about 3 years (2019–2022, years only)" in one("3 years of Docker", resume).reason


def test_professional_years_leave_projects_out():
    resume = with_work(
        projects=(Project(name="Loom", start_date="2020-01", end_date="2024-12", highlights=("Kafka.",)),)
    )

    assert status("3 years of Kafka", resume) == "met"
    assert status("3 years of professional experience with Kafka", resume) == "partly"


def test_years_in_a_role_are_those_of_its_titles():
    assert status("3 years' experience as a backend engineer") == "met"
    assert status("5 years' experience as a backend engineer") == "partly"
    assert status("1 year's experience as a nurse") == "missing"


def test_years_without_a_subject_are_of_the_jobs_own_role():
    assert status("3 years of experience", title="Backend Engineer") == "met"
    assert status("3 years of experience", title="Nurse") == "missing"


def test_a_role_near_the_one_asked_is_partly():
    cook = with_work(Work(name="Inn", position="Chef de Partie", start_date="2020-01", highlights=("Fish.",)))

    assert status("2+ years as a sous chef", cook) == "partly"


# subjects


def test_what_the_lexicon_does_not_know_is_found_by_its_words():
    nurse = bullet("Cared for the wounds of 8 patients a shift.")

    assert (status("Experience of wound care", nurse), cited("wound care", nurse)) == ("met", ["work/0/highlights/0"])
    assert status("Experience of haemofiltration", nurse) == "missing"


# degrees


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("Degree in computer science", "met"),
        ("Degree in software engineering or a related field", "met"),
        ("Degree in software engineering", "partly"),
        ("A degree", "met"),
        ("Master's degree in computer science", "partly"),
        ("PhD in computer science", "missing"),
        ("GCSE maths and English", "met"),
        ("Degree in nursing", "partly"),
    ],
)
def test_a_degree_counts_by_level_and_subject(asked, expected):
    assert expected == status(asked)


def test_an_unfinished_degree_is_partly():
    studying = Education(institution="Leeds", area="Computer Science", study_type="BSc", start_date="2024-09")

    assert status("Degree in computer science", with_work(education=(studying,))) == "partly"


def test_experience_may_stand_in_for_a_degree_only_where_the_job_says_so():
    without = msgspec.structs.replace(ENGINEER, education=())

    assert status("Degree in physics or equivalent experience", without) == "partly"
    assert status("Degree in physics", without) == "missing"


# certificates


def test_a_certificate_counts_where_it_is_listed():
    registered = with_work(certificates=(Certificate(name="NMC registration (adult nursing)"),))

    assert status("NMC registration", registered) == "met"
    assert status("NMC registration") == "missing"


def test_a_certificate_in_progress_is_partly():
    part = with_work(certificates=(Certificate(name="ACCA part-qualified (9 of 13 papers passed)"),))

    assert status("ACCA or CIMA qualified", part) == "partly"


def test_a_lower_level_is_partly_and_a_higher_one_met():
    level = with_work(certificates=(Certificate(name="NVQ Level 3 Plumbing"),))

    assert status("NVQ Level 2 in plumbing", level) == "met"
    assert status("NVQ Level 4 in plumbing", level) == "partly"


def test_using_a_tool_is_not_holding_its_certificate():
    found = one("Docker certification")

    assert found.status == "partly"
    assert "no certificate" in found.reason


# languages


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("Fluent English", "met"),
        ("Fluent German", "partly"),
        ("German (B1)", "met"),
        ("French", "missing"),
        ("Fluent German and English", "partly"),
        ("a second language", "met"),
    ],
)
def test_a_language_counts_by_its_level(asked, expected):
    assert expected == status(asked)


def test_a_language_among_the_skills_counts_as_well():
    listed = with_work(languages=(), skills=(Skill(name="Languages", keywords=("German (fluent)",)),))

    assert status("Fluent German", listed) == "met"


# manners and conditions


def test_a_manner_is_met_by_an_act():
    assert status("Experience of leading a team") == "met"
    assert status("Calm under pressure") == "missing"


def test_a_manner_in_the_summary_alone_is_stated():
    said = msgspec.structs.replace(ENGINEER, basics=Basics(name="Noor", summary="With strong attention to detail."))

    assert status("Attention to detail", said) == "stated"


def test_a_condition_is_to_be_confirmed():
    found = one("Right to work in the UK")

    assert found.status == "missing"
    assert "Be ready to confirm it" in found.reason


# all of it


def test_coverage_is_counted_apart_and_leaves_conditions_out():
    text = "Engineer\n\nRequirements\n- Docker\n- Kubernetes\n- Right to work\n\nNice to have\n- Python\n- RabbitMQ"
    job = read_job(text, SmallLexicon())  # type: ignore[arg-type]

    assert coverage(match(job, evidence())).words == "1 of 2 required, 1 of 2 preferred"


def test_coverage_of_a_text_that_asks_nothing_says_so():
    assert coverage(()).words == "nothing in this text asks for something"


@pytest.mark.parametrize("resume", [ENGINEER, Resume(), bullet("Docker, Python and a team of 4 engineers.")])
def test_nothing_is_met_or_partly_without_a_line(resume):
    asked = [
        "Docker",
        "Python or Go",
        "3 years of Docker",
        "A degree",
        "Fluent German",
        "NMC registration",
        "Teamwork",
        "wounds",
    ]

    for each in asked:
        for found in matches(each, resume):
            for finding in found.findings:
                assert finding.citations or finding.status in ("missing", "stated")


def test_language_of_nobody_is_missing():
    assert status("Fluent German", with_work(languages=(Language(language="Polish", fluency="Native"),))) == "missing"


def test_a_name_that_ends_with_a_stop_ends_the_sentence():
    resume = with_work(
        Work(name="Streamly Inc.", position="Engineer", start_date="2019-01", highlights=("Ran Docker.",))
    )

    assert one("Docker", resume).reason.endswith("Streamly Inc.")
    assert ".." not in one("Docker", resume).reason


def test_whoever_mentored_scientists_has_trained_others():
    resume = with_work(
        Work(name="Lab", position="Engineer", start_date="2019-01", highlights=("Mentored 4 scientists, 2 promoted.",))
    )

    assert status("Track record of mentoring senior scientists", resume) == "met"


def test_a_qualification_is_held_by_its_name():
    resume = with_work(certificates=(Certificate(name="AAT Level 3"),))

    assert status("AAT qualification", resume) == "met"


def test_a_certificate_is_not_held_because_an_entry_speaks_of_its_subject():
    resume = bullet("Coaching of new colleagues in haemofiltration.")

    assert status("Haemofiltration certificate", resume) != "met"


def test_letters_that_stand_there_are_not_said_to_be_missing():
    """ADR is a way to settle disputes and the road's rules for dangerous goods."""
    lexicon = load_lexicon()
    resume = with_work(certificates=(Certificate(name="ADR dangerous goods"),))
    (found,) = match(
        read_job("Planner\n\nRequirements\n- ADR, Power BI, experience with automation", lexicon),
        Evidence(read(resume), lexicon, TODAY),
    )

    assert found.findings[0].status == "partly"
    assert found.citations[0].text == "ADR dangerous goods"
