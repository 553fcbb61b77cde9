"""Versions of a résumé: a new one, and how many of them are kept."""

import uuid
from datetime import datetime

import msgspec

from desktop.resumes.shelf.corrections import Corrections
from desktop.store.resume_store import SavedResume, SavedVersion


def new_id() -> str:
    return uuid.uuid4().hex


def version_of(number: int, made_at: datetime, reason: str, reading_id: str, corrections: Corrections) -> SavedVersion:
    content = msgspec.Raw(msgspec.json.encode(corrections))
    return SavedVersion(number=number, made_at=made_at, reason=reason, reading_id=reading_id, corrections=content)


def trimmed(saved: SavedResume, most: int) -> SavedResume:
    """At most so many versions, and only the readings that one of them rests on."""
    versions = saved.versions
    if len(versions) > most:
        versions = (versions[0], *versions[len(versions) - most + 1 :])
    used = {version.reading_id for version in versions}
    readings = tuple(reading for reading in saved.readings if reading.reading_id in used)
    return msgspec.structs.replace(saved, versions=versions, readings=readings)
