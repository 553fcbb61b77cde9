"""The publisher's hub: one file over HTTP, taken up where it broke off, at a pinned revision."""

import threading
from collections.abc import Callable
from urllib.parse import quote

import httpx

from desktop.weights.delivery import PlaceFailed, PlaceUnreachable
from desktop.weights.entry import HubPlace, Weights, WeightsFile
from desktop.weights.part import PartFile
from desktop.weights.progress import FetchControl

HUB_URL = "https://huggingface.co"
CONNECT_S = 5.0
"""A place that cannot be reached within this time is the next one's turn (local-models.md §1)."""
STALL_S = 20.0
_UNREACHABLE = "the hub cannot be reached from here"
FRUITLESS_TRIES = 3
"""Broken connections in a row that brought no byte before the place is given up."""


class HubSource:
    """Fetches from `base_url`. Not thread-safe; `close` it when done."""

    name = "hub"

    def __init__(
        self,
        base_url: str = HUB_URL,
        *,
        connect_s: float = CONNECT_S,
        stall_s: float = STALL_S,
        pause_between_tries_s: float = 1.0,
    ) -> None:
        self._base_url = base_url.rstrip("/")
        self._pause_s = pause_between_tries_s
        self._connect_s = connect_s
        self._answered = False
        timeout = httpx.Timeout(stall_s, connect=connect_s)
        # identity: a compressed transfer could not be resumed by byte counts
        self._http = httpx.Client(timeout=timeout, follow_redirects=True, headers={"Accept-Encoding": "identity"})

    def close(self) -> None:
        self._http.close()

    def serves(self, weights: Weights) -> bool:
        return any(isinstance(place, HubPlace) for place in weights.places)

    def release(self, weights: Weights) -> None:
        """Nothing is kept."""

    def extra_bytes(self) -> int:
        return 0

    def deliver(
        self,
        weights: Weights,
        file: WeightsFile,
        part: PartFile,
        control: FetchControl,
        on_size: Callable[[int], None],
    ) -> None:
        place = next(place for place in weights.places if isinstance(place, HubPlace))
        url = f"{self._base_url}/{place.repository}/resolve/{place.revision}/{quote(place.remote_path(file.path))}"
        self._refuse_if_unreachable()
        fruitless = 0
        while part.size != file.bytes:
            control.wait_while_paused()
            before = part.size
            reason = self._try_once(url, file, part, control, on_size)
            fruitless = 0 if part.size > before or control.paused else fruitless + 1
            if fruitless >= FRUITLESS_TRIES:
                raise PlaceFailed(f"the hub: {reason}")
            if fruitless:
                control.wait(self._pause_s)

    def _refuse_if_unreachable(self) -> None:
        """Name lookup and each of a host's addresses have time limits of their own; this bounds them all together."""
        if self._answered:
            return
        answer = threading.Thread(target=self._knock, daemon=True)
        answer.start()
        answer.join(self._connect_s)
        if not self._answered:
            raise PlaceUnreachable(_UNREACHABLE)

    def _knock(self) -> None:
        try:
            self._http.head(self._base_url, follow_redirects=False)
        except (httpx.ConnectError, httpx.TimeoutException, RuntimeError):  # RuntimeError: closed meanwhile
            return
        except httpx.HTTPError:  # a broken answer is an answer
            pass
        self._answered = True

    def _try_once(
        self, url: str, file: WeightsFile, part: PartFile, control: FetchControl, on_size: Callable[[int], None]
    ) -> str:
        """One request; returns why it ended. What it brought is in the part."""
        have = part.size
        if have > file.bytes:
            part.throw_away()
            have = 0
        try:
            with self._http.stream("GET", url, headers=_range_headers(have, part)) as response:
                return self._take(response, have, file, part, control, on_size)
        except (httpx.ConnectError, httpx.ConnectTimeout) as error:
            raise PlaceUnreachable(_UNREACHABLE) from error
        except httpx.TimeoutException:
            return "it stopped sending"
        except httpx.TransportError:
            return "the connection broke"
        except httpx.TooManyRedirects as error:
            raise PlaceFailed("the hub sends us in circles") from error

    def _take(
        self,
        response: httpx.Response,
        have: int,
        file: WeightsFile,
        part: PartFile,
        control: FetchControl,
        on_size: Callable[[int], None],
    ) -> str:
        match response.status_code:
            case 206 if have and _continues(response, have, file.bytes):
                pass
            case 200 if _length(response) in (None, file.bytes):
                have = 0  # the whole file: it ignores ranges, or ours has changed
            case 416 | 206:
                part.throw_away()
                return "it would not go on where we stopped"
            case status if status >= 500 or status == 429:
                return "it is busy or out of order at the moment"
            case 200:
                raise PlaceFailed("the hub offers a file of another length")
            case 401 | 403:
                raise PlaceFailed("the hub does not give this file to everybody")
            case 404 | 410:
                raise PlaceFailed("the hub no longer has this file")
            case status:
                raise PlaceFailed(f"the hub refuses ({status})")
        part.cut(have)
        part.note({"etag": response.headers.get("ETag", "")})
        return _write(response, have, file, part, control, on_size)


def _range_headers(have: int, part: PartFile) -> dict[str, str]:
    if not have:
        return {}
    headers = {"Range": f"bytes={have}-"}
    etag = part.notes().get("etag", "")
    if etag and not etag.startswith("W/"):  # a weak tag may not guard a range (RFC 9110 §13.1.5)
        headers["If-Range"] = etag
    return headers


def _continues(response: httpx.Response, have: int, total: int) -> bool:
    offered: str = response.headers.get("Content-Range", "")
    return offered == f"bytes {have}-{total - 1}/{total}"


def _length(response: httpx.Response) -> int | None:
    length = response.headers.get("Content-Length")
    return int(length) if length and length.isdigit() else None


def _write(
    response: httpx.Response,
    have: int,
    file: WeightsFile,
    part: PartFile,
    control: FetchControl,
    on_size: Callable[[int], None],
) -> str:
    with part.path.open("ab") as writer:
        for block in response.iter_raw():
            if have + len(block) > file.bytes:
                raise PlaceFailed("the hub sends more than the file holds")
            writer.write(block)
            have += len(block)
            on_size(have)
            control.check()
            if control.paused:
                return "paused"
    return "it ended too early"
