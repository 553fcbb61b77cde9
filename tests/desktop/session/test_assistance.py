import pytest

from desktop.session.assistance import Permissions
from shared.vocabulary import Assistance
from tests.shared.samples import EVERY_EVENT

HELP = {"QuestionDetected", "QuestionDismissed", "OutlineBuilt", "AnswerStarted", "AnswerExtended", "AnswerEnded"}


@pytest.mark.parametrize(
    ("assistance", "permissions"),
    [
        ("full", Permissions(questions=True, outline=True, answer=True)),
        ("notes", Permissions(questions=True, outline=True, answer=False)),
        ("captions", Permissions(questions=False, outline=False, answer=False)),
        ("practice", Permissions(questions=True, outline=True, answer=True)),
    ],
)
def test_each_assistance_allows_exactly_what_its_name_promises(
    assistance: Assistance, permissions: Permissions
) -> None:
    assert Permissions.of(assistance) == permissions


@pytest.mark.parametrize(
    ("assistance", "forbidden"),
    [
        ("full", set()),
        ("practice", set()),
        ("notes", {"AnswerStarted", "AnswerExtended", "AnswerEnded"}),
        ("captions", HELP),
    ],
)
def test_what_is_not_allowed_may_not_stand_in_the_log(assistance: Assistance, forbidden: set[str]) -> None:
    permissions = Permissions.of(assistance)

    assert {type(event).__name__ for event in EVERY_EVENT if not permissions.permit(event)} == forbidden
