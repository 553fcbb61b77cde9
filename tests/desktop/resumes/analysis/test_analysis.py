import msgspec
import pytest

from desktop.resumes.analysis.analysis import Analysis, analyse
from desktop.resumes.analysis.sections import NEVER_CLAIM, sections, title
from desktop.resumes.resume import Place, Resume, Skill, Work
from tests.desktop.resumes.analysis.people import ENGINEER, TODAY, read, with_work
from tests.desktop.resumes.analysis.small_lexicon import SmallLexicon

JOB = "Senior Backend Engineer\n\nRequirements\n- 2 years of Docker\n- Kubernetes\n- RabbitMQ\n\nNice to have\n- Python"


def of(resume: Resume = ENGINEER, job: str = JOB, places: dict[str, Place] | None = None) -> Analysis:
    return analyse(read(resume, places), job, SmallLexicon(), TODAY)  # type: ignore[arg-type]


def test_an_analysis_is_the_same_after_json():
    analysis = of(places={"work/1/highlights/0": Place(lines=(4, 5))})

    assert analysis == msgspec.json.decode(msgspec.json.encode(analysis), type=Analysis)


def test_the_headline_counts_required_and_preferred_apart():
    assert of().coverage.words == "1 of 3 required, 1 of 1 preferred"


def test_the_same_resume_and_job_give_the_same():
    assert of() == of()


def test_citations_carry_the_lines_of_the_document():
    analysis = of(places={"work/1/highlights/0": Place(lines=(4, 5))})

    assert analysis.matches[0].citations[0].lines == (4, 5)


def test_time_with_a_skill_is_given_asked_ones_first():
    times = {time.name: (time.words, time.shown) for time in of().skills}

    assert times["Docker"] == ("2 years (Jan 2020–Dec 2021)", True)
    assert times["Kubernetes"] == ("in no entry", False)
    assert {"Docker", "Kubernetes"} == {time.name for time in of().skills[:2]}


def test_a_skill_that_was_only_learned_says_so():
    assert next(time.words for time in of().skills if time.name == "AWS") == "learned, in no entry"


@pytest.mark.parametrize(
    ("position", "words"),
    [
        ("Engineer", "The job names the level “senior”; your latest work is “mid-level”."),
        ("Senior Engineer", "The job names the level “senior”, and your latest work is “senior”."),
    ],
)
def test_seniority_is_compared_by_the_latest_title(position, words):
    work = Work(name="A", position=position, start_date="2023-01", highlights=("Docker.",))

    assert words == of(with_work(work)).seniority.words


def test_a_title_without_a_step_says_so():
    assert of(job="Engineer\n\nRequirements\n- Docker").seniority.words == "The job's title names no seniority."


@pytest.mark.parametrize("job", ["", "\n", "Hello there.", "Requirements", JOB * 30])
@pytest.mark.parametrize("resume", [Resume(), ENGINEER, Resume(skills=(Skill(name=""),), work=(Work(),))])
def test_any_resume_and_any_text_can_be_analysed(resume, job):
    analysis = of(resume, job)

    assert isinstance(analysis, Analysis)
    assert all(section.items for section in sections(analysis))


def test_sections_hold_all_of_it_in_order():
    titles = [section.title for section in sections(of())]

    assert titles[:5] == [
        "What the job asks",
        "Strengths",
        "Gaps",
        "Time with each skill",
        "Suggestions for the résumé",
    ]
    assert titles[5:] == ["Likely questions", "Claims to have ready"]
    assert title(of()) == "Your résumé and the job: Senior Backend Engineer"


def test_sections_quote_the_lines_and_never_ask_to_claim():
    found = {section.title: section for section in sections(of())}

    assert found["What the job asks"].items[0].quotes == ("Moved 12 services to Docker. (Developer, Fenwick)",)
    assert found["Gaps"].lead == NEVER_CLAIM
    assert found["What the job asks"].items[0].text == "met (required)"
