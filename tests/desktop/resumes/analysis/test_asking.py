import pytest

from desktop.resumes.analysis.ask import Ask
from desktop.resumes.analysis.asking import AskReader
from tests.desktop.resumes.analysis.small_lexicon import SmallLexicon


def read(text: str, *roles: str) -> tuple[Ask, ...]:
    return AskReader(SmallLexicon(), roles).read(text)  # type: ignore[arg-type]


def skills(text: str) -> list[tuple[str, ...]]:
    return [ask.skills for ask in read(text)]


def test_any_of_and_all_of_are_told_apart():
    assert skills("Experience with Python or Go") == [("python", "go")]
    assert skills("Hands-on work with Docker and Kubernetes") == [("docker",), ("kubernetes",)]
    assert skills("AWS, GCP or Azure") == [("aws", "gcp", "azure")]


def test_examples_are_alternatives_of_what_they_are_of():
    assert skills("message queues such as Kafka or RabbitMQ") == [("message-queues", "kafka", "rabbitmq")]


def test_a_wish_within_a_demand_is_left_out():
    assert skills("Solid SQL, preferably PostgreSQL") == [("sql",)]


def test_a_skill_in_the_words_before_is_not_lost():
    assert skills("strong Python skills with expertise in Docker") == [("python",), ("docker",)]


def test_years_belong_to_the_skill_they_stand_before():
    (ask,) = read("4+ years of professional Python experience")

    assert (ask.skills, ask.months, ask.practised, ask.paid) == (("python",), 48, True, True)


def test_years_of_the_first_are_not_years_of_what_is_included():
    first, second = read("2+ years of Python, including Docker")

    assert (first.months, second.months) == (24, 0)


def test_two_roles_share_their_last_word():
    (ask,) = read("Minimum 3 years' experience as a data or product analyst")

    assert (ask.roles, ask.months) == (("data analyst", "product analyst"), 36)


def test_years_without_a_subject_are_years_in_the_role_of_the_job():
    (ask,) = read("3 years' experience in a similar role", "Accountant")

    assert (ask.roles, ask.months) == (("Accountant",), 36)


def test_a_role_may_be_asked_without_years():
    (ask,) = read("Experience as a supervisor")

    assert (ask.kind, ask.roles, ask.months) == ("experience", ("supervisor",), 0)


def test_what_the_lexicon_does_not_know_is_asked_by_its_words():
    (ask,) = read("Experience of haemofiltration")

    assert (ask.kind, ask.terms) == ("subject", ("haemofiltration",))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("NMC registration", "certificate"),
        ("Full driving licence", "certificate"),
        ("ACCA or CIMA qualified", "certificate"),
        ("Degree in nursing", "degree"),
        ("Fluent German", "language"),
        ("Strong attention to detail", "manner"),
        ("Excellent communication skills", "manner"),
        ("You explain decisions to people who are not engineers", "manner"),
        ("Right to work in the UK", "condition"),
        ("Able to work nights and weekends", "condition"),
        ("Willing to travel up to 20%", "condition"),
    ],
)
def test_each_kind_is_known_by_its_words(text, kind):
    assert {kind} == {ask.kind for ask in read(text)}


def test_two_manners_in_one_demand_are_two():
    assert [ask.words for ask in read("excellent written communication and stakeholder management skills")] == [
        "communication",
        "stakeholder management",
    ]


def test_two_certificates_in_one_demand_are_two():
    assert [ask.terms for ask in read("Registered nurse with current NMC registration")] == [
        ("Registered nurse",),
        ("NMC registration",),
    ]


def test_two_languages_in_one_demand_are_two():
    assert [(ask.terms[0], ask.level) for ask in read("Fluent German and English")] == [("German", 5), ("English", 5)]


def test_one_of_two_languages_is_one_demand():
    (ask,) = read("German or Polish")

    assert ask.terms == ("German", "Polish")


def test_each_language_has_the_word_that_stands_by_it():
    assert [(ask.terms[0], ask.level) for ask in read("Fluent German (C1) and good English")] == [
        ("German", 5),
        ("English", 4),
    ]


def test_a_condition_leaves_the_skill_beside_it():
    assert [ask.kind for ask in read("Docker and willing to travel")] == ["skill", "condition"]


def test_what_stands_behind_a_wish_is_what_it_is_about():
    (ask,) = read("It would be an advantage to have experience of Kafka")

    assert ask.skills == ("kafka",)


def test_a_curriculum_is_no_degree():
    assert read("Knowledge of the GCSE curriculum")[0].kind != "degree"


def test_tools_are_called_by_their_names_and_practices_as_within_a_sentence():
    assert [read(text)[0].words for text in ("docker", "Message queues")] == ["Docker", "message queues"]


def test_words_that_ask_for_nothing_ask_nothing():
    assert read("Strong skills and experience") == ()


def kinds(text: str) -> list[tuple[str, str]]:
    return [(ask.kind, ask.words) for ask in read(text, "Analyst")]


def test_a_degree_at_the_end_of_a_list_leaves_what_stands_before_it_asked():
    assert kinds("Kafka, Power BI, bachelor's degree in logistics") == [
        ("skill", "Kafka"),
        ("skill", "Power BI"),
        ("degree", "bachelor's degree in logistics"),
    ]


def test_a_language_at_the_end_of_a_list_leaves_what_stands_before_it_asked():
    assert kinds("Docker, Tableau, fluent Danish") == [
        ("skill", "Docker"),
        ("skill", "Tableau"),
        ("language", "Danish (C1)"),
    ]


def test_the_subjects_of_a_degree_are_no_list_of_demands():
    assert [kind for kind, _ in kinds("Degree in physics, mathematics or statistics")] == ["degree"]


def test_a_degree_with_years_asks_for_both():
    assert kinds("Bachelor's degree in physics with 3+ years of Python") == [
        ("degree", "bachelor's degree in physics"),
        ("skill", "Python"),
    ]


@pytest.mark.parametrize(
    "text", ["Degree or 5 years of relevant experience", "PhD in physics, or a Master's with 5+ years of experience"]
)
def test_years_instead_of_a_degree_are_no_second_demand(text):
    (ask,) = read(text, "Analyst")

    assert (ask.kind, ask.practised) == ("degree", True)


def test_a_manner_in_a_list_of_experiences_does_not_stand_for_the_others():
    assert kinds("Experience of haemofiltration, Docker, and have supervised a small team") == [
        ("subject", "haemofiltration"),
        ("skill", "Docker"),
        ("manner", "leading people"),
    ]


def test_how_much_something_matters_is_no_part_of_what_is_asked():
    assert kinds("Knowledge of haemofiltration is important") == [("subject", "haemofiltration")]


def test_part_of_the_years_spent_elsewhere_is_no_alternative():
    (ask,) = read("5 years' experience in haemofiltration, two of them as sister or above", "Nurse")

    assert (ask.words, ask.months) == ("haemofiltration", 60)


def test_a_degree_beside_something_else_is_a_second_demand():
    assert kinds("have QTS and a good honours degree in physics") == [
        ("subject", "QTS"),
        ("degree", "bachelor's degree in physics"),
    ]


def test_experience_in_a_list_that_ends_with_a_degree_is_asked():
    assert len(kinds("Power BI, experience with haemofiltration, bachelor's degree in logistics")) == 3


def test_being_committed_to_something_asks_for_the_thing():
    assert kinds("Be committed to haemofiltration") == [("subject", "haemofiltration")]
