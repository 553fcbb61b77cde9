"""The lexicon as a whole."""

from desktop.resumes.skills.kept_lexicon import KeptLexicon


def test_an_unknown_id_is_no_skill(lexicon):
    assert lexicon.get("no such skill") is None
    assert lexicon.get("python").name == "Python"


def test_the_kept_lexicon_is_loaded_once_until_it_is_forgotten():
    kept = KeptLexicon()
    first = kept.get()

    assert first is kept.get()
    kept.forget()
    assert first is not kept.get()
