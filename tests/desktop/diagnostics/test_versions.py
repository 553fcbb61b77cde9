import platform

from desktop.diagnostics.versions import PARTS, program_version, version_of, versions_text


def test_the_program_and_every_part_have_their_version() -> None:
    text = versions_text()

    assert f"Interview Assistant {program_version()}" in text
    assert platform.python_version() in text
    assert all(f"{part} " in text for part in PARTS)


def test_a_part_that_is_not_installed_is_said_so() -> None:
    assert version_of("no-such-package-anywhere") == "not found"
