import argparse
import io
import json

import pytest

from desktop.weights.command import add_arguments, fetch_models, run
from desktop.weights.fetch import Fetcher


@pytest.fixture
def command(store):
    def call(*words: str) -> tuple[int, str, str]:
        parser = argparse.ArgumentParser()
        add_arguments(parser)
        out, err = io.StringIO(), io.StringIO()
        return run(parser.parse_args(words), store, out, err), out.getvalue(), err.getvalue()

    return call


def test_list_says_what_is_here(command, installed):
    code, out, _ = command("list")

    assert code == 0
    assert "here" in out.splitlines()[0]
    assert "import only" in out.splitlines()[1]


def test_nothing_asked_for_means_list(command):
    assert command()[0] == 0


def test_list_as_json_is_a_line_for_each(command):
    _, out, _ = command("list", "--json")

    lines = [json.loads(line) for line in out.splitlines()]
    assert [(line["name"], line["installed"], line["verified"]) for line in lines] == [
        ("tiny", False, True),
        ("unproven", False, False),
    ]


def test_check_of_a_damaged_model_fails_and_names_the_file(command, installed, flip):
    flip(installed / "model.bin")

    code, out, _ = command("check", "tiny")

    assert code == 1
    assert "model.bin (wrong hash)" in out


def test_check_without_a_name_checks_what_is_here(command, installed):
    code, out, _ = command("check", "--json")

    assert (code, json.loads(out)["ok"]) == (0, True)


def test_errors_go_to_stderr_with_a_way_out(command, tmp_path):
    code, out, err = command("import", "tiny", str(tmp_path / "nowhere"))

    assert (code, out) == (1, "")
    assert "holds no model" in err


def test_fetch_reports_the_folder_and_its_progress(store, hub, server):
    out, err = io.StringIO(), io.StringIO()

    code = fetch_models(store, ["tiny"], Fetcher(store, sources=(hub,)), out, err, as_json=True)

    assert code == 0
    assert json.loads(out.getvalue()) == {"name": "tiny", "folder": str(store.folder("tiny"))}
    assert "tiny: done from the hub, 100 %" in err.getvalue()
