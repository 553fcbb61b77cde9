"""The lines of the page of models, from what lies on the disk, what was measured and what is on its way. No Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desktop.app.models.download_queue import DownloadQueue, Fetching
from desktop.app.models.download_words import what_went_wrong
from desktop.app.models.measured import TO_BEGIN_WITH, Measured
from desktop.settings import Settings
from desktop.ui.download_strip import how_far
from desktop.ui.models.model_line import Act, ModelGroup, ModelLine, State
from desktop.weights.choice import best_whisper, best_writer
from desktop.weights.entry import Purpose, Weights
from desktop.weights.errors import in_words
from desktop.weights.own import OwnModel, OwnModels
from desktop.weights.store import WeightsStore
from desktop.weights.writer_pace import WriterPace

SHOWN_AT_ONCE = ("whisper-tiny.en", "whisper-base", "whisper-small", "whisper-large-v3-turbo")
"""One of each size; the others of a family are shown when all are wanted."""
_GROUPS: tuple[tuple[Purpose, str, str], ...] = (
    ("hearing", "Hearing", "Writes down what is said. A larger one makes fewer mistakes and needs more time."),
    ("writing", "Writing", "Writes the answers, from your résumé, on this machine."),
    ("finding", "Finding", "Finds the lines of your résumé that fit a question."),
)
HERE = "✓ Here"
_UNCHECKABLE = "No checksum of it is known, so it is not fetched. Take it in from a folder, below."


@dataclass(frozen=True)
class Circumstances:
    """What the lines depend on besides the disk. Keys are what the settings name a model by.

    `at_work`: in the running session. `broken` and `problems`: sentences. `checking`: its bytes are being read.
    """

    language: str = "en"
    at_work: frozenset[str] = frozenset()
    broken: Mapping[str, str] = field(default_factory=dict)
    problems: Mapping[str, str] = field(default_factory=dict)
    checking: frozenset[str] = frozenset()


class ModelLines:
    """Looks anew with every call of `groups`, which takes milliseconds."""

    def __init__(self, store: WeightsStore, settings: Settings, queue: DownloadQueue) -> None:
        self._store = store
        self._settings = settings
        self._queue = queue

    def groups(self, now: Circumstances) -> list[ModelGroup]:
        measured = Measured.of(self._store, now.language)
        return [
            self._group(purpose, title, explanation, now, measured)
            for purpose, title, explanation in _GROUPS
            if any(entry.purpose == purpose for entry in self._store.catalogue)
        ]

    def advice(self, language: str) -> list[str]:
        """What suits this machine; empty before anything was measured."""
        measured = Measured.of(self._store, language)
        if not measured.decode_s and not measured.paces:
            return []
        return [advice.reason for advice in measured.advice.values() if advice.reason != TO_BEGIN_WITH]

    def chosen(self, purpose: Purpose, measured: Measured) -> tuple[str, bool]:
        """Which one is used for a new session, empty where none is; and whether the person named it."""
        match purpose:
            case "hearing":
                wanted = self._settings.whisper_model
                best = best_whisper(self._store, measured.decode_s, measured.language)
            case "writing":
                wanted = self._settings.answer_model
                best = best_writer(self._store, measured.machine, _words_per_s(measured.paces))
            case _:
                wanted, best = "", next((e.name for e in self._store.installed() if e.purpose == purpose), None)
        return (wanted, True) if wanted else (best or "", False)

    def _group(
        self, purpose: Purpose, title: str, explanation: str, now: Circumstances, measured: Measured
    ) -> ModelGroup:
        chosen, by_person = self.chosen(purpose, measured)
        known = [
            self._line(entry, now, measured, chosen)
            for entry in self._store.catalogue
            if entry.purpose == purpose and (not entry.tests_only or entry.name == chosen)
        ]
        own = [
            _own_line(each, now, measured, chosen) for each in OwnModels(self._store).all() if each.purpose == purpose
        ]
        lines = [*known, *own]
        said = _chosen_words(chosen, by_person, lines) if purpose != "finding" else ""
        return ModelGroup(purpose, title, explanation, said, by_person, lines)

    def _line(self, entry: Weights, now: Circumstances, measured: Measured, chosen: str) -> ModelLine:
        how = self._how(entry, now, chosen)
        advice = measured.advice.get(entry.purpose)
        recommended = advice.reason if advice is not None and advice.name == entry.name else ""
        speaks = "many" in entry.languages or now.language in entry.languages
        absent = how.state == "absent" and not how.problem
        minor = entry.purpose == "hearing" and absent and not recommended and entry.name not in SHOWN_AT_ONCE
        return ModelLine(
            key=entry.name,
            title=entry.short_title,
            facts=f"{in_words(entry.bytes)} · {entry.licence} licence · {_languages(entry)}",
            quality=_quality(entry, measured) if speaks or entry.purpose == "finding" else _OTHER_LANGUAGE,
            note=entry.accuracy_note,
            state=how.state,
            said=how.said,
            percent=how.percent,
            used=_used(entry.name, now, chosen),
            recommended=recommended,
            minor=minor,
            problem=how.problem,
            acts=how.acts,
        )

    def _how(self, entry: Weights, now: Circumstances, chosen: str) -> "_How":
        name = entry.name
        fetching = self._queue.fetching
        if fetching is not None and name == self._queue.current:
            return _on_its_way(fetching)
        if name in self._queue.waiting:
            return _How("waiting", "Waits for its turn.", acts=(("cancel", "Cancel"),))
        if name in now.broken:
            return _How("broken", now.broken[name], problem=True, acts=(("fetch", "Fetch again"), ("delete", "Delete")))
        if self._store.find(name) is not None:
            said = "Here. It is being checked…" if name in now.checking else HERE
            use: tuple[tuple[Act, str], ...] = (("use", "Use this one"),)
            return _How("here", said, acts=(*(use if _can_use(entry, chosen) else ()), ("delete", "Delete")))
        return self._absent(entry, now)

    def _absent(self, entry: Weights, now: Circumstances) -> "_How":
        if not entry.verified:
            return _How("absent", _UNCHECKABLE)
        error = self._queue.problems.get(entry.name)
        problem = now.problems.get(entry.name) or (". ".join(what_went_wrong(error)) if error else "")
        if problem:
            return _How("absent", problem, problem=True, acts=(("fetch", "Try again"),))
        here = self._store.here_bytes(entry.name)
        if here:
            rest = in_words(entry.bytes - here)
            said = f"Not here yet: {in_words(here)} have come."
            return _How("absent", said, acts=(("fetch", f"Fetch the rest, {rest}"),))
        return _How("absent", "", acts=(("fetch", f"Fetch {in_words(entry.bytes)}"),))


_OTHER_LANGUAGE = "Not for the language of your interviews."


@dataclass(frozen=True)
class _How:
    state: State
    said: str
    percent: int | None = None
    problem: bool = False
    acts: Sequence[tuple[Act, str]] = ()


def _on_its_way(fetching: Fetching) -> _How:
    progress = fetching.progress
    percent = 100 * progress.done_bytes // progress.total_bytes if progress.total_bytes else 0
    far = how_far(progress.done_bytes, progress.total_bytes, None if fetching.paused else fetching.left_s)
    stop: tuple[Act, str] = ("cancel", "Cancel")
    if fetching.paused:
        return _How("paused", f"Paused · {far}", percent, acts=(("go_on", "Go on"), stop))
    said = {
        "waiting": "Another program is fetching it. Waiting…",
        "connecting": "Connecting…",
        "checking": "Checking what has come…",
    }.get(progress.state, far)
    return _How("fetching", said, percent, acts=(("pause", "Pause"), stop))


def _own_line(own: OwnModel, now: Circumstances, measured: Measured, chosen: str) -> ModelLine:
    use: tuple[tuple[Act, str], ...] = (("use", "Use this one"),) if own.setting != chosen else ()
    return ModelLine(
        key=own.setting,
        title=own.title,
        facts=f"{in_words(own.bytes)} · your own model",
        quality=_sentence(_speed_here(own.setting, own.purpose, measured)),
        state="here",
        said=now.broken.get(own.setting, HERE),
        problem=own.setting in now.broken,
        used=_used(own.setting, now, chosen),
        acts=(*use, ("delete", "Delete")),
    )


def _quality(entry: Weights, measured: Measured) -> str:
    if entry.purpose == "finding":
        return ""
    speed = _speed_here(entry.name, entry.purpose, measured)
    return f"Accuracy: {entry.accuracy} · Speed: {entry.speed}{f', {speed}' if speed else ''}"


def _speed_here(key: str, purpose: Purpose, measured: Measured) -> str:
    if purpose == "writing":
        pace = measured.paces.get(key)
        return f"{pace.words_per_s:.0f} words a second here, the first after {pace.first_word_s:.1f} s" if pace else ""
    decode = measured.decodes.get(key)
    if decode is None:
        seconds = measured.decode_s.get(key)
        return f"{seconds:.2f} s a sentence here" if seconds is not None else ""
    if decode.measured:
        return f"{decode.seconds:.2f} s a sentence here"
    return f"about {decode.seconds:.1f} s a sentence here (estimated)"


def _chosen_words(chosen: str, by_person: bool, lines: Sequence[ModelLine]) -> str:
    if not chosen:
        return "None is here yet."
    title = next((line.title for line in lines if line.key == chosen), chosen)
    return f"You chose {title}." if by_person else f"Chosen for you: {title}."


def _used(key: str, now: Circumstances, chosen: str) -> str:
    if key in now.at_work:
        return "At work now"
    return "In use" if key == chosen else ""


def _can_use(entry: Weights, chosen: str) -> bool:
    return entry.purpose in ("hearing", "writing") and entry.name != chosen


def _languages(entry: Weights) -> str:
    if "many" not in entry.languages:
        return "English only"
    return "about 100 languages" if entry.purpose == "hearing" else "English and other languages"


def _words_per_s(paces: Mapping[str, WriterPace]) -> dict[str, float]:
    return {name: pace.words_per_s for name, pace in paces.items()}


def _sentence(words: str) -> str:
    return f"Speed: {words}" if words else ""
