"""The lexicon's data files: enough, unmistakable, and without loose ends."""

from collections import Counter
from graphlib import TopologicalSorter
from importlib.resources import files
from pathlib import Path

import pytest

from desktop.resumes.skills.entries import decoys, own_families
from desktop.resumes.skills.terms import key

SKILLS_DATA = Path(__file__).parents[3] / "data" / "skills"
FAMILIES = tuple(own_families())
ENTRIES = {entry.id: entry for family in FAMILIES for entry in family.skills}
KINDS = {entry.id: entry.kind or family.kind for family in FAMILIES for entry in family.skills}

ORDINARY = frozenset(SKILLS_DATA.joinpath("ordinary_words.txt").read_text(encoding="utf-8").split())


def test_there_are_enough_skills_and_names_in_enough_families():
    assert len(ENTRIES) >= 1200
    assert sum(len(entry.aliases) for entry in ENTRIES.values()) >= 3000
    assert len(FAMILIES) >= 15
    assert len({family.family for family in FAMILIES}) == len(FAMILIES)


def test_every_skill_has_an_id_of_its_own():
    counted = Counter(entry.id for family in FAMILIES for entry in family.skills)

    assert [skill_id for skill_id, count in counted.items() if count > 1] == []


def test_no_name_belongs_to_two_skills_or_twice_to_one():
    counted = Counter(key(term) for entry in ENTRIES.values() for term in entry.terms)

    assert [words for words, count in counted.items() if count > 1] == []


def test_every_name_has_a_word_in_it():
    assert [term for entry in ENTRIES.values() for term in entry.terms if not any(s.isalnum() for s in term)] == []
    assert [term for entry in ENTRIES.values() for term in entry.terms if term != term.strip()] == []


def test_relations_point_at_skills_that_exist():
    targets = [
        (entry.id, target) for entry in ENTRIES.values() for target in (*entry.implies, *entry.hints, *entry.part_of)
    ]

    assert [(of, target) for of, target in targets if target not in ENTRIES or of == target] == []


def test_no_skill_implies_itself_by_a_detour():
    order = TopologicalSorter({entry.id: (*entry.implies, *entry.part_of) for entry in ENTRIES.values()})

    assert set(ENTRIES) == set(order.static_order())


def test_marks_are_set_on_names_of_the_same_skill():
    marked = [(entry, term) for entry in ENTRIES.values() for term in (*entry.context, *entry.cued, *entry.exact)]

    assert [(entry.id, term) for entry, term in marked if term not in entry.terms] == []


def test_what_is_cued_has_cues():
    assert [
        entry.id
        for entry in ENTRIES.values()
        if any(term in entry.cued for term in entry.terms) and not (entry.cues or len(entry.terms) > 1)
    ] == []


def test_ordinary_words_and_single_letters_need_their_context():
    plain = [
        (entry.id, term)
        for entry in ENTRIES.values()
        if KINDS[entry.id] != "language"
        for term in entry.terms
        if (term.lower() in ORDINARY or len(term) == 1) and term not in (*entry.context, *entry.cued, *entry.exact)
    ]

    assert plain == []


def test_every_group_has_more_than_one_skill():
    counted = Counter(entry.group for entry in ENTRIES.values() if entry.group)

    assert [group for group, count in counted.items() if count < 2] == []


def test_every_name_is_understood_as_its_skill(lexicon):
    named = {term: lexicon.named(term) for entry in ENTRIES.values() for term in entry.terms}
    wrong = [
        (entry.id, term)
        for entry in ENTRIES.values()
        for term in entry.terms
        if (skill := named[term]) is None or skill.id != entry.id
    ]

    assert wrong == []


def test_every_name_is_found_in_a_list_of_skills(lexicon):
    missed = [
        (entry.id, term)
        for entry in ENTRIES.values()
        for term in entry.terms
        if entry.id not in {hit.skill_id for hit in lexicon.find(f"Skills: Kubernetes, {term}, Ruby on Rails")}
    ]

    assert missed == []


def test_no_decoy_hides_the_name_of_a_skill():
    names = {key(term) for entry in ENTRIES.values() for term in entry.terms}

    assert [phrase for phrase in decoys() if key(phrase) in names] == []


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.family)
def test_every_family_is_known_by_a_name_for_people(family):
    assert family.family[0].isupper()
    assert len(family.skills) >= 20


def test_the_licence_stands_beside_the_data():
    text = files("desktop.resumes.skills").joinpath("data", "LICENSE.md").read_text(encoding="utf-8")

    assert "CC0 1.0" in text
