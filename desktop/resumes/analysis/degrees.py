"""Degrees: their level and subject, as jobs ask for them and résumés name them."""

import re
from dataclasses import dataclass

from desktop.resumes.analysis.roots import content_roots, root
from desktop.resumes.analysis.word_lists import listed

SCHOOL, VOCATIONAL, BACHELOR, MASTER, DOCTOR = 1, 2, 3, 4, 5
LEVEL_NAMES = {
    SCHOOL: "school certificate",
    VOCATIONAL: "vocational qualification",
    BACHELOR: "bachelor's degree",
    MASTER: "master's degree",
    DOCTOR: "doctorate",
}

_LEVELS: tuple[tuple[int, str], ...] = (
    (DOCTOR, r"ph\.?\s?d\.?|d\.?phil\b|doctorate\b|doctoral\b|doktor\w*|promotion in|doctorat"),
    (
        MASTER,
        r"(?<!scrum )master(?:'?s|s)?\b(?=\s+(?:degree|of|in|is|or|level|preferred|thesis)|['’]|\s*$|[,;.)/])"
        r"|m\.?\s?sc\b\.?|m\.?eng\b\.?|mba\b|m\.?a\.(?=\W|$)|\bMA\b|m\.?phil\b|ll\.m\b\.?"
        r"|llm\b(?=,?\s+(?:in|of|from|degree|is|would|preferred|desirable|required|or (?:ll|equiv)|(?:\w+ ){0,2}law)\b"
        r"|\s*\([^()]*law\b)|^\W*llm\W*$|magister\b"
        r"|pgce\b|pgdip\b|postgraduate|post-graduate|diplom(?=-|ingenieur|\b(?!a))|máster\b|mestrado"
        r"|laurea magistrale|staatsexamen|mres\b|m\.ed\b|med\b(?= in)",
    ),
    (
        BACHELOR,
        r"bachelor(?:'?s|s)?\b|b\.?\s?sc\b\.?|b\.?eng\b\.?|b\.?a\.(?=\W|$)|\bBA\b|bba\b|ll\.?b\b|b\.?tech\b"
        r"|b\.?ed\b|bfa\b|\bBS\b|\bB\.S\b\.?|(?<!.)licence\b|licence (?:en|de|d['’])|licenciatura|grado\b"
        r"|laurea\b"
        r"|undergraduate degree|(?:university|college|first|honou?rs|relevant|4-year|four-year|good"
        r"|academic) degree|graduate (?:in|of)\b|\bdegree\b(?! of\b)(?!s)|abgeschlossenes (?:\w+)?studium"
        r"|studium\b"
        r"|hochschulabschluss|diplôme|carrera\b|universitario|ingénieur\b",
    ),
    (
        VOCATIONAL,
        r"(?:higher |national |advanced |level \d )?diploma\b|foundation degree|associate(?:'s)? degree"
        r"|associate of|hn[cd]\b|btec\b|apprenticeship|ausbildung\b|vocational|bts\b|dut\b|trade certificate"
        r"|journeyman",
    ),
    (
        SCHOOL,
        r"gcses?\b(?! curricul| syllab| pupils?| students?| teach)|a[- ]levels?\b(?! curricul| pupils?"
        r"| students?)|high[- ]school|abitur\b|baccalauréat|secondary (?:school|education)|ged\b"
        r"|leaving certificate|matura\b|bachillerato|school[- ]leav\w+",
    ),
)
_COMPILED = tuple((level, re.compile(rf"(?<![\w-])(?:{pattern})", re.IGNORECASE)) for level, pattern in _LEVELS)
_TAUGHT = re.compile(r"\b(?:teach|deliver|tutor|prepar|mark)\w*\b.{0,60}\b(?:gcse|a[- ]level)", re.IGNORECASE)
"""Whoever teaches maths to GCSE is not asked to hold one."""
_CASED = re.compile(r"\b(?:BA|MA|BS|MED)\b", re.IGNORECASE)

EQUIVALENT = re.compile(
    r"\b(?:or|and/or|oder|ou)\b.{0,40}\b(?:equivalent|comparable|similar|relevant|corresponding"
    r"|vergleichbare?\w*|équivalent\w*)\b|\bequivalent (?:experience|practical)|\bexperience in lieu",
    re.IGNORECASE,
)
_EXPERIENCE_INSTEAD = re.compile(
    r"\bor\b.{0,30}\b(?:equivalent|comparable|relevant|similar|practical|work)\b.{0,25}\b(?:experience"
    r"|training|background|erfahrung)|in lieu|or comparable training|oder .{0,30}(?:ausbildung|erfahrung)",
    re.IGNORECASE,
)
_RELATED = re.compile(
    r"\b(?:related|similar|relevant|comparable|adjacent|other (?:technical|scientific)|o\.\s?ä|quantitative"
    r"|technical|numerate|scientific)\b",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"\b(?:degree|bachelor\w*|master\w*|b\.?sc\.?|m\.?sc\.?|phd|ph\.d\.?|diploma|studium|graduate"
    r"|qualification)(?:'s|’s)?(?:\s*\(hons\))?(?:\s+degree)?(?:\s+(?:level|or higher|or above))?\s*(?:in|of"
    r"|:)\s+(?:an?\s+)?(?P<field>.+)"
    r"|\((?P<inside>[^()]{4,})\)",
    re.IGNORECASE,
)

