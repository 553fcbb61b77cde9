"""Skills in a text: where they stand, the longest name, other spellings, at any size of text."""

import time

import pytest

from desktop.resumes.skills.lexicon import load_lexicon


def found(lexicon, text: str) -> list[tuple[str, str]]:
    return [(hit.skill_id, hit.text) for hit in lexicon.find(text)]


def test_a_hit_says_where_it_stands(lexicon):
    text = "Ten years of PostgreSQL, then Kubernetes."

    hits = lexicon.find(text)

    assert [hit.skill_id for hit in hits] == ["postgresql", "kubernetes"]
    assert all(text[hit.start : hit.end] == hit.text for hit in hits)


def test_names_with_signs_end_where_they_end(lexicon):
    assert found(lexicon, "C, C++, C# and F#") == [("c", "C"), ("cpp", "C++"), ("c-sharp", "C#"), ("f-sharp", "F#")]
    assert found(lexicon, "Works with .NET, Node.js, ASP.NET.") == [
        ("dotnet", ".NET"),
        ("node-js", "Node.js"),
        ("asp-net", "ASP.NET"),
    ]
    assert found(lexicon, "CI/CD or CI / CD") == [("ci-cd", "CI/CD"), ("ci-cd", "CI / CD")]
    assert found(lexicon, "The year came to an end. Net income rose.") == []


def test_the_longest_name_wins_and_nothing_overlaps(lexicon):
    assert found(lexicon, "Django Rest Framework") == [("django", "Django Rest Framework")]
    assert found(lexicon, "a data warehouse") == [("data-warehousing", "data warehouse")]
    assert found(lexicon, "React Native") == [("react-native", "React Native")]


def test_a_name_goes_on_over_a_line_end_and_a_hyphen(lexicon):
    assert [hit.skill_id for hit in lexicon.find("machine\nlearning")] == ["machine-learning"]
    assert [hit.skill_id for hit in lexicon.find("Front-End")] == ["front-end-development"]


def test_other_spellings_and_languages_are_found(lexicon):
    assert [hit.skill_id for hit in lexicon.find("data visualization")] == ["data-visualisation"]
    assert [hit.skill_id for hit in lexicon.find("financial modeling")] == ["financial-modelling"]
    assert [hit.skill_id for hit in lexicon.find("Erfahrung in der Buchhaltung")] == ["accounting"]
    assert [hit.skill_id for hit in lexicon.find("gestion des risques")] == ["risk-management"]


def test_three_pages_are_read_at_once():
    lexicon = load_lexicon()
    pages = ("Led a team that built data pipelines in Python, Spark and SQL on AWS; cut costs by 30 %. " * 100)[:9000]

    lexicon.find(pages)
    started = time.process_time()
    lexicon.find(pages)

    assert time.process_time() - started < 0.05


@pytest.mark.parametrize("piece", ["go, ", "go ", "R&", "c.c", "Go\n", "(", "English ", "strong strong leadership "])
def test_a_hostile_text_costs_no_more_than_its_length(lexicon, piece):
    text = piece * (100_000 // len(piece))

    started = time.process_time()
    lexicon.find(text)

    assert time.process_time() - started < 8


def test_a_public_company_is_no_controller(lexicon):
    assert found(lexicon, "Product Designer, Safaricom PLC") == []
    assert ("plc", "PLC") in found(lexicon, "PLC programming on Siemens S7") or ("plc", "PLC programming") in found(
        lexicon, "PLC programming on Siemens S7"
    )
