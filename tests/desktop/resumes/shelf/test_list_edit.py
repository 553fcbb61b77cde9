import pytest

from desktop.resumes.document import Document
from desktop.resumes.resume import ReadResume, Resume, Skill
from desktop.resumes.shelf.corrections import Corrections, correct
from desktop.resumes.shelf.list_edit import with_list

READ = ReadResume(
    resume=Resume(skills=(Skill(name="Tools", keywords=("Git", "Make", "Jira")),)), document=Document(lines=())
)
ITEMS = tuple((f"skills/0/keywords/{n}", text) for n, text in enumerate(("Git", "Make", "Jira")))


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Git, Make, Jira", ("Git", "Make", "Jira")),
        ("Git, CMake, Jira", ("Git", "CMake", "Jira")),
        ("Git, Jira", ("Git", "Jira")),
        ("Git, Make, Jira, Bash; Perl", ("Git", "Make", "Jira", "Bash", "Perl")),
        ("Git, Make (GNU, BSD), Jira", ("Git", "Make (GNU, BSD)", "Jira")),
        ("", ()),
    ],
)
def test_the_list_stands_as_it_was_written(text: str, stands: tuple[str, ...]) -> None:
    corrections = with_list(Corrections(), "skills/0/keywords", ITEMS, text)

    assert correct(READ, corrections).read.resume.skills[0].keywords == stands


def test_what_was_not_touched_is_no_correction() -> None:
    assert with_list(Corrections(), "skills/0/keywords", ITEMS, "Git, Make, Jira") == Corrections()
    assert with_list(Corrections(), "skills/0/keywords", ITEMS, "Make, Jira") == Corrections(removed=(ITEMS[0][0],))
