from collections import Counter

from desktop.resumes.analysis.job import read_job
from desktop.resumes.analysis.likely_questions import likely_questions
from desktop.resumes.analysis.matching import match
from desktop.resumes.analysis.question import LikelyQuestion
from desktop.resumes.resume import Resume, Work
from tests.desktop.resumes.analysis.people import ENGINEER, bullet, evidence, with_work
from tests.desktop.resumes.analysis.small_lexicon import SmallLexicon

JOB = """Senior Platform Engineer

Requirements
- Docker
- Kubernetes
- RabbitMQ
- 4 years of Docker
- Teamwork
- Degree in physics
- Fluent German
- NMC registration
- Right to work in the UK
"""


def asked(resume: Resume = ENGINEER, job: str = JOB, step: int | None = 2) -> tuple[LikelyQuestion, ...]:
    found, read = evidence(resume), read_job(job, SmallLexicon())  # type: ignore[arg-type]
    return likely_questions(read, match(read, found), found, step)


def kinds(*args, **kwargs) -> set[str]:
    return {question.kind for question in asked(*args, **kwargs)}


def test_every_question_comes_from_a_requirement_or_a_line():
    assert all(question.requirement or question.citation for question in asked())
    assert all(question.because for question in asked())


def test_each_requirement_has_its_kind_of_question():
    assert {
        "depth",
        "only stated",
        "missing",
        "too short",
        "manner",
        "degree",
        "language",
        "certificate",
        "condition",
    } <= kinds()


def test_an_interview_begins_with_oneself_and_why_one_came():
    assert [question.kind for question in asked()[:2]] == ["opening", "motivation"]


def test_a_higher_step_is_asked_about_and_an_equal_one_is_not():
    assert "seniority" in kinds(step=2)
    assert "seniority" not in kinds(step=3)


def test_the_strongest_figure_is_asked_about_with_its_words():
    (question,) = [question for question in asked() if question.kind == "figure"]

    assert "cutting checkout time from 9 to 4 seconds" in question.text
    assert question.citation is not None
    assert question.citation.path == "work/0/highlights/0"


def test_a_share_is_asked_about_as_one_says_it():
    found = [question for question in asked(bullet("Raised sales by 40%.")) if question.kind == "figure"]

    assert "How did you measure the 40%?" in found[0].forms


def test_gaps_and_changes_are_asked_about():
    old = Work(
        name="Fenwick", position="Developer", start_date="2018-01", end_date="2018-05", highlights=("Built it.",)
    )
    new = Work(name="Mallow", position="Developer", start_date="2020-01", highlights=("Built more.",))

    found = {question.kind: question.text for question in asked(with_work(new, old))}

    assert {"gap", "change", "short stay"} <= found.keys()
    assert "between May 2018 and January 2020" in found["gap"]
    assert "Mallow" in found["change"]


def test_leading_people_is_asked_about():
    assert "leadership" in kinds(bullet("Led a team of 3 engineers."))


def test_the_same_comes_out_tomorrow():
    assert asked() == asked()


def test_no_question_is_asked_twice_and_no_kind_fills_the_top():
    found = asked()

    assert len(found) == len({question.text for question in found})
    assert max(Counter(question.kind for question in found[:8]).values()) <= 2


def test_every_wording_is_a_whole_sentence():
    for question in asked():
        for form in question.forms:
            assert form[0].isupper() or not form[0].isalpha()
            assert form.endswith(("?", ".", "!"))
            assert "{" not in form
        assert question.text == question.forms[0]


def test_nothing_to_ask_from_is_no_question():
    assert asked(Resume(), "") == ()


def test_a_firm_that_ends_with_a_stop_ends_the_sentence():
    firm = Work(
        name="Streamly Inc.", position="Engineer", start_date="2020-01", highlights=("Moved 12 sites to Docker.",)
    )

    texts = [form for question in asked(with_work(firm)) for form in question.forms]
    assert any("Streamly Inc." in text for text in texts)
    assert not any(".." in text for text in texts)


def test_of_several_that_would_do_the_one_on_the_cv_is_asked_about():
    (question,) = [each for each in asked(job="Engineer\n\nRequirements\n- Kubernetes or RabbitMQ") if each.requirement]

    assert "Kubernetes" in question.text
    assert "RabbitMQ" not in question.text


def test_the_step_up_is_called_by_the_title():
    (question,) = [each for each in asked(step=2) if each.kind == "seniority"]

    assert "Senior Platform Engineer" in question.text


def one(line: str) -> LikelyQuestion:
    """The question that comes from the job's one requirement."""
    (question,) = [each for each in asked(job=f"Engineer\n\nRequirements\n- {line}") if each.requirement]
    return question


def test_half_a_sentence_of_the_job_is_quoted():
    assert "“" in one("Admitted attorney with right of appearance in the High Court").text


def test_praise_in_the_job_is_not_said_again():
    assert "excellent" not in one("Excellent cannulation technique").text.lower()
