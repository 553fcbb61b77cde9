"""Markdown to lines."""

from desktop.resumes.document import Link
from desktop.resumes.reading.markdown import read_markdown


def test_headings_have_their_level_and_stand_apart():
    lines = read_markdown("# Mara\n## Work ##\nText\n\nEducation\n---------\nMore\n").lines

    assert [(x.text, x.heading, x.gap_before) for x in lines] == [
        ("Mara", 1, True),
        ("Work", 2, True),
        ("Text", 0, False),
        ("Education", 2, True),
        ("More", 0, False),
    ]


def test_emphasis_is_noted_and_its_signs_removed():
    lines = read_markdown("**Harbour Analytics**\n*2019 - 2021*\nUsed `SQL`, **Spark** and snake_case_names\n").lines

    assert [(x.text, x.bold, x.italic) for x in lines] == [
        ("Harbour Analytics", True, False),
        ("2019 - 2021", False, True),
        ("Used SQL, Spark and snake_case_names", False, False),
    ]


def test_items_keep_their_level():
    lines = read_markdown("- one\n  - two\n+ three\n1. four\n").lines

    assert [(x.text, x.bullet, x.level) for x in lines] == [
        ("one", True, 0),
        ("two", True, 1),
        ("three", True, 0),
        ("four", True, 0),
    ]


def test_tables_become_cells():
    lines = read_markdown("| Skill | Years |\n|:--|--:|\n| **SQL** | 7 |\n").lines

    assert [[cell.text for cell in x.cells] for x in lines] == [["Skill", "Years"], ["SQL", "7"]]
    assert lines[1].cells[0].bold


def test_links_are_collected_and_pictures_dropped():
    document = read_markdown("[my page](https://example.org) ![face](me.png) <mara@example.org> [x](javascript:no)\n")

    assert document.lines[0].text == "my page mara@example.org x"
    assert document.links == (Link(url="https://example.org", text="my page"),)


def test_tags_comments_and_front_matter_vanish():
    document = read_markdown("---\ntitle: cv\n---\n<b>Mara</b> <!-- hidden -->\n***\nText \\*starred\\*\n")

    assert [x.text for x in document.lines] == ["Mara", "Text *starred*"]


def test_what_hangs_below_an_item_is_one_level_deeper():
    lines = read_markdown("- one\n  goes on\n\n  apart").lines

    assert [line.level for line in lines] == [0, 1, 0]
