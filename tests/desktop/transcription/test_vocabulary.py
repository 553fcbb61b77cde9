"""The vocabulary sentence."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.transcription.vocabulary import MOST_TOKENS, build_vocabulary, estimated_tokens

JOB = """Platform Engineer
- Run our services on Kubernetes and Terraform.
- You know PostgreSQL, OAuth2 and CI/CD. Experience with C++ helps.
REQUIREMENTS
Five years of experience."""
RESUME = "Maya Lindqvist\nBackend engineer at Northwind. Moved the billing from Oracle to PostgreSQL."


def test_it_is_one_sentence_and_a_question_with_the_terms_between() -> None:
    sentence = build_vocabulary("Fabrikam", "Platform Engineer", JOB, RESUME)

    assert sentence.startswith("Today we talk about Fabrikam, Platform Engineer")
    assert sentence.endswith(". Shall we start?")


def test_names_acronyms_and_mixed_words_are_found() -> None:
    sentence = build_vocabulary("", "", JOB, RESUME)

    for term in ("Kubernetes", "Terraform", "PostgreSQL", "OAuth2", "CI/CD", "C++", "Northwind", "Oracle"):
        assert term in sentence


def test_headings_and_ordinary_words_are_left_out() -> None:
    sentence = build_vocabulary("", "", JOB, RESUME)

    for word in ("REQUIREMENTS", "Run", "Moved", "Experience", "Five"):
        assert word not in sentence


def test_what_job_and_resume_share_stands_last() -> None:
    assert build_vocabulary("", "", JOB, RESUME).endswith("and PostgreSQL. Shall we start?")


def test_nothing_known_means_no_sentence() -> None:
    assert build_vocabulary("", " ", "we do things", "") == ""


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=600), st.text(max_size=600))
def test_any_text_gives_a_sentence_within_the_budget(company: str, title: str, job: str, resume: str) -> None:
    sentence = build_vocabulary(company, title, job, resume)

    terms = sentence.removeprefix("Today we talk about ").removesuffix(". Shall we start?")
    assert estimated_tokens(terms) <= MOST_TOKENS


def test_a_megabyte_is_no_trouble() -> None:
    assert len(build_vocabulary("Fabrikam", "Engineer", JOB * 5000, RESUME)) < 400
