"""The form a local writer is held to: which fact each sentence tells, how it begins, and of which words it is made.

The note's id comes first, so that the writer knows which note it tells; then the words by which a person would begin
it; then the words of that note in their order. A small model that is free to choose takes the wrong note, pads and
invents; so it is free in how it joins a fact's words and where it ends, not in what it says.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from desktop.answers.fact_types import Fact
from desktop.answers.openings import Opening, article_for, opening_of
from desktop.answers.prompt import FACT_CHARS, PLACE_CHARS, clean
from desktop.answers.spoken_words import SpokenWord, spoken_words

_ARTICLE = '" the"?'
_FREE_VERBS = '(" have" | " am" | " was" | " had" | " did" | " hold")?'


@dataclass(frozen=True, slots=True)
class BoundForm:
    """`begin` is what the answer begins with, the first id included; `grammar` (GBNF) how it goes on."""

    begin: str
    grammar: str


def bound_form(facts: Sequence[Fact], least: int = 1) -> BoundForm:
    """One sentence a fact, in this order; it may end after the first `least` of them and each that follows."""
    facts = [_cleaned(fact) for fact in facts]
    openings = [opening_of(fact, facts[:i]) for i, fact in enumerate(facts)]
    rules = [f"root ::= {_tail(openings[0], 0, studies=_is_studies(facts[0]))}{''.join(_rest(facts, openings, least))}"]
    for i, opening in enumerate(openings):
        rules += [] if opening.whole else _chain(spoken_words(opening.rest), i)
    return BoundForm(f"[{facts[0].id}] {openings[0].said}", "\n".join(rules) + "\n")


def _cleaned(fact: Fact) -> Fact:
    """As the writer has read it: one line, and nothing in it that means something to the engine."""
    employer, role = clean(fact.employer, PLACE_CHARS), clean(fact.role, PLACE_CHARS)
    return replace(fact, text=clean(fact.text, FACT_CHARS), employer=employer, role=role)


def _rest(facts: Sequence[Fact], openings: Sequence[Opening], least: int) -> Iterator[str]:
    """Nested, so that a later fact may only follow the one before it."""
    for i in range(1, len(facts)):
        told = (
            f"{_literal(f' [{facts[i].id}] {openings[i].said}')} {_tail(openings[i], i, studies=_is_studies(facts[i]))}"
        )
        yield f" {told}" if i < least else f" ({told}"
    yield ")?" * max(0, len(facts) - max(1, least))


def _tail(opening: Opening, i: int, *, studies: bool) -> str:
    if opening.whole:
        return '"."'
    if opening.free:
        return f"{_FREE_VERBS if studies else _worked_on(opening.rest)} s{i}x0"
    return f"s{i}x0"


def _worked_on(rest: str) -> str:
    """A deed of which no verb is said."""
    return f'" worked on" (" the" | " {article_for(rest)}")?' if rest else '" worked on"'


def _is_studies(fact: Fact) -> bool:
    return fact.kind in ("education", "certificate", "summary")


def _chain(words: Sequence[SpokenWord], i: int) -> Iterator[str]:
    """A rule for each place between two words: the next word, or the end where a clause has ended."""
    for k, word in enumerate(words):
        article = _ARTICLE if word.takes_article else ""
        ways = [" ".join(part for part in (_joint(word), article, _literal(f" {word.text}"), f"s{i}x{k + 1}") if part)]
        ways += [f'", which " {_literal(word.past)} s{i}x{k + 1}'] if word.past else []
        ways += [f"s{i}x{k + 1}"] if word.aside else []
        ways += ['"."'] if word.may_end_before else []
        yield f"s{i}x{k} ::= {' | '.join(ways)}"
    yield f's{i}x{len(words)} ::= "."'


def _joint(word: SpokenWord) -> str:
    """Only the last of a list is joined by "and", and a year to nothing."""
    if not word.after_comma:
        return ""
    if word.text.lower() in ("and", "but", "or", "which", "then"):
        return '","?'
    joined = word.last_of_list and not word.past and not word.text[0].isdigit()
    return '("," | ", and" | " and")' if joined else '","'


def _literal(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
