import pytest

from desktop.resumes.analysis.listing import read_list


def items(phrase: str) -> list[tuple[str, ...]]:
    return [choice.items for choice in read_list(phrase)[0]]


def test_and_asks_for_all():
    assert items("Docker and Kubernetes") == [("Docker",), ("Kubernetes",)]


def test_or_asks_for_one():
    assert items("Python or Go") == [("Python", "Go")]


def test_a_comma_means_what_the_next_word_says():
    assert items("AWS, GCP or Azure") == [("AWS", "GCP", "Azure")]
    assert items("AWS, GCP and Azure") == [("AWS",), ("GCP",), ("Azure",)]


def test_or_binds_more_closely_than_and():
    assert items("Docker and Kubernetes or ECS") == [("Docker",), ("Kubernetes", "ECS")]
    assert items("Storybook, Vitest or Jest, and Playwright") == [("Storybook",), ("Vitest", "Jest"), ("Playwright",)]


@pytest.mark.parametrize(
    "phrase",
    [
        "message queues such as Kafka or RabbitMQ",
        "message queues (Kafka, RabbitMQ)",
        "message queues, e.g. Kafka, RabbitMQ",
        "message queues via Kafka or RabbitMQ",
        "message queues (e.g. Kafka and RabbitMQ)",
    ],
)
def test_examples_are_told_from_what_they_are_of(phrase):
    (choice,), _ = read_list(phrase)

    assert (choice.items, choice.examples) == (("message queues",), ("Kafka", "RabbitMQ"))


def test_what_is_included_is_asked_as_well():
    assert items("Python, including pandas and NumPy") == [("Python",), ("pandas",), ("NumPy",)]


def test_a_name_with_an_ampersand_is_no_list():
    assert items("City & Guilds 2391") == [("City & Guilds 2391",)]
    assert items("containment & cable pulling") == [("containment",), ("cable pulling",)]


def test_a_stroke_between_short_forms_is_an_or():
    assert items("ECS/CSCS card") == [("ECS", "CSCS card")]


@pytest.mark.parametrize("end", [" or similar", " (or equivalent)", " or a comparable tool", ", etc."])
def test_something_similar_will_do_where_it_says_so(end):
    choices, similar = read_list(f"Jest{end}")

    assert similar
    assert choices[0].items == ("Jest",)


def test_similar_may_stand_in_brackets():
    (choice,), similar = read_list("tests (jest, vitest or similar)")

    assert similar
    assert choice.examples == ("jest", "vitest")


def test_a_means_is_of_what_it_follows_alone():
    choices, _ = read_list("containers via Docker and orchestration with Kubernetes or ECS")

    assert [(choice.items, choice.examples) for choice in choices] == [
        (("containers",), ("Docker",)),
        (("orchestration with Kubernetes", "ECS"), ()),
    ]
