"""Finding sessions by words: every word has to occur somewhere in a session, the last one may be unfinished."""

import sqlite3
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.store.passages import PassageKind
from desktop.store.search_index import SESSION_BITS
from desktop.store.search_words import Ranges, Wanted, snippet
from desktop.store.summary import SessionSummary

HITS_A_SESSION = 3


@dataclass(frozen=True, slots=True)
class PassageHit:
    """A piece of a session around what was found. `ranges`: begin and end in `text` of each word that matched.

    `ref` is the segment's id for a line that was said, the question's for a question or an answer, empty for the
    name, the company and the job.
    """

    kind: PassageKind
    ref: str
    text: str
    ranges: Ranges


@dataclass(frozen=True, slots=True)
class SessionHit:
    """A session in which every word occurs. `total`: in how many passages any of them does; `hits` are the best."""

    summary: SessionSummary
    hits: tuple[PassageHit, ...]
    total: int

    @property
    def session_id(self) -> str:
        return self.summary.session_id


def find(connection: sqlite3.Connection, sessions: Iterable[SessionSummary], text: str, limit: int) -> list[SessionHit]:
    """Among these sessions and in their order. Text without a single letter or digit finds nothing."""
    wanted = Wanted.of(text)
    if not wanted.words:
        return []
    # Each word once through the whole index: an unfinished word is dear to SQLite however few rows are asked for.
    places = [_places(connection, term) for term in wanted.terms]
    numbers = _sessions_with_all(connection, places)
    found = [(summary, numbers[summary.session_id]) for summary in sessions if summary.session_id in numbers]
    return [_session_hit(connection, summary, number, places, wanted) for summary, number in found[:limit]]


def _places(connection: sqlite3.Connection, term: str) -> list[int]:
    """The passages with this word, ascending."""
    return [place for (place,) in connection.execute("SELECT rowid FROM search WHERE search MATCH ?", (term,))]


def _sessions_with_all(connection: sqlite3.Connection, places: list[list[int]]) -> dict[str, int]:
    """Session ids with their numbers."""
    numbers = set.intersection(*({place >> SESSION_BITS for place in of_one} for of_one in places))
    if not numbers:
        return {}
    known = connection.execute("SELECT session_id, number FROM searched")
    return {session_id: number for session_id, number in known if number in numbers}


def _session_hit(
    connection: sqlite3.Connection, summary: SessionSummary, number: int, places: list[list[int]], wanted: Wanted
) -> SessionHit:
    """What holds many of the words comes first, else the order of the conversation."""
    words_at = Counter(place for of_one in places for place in _within(of_one, number))
    best = sorted(words_at, key=lambda place: (-words_at[place], place))[:HITS_A_SESSION]
    return SessionHit(summary, tuple(_passage_hit(connection, place, wanted) for place in best), len(words_at))


def _within(places: list[int], number: int) -> list[int]:
    first = bisect_left(places, number << SESSION_BITS)
    return places[first : bisect_left(places, number + 1 << SESSION_BITS, first)]


def _passage_hit(connection: sqlite3.Connection, place: int, wanted: Wanted) -> PassageHit:
    kind, ref, text = connection.execute("SELECT kind, ref, text FROM passages WHERE id = ?", (place,)).fetchone()
    return PassageHit(kind, ref, *snippet(text, wanted))
