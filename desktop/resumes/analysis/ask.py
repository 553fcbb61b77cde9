"""What one requirement asks: one thing or several, each to be shown in one of several ways."""

from typing import Literal

import msgspec

AskKind = Literal["skill", "subject", "experience", "degree", "language", "certificate", "manner", "condition"]
"""- skill: one the lexicon knows; subject: anything else one can do or know ("wound care")
- experience: months in a role or with a subject
- manner: how one works with people ("teamwork"); condition: what a résumé rarely says (shifts, right to work)
"""


class Ask(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Everything here is alternatives: one of `skills`, one of `terms` or one of `roles` is enough.

    `words` is what the sentences call it. `months` is asked for at least. `level` is of a degree (1 to 5) or language
    (1 to 6), 0 where none is named. `similar`: something of the same kind counts as the thing itself ("or similar").
    `practised`: experience is asked, so a course alone does not do; of a degree, that experience is taken instead; of a
    certificate, that it is one of `skills`, which are used without it too.
    `paid`: work alone counts, no projects.
    """

    kind: AskKind
    words: str
    skills: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    months: int = 0
    level: int = 0
    similar: bool = False
    practised: bool = False
    paid: bool = False
