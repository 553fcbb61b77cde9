"""What the engine is told, and that an upgrade of xllamacpp has not changed what we use of it."""

from importlib.metadata import version
from pathlib import Path

import pytest
import xllamacpp

from desktop.answers.local_model_worker import Failed, Ready, engine_params
from tests.desktop.answers.engine import KEY, settings, worker
from tests.desktop.answers.local_weights import needs_smallest


def test_the_engine_is_the_version_whose_settings_were_tried() -> None:
    assert version("xllamacpp") == "2026.10.11549"


def test_the_engine_still_has_every_setting_that_we_make() -> None:
    fresh = xllamacpp.CommonParams()
    params = engine_params(settings())

    # On an unknown name the assignment would raise; these are the defaults that must not come back unnoticed.
    assert (fresh.ui, fresh.endpoint_slots, fresh.cors_origins, fresh.cache_ram_mib) == (True, True, "*", 8192)
    assert (params.ui, params.endpoint_slots, params.endpoint_props, params.endpoint_metrics) == (False,) * 4
    assert (params.cors_origins, params.cors_credentials) == ("", False)
    assert 0 < params.cache_ram_mib <= 256
    assert (params.n_parallel, params.hostnames, params.api_keys) == (1, ["127.0.0.1"], [KEY])


def test_threads_are_as_planned_never_spin_and_never_have_a_raised_priority() -> None:
    params = engine_params(settings())
    normal = xllamacpp.ggml_sched_priority.GGML_SCHED_PRIO_NORMAL

    assert (params.cpuparams.n_threads, params.cpuparams_batch.n_threads) == (1, 2)
    assert [(cpu.poll, cpu.priority) for cpu in (params.cpuparams, params.cpuparams_batch)] == [(0, normal)] * 2


@pytest.mark.slow
@needs_smallest
@pytest.mark.parametrize("how", ["message", "closed pipe", "SIGTERM"])
def test_the_worker_ends_when_it_is_told_and_when_its_parent_is_gone(how: str) -> None:
    with worker(settings()) as (pipe, process):
        assert isinstance(pipe.recv(), Ready)
        match how:
            case "message":
                pipe.send("close")
            case "closed pipe":
                pipe.close()
            case _:
                process.terminate()
        process.join(10)

        assert not process.is_alive()


@pytest.mark.slow
def test_a_file_that_is_no_model_is_refused_with_a_reason(tmp_path: Path) -> None:
    gguf = tmp_path / "model.gguf"
    gguf.write_bytes(b"GGUF and then nonsense")
    with worker(settings(gguf)) as (pipe, process):
        answer = pipe.recv()
        process.join(10)

        assert isinstance(answer, Failed)
        assert process.exitcode == 0


@pytest.mark.slow
def test_a_log_that_has_grown_is_set_aside(tmp_path: Path) -> None:
    log_file = tmp_path / "answer-model.log"
    log_file.write_bytes(b"x" * 1_000_001)
    with worker(settings(tmp_path / "none.gguf", log_file)) as (pipe, _):
        assert isinstance(pipe.recv(), Failed)

    assert log_file.stat().st_size < 1_000_000
    assert log_file.with_suffix(".old.log").stat().st_size == 1_000_001
