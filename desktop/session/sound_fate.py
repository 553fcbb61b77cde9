"""What has become of the sound of a past session: here until a day, or gone."""

from datetime import datetime, timedelta

from desktop.reports.sound_line import SoundFate
from desktop.store.clock import utc_now
from desktop.store.kept_sound import KeptSound
from shared.session_view import SessionView


def fate_of(kept: KeptSound, view: SessionView, keep_days: int, now: datetime | None = None) -> SoundFate | None:
    """Looks at the folder. None where no sound was to be kept."""
    if view.session_id is None or view.created_at is None or not view.setup.keep_sound:
        return None
    goes_at = view.created_at + timedelta(days=keep_days)
    if kept.has(view.session_id):
        return SoundFate(until=goes_at)
    return SoundFate(after_days=keep_days if goes_at <= (now or utc_now()) else 0)
