from desktop.resumes.analysis.advice import ONLY_IF_TRUE, gaps, strengths
from desktop.resumes.analysis.job import read_job
from desktop.resumes.analysis.matching import match
from desktop.resumes.resume import Resume, Work
from tests.desktop.resumes.analysis.people import ENGINEER, evidence, with_work
from tests.desktop.resumes.analysis.small_lexicon import SmallLexicon

JOB = """Backend Engineer

Requirements
- RabbitMQ
- Kubernetes
- 5 years of Docker
- Python
- Degree in nursing
- Right to work in the UK

Nice to have
- Kafka
"""


def advised(resume: Resume = ENGINEER, job: str = JOB):
    found = evidence(resume)
    matches = match(read_job(job, SmallLexicon()), found)  # type: ignore[arg-type]
    return strengths(matches, found), gaps(matches)


def test_a_strength_is_a_requirement_met_by_a_line_with_a_figure():
    (strength,) = advised()[0]

    assert (strength.requirement, strength.citation.path, strength.recent) == ("Q4", "work/0/highlights/0", True)
    assert strength.figure == "cutting checkout time from 9 to 4 seconds"


def test_a_line_without_a_figure_is_no_strength():
    plain = Work(name="A", position="Dev", start_date="2024-01", highlights=("Wrote Python.",))

    assert advised(with_work(plain))[0] == ()


def test_recent_strengths_come_first():
    old = Work(
        name="A", position="Dev", start_date="2012-01", end_date="2014-12", highlights=("Wrote 4 apps in Python.",)
    )
    new = Work(name="B", position="Dev", start_date="2024-01", highlights=("Moved 9 apps to Docker.",))
    job = "Engineer\n\nRequirements\n- Python\n- Docker"

    assert [strength.recent for strength in advised(with_work(new, old), job)[0]] == [True, False]


def test_gaps_are_required_ones_first_and_conditions_are_none():
    found = advised()[1]

    assert [gap.words for gap in found] == ["RabbitMQ", "Kubernetes", "5 years of Docker", "Degree in nursing", "Kafka"]
    assert [gap.required for gap in found] == [True, True, True, True, False]


def test_every_gap_says_only_if_it_is_true():
    assert all(gap.advice.startswith(ONLY_IF_TRUE) for gap in advised()[1])


def test_every_gap_names_an_honest_way_out():
    assert all("Otherwise" in gap.advice for gap in advised()[1])


def test_the_same_deed_is_named_once_with_all_it_is_for():
    (gap,) = advised(job="Engineer\n\nRequirements\n- Knowledge of haemofiltration, dialysis and cannulation")[1]

    assert "show where you did this: haemofiltration, dialysis and cannulation." in gap.advice
