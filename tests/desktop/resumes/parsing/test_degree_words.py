"""Degrees and their subjects."""

import pytest

from desktop.resumes.parsing.degree_words import degree_score, split_degree


@pytest.mark.parametrize(
    ("text", "degree", "subject"),
    [
        ("Bachelor of Science, Computer Science", "Bachelor of Science", "Computer Science"),
        ("Master of Science in Computer Science", "Master of Science", "Computer Science"),
        ("PhD in Computer Science", "PhD", "Computer Science"),
        ("B.A. (Hons) History", "B.A. (Hons)", "History"),
        ("Master of Business Administration", "Master of Business Administration", ""),
        ("Bachelor of Computer Science", "Bachelor", "Computer Science"),
        ("Bachelor's degree in Nursing", "Bachelor's degree", "Nursing"),
        ("Diplom-Informatik", "Diplom-Informatik", ""),
        ("Licence en Droit", "Licence", "Droit"),
        ("Licenciatura en Economía", "Licenciatura", "Economía"),
        ("Laurea Magistrale in Ingegneria", "Laurea Magistrale", "Ingegneria"),
        ("Grado en Ingeniería Informática", "Grado", "Ingeniería Informática"),
        ("M.Sc. Informatik", "M.Sc.", "Informatik"),
        ("Computer Science, BSc", "BSc", "Computer Science"),
        ("Bachelor of Arts (B.A.) in Economics", "Bachelor of Arts (B.A.)", "Economics"),
        ("BSc/MSc Physics", "BSc/MSc", "Physics"),
        ("CIM Level 6 Diploma in Marketing", "CIM Level 6 Diploma", "Marketing"),
        ("9 GCSEs", "9 GCSEs", ""),
    ],
)
def test_a_degree_is_told_from_its_subject(text: str, degree: str, subject: str) -> None:
    assert (degree, subject) == split_degree(text)


@pytest.mark.parametrize("text", ["as a team", "let me know", "Google", "Be kind", "Paris, MA museum as such"])
def test_small_words_are_no_degrees(text: str) -> None:
    assert degree_score(text) < 1.5
