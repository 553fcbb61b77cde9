"""Words on paper."""

import pytest

from desktop.resumes.templates.blocks import Span
from desktop.resumes.templates.words import between, inner, shown_link, wanted_link


@pytest.mark.parametrize(
    ("url", "leads_to"),
    [
        ("https://a.example/x", "https://a.example/x"),
        ("a.example/x", "https://a.example/x"),
        ("a.example:8080", "https://a.example:8080"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("not a link", ""),
        ("word", ""),
        ("", ""),
    ],
)
def test_only_addresses_of_the_web_and_of_mail_lead_somewhere(url, leads_to):
    assert leads_to == wanted_link(url)


def test_a_link_is_shown_without_what_nobody_reads_aloud():
    assert shown_link("https://www.a.example/me/") == "a.example/me"


def test_empty_groups_leave_no_separator_behind():
    groups = [(Span("a"),), (Span(""),), (), (Span("b"),)]

    assert [span.text for span in between(Span(", "), groups)] == ["a", ", ", "b"]


def test_control_signs_go_and_blanks_at_the_ends_stay():
    assert inner("  a\x00\n b ") == "  a b "
