import pytest

from desktop.resumes.analysis.tongues import languages_asked, level_of, second_language


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Fluent English", [("English", 5)]),
        ("You speak fluent German and English", [("German", 5), ("English", 5)]),
        ("Sehr gute Deutschkenntnisse (C1)", [("German", 5)]),
        ("German (B2) and English (C1)", [("German", 4), ("English", 5)]),
        ("French", [("French", 0)]),
        ("Spanish is a plus", [("Spanish", 0)]),
        ("good written english", [("English", 4)]),
        ("Native French speaker", [("French", 6)]),
        ("Anglais courant exigé", [("English", 5)]),
    ],
)
def test_languages_are_read_with_the_level_asked(text, asked):
    assert asked == list(languages_asked(text))


@pytest.mark.parametrize(
    "text", ["GCSE maths and English", "English literature teacher", "a French press", "Go and Rust"]
)
def test_a_language_that_is_not_meant_is_not_asked(text):
    assert languages_asked(text) == ()


def test_any_second_language_is_known():
    assert second_language("a second language, e.g. French or Spanish")
    assert not second_language("programming languages")


@pytest.mark.parametrize(
    ("fluency", "level"),
    [("Native speaker", 6), ("C1", 5), ("Fluent", 5), ("Good", 4), ("B1", 3), ("Basic", 2), ("", 4)],
)
def test_a_fluency_has_its_level(fluency, level):
    assert level == level_of(fluency)
