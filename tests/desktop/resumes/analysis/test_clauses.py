from desktop.resumes.analysis.clauses import clauses


def test_sentences_and_semicolons_part_clauses():
    assert [clause.text.rstrip(".") for clause in clauses("You know Go. You speak German; French helps.")] == [
        "You know Go",
        "You speak German",
        "French helps",
    ]


def test_short_forms_end_no_sentence():
    assert len(clauses("Cloud services, e.g. AWS or Azure, incl. Node.js and a degree (Marketing o. ä.) or so")) == 1


def test_brackets_are_kept_whole():
    assert len(clauses("Front ends (React; Vue. Also Svelte) in production")) == 1


def test_two_wishes_in_one_sentence_are_two_clauses():
    found = clauses("Knowledge of Go would be a bonus, and a degree in computer science is desirable.")

    assert [clause.text for clause in found] == [
        "Knowledge of Go would be a bonus",
        "a degree in computer science is desirable.",
    ]


def test_two_demands_in_one_sentence_are_two_clauses():
    found = clauses("You need four years of experience with Python and a solid understanding of databases.")

    assert [clause.text for clause in found] == [
        "You need four years of experience with Python",
        "a solid understanding of databases.",
    ]


def test_a_plain_and_joins():
    assert len(clauses("Experience with Docker and Kubernetes")) == 1


def test_a_clause_knows_where_it_begins():
    line = "Python; Docker"

    assert [line[clause.start : clause.start + len(clause.text)] for clause in clauses(line)] == ["Python", "Docker"]


def test_each_who_asks_for_itself():
    found = clauses(
        "We look for tutors who hold a degree in physics, who have 6 months of practice, and who can explain."
    )

    assert len(found) == 3
