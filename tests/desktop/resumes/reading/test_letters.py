"""Characters in their plain form."""

import pytest

from desktop.resumes.reading.letters import plain, plain_text


@pytest.mark.parametrize(
    ("drawn", "meant"),
    [("ﬁ", "fi"), ("ﬀ", "ff"), ("𝐌", "M"), ("Ａ", "A"), ("é", "é"), ("™", "™"), ("…", "…"), ("²", "²")],
)
def test_a_letter_is_what_it_means(drawn, meant):
    assert plain(drawn) == meant


def test_accents_are_composed_and_invisible_signs_dropped():
    assert plain_text("Re\u0301sume\u0301\u200b \u2066x\u2069") == "Résumé x"
