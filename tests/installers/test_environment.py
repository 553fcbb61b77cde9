import sys
from pathlib import Path

import pytest

from installers.setup.environment import Environment


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    requirements = tmp_path / "installers" / "requirements"
    requirements.mkdir(parents=True)
    for name in ("build", "desktop", "dev"):
        (requirements / f"{name}.txt").write_text("thing==1 --hash=sha256:0\n", "utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]\n", "utf-8")
    return tmp_path


def stamped(checkout: Path, name: str) -> Environment:
    place = Environment(checkout, name)
    place.python.parent.mkdir(parents=True)
    place.python.symlink_to(sys.executable)
    place._stamp_path(name).write_text(place._fingerprint(name), "utf-8")
    return place


def test_an_environment_that_stands_is_left_alone(checkout, capsys):
    stamped(checkout, "desktop").prepare()

    assert "in place" in capsys.readouterr().out


def test_a_dev_environment_serves_the_demo_but_not_the_other_way_round(checkout):
    stamped(checkout, "dev")

    assert Environment(checkout, "desktop").is_current()


def test_a_desktop_environment_is_not_enough_for_the_tests(checkout):
    stamped(checkout, "desktop")

    assert not Environment(checkout, "dev").is_current()


@pytest.mark.parametrize("changed", ["installers/requirements/desktop.txt", "pyproject.toml"])
def test_changed_requirements_mean_a_new_installation(checkout, changed):
    place = stamped(checkout, "desktop")

    (checkout / changed).write_text("other==2\n", "utf-8")

    assert not place.is_current()
