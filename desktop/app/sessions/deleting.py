"""Deleting: out of sight at once, gone for good when the time for undoing is over."""

from collections.abc import Callable

from desktop.ui.banner import UndoBanner


class Deleting:
    """One deletion at a time can be undone; the next one carries out the one before.

    `add_banner` shows the offer to undo. `on_change` is called when what is hidden changes, `delete` when it is final.
    """

    def __init__(
        self,
        add_banner: Callable[[UndoBanner], None],
        delete: Callable[[str], None],
        on_change: Callable[[], None],
    ) -> None:
        self._add_banner = add_banner
        self._delete = delete
        self._on_change = on_change
        self.banner: UndoBanner | None = None

    @property
    def hidden(self) -> str | None:
        """The session that is out of sight and can still come back."""
        return self.banner.what if self.banner is not None else None

    def begin(self, session_id: str, name: str) -> None:
        self.finish()
        banner = UndoBanner(session_id, f"“{name}” was deleted.")
        banner.done.connect(self._on_done)
        banner.undone.connect(self._on_undone)
        self.banner = banner
        self._add_banner(banner)
        self._on_change()

    def finish(self) -> None:
        """What can still be undone is deleted for good; call it before the program ends."""
        if self.banner is not None:
            self.banner.finish()

    def _on_done(self, session_id: str) -> None:
        self._drop_banner()
        self._delete(session_id)

    def _on_undone(self, _session_id: str) -> None:
        self._drop_banner()
        self._on_change()

    def _drop_banner(self) -> None:
        banner, self.banner = self.banner, None
        if banner is not None:
            banner.deleteLater()
