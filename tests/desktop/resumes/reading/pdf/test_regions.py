"""Columns in reading order, however they are painted."""

import pytest

from tests.desktop.resumes.reading.layouts import MAIN, SIDE, column, lost, painted, read, sentences, texts
from tests.desktop.resumes.reading.pdf_writer import Page, wrapped

PROSE = [("p", text) for kind, text in MAIN if kind == "•"] + [
    ("p", text + " too") for kind, text in MAIN if kind == "•"
]


def headed() -> Page:
    page = Page().centred(60, "Mara Lindqvist", 24, "bold")
    return page.centred(80, "Senior Data Engineer at the harbour, with a taste for quiet and dependable machinery", 10)


@pytest.mark.parametrize("order", ["columns", "rows", "mixed"])
@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("leading", [12.5, 14, 16])
def test_a_sidebar_under_a_header_is_read_whole(order, side, leading):
    page = headed()
    if side == "left":
        prints = column(SIDE, 50, 120, 140, leading=leading) + column(MAIN, 215, 120, 330)
    else:
        prints = column(MAIN, 50, 120, 330) + column(SIDE, 410, 120, 140, leading=leading)
    page.prints += painted(prints, order)

    document = read(page)

    assert lost(document, sentences(MAIN, SIDE)) == []
    assert texts(document)[0] == "Mara Lindqvist"


@pytest.mark.parametrize("order", ["columns", "rows", "mixed"])
@pytest.mark.parametrize("gap", [0, 14])
def test_columns_on_one_grid_of_lines_are_still_columns(order, gap):
    page = Page()
    page.prints += painted(column(SIDE, 50, 60, 140, gap=gap) + column(MAIN, 210, 60, 330, gap=gap), order)

    assert lost(read(page), sentences(MAIN, SIDE)) == []


@pytest.mark.parametrize("order", ["columns", "rows"])
def test_two_columns_of_prose_without_headings_are_columns(order):
    other = [("p", text.replace("the", "a")) for _, text in PROSE]
    page = Page()
    page.prints += painted(column(PROSE, 50, 60, 230) + column(other, 310, 60, 230), order)

    assert lost(read(page), sentences(PROSE, other)) == []


def test_three_columns_come_one_after_the_other_below_the_name():
    page = Page().centred(50, "Mara Lindqvist", 20, "bold")
    parts = (SIDE[:9], MAIN[:7], MAIN[10:])
    prints = [p for x, part in zip((40, 210, 400), parts, strict=True) for p in column(part, x, 90, 155)]
    page.prints += painted(prints, "rows")

    document = read(page)

    assert texts(document)[0] == "Mara Lindqvist"
    assert lost(document, sentences(*parts)) == []
    assert [line.region for line in document.lines] == sorted(line.region for line in document.lines)
    assert {line.region for line in document.lines} == {0, 1, 2, 3}


def test_a_dark_sidebar_with_white_text_is_read_and_not_hidden():
    page = Page().ground(0, 0, 200, 842, "0.1 0.2 0.3").text(230, 70, "Mara Lindqvist", 26, "bold")
    page.prints += column(SIDE, 20, 60, 160, colour=(1, 1, 1)) + column(MAIN, 230, 110, 320)

    document = read(page)

    assert lost(document, sentences(MAIN, SIDE)) == []
    assert not any(line.hidden for line in document.lines)


def test_the_name_painted_last_comes_first():
    page = headed()
    page.prints += column(MAIN, 50, 120, 330) + column(SIDE, 410, 120, 140)
    page.prints = page.prints[1:] + page.prints[:1]

    assert texts(read(page))[0] == "Mara Lindqvist"


def test_a_full_width_section_below_columns_keeps_its_dates_and_its_title():
    page = Page().centred(50, "Mara Lindqvist", 20, "bold")
    summary = [("h", "Summary"), *PROSE[:3]]
    page.prints += column(SIDE[:8], 50, 90, 200) + column(summary, 300, 90, 245)
    page.text(50, 300, "Experience", 13, "bold").text(50, 318, "Harbour Analytics", 10, "bold")
    page.right(545, 318, "2019 - Present")
    for number, line in enumerate(wrapped(" ".join(text for _, text in PROSE), 495)):
        page.text(50, 332 + 14 * number, line)

    document = read(page)

    assert lost(document, sentences(SIDE[:8], summary)) == []
    at = texts(document).index("Experience")
    assert texts(document)[at + 1] == "Harbour Analytics   2019 - Present"
    assert document.lines[at].region == document.lines[at + 1].region


