from desktop.resumes.analysis.job import JobRequirements, read_job
from tests.desktop.resumes.analysis.small_lexicon import SmallLexicon

PASTED = """Skip to main content
Home
Save job

Platform Engineer
Northbeam Energy
£60,000 - £72,000
Posted 3 days ago

About us
We value kindness, and we love Python.

What you'll do
• Look after our Kubernetes clusters

What we're looking for
• 3+ years of Docker
• Python or Go

Nice to have
• Kafka

Benefits
• Private medical insurance
• Learning budget for AWS

Similar jobs
Azure Engineer, Bath
"""


def job(text: str) -> JobRequirements:
    return read_job(text, SmallLexicon())  # type: ignore[arg-type]


def asked(text: str) -> list[tuple[str, str]]:
    return [(each.need, each.text) for each in job(text).requirements]


def test_a_page_with_its_menus_yields_what_it_asks_and_no_more():
    assert asked(PASTED) == [("required", "3+ years of Docker"), ("required", "Python or Go"), ("preferred", "Kafka")]
    assert job(PASTED).title == "Platform Engineer"


def test_a_single_paragraph_is_read_sentence_by_sentence():
    text = (
        "Engineer at Railhop. Railhop sells tickets. You will build services. You need four years of experience with "
        "Python. Experience with Kafka is required. Knowledge of Go would be a bonus. We offer 30 days of holiday."
    )

    assert asked(text) == [
        ("required", "You need four years of experience with Python."),
        ("required", "Experience with Kafka is required."),
        ("preferred", "Knowledge of Go would be a bonus."),
    ]


def test_a_heading_makes_wishes_and_a_word_makes_one_among_demands():
    text = "Requirements\n- Python\n- Docker is a plus\n\nBonus\n- Go"

    assert asked(text) == [("required", "Python"), ("preferred", "Docker is a plus"), ("preferred", "Go")]


def test_duties_are_not_asked_unless_they_insist():
    text = "Responsibilities\n- Look after Kubernetes\n- At least 2 years of Docker experience is required"

    assert [text for _, text in asked(text)] == ["At least 2 years of Docker experience is required"]


def test_the_paragraph_below_a_list_is_about_the_firm_again():
    marked = "Requirements\n- Python\n- Docker\n\nVan, fuel card and tools from us."
    plain = "Requirements\nPython\nDocker\n\nThe van and the tools come from us."

    assert [text for _, text in asked(marked)] == ["Python", "Docker"]
    assert [text for _, text in asked(plain)] == ["Python", "Docker"]


def test_both_languages_of_a_bilingual_text_are_read():
    text = (
        "Dein Profil / Your profile\n- Sehr gute Deutschkenntnisse (C1)\n- Python\n\n"
        "Von Vorteil\n- Kafka\n\nWir bieten\n- Docker"
    )

    assert asked(text) == [
        ("required", "Sehr gute Deutschkenntnisse (C1)"),
        ("required", "Python"),
        ("preferred", "Kafka"),
    ]


def test_lower_case_is_read_like_any_other():
    assert asked("must haves\n- python and docker\n\nwould be great\n- kafka") == [
        ("required", "python and docker"),
        ("preferred", "kafka"),
    ]


def test_ids_and_lines_follow_the_text():
    found = job("Requirements\n- Python\n- Docker; Kafka").requirements

    assert [(each.id, each.line) for each in found] == [("Q1", 1), ("Q2", 2), ("Q3", 2)]


def test_what_is_asked_twice_counts_once():
    assert len(job("Requirements\n- Python\n- Python").requirements) == 1


def test_conditions_are_requirements_that_do_not_count():
    found = job("Requirements\n- Python\n- Right to work in the UK")

    assert len(found.requirements) == 2
    assert len(found.of("required")) == 1


def test_skills_years_and_the_rest_can_be_read_off():
    (first, second) = job("Requirements\n- 4 years of Python or Go\n- Degree in physics").requirements

    assert (first.skills, first.months) == ((("python", "go"),), 48)
    assert second.degree is not None


def test_seniority_is_the_titles():
    assert job("Senior Engineer\n\nRequirements\n- Python").step == 3
    assert job("Engineer\n\nRequirements\n- Python").step is None


def test_any_text_can_be_read():
    for text in (
        "",
        "\n\n",
        "Hello.",
        "((((",
        ";;;;",
        "Requirements",
        "Requirements:\n-\n- \n•",
        "€" * 3000,
        "a, " * 2000,
    ):
        assert isinstance(job(text), JobRequirements)