_GROUPS: tuple[frozenset[str], ...] = tuple(
    frozenset(root(word) for word in words.split())
    for words in (
        "computer computing software informatics informatik information technology programming cyber web",
        "mathematics math maths statistics physics econometrics actuarial quantitative economics data "
        "numerate operational",
        "business management administration economics commerce finance accounting accountancy banking marketing",
        "marketing communications communication journalism media advertising publicistic kommunikation public",
        "nursing medicine midwifery paramedic physiotherapy health pharmacy biomedical healthcare clinical",
        "education teaching pedagogy pgce qts childhood",
        "electrical electronic electronics mechanical mechatronics civil engineering industrial manufacturing",
        "design graphic interaction fine illustration architecture",
        "law legal jurisprudence",
        "cookery culinary hospitality catering hotel tourism",
        "biology chemistry physics biochemistry science environmental geology",
        "history literature philosophy english languages linguistics arts humanities",
        "psychology sociology social politics anthropology",
        "logistics supply transport operations",
    )
)


@dataclass(frozen=True, slots=True)
class DegreeAsked:
    """`fields` are alternatives; `related`: a neighbouring subject does; `experience_instead`: so does experience."""

    level: int
    fields: tuple[str, ...]
    related: bool
    experience_instead: bool


def degree_level(text: str) -> int:
    """The lowest level that the text names; 0 where it names none. "Bachelor's or master's" asks a bachelor's."""
    found = [level for level, pattern in _COMPILED if any(_counts(match) for match in pattern.finditer(text))]
    strong = [level for level in found if level != BACHELOR or _names_bachelor(text)]
    # "master's degree" also holds the bare word "degree"
    return min(strong or found, default=0)


def highest_level(text: str) -> int:
    found = [level for level, pattern in _COMPILED if any(_counts(match) for match in pattern.finditer(text))]
    return max(found, default=0)


def read_degree(text: str) -> DegreeAsked | None:
    level = degree_level(text)
    if not level or (level == SCHOOL and _TAUGHT.search(text)):
        return None
    return DegreeAsked(level, _fields(text), bool(_RELATED.search(text)), bool(_EXPERIENCE_INSTEAD.search(text)))


_FOREIGN = {
    root(word): tuple(root(each) for each in english.split())
    for word, english in {
        "informatik": "computer science",
        "wirtschaftsinformatik": "business informatics",
        "journalismus": "journalism",
        "kommunikation": "communications",
        "betriebswirtschaft": "business",
        "betriebswirtschaftslehre": "business",
        "bwl": "business",
        "wirtschaft": "economics",
        "mathematik": "mathematics",
        "physik": "physics",
        "chemie": "chemistry",
        "biologie": "biology",
        "psychologie": "psychology",
        "elektrotechnik": "electrical engineering",
        "maschinenbau": "mechanical engineering",
        "pädagogik": "education",
        "pflege": "nursing",
        "informatique": "computer science",
        "commerce": "business",
        "gestion": "management",
    }.items()
}


def same_field(asked: tuple[str, ...], held: str) -> bool:
    there = set(content_roots(held)) | _roots(held)
    return any(wanted and wanted <= there for field in asked for wanted in _readings(field))


def _readings(field: str) -> tuple[set[str], set[str]]:
    """A subject as it is and in English."""
    own = _roots(field)
    return own, {each for word in own for each in _FOREIGN.get(word, (word,))}


def near_field(asked: tuple[str, ...], held: str) -> bool:
    """A subject of the same group: computer science and software engineering."""
    there = _roots(held)
    wanted = {each for field in asked for each in _roots(field)}
    return bool(wanted & there) or any(group & wanted and group & there for group in _GROUPS)


def _counts(match: re.Match[str]) -> bool:
    """ "MA" is a degree, "ma" is not."""
    return not _CASED.fullmatch(match[0]) or match[0].isupper()


def _names_bachelor(text: str) -> bool:
    return not re.search(
        r"\b(?:master|doctora|ph\.?d|msc|associate|foundation)\b|\bmaster['’]?s\b", text, re.IGNORECASE
    ) or bool(re.search(r"bachelor|b\.?sc|\bBA\b|b\.?eng", text, re.IGNORECASE))


def _fields(text: str) -> tuple[str, ...]:
    named: list[str] = []
    for match in _FIELD.finditer(text):
        field = re.split(
            r"[;.]|\s+(?:is|are|would|preferred|required|desirable)\b|\bor (?:equivalent|comparable|a related"
            r"|related|similar)",
            match["field"] or match["inside"],
        )[0]
        named += re.split(r"\s*,\s*|\s+(?:or|and|oder|und)\s+|\s*/\s*|\s*\(|\)", field)
    if not named and (before := re.search(r"([\w'’]+(?:\s[\w'’]+)?) degree\b", text, re.IGNORECASE)):
        named = [before[1]]
    return tuple(name.strip() for name in named if _roots(name))


def _roots(text: str) -> set[str]:
    return {each for each in content_roots(text) if each not in _NOT_SUBJECTS}


_NOT_SUBJECTS = {
    root(word)
    for word in listed(
        "degree subject discipline bachelor master science field hons university college related honours"
    )
} - {""}
