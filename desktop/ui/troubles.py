"""Troubles: what works less well than it should, each in one line, the worst first. Pure text, no Qt.

None of them ends the session; each line says what it means and, where there is something, what to do.
"""

from dataclasses import dataclass
from types import MappingProxyType

from desktop.session.consent import may_capture
from desktop.session.live_view import LiveView
from desktop.session.passing_news import Passing
from desktop.ui.wording import spoken_duration
from shared.events import ServiceChanged
from shared.session_view import SessionView
from shared.vocabulary import DeviceState, Source

BEHIND_S = 1.5  # below this a transcript still feels live
WELL = frozenset({"working", "ready", "ok", "idle", "kept", "deleted", "refused"})


@dataclass(frozen=True, slots=True)
class Trouble:
    """`words` is the whole line, most important first; `weight` orders: 0 is the worst."""

    weight: int
    words: str


@dataclass(frozen=True, slots=True)
class Said:
    """How one state is said. What the part itself has to say follows, unless `alone`."""

    weight: int
    words: str
    alone: bool = False


DEVICES: MappingProxyType[DeviceState, Said] = MappingProxyType(
    {
        "lost": Said(0, "{whose} has gone."),
        "failed": Said(0, "{whose} could not be opened."),
        "silent": Said(0, "{whose}: nothing arrives.", alone=True),
        "zeros": Said(3, "{whose} is silent.", alone=True),
    }
)
"""`{whose}` is the source; states that are not here are none to speak of."""

HELP: MappingProxyType[DeviceState, str] = MappingProxyType(
    {
        "lost": "It is taken up again as soon as it is back.",
        "failed": "Check that it is plugged in and allowed; it is tried again.",
        "silent": "It is opened again.",
        "zeros": "Is it muted?",
    }
)
"""Where the device says nothing itself, or only the same in more words than one line holds."""

WRONG_OUTPUT = "Is it the right loudspeaker?"
GONE = "It is gone. "  # how a device begins to say so itself

SERVICES: MappingProxyType[tuple[str, str], Said] = MappingProxyType(
    {
        ("transcription", "failed"): Said(0, "Nothing is written down any more."),
        ("store", "full"): Said(1, "Not saved."),
        ("store", "failing"): Said(1, "Not saved."),
        ("transcription", "restarting"): Said(
            2, "The recogniser starts anew; what is said meanwhile is caught up.", alone=True
        ),
        ("answers", "unavailable"): Said(4, "No answers for now."),
        ("answers", "restarting"): Said(5, "The writer starts anew: outlines only until then.", alone=True),
        ("answers", "waiting"): Said(
            6, "No answers yet: their model is missing. Fetch it in the settings; outlines meanwhile.", alone=True
        ),
        ("store", "damaged"): Said(7, ""),
        ("echo", "speakers"): Said(8, "Your microphone hears the loudspeaker. Headphones would be better.", alone=True),
        ("answers", "changing"): Said(6, "Outlines only for now."),
        ("machine", "slept"): Said(7, ""),
        ("sound", "full"): Said(3, "Sound is no longer kept."),
        ("sound", "failing"): Said(3, "Sound is no longer kept."),
        ("sound", "undeleted"): Said(3, ""),
        ("sound", "gaps"): Said(8, ""),
    }
)
"""By service and state; a state that is neither here nor well is said in the service's own words."""


def troubles(view: LiveView) -> list[Trouble]:
    """All that holds now, the worst first; empty when all is well."""
    session = view.session
    if session.state == "completed":
        return []
    services = session.services.values()
    wanted = [each for each in services if not (each.service == "answers" and session.consent_withdrawn)]
    found = [_of_service(service) for service in wanted]
    if session.state == "active":
        found += [_of_device(session, source) for source in session.setup.sources]
        found += [_of_lag(view.lag_s)]
    found += [_of_passing(news) for news in view.passing]
    return sorted((trouble for trouble in found if trouble is not None), key=lambda trouble: trouble.weight)


def degraded_line(view: LiveView) -> str:
    """The worst of them; empty when all is well."""
    found = troubles(view)
    return found[0].words if found else ""


def _of_device(session: SessionView, source: Source) -> Trouble | None:
    device = session.devices.get(source)
    said = DEVICES.get(device.state) if device is not None else None
    if device is None or said is None:
        return None
    if not may_capture(source, session.consent, session.setup, withdrawn=session.consent_withdrawn):
        return None
    whose = "Your microphone" if source == "microphone" else "Their sound"
    help_words = WRONG_OUTPUT if (source, device.state) == ("system", "zeros") else HELP[device.state]
    own_words = "" if said.alone else device.message.removeprefix(GONE)
    return Trouble(said.weight, f"{said.words.format(whose=whose)} {own_words or help_words}")


def _of_service(service: ServiceChanged) -> Trouble | None:
    if service.state in WELL:
        return None
    said = SERVICES.get((service.service, service.state))
    if said is None:
        return Trouble(5, service.message) if service.message else None
    words = f"{said.words} {'' if said.alone else service.message}".strip()
    return Trouble(said.weight, words) if words else None


def _of_lag(lag_s: float) -> Trouble | None:
    return Trouble(5, f"{lag_s:.1f} s behind: the transcript is catching up.") if lag_s >= BEHIND_S else None


def _of_passing(news: Passing) -> Trouble:
    if news.what == "continued":
        return Trouble(7, f"Continued: the program had stopped. {spoken_duration(news.gap_s)} are missing.")
    return Trouble(6, news.words)
