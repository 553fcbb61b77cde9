"""The time of day, in the one form that is stored: aware, UTC."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    return datetime.now(UTC)
