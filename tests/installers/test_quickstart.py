import ast
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from installers.lock import FILES, command_for
from installers.setup.course import demo_options
from installers.setup.models import BackgroundFetch
from installers.setup.screen import screen
from installers.setup.steps import SetUpFailedError

QUICKSTART = Path(__file__).parents[2] / "installers" / "quickstart.py"


def test_the_first_file_is_readable_by_pythons_too_old_to_run_it():
    ast.parse(QUICKSTART.read_text("utf-8"), feature_version=(3, 6))


def test_an_old_python_is_told_so():
    pretend = (
        "import sys, runpy; sys.version_info = (3, 8, 1); sys.argv = ['quickstart.py'];"
        f"runpy.run_path({str(QUICKSTART)!r}, run_name='__main__')"
    )

    done = subprocess.run([sys.executable, "-c", pretend], capture_output=True, text=True)

    assert done.returncode == 1
    assert "Python 3.11 or newer; this one is 3.8.1" in done.stderr


def test_help_names_both_commands():
    done = subprocess.run([sys.executable, str(QUICKSTART), "--help"], capture_output=True, text=True)

    assert done.returncode == 0
    assert "quickstart.py test" in done.stdout


def test_set_up_imports_only_the_standard_library():
    for path in (QUICKSTART, *QUICKSTART.parent.glob("setup/*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert {name.split(".")[0] for name in names} <= {*sys.stdlib_module_names, "installers"}, path


def test_the_lock_names_no_index_and_hashes_everything():
    for name, extras in FILES.items():
        command = command_for(name, extras, upgrade=False)

        assert {"--generate-hashes", "--no-emit-index-url", "--universal"} <= set(command)
        text = (QUICKSTART.parent / "requirements" / f"{name}.txt").read_text("utf-8")
        assert "http" not in text.replace("httpcore", "").replace("httpx", "")
        assert text.count("==") <= text.count("--hash=")


def test_a_screen_that_is_there_is_used():
    with screen({"DISPLAY": ":7"}) as environment:
        assert environment == {"DISPLAY": ":7"}


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Xvfb")
def test_without_a_screen_a_virtual_one_runs_meanwhile():
    with screen({}) as environment:
        assert environment["DISPLAY"].startswith(":")


def test_without_a_screen_and_without_xvfb_it_says_what_to_install(monkeypatch):
    monkeypatch.setattr("shutil.which", lambda name: None)

    with pytest.raises(SetUpFailedError, match="xvfb"), screen({}):
        pass


def test_the_demo_ends_by_itself_where_nobody_sits():
    class Options:
        no_answer_model = True

    assert demo_options(Options(), {"DISPLAY": ""}) == ["--no-answers"]  # type: ignore[arg-type]


def test_a_background_fetch_prints_its_lines_and_hands_on_its_code(capfd):
    fetch = BackgroundFetch([sys.executable, "-c", "print('half'); raise SystemExit(3)"], Path.cwd(), {})

    assert fetch.finish() == 3
    assert "[answer model] half" in capfd.readouterr().err


def test_a_stopped_background_fetch_is_gone():
    fetch = BackgroundFetch([sys.executable, "-c", "import threading; threading.Event().wait()"], Path.cwd(), {})

    ended = threading.Thread(target=fetch.stop)
    ended.start()
    ended.join(15)

    assert not ended.is_alive()
    assert fetch.finish() != 0
