from pathlib import Path

import pytest

from desktop.diagnostics.redaction import Redaction

redact = Redaction(Path("/home/maya"), "maya")


def test_the_home_is_a_tilde() -> None:
    assert redact("/home/maya/.config/x and /home/maya") == "~/.config/x and ~"


def test_windows_paths_are_found_as_they_are_and_escaped() -> None:
    clean = Redaction(Path(r"C:\Users\maya"), "maya")

    assert clean(r"C:\Users\maya\x") == r"~\x"
    assert clean(r"'C:\\Users\\maya\\x'") == r"'~\\x'"


def test_the_name_of_the_person_goes_where_it_stands_alone() -> None:
    assert redact("maya's Headset, mayan pyramid") == "(you)'s Headset, mayan pyramid"


def test_a_name_too_short_to_be_told_from_words_stays() -> None:
    assert Redaction(Path("/home/al"), "al")("al dente in /home/al") == "al dente in ~"


@pytest.mark.parametrize(
    "secret",
    ["sk-proj-abcdefghijklmnop", "Bearer abc.def.ghi", "AIza" + "x" * 35, "0123456789abcdef0123456789abcdef", "me:pw@"],
)
def test_keys_and_passwords_are_left_out(secret: str) -> None:
    text = f"https://{secret}host" if secret.endswith("@") else f"key {secret} end"

    assert secret.rstrip("@") not in redact(text)
    assert "(left out)" in redact(text)


def test_a_root_directory_as_home_changes_nothing() -> None:
    assert Redaction(Path("/"), "")("/etc/x") == "/etc/x"