def test_a_sidebar_goes_on_over_the_page_with_a_few_lines():
    first, second = headed(), Page()
    first.prints += column(SIDE, 50, 120, 140) + column(MAIN, 215, 120, 330)
    hobbies = [("h", "Hobbies"), ("p", "Chess")]
    second.prints += column(hobbies, 50, 60, 140) + column(MAIN[:6], 215, 60, 330)

    later = [line for line in read(first, second).lines if line.page == 2]

    assert [line.text for line in later[:3]] == ["Hobbies", "Chess", "Experience"]


def test_a_name_beside_a_block_of_contacts_is_not_torn_into_it():
    page = Page().text(50, 62, "Mara Lindqvist", 26, "bold")
    for number, text in enumerate(("mara@example.org", "+46 70 555 01 23", "Gothenburg, Sweden")):
        page.right(545, 48 + 11 * number, text, 9)
    page.text(50, 110, "Summary", 13, "bold").text(50, 130, PROSE[0][1])

    assert texts(read(page)) == [
        "Mara Lindqvist",
        "mara@example.org",
        "+46 70 555 01 23",
        "Gothenburg, Sweden",
        "Summary",
        PROSE[0][1],
    ]


def test_lists_beside_each_other_under_titles_of_their_own_are_columns():
    page = Page().text(50, 60, "Mara Lindqvist", 20, "bold").text(50, 100, "Skills", 13, "bold")
    for number, title in enumerate(("Languages", "Frameworks", "Tools")):
        page.text(50 + 170 * number, 120, title, 10, "bold")
    for number, name in enumerate(["Python", "Django", "Git", "Rust", "Flask", "Docker", "SQL", "Spark", "Kubernetes"]):
        page.text(50 + 170 * (number % 3), 134 + 14 * (number // 3), name)

    assert texts(read(page))[2:] == (
        [
            "Languages",
            "Python",
            "Rust",
            "SQL",
            "Frameworks",
            "Django",
            "Flask",
            "Spark",
            "Tools",
            "Git",
            "Docker",
            "Kubernetes",
        ]
    )


def test_few_lines_under_titles_of_one_kind_are_columns_though_their_lines_stand_side_by_side():
    left = [
        ("Work", 13, "bold"), ("Trainee at Blue Kettle Travel", 10, "bold"), ("Feb 2024 – Nov 2024", 10, "plain"),
        ("Wrote posts for four channels.", 10, "plain"), ("Seller at Harbour Books", 10, "bold"),
        ("Dec 2021 – now", 10, "plain"),
    ]  # fmt: skip
    right = [
        ("Education", 13, "bold"), ("Bachelor of Advertising", 10, "bold"), ("Harbour University", 10, "plain"),
        ("Mar 2021 – Nov 2024", 10, "plain"), ("Skills", 13, "bold"), ("Canva, Photography, Writing", 10, "plain"),
    ]  # fmt: skip
    page = Page().text(50, 60, "Mara Lindqvist", 20, "bold")
    for x, column_lines in ((50, left), (330, right)):
        for number, (text, size, face) in enumerate(column_lines):
            page.text(x, 100 + 15 * number, text, size, face)

    assert texts(read(page))[1:] == [text for text, _, _ in (*left, *right)]


def test_a_single_column_is_one_region():
    page = headed()
    page.prints += column(MAIN, 50, 120, 490)

    assert {line.region for line in read(page).lines} == {0}


def test_centred_headings_end_what_stands_beside_each_other_above_them():
    page = Page().centred(50, "MARA LINDQVIST", 16, "bold").centred(90, "WORK IN TWO TOWNS", 11)
    page.text(48, 110, "Accounting Intern", 10, "bold").right(547, 110, "Aug 2023 - May 2024")
    page.text(48, 124, "Harbour Analytics")
    page.text(48, 146, "Weekend Cashier", 10, "bold").right(547, 146, "Feb 2021 - July 2023")
    page.text(48, 160, "Quayside Bakery").centred(190, "EDUCATION", 11)
    page.text(48, 210, "University of Saltmarsh", 10, "bold").right(547, 210, "Aug 2020 - June 2024")
    page.text(48, 224, "Bachelor of Accounting")
    page.text(48, 246, "Northern Grammar School", 10, "bold").right(547, 246, "Aug 2017 - June 2020")
    page.text(48, 260, "Certificate").centred(290, "SKILLS", 11).text(48, 310, "Bank reconciliation and tax returns")

    found = texts(read(page))

    assert found.index("Quayside Bakery") < found.index("EDUCATION") < found.index("Bachelor of Accounting")
    assert found.index("Certificate") < found.index("SKILLS")
