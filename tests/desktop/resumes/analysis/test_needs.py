import pytest

from desktop.resumes.analysis.needs import asks, inner_wish, insists, offers, tells_duty, waives, wishes


@pytest.mark.parametrize(
    "text",
    [
        "Go is a plus",
        "Kafka would be a bonus",
        "Nice to have: Docker",
        "A master's is preferred",
        "Ideally you know SAP",
        "AAT Level 3 preferred but not essential",
        "Technical background appreciated but not required",
        "Experience of Cascade HR would be an advantage",
        "French is desirable",
        "SAP von Vorteil",
    ],
)
def test_a_wish_is_known_by_its_words(text):
    assert wishes(text)


@pytest.mark.parametrize(
    "text", ["You must know Go", "Essential: SQL", "At least 3 years of experience", "Plus size fashion"]
)
def test_a_demand_is_no_wish(text):
    assert not wishes(text)


def test_a_wish_inside_a_demand_leaves_it_a_demand():
    assert not wishes("CI/CD pipelines, ideally GitHub Actions")
    assert inner_wish("CI/CD pipelines, ideally GitHub Actions") == len("CI/CD pipelines")


@pytest.mark.parametrize(
    "text",
    [
        "You must have run services in production",
        "Experience with Kafka is required",
        "We are looking for a registered nurse with five years of experience",
        "You speak fluent German",
        "Candidates need to have a degree",
    ],
)
def test_what_asks_is_known_in_any_part(text):
    assert asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "We offer 30 days of holiday",
        "Our team speaks English and German",
        "Van, fuel card and tools provided.",
        "Salary: £42,000 - £48,000",
        "We love Python",
        "Hybrid working, two days in the office",
        "The post is subject to an enhanced DBS check.",
    ],
)
def test_what_the_firm_is_or_gives_asks_nothing(text):
    assert offers(text)
    assert not asks(text)


def test_what_one_will_do_there_is_a_duty():
    assert tells_duty("You will lead a team of 22")
    assert not tells_duty("You will need Excel")


def test_a_duty_may_insist():
    assert insists("You will need at least two years of experience")
    assert not insists("Help product teams to ship safely")


@pytest.mark.parametrize("text", ["Degree not required.", "No prior experience needed", "A degree is not necessary"])
def test_what_is_not_needed_is_not_asked(text):
    assert waives(text)


@pytest.mark.parametrize("text", ["AAT Level 3 preferred but not required", "Python", "Kafka is not essential"])
def test_what_is_welcome_without_being_needed_is_not_waived(text):
    assert not waives(text)


def test_a_wish_in_brackets_is_no_part_of_the_demand():
    text = "Python (Go an advantage)"

    assert text[: inner_wish(text)].strip() == "Python"
    assert not wishes(text)


def test_a_sentence_about_what_one_should_be_asks():
    assert asks("You should be comfortable running user research")


def test_even_better_is_a_wish():
    assert wishes("If you know Kafka, even better.")
