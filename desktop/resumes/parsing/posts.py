"""Who, as what, where: the attributes of entries under "Experience", judged over all entries together."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.resumes.parsing.blocks import Block
from desktop.resumes.parsing.entry_dates import Dates
from desktop.resumes.parsing.found import Found
from desktop.resumes.parsing.fragments import Fragment, cut
from desktop.resumes.parsing.labelling import OTHER, Labeller, Labelling
from desktop.resumes.parsing.organisation_words import is_company_form, organisation_score
from desktop.resumes.parsing.place_words import is_region, place_score
from desktop.resumes.parsing.title_words import title_score
from desktop.resumes.parsing.urls import URL, clean_url

Bias = dict[tuple[int, str], float]


@dataclass(slots=True)
class Post:
    """A block's fragments with a label each: T title, O organisation, P place, X anything else."""

    block: Block
    fragments: list[Fragment]
    dates: Dates
    labels: tuple[str, ...] = ()
    confidence: dict[str, float] | None = None

    def of(self, label: str) -> list[Fragment]:
        return [f for f, given in zip(self.fragments, self.labels, strict=True) if given == label]

    def sure(self, label: str) -> float:
        return (self.confidence or {}).get(label, 0.5)


def read_posts(blocks: Sequence[Block]) -> list[Post]:
    """Two rounds: what is plain in one entry teaches the order and the look of the others."""
    posts = [Post(block, *cut(block.header, block.margin, block.dated, titles=True)) for block in blocks]
    first = [_LABELLER.label(post.fragments) for post in posts]
    habits = _Habits.of(posts, first)
    for post, before in zip(posts, first, strict=True):
        bias = habits.bias(post.fragments)
        best = _LABELLER.label(post.fragments, bias) if bias else before
        post.labels = _with_tails(post.fragments, best.labels)
        post.confidence = _LABELLER.confidences(post.fragments, best, bias)
    return posts


def _with_tails(fragments: Sequence[Fragment], labels: tuple[str, ...]) -> tuple[str, ...]:
    """ "Supervisor - Housewares" is one title, where the employer has a line of its own."""
    result = list(labels)
    organisation = next((f for f, label in zip(fragments, labels, strict=True) if label == "O"), None)
    for i in range(1, len(fragments)):
        here, before = fragments[i], fragments[i - 1]
        beside = here.sep == "bar" and here.line == before.line and here.row == before.row and here.text[:1].isupper()
        if result[i] == OTHER and result[i - 1] == "T" and beside and organisation and organisation.row != here.row:
            result[i] = "T"
    return tuple(result)


def emit(fragments: Sequence[Fragment], i: int, label: str) -> float:
    fragment = fragments[i]
    if fragment.hint:
        return 4.0 if fragment.hint == label else -4.0
    text = fragment.text
    title, place = title_score(text), _place(fragments, i)
    long = 0.25 * max(0, len(text.split()) - 7)
    if label == "T":
        plain = 0.05 if text[:1].isupper() else -0.4
        return (title if title else plain - 0.35) - 0.55 * place - long - (0.5 if fragment.margin else 0) - _form(text)
    organisation = organisation_score(text)
    if label == "O":
        name = 0.55 if text[:1].isupper() or text[:1].isdigit() else 0.0
        doubt = 0.75 * title if organisation < 2.0 else 0.4 * title
        started = 0.6 if fragment.sep == "at" else -0.25 if fragment.below and organisation < 1.3 else 0.0
        if (
            fragment.sep == "comma"
            and i
            and title_score(fragments[i - 1].text) >= 1.5
            and _has_name_elsewhere(fragments, i)
        ):
            doubt += 0.9  # "Vice President, Finance" above the employer's line
        return name + 0.8 * organisation - doubt - 0.55 * place - long + started - (0.6 if fragment.margin else 0)
    spare = 0.0
    if not place and text[:1].isupper() and len(text.split()) <= 3 and i and organisation < 1.3:
        last = i == len(fragments) - 1 or fragments[i + 1].row != fragment.row
        after_name = fragment.sep == "comma" and title_score(fragments[i - 1].text) < 1.5
        spare = (0.85 if after_name and len(text.split()) <= 2 else 0.35) if last else 0.0
    return place - 0.55 + spare - 0.5 * title - (0.3 if len(text.split()) > 5 else 0)


def _has_name_elsewhere(fragments: Sequence[Fragment], i: int) -> bool:
    """Another fragment that begins a line, a cell or a bar's part could be the organisation."""
    others = [
        k for k, other in enumerate(fragments) if other.sep != "comma" and k not in (i, i - 1) and not other.margin
    ]
    others = [k for k in others if not fragments[k].below or organisation_score(fragments[k].text) >= 1.3]
    named = [k for k in others if fragments[k].text[:1].isupper() and title_score(fragments[k].text) < 1.5]
    return any(_place(fragments, k) < 1.5 for k in named)


def _form(text: str) -> float:
    last = text.split()[-1] if text.split() else ""
    return 1.0 if is_company_form(last) and last.lower() not in ("co", "ag", "se") else 0.0


