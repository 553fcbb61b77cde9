from desktop.questions.command import read_line


def test_a_line_gets_its_verdict_and_classes(reader):
    read = read_line("interviewer: What is your greatest weakness?", reader)

    assert (read["text"], read["verdict"], read["class"]) == ("What is your greatest weakness?", "question", "weakness")
    assert read["questions"] == ["What is your greatest weakness?"]


def test_the_candidate_asks_nothing_to_answer(reader):
    assert read_line("Candidate: how big is the team?", reader)["verdict"] == "statement"


def test_a_colon_inside_the_line_names_no_speaker(reader):
    assert read_line("Next one: how do you plan a route?", reader)["text"] == "Next one: how do you plan a route?"
