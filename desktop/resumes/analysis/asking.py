"""A clause of a job description as what it asks."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from desktop.resumes.analysis.ask import Ask
from desktop.resumes.analysis.certificates import certificate_asked, level_named
from desktop.resumes.analysis.conditions import is_condition
from desktop.resumes.analysis.degrees import LEVEL_NAMES, DegreeAsked, read_degree
from desktop.resumes.analysis.lasting_asks import lasting_asks, role_ask
from desktop.resumes.analysis.listed_asks import ListReader, says
from desktop.resumes.analysis.listing import Choice, read_list
from desktop.resumes.analysis.mixed_lists import apart, degree_before_length
from desktop.resumes.analysis.needs import inner_wish
from desktop.resumes.analysis.phrase_cues import paid, practised, short, without_lead, without_tail
from desktop.resumes.analysis.roots import content_roots, tells
from desktop.resumes.analysis.stay import Stay, stays
from desktop.resumes.analysis.tongues import LEVEL_WORDS, languages_asked, second_language
from desktop.resumes.skills.lexicon import Lexicon

_ABOUT_TOOL = re.compile(r"\bcertif|zertif", re.IGNORECASE)
_WITH = re.compile(r"\s+with\s+(?:a\s+|an\s+)?(?:current\s+|valid\s+)?", re.IGNORECASE)
_ABOVE = re.compile(r"\s+(?:or|and) (?:above|higher|better|up)\b|\s*\+$", re.IGNORECASE)
_QUALIFIED = re.compile(r"\s+(?:qualified|certified|registered)$", re.IGNORECASE)

_LONGEST, _MOST = 1000, 12
"""Signs of a clause that are read, and things it may ask: whatever is longer is no demand but a pasted page."""


class AskReader:
    """`roles` are what the job's own title calls its work: "three years' experience" means in these."""

    def __init__(self, lexicon: Lexicon, roles: tuple[str, ...] = ()) -> None:
        self._lexicon = lexicon
        self._roles = roles
        self._lists = ListReader(lexicon)

    def read(self, clause: str) -> tuple[Ask, ...]:
        """Everything that a clause asks; nothing where it asks nothing that can be named."""
        text = clause[:_LONGEST].replace("’", "'")
        core = text[: inner_wish(text)]
        if is_condition(core) and not self._lists.names_skill(core):
            return (Ask(kind="condition", words=short(core)),)
        return tuple(islice(_once(self._asks(core)), _MOST))

    def _asks(self, core: str) -> Iterator[Ask]:
        if second_language(core):
            names = tuple(name for name, _ in languages_asked(core))
            yield Ask(kind="language", words="a second language", terms=names, similar=True)
        elif parts := apart(core):
            for part in parts:
                yield from self._asks(part)
        elif found := stays(core):
            yield from self._lasting(core, found)
        elif as_role := role_ask(without_tail(core), self._roles):
            yield as_role
        elif degree := read_degree(core):
            yield self._degree(degree)
        elif spoken := languages_asked(without_tail(core)):
            yield from _languages(core, spoken)
        elif is_condition(core):
            yield from self._beside_condition(core)
        elif certificate_asked(core):
            yield from self._certificates(core)
        else:
            yield from self._lists.read(without_tail(core), practised=practised(core), paid=paid(core))

    def _lasting(self, core: str, found: Sequence[Stay]) -> Iterator[Ask]:
        """ "A BSc with three years of sales" asks for both, "a BSc or three years of sales" for one."""
        words, instead = degree_before_length(core) or ("", False)
        if degree := read_degree(words):
            yield self._degree(replace(degree, experience_instead=degree.experience_instead or instead))
        if not instead:
            for stay in found:
                yield from lasting_asks(stay, self._roles, self._lists, paid=paid(core))

    def _beside_condition(self, core: str) -> Iterator[Ask]:
        """ "Tutor online with Zoom and pass a DBS check" asks for Zoom as well."""
        for part in re.split(r",\s*|\s+and\s+", core):
            if is_condition(part):
                yield Ask(kind="condition", words=short(part))
            else:
                yield from self._lists.read(without_tail(part), practised=practised(part), paid=False)

    def _degree(self, degree: DegreeAsked) -> Ask:
        fields = f" in {' or '.join(degree.fields)}" if degree.fields else ""
        return Ask(
            kind="degree",
            words=f"{LEVEL_NAMES[degree.level]}{fields}",
            level=degree.level,
            terms=degree.fields,
            roles=self._roles if degree.experience_instead else (),
            similar=degree.related,
            practised=degree.experience_instead,
        )

    def _certificates(self, core: str) -> Iterator[Ask]:
        """ "Registered nurse with NMC registration" asks for two; a tool's certificate keeps the tool beside it."""
        for part in _WITH.split(_ABOVE.sub("", without_tail(without_lead(core)))):
            choices, similar = read_list(part)
            for choice in choices:
                examples = (item for item in choice.examples if any(sign.isupper() or sign.isdigit() for sign in item))
                terms = tuple(item for item in (*choice.items, *examples) if says(item) and _means(item))
                if terms:
                    tools = self._tools(terms)
                    yield Ask(
                        kind="certificate",
                        words=_certificate_words(choice, terms),
                        terms=terms,
                        skills=tuple(tools),
                        named=tuple(tools.values()),
                        level=level_named(part),
                        similar=similar,
                        practised=bool(_ABOUT_TOOL.search(core)),
                    )

    def _tools(self, terms: Iterable[str]) -> dict[str, str]:
        return {hit.skill_id: hit.text for term in terms for hit in self._lexicon.find(term)}


def _languages(core: str, spoken: Sequence[tuple[str, int]]) -> Iterator[Ask]:
    if len(spoken) > 1 and re.search(r"\b(?:or|oder|ou|o)\b|/", core):
        names = tuple(name for name, _ in spoken)
        yield Ask(kind="language", words=" or ".join(names), terms=names, level=min(level for _, level in spoken))
        return
    yield from (_language(name, level) for name, level in spoken)


def _language(name: str, level: int) -> Ask:
    how_well = f" ({LEVEL_WORDS[level].split(',')[0]})" if level else ""
    return Ask(kind="language", words=f"{name}{how_well}", terms=(name,), level=level)


def _certificate_words(choice: Choice, terms: tuple[str, ...]) -> str:
    return _QUALIFIED.sub("", " or ".join(choice.items[:2])) or terms[0]


def _means(item: str) -> bool:
    """Of "registered nurse" each word is common, together they are a title; "registration" alone is nothing."""
    roots = content_roots(item)
    return tells(roots) or len(roots) > 1


def _once(asks: Iterable[Ask]) -> Iterator[Ask]:
    seen: set[tuple[object, ...]] = set()
    for ask in asks:
        identity = (ask.kind, ask.words) if ask.kind == "manner" else (ask.kind, ask.skills, ask.terms, ask.roles)
        if identity not in seen:
            seen.add(identity)
            yield ask
