"""Diagnosing: gathers what a report on the program tells. No word of a session: only figures, names and versions."""

from collections.abc import Iterable
from typing import Protocol

from desktop.audio.device_list import AudioDevice, list_devices
from desktop.diagnostics.bundle import BundleFile, Observations, build_bundle
from desktop.errors import ProgramError
from desktop.paths import Paths
from desktop.reports.timing_figures import measure_timing
from desktop.settings import Settings
from desktop.store.summary import SessionSummary
from desktop.weights.errors import in_words
from desktop.weights.store import WeightsStore
from shared.events import LoggedEvent
from shared.ids import SessionId
from shared.session_view import SessionView

LAST_SESSIONS = 10


class Sessions(Protocol):
    """The store, or whoever reads beside it."""

    def sessions(self) -> list[SessionSummary]: ...

    def load(self, session_id: SessionId) -> list[LoggedEvent]: ...


def report_on(
    paths: Paths, settings: Settings, weights: WeightsStore, sessions: Sessions | None = None
) -> list[BundleFile]:
    """Asks devices, disk and store: seconds at worst, so not for the main thread. Without sessions no timings."""
    observed = Observations(
        devices=[_device(device) for device in list_devices()],
        models=_models(weights),
        timings=list(_timings(sessions)) if sessions is not None else [],
    )
    return build_bundle(settings, paths.logs, observed)


def _device(device: AudioDevice) -> str:
    kind = "microphone" if device.source == "microphone" else "loudspeaker"
    return f"{kind}: {device.name}{' (the system’s choice)' if device.is_default else ''}"


def _models(weights: WeightsStore) -> list[str]:
    return [
        f"{entry.name}: {entry.purpose}, {in_words(entry.bytes)}, "
        f"{'checked' if weights.is_verified(entry.name) else 'not checked yet'}"
        for entry in weights.installed()
    ]


def _timings(sessions: Sessions) -> Iterable[str]:
    """One line a session: when is left out, for a calendar would tell with whom."""
    for number, summary in enumerate(sessions.sessions()[:LAST_SESSIONS], start=1):
        try:
            view = SessionView.of(sessions.load(summary.session_id))
        except ProgramError as error:
            yield f"session {number}: could not be read ({type(error).__name__})"
            continue
        figures = ", ".join(
            f"{one.name.lower()} p50 {_ms(one.p50_ms)} p95 {_ms(one.p95_ms)} of {one.count}"
            for one in measure_timing(view)
        )
        yield (
            f"session {number}: {summary.active_s:.0f} s active, {len(view.segments)} segments, "
            f"{summary.questions} questions; {figures or 'no figures'}"
        )


def _ms(milliseconds: float | None) -> str:
    return "-" if milliseconds is None else f"{milliseconds:.0f} ms"
