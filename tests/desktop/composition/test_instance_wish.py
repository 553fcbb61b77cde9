"""What is said to the running app survives the way, and nothing else gets through."""

import pytest

from desktop.composition.instance_wish import InstanceWish, NotAWish, Reply

WISHES = (
    InstanceWish("show", token="abc"),
    InstanceWish("open", "/home/maya/Résumé gespräch\n.interview"),
    InstanceWish("overlay", "toggle"),
    InstanceWish("do", "answer_now"),
)


@pytest.mark.parametrize("wish", WISHES)
def test_a_wish_arrives_as_it_was_said_on_one_line(wish: InstanceWish) -> None:
    line = wish.encoded()

    assert line.count(b"\n") == 1
    assert InstanceWish.decoded(line) == wish


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"show\n",
        b"[]\n",
        b'"show"\n',
        b"{}\n",
        b'{"kind": "shutdown"}\n',
        b'{"kind": "open", "what": 7}\n',
        b'{"kind": "show", "token": ["x"]}\n',
        b'{"kind": ["show"]}\n',
        b"\xff\xfe\x00\n",
        b"[" * 100_000 + b"\n",
    ],
)
def test_anything_else_is_no_wish(line: bytes) -> None:
    with pytest.raises(NotAWish):
        InstanceWish.decoded(line)


def test_a_newer_programs_extra_words_do_no_harm() -> None:
    assert InstanceWish.decoded(b'{"kind": "show", "since": 3}\n') == InstanceWish("show")


def test_a_reply_says_whether_it_was_done_and_otherwise_why_not() -> None:
    assert Reply.decoded(Reply(True).encoded()) == Reply(True)
    assert Reply.decoded(Reply(False, "No session is running.").encoded()).words == "No session is running."
