"""The verifier: true sentences pass, every kind of invention is refused with a reason."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.answers.grounding import Verifier
from shared.ids import FactId
from shared.setup import SessionSetup
from tests.desktop.answers.facts_in import book_in
from tests.desktop.answers.resume_samples import ENGINEER, NURSE


@pytest.fixture(scope="module")
def verifiers():
    return {
        name: (Verifier(book, SessionSetup(), today=lambda: date(2026, 3, 1)), [fact.id for fact in book.facts])
        for name, book in (("engineer", book_in(ENGINEER)), ("nurse", book_in(NURSE)))
    }


def check(verifiers, sentence, resume="engineer", question=""):
    verifier, offered = verifiers[resume]
    return verifier.check(sentence, question, offered)


TRUE = [
    "At Northwind Traders I led the migration of the payment service from a monolith to six Python microservices. [F2]",
    "That cut the p95 latency from 900 to 210 milliseconds. [F2]",
    "I mentored three junior engineers, and two were promoted within 18 months. [F4]",
    "I coached 3 junior engineers. [F4]",
    "I developed a Kafka event pipeline that handles forty thousand events per second. [F6]",
    "It handles 40k events per second. [F6]",
    "At Contoso I reduced AWS cost by 31 percent. [F7]",
    "I reduced our AWS cost by about 30%. [F7]",
    "Yes, I reduced cloud costs by 31%. [F7]",
    "I proposed a staged rollout, and we launched three weeks late with no downtime. [F3]",
    "I cut the mean time to recovery from 55 to 18 minutes. [F8]",
    "I studied Computer Science at the University of Leeds from 2013 to 2017. [F9]",
    "I have been a Senior Backend Engineer at Northwind Traders since March 2021. [F1]",
    "I have been at Northwind Traders for five years. [F1]",
    "Before that I worked as a software engineer at Contoso for over three years. [F5]",
    "I wrote the on-call runbook.",
    "I know Python, Go and SQL. [F11]",
]

INVENTED = {
    "employer": ["At Contoso I led the migration of the payment service. [F2]"],
    "number": [
        "That cut the p95 latency from 900 to 310 milliseconds. [F2]",
        "I mentored 6 junior engineers. [F4]",
        "I mentored thirteen junior engineers. [F4]",
        "I reduced AWS cost by over 40%. [F7]",
    ],
    "unit": [
        "I reduced AWS cost by 31 dollars. [F7]",
        "I handled 40,000 users per second. [F6]",
        "I cut mean time to recovery from 55 to 18 seconds. [F8]",
    ],
    "wrong id": ["I reduced AWS cost by 31%. [F9]"],
    "direction": ["I cut the p95 latency from 210 to 900 ms. [F2]", "I increased AWS cost by 31%. [F7]"],
    "relative": ["I halved AWS cost. [F7]", "I reduced most of the AWS cost. [F7]", "I doubled the events. [F6]"],
    "date": [
        "I built a Kafka event pipeline in 2019. [F6]",
        "I have worked as a Software Engineer at Contoso since 2021. [F5]",
        "I worked at Contoso for five years. [F5]",
    ],
    "certificate": ["I have a PMP certificate.", "As a certified Scrum Master, I wrote the on-call runbook. [F8]"],
    "kind": ["I reduced Azure cost by 31%. [F7]", "I reduced AWS database cost by 31%. [F7]"],
    "tool": ["I used Terraform to build a Kafka event pipeline. [F6]", "I am proficient in Rust. [F11]"],
    "title": ["I managed the Kafka event pipeline. [F6]", "I founded Contoso. [F5]", "I led 3 junior engineers. [F4]"],
    "actor": [
        "I promoted two engineers within 18 months. [F4]",
        "I was promoted within 18 months. [F4]",
        "My manager wrote the on-call runbook. [F8]",
        "I was mentored by 3 junior engineers. [F4]",
    ],
    "other object": ["I proposed a one-night cut-over. [F3]", "I reduced latency by 31%. [F7]"],
    "feeling": ["I was forced to work late into the night. [F3]", "I am passionate about mentoring. [F4]"],
    "reason": ["I reduced AWS cost by 31% because the budget was tight. [F7]"],
    "padding": [
        "I mentored 3 junior engineers by providing guidance and support. [F4]",
        "I negotiated with vendors across the region. [F7]",
        "The project was delivered on time.",
        "I enjoy hiking.",
    ],
    "negation": ["We launched with downtime. [F3]", "I never mentored engineers. [F4]"],
}


@pytest.mark.parametrize("sentence", TRUE)
def test_what_the_cited_fact_says_is_supported(verifiers, sentence):
    checked = check(verifiers, sentence)

    assert (checked.verdict, checked.reason) == ("supported", "")


@pytest.mark.parametrize(
    ("kind", "sentence"), [(kind, sentence) for kind, sentences in INVENTED.items() for sentence in sentences]
)
def test_an_invention_is_refused_with_a_reason(verifiers, kind, sentence):
    checked = check(verifiers, sentence)

    assert checked.verdict == "unsupported"
    assert checked.reason.endswith((".", "”"))


@pytest.mark.parametrize(
    "sentence",
    [
        "A good index speeds up reads.",
        "An index is used to find rows quickly. [general]",
        "I would first ask what the goal is.",
        "What would success look like?",
        "I think a queue makes sense here.",
    ],
)
def test_what_claims_nothing_of_the_candidate_is_general(verifiers, sentence):
    assert check(verifiers, sentence).verdict == "general"


def test_an_honest_denial_of_what_was_asked_is_general(verifiers):
    checked = check(verifiers, "I have not worked with SAP.", question="Have you worked with SAP?")

    assert checked.verdict == "general"


def test_a_denial_that_smuggles_a_claim_is_refused(verifiers):
    checked = check(verifiers, "I have not worked with SAP, but I led an Oracle rollout.", question="SAP?")

    assert checked.verdict == "unsupported"


def test_an_id_that_was_not_offered_is_refused(verifiers):
    verifier, _ = verifiers["engineer"]

    checked = verifier.check("I wrote the on-call runbook. [F8]", "", [FactId("F2")])

    assert checked.verdict == "unsupported"
    assert "F8" in checked.reason


@pytest.mark.parametrize(
    ("sentence", "verdict", "evidence"),
    [
        ("I reduced AWS cost by 31%. [F9]", "supported", ("F7",)),
        ("I reduced AWS cost by 41%. [F9]", "unsupported", ("F9",)),
        ("I led 3 junior engineers. [F9]", "unsupported", ("F9",)),
        ("I wrote the on-call runbook. [F8]", "supported", ("F8",)),
        ("I wrote the on-call runbook. [F99]", "unsupported", ()),
    ],
    ids=["true elsewhere", "another number", "inflated", "right already", "no such id"],
)
def test_a_true_sentence_under_a_wrong_id_can_be_cited_rightly(verifiers, sentence, verdict, evidence):
    verifier, offered = verifiers["engineer"]

    checked = verifier.cite_rightly(check(verifiers, sentence), offered)

    assert (checked.verdict, checked.fact_ids) == (verdict, evidence)


def test_an_id_that_does_not_exist_is_refused(verifiers):
    assert check(verifiers, "I wrote the on-call runbook. [F99]").reason == "F99 is not in your résumé."


def test_a_sentence_without_citation_is_bound_to_its_fact(verifiers):
    checked = check(verifiers, "I wrote the on-call runbook.")

    assert (checked.verdict, checked.fact_ids) == ("supported", ("F8",))


def test_whoever_assisted_did_not_do_it(verifiers):
    checked = check(verifiers, "I planned the rota.", "nurse")

    assert checked.verdict == "unsupported"


def test_helping_may_be_told_as_helping(verifiers):
    verifier, offered = verifiers["nurse"]

    checked = verifier.check("I helped the ward manager with rota planning.", "", offered)

    assert checked.verdict == "supported"


def test_citations_are_not_part_of_what_is_said(verifiers):
    assert check(verifiers, "I wrote the on-call runbook. [F8]").text == "I wrote the on-call runbook."


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=200))
def test_no_sentence_whatever_stops_the_checking(verifiers, text):
    for cited in (text, f"{text} [F4]"):
        assert check(verifiers, cited).verdict in ("supported", "general", "unsupported")