def _place(fragments: Sequence[Fragment], i: int) -> float:
    """A town is known by the state or country after the comma."""
    text = fragments[i].text
    score = place_score(text)
    following = fragments[i + 1] if i + 1 < len(fragments) else None
    if score < 1.9 and following and following.sep == "comma" and is_region(following.text):
        short = (
            len(text.split()) <= 3 and text[:1].isupper() and title_score(text) < 1 and organisation_score(text) < 1.3
        )
        return max(score, 1.6 if short and not _must_employ(fragments, i) else 0.0)
    return score


def _must_employ(fragments: Sequence[Fragment], i: int) -> bool:
    """ "Chef, Marina Sands, Singapore": nothing else there could be the employer."""
    named = [k for k, fragment in enumerate(fragments) if not fragment.margin]
    return named == [i - 1, i, i + 1] and fragments[i].sep == "comma" and title_score(fragments[i - 1].text) >= 1.5


_LABELLER = Labeller("TOP", {"T": 1.1, "O": 1.1, "P": 0.0}, emit)


@dataclass(frozen=True, slots=True)
class _Habits:
    """How this document sets its entries, each from -1 (the organisation …) to 1 (the title …).

    `above`: how often the organisation has a line of its own above the title. `places`: where places stand.
    """

    first: float = 0.0
    bold: float = 0.0
    dated: float = 0.0
    above: float = 0.0
    places: frozenset[tuple[int, str]] = frozenset()

    @classmethod
    def of(cls, posts: Sequence[Post], labellings: Sequence[Labelling]) -> "_Habits":
        votes: dict[str, list[tuple[float, float]]] = {"first": [], "bold": [], "dated": [], "above": []}
        for post, labelling in zip(posts, labellings, strict=True):
            t, o = labelling.index("T"), labelling.index("O")
            if t < 0 or o < 0:
                continue
            title, organisation = post.fragments[t], post.fragments[o]
            weight = _plainness(title, organisation)
            if len({f.row for f in post.fragments if f.row >= 0}) > 1:
                votes["above"].append((1.0 if 0 <= organisation.row < title.row else 0.0, weight))
            votes["first"].append((1.0 if t < o else -1.0, weight))
            if title.bold != organisation.bold:
                votes["bold"].append((1.0 if title.bold else -1.0, weight))
            if title.dated != organisation.dated:
                votes["dated"].append((1.0 if title.dated else -1.0, weight))
        places = {
            (p, post.fragments[p].sep)
            for post, labelling in zip(posts, labellings, strict=True)
            if (p := labelling.index("P")) >= 0 and place_score(post.fragments[p].text) >= 1.5
        }
        first, bold, dated, above = (_mean(votes[key]) for key in ("first", "bold", "dated", "above"))
        return cls(first, bold, dated, above, frozenset(places))

    def bias(self, fragments: Sequence[Fragment]) -> Bias:
        """The first two fragments that are no places are those that the order speaks of."""
        bias: Bias = {}
        for i, fragment in enumerate(fragments):
            if (i, fragment.sep) in self.places and not place_score(fragment.text) and title_score(fragment.text) < 1:
                bias[i, "P"] = 0.6
        names = [i for i, f in enumerate(fragments) if _place(fragments, i) < 1.5 and not f.margin]
        if self.above > 0.4 and len({f.row for f in fragments if f.row >= 0}) == 1:
            bias |= {(i, "O"): -3.5 * self.above for i, f in enumerate(fragments) if f.sep == "comma"}
        ordered = names[: 2 if len(names) == 2 or (len(names) > 2 and fragments[names[1]].sep != "comma") else 1]
        for rank, i in enumerate(names[:2]):
            lean = self.first * (1 if rank == 0 else -1) if len(names) > 1 and i in ordered else 0.0
            lean += self.bold * _contrast(fragments, i, "bold") + 0.6 * self.dated * _contrast(fragments, i, "dated")
            bias[i, "T"] = bias.get((i, "T"), 0.0) + 0.7 * lean
            bias[i, "O"] = bias.get((i, "O"), 0.0) - 0.7 * lean
        return bias


def _contrast(fragments: Sequence[Fragment], i: int, what: str) -> int:
    values = {bool(getattr(f, what)) for f in fragments if not f.margin}
    if len(values) < 2:
        return 0
    return 1 if getattr(fragments[i], what) else -1


def _plainness(title: Fragment, organisation: Fragment) -> float:
    """How little doubt there is about which of the two is the title."""
    return max(0.0, min(1.5, title_score(title.text) - title_score(organisation.text)))


def _mean(votes: list[tuple[float, float]]) -> float:
    total = sum(weight for _, weight in votes)
    return sum(vote * weight for vote, weight in votes) / (total + 0.8) if total else 0.0


def merged(fragments: Sequence[Fragment]) -> list[list[Fragment]]:
    """Runs of fragments that only commas divide."""
    runs: list[list[Fragment]] = []
    for fragment in fragments:
        if runs and fragment.sep == "comma" and runs[-1][-1].row == fragment.row:
            runs[-1].append(fragment)
        else:
            runs.append([fragment])
    return runs


def take_url(post: Post) -> Found | None:
    """A web address among the fragments; it is taken out of the other labels."""
    for i, fragment in enumerate(post.fragments):
        if URL.fullmatch(fragment.text) and (
            "/" in fragment.text or fragment.text.startswith("www.") or post.labels[i] == OTHER
        ):
            post.labels = (*post.labels[:i], "U", *post.labels[i + 1 :])
            return Found(clean_url(fragment.text), fragment.lines, 0.9)
    return None
