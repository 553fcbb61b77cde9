import pytest

from desktop.resumes.analysis.figures import figure_words, figures, strongest


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cut deploy time from 50 to 9 minutes", [("change", "from 50 to 9 minutes")]),
        ("Reduced falls by 35%", [("percent", "35%")]),
        ("A budget of £25,000 a month", [("money", "£25,000")]),
        ("Saved €2.4 million", [("money", "€2.4 million")]),
        ("12 million parcels", [("count", "12 million")]),
        ("Mentored three engineers", [("count", "three")]),
        ("Doubled the revenue", [("count", "Doubled")]),
        ("In 14 months", [("time", "14 months")]),
        ("Led 5 engineers", [("count", "5")]),
        ("8,500+ stars", [("count", "8,500+")]),
    ],
)
def test_figures_say_how_much(text, found):
    assert found == [(figure.kind, figure.text) for figure in figures(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Worked there from March 2019",
        "Wrote Python 3 and Java 17",
        "NVQ Level 3",
        "Class Teacher, Year 5",
        "Used Sage 50",
        "Stored in S3 and EC2",
        "B2B sales",
        "ISO 27001 audit",
        "18th Edition",
    ],
)
def test_years_versions_and_names_are_no_figures(text):
    assert figures(text) == ()


def test_a_change_is_stronger_than_a_count():
    figure = strongest("Led 4 people and cut costs from £50 to £20")

    assert figure is not None
    assert figure.text == "from £50 to £20"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Moved 18 services to Docker on AWS", "18 services"),
        ("Rebuilt it, cutting deploy time from 50 to 9 minutes", "cutting deploy time from 50 to 9 minutes"),
        ("A big class; 83% met the standard in reading.", "83% met the standard in reading"),
        ("Campaigns for bikes; cost per sale down 22%.", "cost per sale down 22%"),
    ],
)
def test_a_figure_is_said_with_what_it_counts_or_changes(text, words):
    figure = strongest(text)

    assert figure is not None
    assert words == figure_words(text, figure)


def test_a_comma_within_a_number_ends_no_clause():
    text = "Delivered a 4,200 m² school within a €6.1m budget."

    assert not figure_words(text, strongest(text)).startswith("200")


def test_what_stands_in_brackets_is_not_counted():
    text = "Detailed 3 housing projects (180 flats)."

    assert figure_words(text, strongest(text)) == "3 housing projects"
