import pytest

from desktop.resumes.analysis.degrees import (
    BACHELOR,
    DOCTOR,
    MASTER,
    SCHOOL,
    VOCATIONAL,
    highest_level,
    near_field,
    read_degree,
    same_field,
)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Bachelor's degree in mathematics", BACHELOR),
        ("BSc or MSc in physics", BACHELOR),
        ("a master's degree", MASTER),
        ("A master’s is preferred", MASTER),
        ("PhD in chemistry", DOCTOR),
        ("university degree in business informatics or a related field", BACHELOR),
        ("Abgeschlossenes Studium (Marketing, Kommunikation o. ä.)", BACHELOR),
        ("Diploma in professional cookery", VOCATIONAL),
        ("GCSE maths and English or equivalent", SCHOOL),
    ],
)
def test_the_lowest_level_named_is_asked(text, level):
    asked = read_degree(text)

    assert asked is not None
    assert level == asked.level


@pytest.mark.parametrize(
    "text", ["a high degree of accuracy", "Full driving licence", "Certified Scrum Master", "master data"]
)
def test_words_that_look_like_degrees_are_none(text):
    assert read_degree(text) is None


def test_the_subjects_are_alternatives():
    asked = read_degree("Bachelor's degree in mathematics, statistics or computer science")

    assert asked is not None
    assert asked.fields == ("mathematics", "statistics", "computer science")


def test_a_related_subject_and_experience_may_do_instead():
    related = read_degree("Degree in computer science or a related field")
    instead = read_degree("Degree in computer science or equivalent experience")

    assert (related and related.related, related and related.experience_instead) == (True, False)
    assert instead
    assert instead.experience_instead


@pytest.mark.parametrize(
    ("held", "level"),
    [
        ("BSc (Hons)", 3),
        ("Master of Science", 4),
        ("PGCE with QTS", 4),
        ("Licence", 3),
        ("Ph.D.", 5),
        ("Certificate", 0),
    ],
)
def test_a_degree_held_has_its_highest_level(held, level):
    assert level == highest_level(held)


def test_subjects_of_one_group_are_near():
    assert same_field(("computer science",), "Computer Science BSc")
    assert not same_field(("computer science",), "Software Engineering")
    assert near_field(("computer science",), "Software Engineering")
    assert not near_field(("computer science",), "History")


@pytest.mark.parametrize("text", ["LLM fine-tuning, RAG", "Experience with LLM agents", "LLM, RAG and agents"])
def test_a_language_model_is_no_degree(text):
    assert read_degree(text) is None


@pytest.mark.parametrize("text", ["LLM in commercial law", "LL.M.", "LLM desirable", "LLM (Commercial Law)", "LLM"])
def test_a_master_of_laws_is_one(text):
    assert highest_level(text) == MASTER


def test_a_masters_degree_alone_names_no_subject():
    degree = read_degree("A master's degree")

    assert degree is not None
    assert degree.fields == ()


def test_whoever_teaches_to_gcse_is_not_asked_for_one():
    assert read_degree("Able to teach maths to GCSE") is None
