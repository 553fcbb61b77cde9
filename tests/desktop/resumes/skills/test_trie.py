"""Terms by their words."""

from desktop.resumes.skills.terms import key, tokens
from desktop.resumes.skills.trie import Term, Trie


def trie(*texts: str) -> Trie:
    made = Trie()
    for text in texts:
        made.add(key(text), Term(text, text))
    return made


def found(made: Trie, text: str) -> list[str]:
    return [match.term.text for match in made.matches(tokens(text))]


def test_the_first_to_claim_a_term_keeps_it():
    made = Trie()
    first = made.add(key("unit testing"), Term("a", "unit testing"))

    assert first is made.add(key("Unit-Testing"), Term("b", "Unit-Testing"))
    assert made.whole(key("unit testing")).skill_id == "a"


def test_terms_inside_longer_ones_are_seen_too():
    assert sorted(found(trie("data", "data science", "science"), "Data Science")) == ["data", "data science", "science"]


def test_a_plural_and_a_version_are_the_same_term():
    made = trie("rest api", "java", "library")

    assert found(made, "REST APIs with Java17 and libraries") == ["rest api", "java", "library"]


def test_words_of_two_columns_or_paragraphs_are_not_one_term():
    made = trie("web design")

    assert found(made, "Web\tDesign") == []
    assert found(made, "Web\n\nDesign") == []
    assert found(made, "Web. Design") == []
    assert found(made, "Web\nDesign") == ["web design"]
