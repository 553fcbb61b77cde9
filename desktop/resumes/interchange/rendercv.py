"""RenderCV's YAML: the person and the sections become a résumé; the design settings beside them are left out.

Read without aliases of structure and without types: every scalar is text, so that a date stays as it was written.
"""

from typing import Any

import yaml

from desktop.resumes.interchange.bounds import check_content, check_size
from desktop.resumes.interchange.problem import NOT_A_RESUME, NotImported
from desktop.resumes.interchange.rendercv_entries import Collected, take_section
from desktop.resumes.interchange.rendercv_text import plain, text_of, texts_of, web_address
from desktop.resumes.resume import Basics, Location, Profile, Resume

LARGEST_BYTES = 150_000
"""The reader of YAML is slow: as much of it as this takes about two seconds."""
NETWORKS = {
    "linkedin": "https://linkedin.com/in/",
    "github": "https://github.com/",
    "gitlab": "https://gitlab.com/",
    "instagram": "https://instagram.com/",
    "orcid": "https://orcid.org/",
    "researchgate": "https://researchgate.net/profile/",
    "youtube": "https://youtube.com/@",
    "google scholar": "https://scholar.google.com/citations?user=",
    "telegram": "https://t.me/",
    "x": "https://x.com/",
    "bluesky": "https://bsky.app/profile/",
    "leetcode": "https://leetcode.com/u/",
    "reddit": "https://reddit.com/user/",
}


def read_rendercv(data: bytes) -> Resume:
    """Raises NotImported with a sentence for whatever is not a résumé in this format."""
    check_size(data, LARGEST_BYTES)
    decoded = _decoded(data)
    check_content(decoded)
    cv = decoded.get("cv") if isinstance(decoded, dict) else None
    if not isinstance(cv, dict) or not (text_of(cv.get("name")) or cv.get("sections")):
        raise NotImported(NOT_A_RESUME)
    collected = Collected()
    sections = cv.get("sections") or {}
    if not isinstance(sections, dict):
        raise NotImported("“sections” should be a group of sections with titles. Mend the file, or choose another.")
    for title, entries in sections.items():
        take_section(collected, title, entries)
    return collected.resume(_basics(cv, collected.summary))


def _decoded(data: bytes) -> Any:
    try:
        # knows neither dates nor numbers nor merge keys, and builds nothing but text, lists and groups
        return yaml.load(data.decode("utf-8-sig"), Loader=yaml.BaseLoader)
    except (yaml.YAMLError, UnicodeDecodeError, ValueError) as error:
        raise NotImported(
            "This file is not valid YAML. Check it with RenderCV, then choose it again.", detail=str(error)
        ) from error
    except RecursionError as error:
        raise NotImported("This file is nested too deeply to be a résumé. Choose another file.") from error


def _basics(cv: dict[str, Any], summary: str) -> Basics:
    phones, emails, sites = (texts_of(cv.get(key)) for key in ("phone", "email", "website"))
    return Basics(
        name=plain(text_of(cv.get("name"))),
        label=plain(text_of(cv.get("headline") or cv.get("label"))),
        image=text_of(cv.get("photo")),
        email=next(iter(emails), ""),
        phone=next((phone.removeprefix("tel:") for phone in phones), ""),
        url=next(iter(sites), ""),
        summary=summary,
        location=_location(text_of(cv.get("location"))),
        profiles=(*_profiles(cv.get("social_networks")), *_connections(cv.get("custom_connections"))),
        extra={
            key: rest for key, rest in (("emails", emails[1:]), ("phones", phones[1:]), ("urls", sites[1:])) if rest
        },
    )


def _location(text: str) -> Location:
    city, _, region = (part.strip() for part in text.partition(","))
    return Location(city=city, region=region)


def _profiles(entries: Any) -> tuple[Profile, ...]:
    found = [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
    return tuple(_profile(text_of(entry.get("network")), text_of(entry.get("username"))) for entry in found)


def _profile(network: str, username: str) -> Profile:
    known = NETWORKS.get(network.casefold(), "")
    if network.casefold() == "mastodon" and username.count("@") == 2:
        _, name, host = username.split("@")
        return Profile(network=network, username=username, url=f"https://{host}/@{name}")
    return Profile(network=network, username=username, url=known + username if known and username else "")


def _connections(entries: Any) -> tuple[Profile, ...]:
    found = [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
    return tuple(
        Profile(username=plain(text_of(entry.get("placeholder"))), url=web_address(text_of(entry.get("url"))))
        for entry in found
    )
