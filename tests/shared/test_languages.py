from shared.languages import LANGUAGES


def test_every_language_has_its_code_and_a_name_of_its_own() -> None:
    assert next(iter(LANGUAGES)) == "en"
    assert all(len(code) == 2 and code.isalpha() and code.islower() for code in LANGUAGES)
    assert len(set(LANGUAGES.values())) == len(LANGUAGES)
