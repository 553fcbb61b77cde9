import pytest

from desktop.resumes.analysis.job_lines import job_lines


def texts(text: str, part: str) -> list[str]:
    return [line.text for line in job_lines(text) if line.part == part]


@pytest.mark.parametrize("mark", ["-", "*", "•", "–", "✓", "○", "1.", "2)", "(a)", "➤", "·", "+"])
def test_marks_of_a_list_are_no_part_of_its_items(mark):
    assert texts(f"Requirements\n{mark} Python\n  {mark} Docker", "required") == ["Python", "Docker"]


def test_a_number_that_means_something_is_no_mark():
    assert texts("Requirements\n5 years of Python", "required") == ["5 years of Python"]


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("Requirements", "required"),
        ("REQUIREMENTS:", "required"),
        ("What you'll need", "required"),
        ("What you’ll bring", "required"),
        ("Person specification", "required"),
        ("The ideal candidate will have:", "required"),
        ("Who you are", "required"),
        ("Essential", "required"),
        ("must haves", "required"),
        ("Dein Profil / Your profile", "required"),
        ("Anforderungen", "required"),
        ("Nice to have", "preferred"),
        ("Bonus points for", "preferred"),
        ("You may also have:", "preferred"),
        ("It would be helpful if you had:", "preferred"),
        ("Desirable", "preferred"),
        ("Von Vorteil / A plus", "preferred"),
        ("What you'll do", "duties"),
        ("Responsibilities", "duties"),
        ("Deine Aufgaben / Your tasks", "duties"),
        ("What we offer", "benefits"),
        ("What you'll get", "benefits"),
        ("Benefits", "benefits"),
        ("About us", "about"),
        ("Similar jobs", "noise"),
    ],
)
def test_a_heading_opens_its_part_and_is_no_line(heading, part):
    assert texts(f"{heading}\n- Python and Docker", part) == ["Python and Docker"]
    assert len(job_lines(f"{heading}\n- Python and Docker")) == 1


def test_a_sentence_about_requirements_is_no_heading():
    assert texts("We have few requirements for this job.", "opening") == ["We have few requirements for this job."]


def test_a_heading_may_stand_on_the_line_of_its_text():
    assert texts("Requirements: previous experience of payroll; good Excel", "required") == [
        "previous experience of payroll; good Excel"
    ]


def test_lines_broken_by_the_width_of_the_page_are_joined():
    first = "4+ years of professional Python experience and deep knowledge of async"

    assert [f"{first} programming with asyncio."] == texts(
        f"Requirements\n{first}\nprogramming with asyncio.", "required"
    )


def test_short_lines_without_marks_stay_apart():
    assert texts("Requirements\n18th Edition\nECS card", "required") == ["18th Edition", "ECS card"]


def test_a_line_knows_where_it_stands_in_the_text():
    text = "Engineer\n\nRequirements\n- Python\n"

    line = job_lines(text)[-1]

    assert (line.number, text[line.start : line.start + 6]) == (3, "Python")


def test_nothing_at_all_has_no_lines():
    assert job_lines(" \n\n\t\n") == ()


def test_a_picture_may_stand_before_a_heading():
    text = "🎯 You're a great fit if you\n👉 know Docker\n👉 know Kafka\n\n🎁 What's in it for you\n👉 Days off"

    assert texts(text, "required") == ["know Docker", "know Kafka"]
    assert texts(text, "benefits") == ["Days off"]


def test_a_text_that_lost_its_breaks_is_cut_at_marks_and_headings():
    text = "Agent Leeds Requirements: • Excel • Good English Nice to have: • German Benefits: • Discount"

    assert texts(text, "required") == ["Excel", "Good English"]
    assert texts(text, "preferred") == ["German"]
    assert texts(text, "benefits") == ["Discount"]


def test_markdown_is_read_as_text():
    assert texts("### Must have\n- **5+ years** in HR", "required") == ["5+ years in HR"]


def test_a_heading_nobody_foresaw_opens_what_its_items_are():
    asked = "Rowing with us\n- You have 3 years of experience with boats\n- Knowledge of knots\n- Fluency in Dutch"
    done = "Rowing with us\n- Build boats\n- Repair oars\n- Clean the hall"

    assert len(texts(asked, "required")) == 3
    assert len(texts(done, "duties")) == 3


def test_a_field_before_a_colon_opens_nothing():
    assert texts("Role: Key Account Manager", "opening") == ["Role: Key Account Manager"]


def test_items_without_marks_are_no_paragraph_though_one_of_them_is_long():
    long = "At least two years of experience on wards, among them rotations in respiratory and stroke care"
    text = f"Essential\nHCPC registration\n{long}\nEvidence of training\nAble to travel\nGood English"

    assert texts(text, "required") == [
        "HCPC registration",
        long,
        "Evidence of training",
        "Able to travel",
        "Good English",
    ]


def test_a_paragraph_broken_by_the_width_of_a_page_is_joined_again():
    lines = (
        "We are looking for someone with at least four years of experience in",
        "Kubernetes and good knowledge of Terraform. The work is done in a team",
        "Of six people in two countries, and you will need fluent English to be",
        "Understood by all of them.",
    )

    assert [line.text for line in job_lines("\n".join(lines))] == [" ".join(lines)]


def test_you_opens_what_is_asked():
    assert texts("Blip\n\nYou\n- Strong Linux\n- Go or Rust", "required") == ["Strong Linux", "Go or Rust"]
