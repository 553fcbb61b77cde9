"""The lexicon kept for the whole program, and loaded only for the first one who asks."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.resumes.skills.lexicon import Lexicon


class KeptLexicon:
    """The lexicon, loaded when it is first asked for and anew after the person's own file changed."""

    def __init__(self, personal: Path | None = None) -> None:
        self._personal = personal
        self._lexicon: Lexicon | None = None

    def get(self) -> "Lexicon":
        from desktop.resumes.skills.lexicon import load_lexicon  # only now: its patterns take a part of the app's start

        if self._lexicon is None:
            self._lexicon = load_lexicon(self._personal)
        return self._lexicon

    def forget(self) -> None:
        """To be called after an import or a removal."""
        self._lexicon = None
