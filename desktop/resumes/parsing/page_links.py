"""Addresses behind the words of a page: "LinkedIn" that leads somewhere."""

from collections.abc import Sequence

from desktop.resumes.document import Box, Document
from desktop.resumes.document import Link as PageLink
from desktop.resumes.parsing.basics import Top
from desktop.resumes.parsing.found import Found
from desktop.resumes.parsing.rows import tidy
from desktop.resumes.parsing.urls import EMAIL, network_of, same_address


def add_links(top: Top, document: Document, lines: Sequence[int]) -> None:
    """Links on the contact lines; their words are those lines' then."""
    for link in document.links:
        at = _line_of(link, document, lines)
        url = link.url.strip()
        if at is None:
            continue
        words = tidy(link.text) if tidy(link.text) in tidy(document.lines[at].text) else ""
        quote = words or tidy(document.lines[at].text)
        if url.lower().startswith("mailto:"):
            _add_address(url[7:].split("?")[0], at, quote, top)
        elif url.lower().startswith("http"):
            _add_url(Found(url, (at,), 0.9, quote), words, top)


def _add_address(address: str, at: int, quote: str, top: Top) -> None:
    known = {email.text.lower() for email in top.contacts.emails}
    if EMAIL.fullmatch(address) and address.lower() not in known:
        top.contacts.emails.append(Found(address, (at,), 0.9, quote))


def _add_url(url: Found, words: str, top: Top) -> None:
    if any(same_address(known.text, url.text) for known in top.contacts.urls):
        return
    top.contacts.urls.append(url)
    spoken = [found for found in top.rest if found.lines == url.lines and found.text == words]
    top.covered += spoken
    top.rest = [found for found in top.rest if found not in spoken]
    network = network_of(url.text)[0]
    top.contacts.handles = [(name, handle) for name, handle in top.contacts.handles if name != network]


def _line_of(link: PageLink, document: Document, lines: Sequence[int]) -> int | None:
    """The line that the link lies on; without boxes the line that holds its words."""
    words = tidy(link.text)
    for number in lines:
        line = document.lines[number]
        if link.box and line.box:
            if line.page == link.page and _overlap(link.box, line.box):
                return number
        elif words and words in tidy(line.text):
            return number
    return None


def _overlap(link: Box, line: Box) -> bool:
    shared = min(link[3], line[3]) - max(link[1], line[1])
    return shared > 0.4 * (line[3] - line[1]) and link[0] < line[2] and line[0] < link[2]
