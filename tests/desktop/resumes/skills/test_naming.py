"""One item of a list of skills, named as people write it."""

import pytest


@pytest.mark.parametrize(
    ("item", "name"),
    [
        ("Postgres 14", "PostgreSQL"),
        ("• Python (advanced)", "Python"),
        ("C++ (5 years)", "C++"),
        ("Amazon Web Services (AWS)", "AWS"),
        ("AWS (EC2, S3)", "AWS"),
        ("MS SQL Server 2019", "Microsoft SQL Server"),
        ("Java 17", "Java"),
        ("REST apis", "REST APIs"),
        ("Experience with Docker", "Docker"),
        ("German – B2", "German"),
        ("Englisch: verhandlungssicher", "English"),
        ("pâtisserie", "Pastry making"),
        ("Go", "Go"),
        ("r", "R"),
        ("Kubernettes", "Kubernetes"),
        ("Djagno", "Django"),
        ("JavaScrpit", "JavaScript"),
        ("Word", "Microsoft Word"),
        ("Forklift licence", "Forklift driving"),
    ],
)
def test_an_item_names_its_skill(lexicon, item, name):
    assert name == lexicon.named(item).name


@pytest.mark.parametrize(
    "item",
    [
        "",
        "   ",
        "•",
        "2019",
        "C3",
        "x" * 500,
        "Scale",
        "Reach",
        "catching",
        "visualisation of light",
        "GraphML",
        "words",
    ],
)
def test_an_item_that_names_no_known_skill_names_none(lexicon, item):
    assert lexicon.named(item) is None
