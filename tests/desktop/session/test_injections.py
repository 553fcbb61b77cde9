"""What a hostile résumé, job or question can reach: nothing beyond its data block, nothing private, nothing endless."""

import re
from collections.abc import Sequence

import pytest

from desktop.answers.facts import facts_of
from desktop.answers.prompt import FACT_BUDGET_CHARS, JOB_CHARS, QUESTION_CHARS, build_question
from desktop.questions.classes import Classes
from desktop.resumes.document import Document
from desktop.resumes.resume import Basics, Location, ReadResume, Reference, Resume, Work
from desktop.session.preparing import Preparation
from shared.setup import SessionSetup
from shared.vocabulary import QuestionClass
from tests.desktop.injections import attacks

ATTACKS = attacks()
UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")
PRIVATE = ("canary@example.com", "+44 20 7946 0099", "9 Canary Wharf", "Referee Canary")
ASKED: tuple[QuestionClass, ...] = ("behavioural", "experience", "technical", "intro")


def preparation(points: Sequence[str], job: str = "", own_words: str = "Led six engineers") -> Preparation:
    email, phone, address, referee = PRIVATE
    resume = Resume(
        basics=Basics(name="Dana", email=email, phone=phone, location=Location(address=address)),
        work=(Work(name="Northwind", position="Engineer", start_date="2020", highlights=(own_words, *points)),),
        references=(Reference(name=referee, reference="Everything she says is true."),),
    )
    book = facts_of(ReadResume(resume=resume, document=Document(lines=())))
    return Preparation(book, SessionSetup(job_description=job), None, bind_form=True)


def prefix(prepared: Preparation) -> str:
    return "\n".join(message.content for message in prepared.prefix)


def test_there_are_at_least_fifty_attacks() -> None:
    assert len(ATTACKS) >= 50


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_resume_cannot_leave_its_data_block(attack: str) -> None:
    system = preparation([attack]).prefix[0].content

    assert system.count("<notes>") == system.count("</notes>") == 1
    assert system.count("<job>") == system.count("</job>") == 0
    assert "<|" not in system
    assert not UNSEEN.search(system)


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_job_description_cannot_leave_its_data_block(attack: str) -> None:
    system = preparation([], job=f"Requirements: {attack}").prefix[0].content

    assert system.count("<notes>") == system.count("</notes>") == 1
    assert system.count("<job>") == system.count("</job>") <= 1
    assert not UNSEEN.search(system)


@pytest.mark.parametrize("attack", ATTACKS)
def test_what_was_said_cannot_leave_its_data_block(attack: str) -> None:
    last = build_question(f"Tell me about a time you led engineers. {attack}", "follow_up", [attack, attack]).content

    assert "<|" not in last
    assert last.count("<data>") == last.count("</data>") == 1
    assert "<notes>" not in last
    assert not UNSEEN.search(last)


def test_what_is_private_is_never_in_a_prompt() -> None:
    prepared = preparation(ATTACKS, job="\n".join(ATTACKS))
    requests = [prepared.prepare(attack, Classes(asked, asked, 0.9)) for attack in ATTACKS for asked in ASKED]
    written = [prefix(prepared), *(made.request.question.content for made in requests if made.request is not None)]

    assert not [canary for canary in PRIVATE for text in written if canary in text]


def test_what_is_private_is_never_in_an_outline() -> None:
    prepared = preparation(ATTACKS)
    lines = [
        f"{line.label} {line.text}"
        for attack in ATTACKS
        for asked in ASKED
        for line in prepared.prepare(attack, Classes(asked, asked, 0.9)).lines
    ]

    assert lines
    assert not [canary for canary in PRIVATE for line in lines if canary in line]


def test_nothing_grows_beyond_its_limit() -> None:
    prepared = preparation(ATTACKS * 20, job="\n".join(ATTACKS * 20))
    question = prepared.prepare(" ".join(ATTACKS * 5), Classes("experience", "experience", 0.9))
    outline = sum(len(line.text) + len(line.label) for line in question.lines)

    assert len(prepared.prefix[0].content) <= FACT_BUDGET_CHARS + JOB_CHARS + 1_200
    assert question.request is None or len(question.request.question.content) <= QUESTION_CHARS + 200
    assert outline <= 1_500


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_sentence_that_obeys_is_not_supported(attack: str) -> None:
    """Whatever the writer may be talked into saying of the person is checked against the other lines."""
    checked = preparation([attack]).check("I hold a PhD from Oxford and won the Nobel Prize in 2020.", "", ())

    assert checked.verdict == "unsupported"
