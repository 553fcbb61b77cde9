"""Verbs by what they claim: who only helped, who did it, who led it, who began it."""

from desktop.answers.word_lists import listed
from desktop.answers.words import stem


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split())


HELPING = _stems(
    "assisted supported helped contributed participated aided shadowed observed attended joined collaborated"
)
"""Verbs of a part in what others did."""

LEADING = _stems(
    "led managed headed directed oversaw supervised chaired spearheaded captained owned commanded governed"
)
"""Verbs of authority over people or of answering for the whole."""

FOUNDING = _stems(
    "founded established cofounded co-founded launched initiated started pioneered created instituted originated"
)
"""Verbs of beginning what was not there."""

TITLE_OF_LEADING = _stems(
    "manager lead head director chief principal supervisor founder president captain chair chairman chairwoman owner "
    "executive ceo cto cfo coo vp matron foreman superintendent headteacher editor-in-chief"  # codespell:ignore
)
TITLE_OF_FOUNDING = _stems("founder co-founder cofounder owner")

ACTION = (
    HELPING
    | LEADING
    | FOUNDING
    | _stems(
        "built developed designed implemented wrote created delivered improved increased reduced cut "
        "decreased raised grew automated migrated integrated deployed optimised optimized analysed "
        "analyzed researched tested maintained monitored trained mentored taught coached coordinated "
        "organised organized planned scheduled negotiated sold closed won generated produced prepared "
        "presented published edited reported reviewed audited reconciled processed handled treated "
        "assessed administered cared diagnosed counselled advised consulted recruited hired onboarded "
        "promoted resolved solved fixed repaired installed operated inspected cleaned cooked served "
        "greeted answered drafted filed represented defended argued drove scaled refactored rewrote "
        "architected engineered shipped released modernised modernized streamlined simplified "
        "standardised standardized introduced proposed disagreed persuaded convinced achieved exceeded "
        "earned received awarded saved secured sourced procured budgeted forecast tracked measured "
        "documented translated facilitated collaborated partnered liaised communicated provided "
        "ensured responsible used worked conducted performed completed executed established set "
        "adopted converted restructured rebuilt redesigned launched rolled ran made took kept held "
        "brought found identified discovered evaluated interviewed surveyed modelled modeled "
        "programmed configured debugged authored co-authored leading developing building managing "
        "selected named chosen elected nominated recognised recognized volunteered fundraised curated "
        "choreographed photographed illustrated animated directed performed composed drove delivered "
        "loaded packed stocked cashed"
    )
)
"""What a résumé's statement begins with; tells a statement from a heading line."""

PASSIVE_HONOURS = _stems(
    "promoted awarded selected named chosen elected nominated recognised recognized appointed certified"
)
"""At the beginning of a statement these were done to the candidate, not by the candidate."""

NOT_PAST = frozenset(
    listed(
        "need speed feed seed indeed exceed proceed embed red bed shed hundred agreed-upon kindred sacred "
        "naked wicked feed unlimited related distributed advanced detailed skilled experienced interested "
        "excited based united expected required needed supposed used limited"
    )
)
_PAST_IRREGULAR = frozenset(
    listed(
        "led built wrote cut won taught ran grew brought sold made held kept drove oversaw began gave took "
        "found spoke spent knew thought felt saw got went did had was were learnt chose broke bought fell rose "
        "became came left met paid sent set sat stood told understood lost fought dealt caught drew flew hit "
        "put rebuilt rewrote undertook said shook wore threw caught drank ate rode withdrew overcame forbade swam "
        "upheld outsold foresaw shot bid bred"
    )
)


def is_past(word: str) -> bool:
    """Whether the word reads as a past tense; adjectives in -ed count too, but for a few common ones."""
    lowered = word.lower()
    return lowered in _PAST_IRREGULAR or (lowered.endswith("ed") and len(lowered) > 4 and lowered not in NOT_PAST)
