"""The heading lines of an entry: who, as what, when, in whatever order they stand."""

import re
from dataclasses import dataclass
from itertools import pairwise

from desktop.answers.periods import Period, find_period
from desktop.answers.word_lists import listed
from desktop.answers.words import tokens

_TITLES = frozenset(
    listed(
        "engineer developer programmer architect analyst scientist researcher manager director head lead "
        "officer executive president vp vice chief ceo cto cfo coo "  # codespell:ignore
        "founder co-founder cofounder owner partner "
        "consultant advisor adviser associate assistant intern internship trainee apprentice specialist "
        "coordinator administrator supervisor technician nurse doctor physician surgeon therapist pharmacist "
        "dentist midwife paramedic carer caregiver counselor counsellor psychologist teacher lecturer "
        "professor tutor instructor teaching principal headteacher coach trainer designer artist illustrator "
        "animator writer editor journalist reporter copywriter photographer producer accountant auditor "
        "bookkeeper controller banker teller trader broker underwriter actuary lawyer attorney solicitor "
        "barrister paralegal clerk secretary receptionist salesperson sales representative agent cashier "
        "waiter waitress server bartender barista chef cook baker housekeeper cleaner driver pilot captain "
        "sergeant lieutenant soldier officer firefighter electrician plumber carpenter mechanic welder "
        "machinist operator foreman builder surveyor planner buyer merchandiser strategist marketer recruiter "
        "generalist librarian curator translator interpreter scrum master fellow postdoc postdoctoral "
        "volunteer member contractor freelance freelancer superintendent inspector steward stewardess "
        "dispatcher estimator worker labourer laborer guard conductor vet veterinarian radiographer "
        "physiotherapist dietitian optometrist warehouse picker packer tester administrator rep sre devops qa "
        "dba pm ba"
    )
)
_ORGANISATION = re.compile(
    r"\b(?:inc|llc|ltd|limited|gmbh|corp|corporation|company|co|group|plc|ag|bank|university|college|school|academy|"
    r"hospital|clinic|institute|trust|foundation|agency|council|services|solutions|systems|technologies|labs?|partners|"
    r"associates|consulting|studio|studios|hotel|restaurant|café|cafe|airlines|insurance|ministry|department|nhs|care|"
    r"center|centre|store|stores|traders|industries|logistics|media|press|church|army|navy)\b",
    re.IGNORECASE,
)
_SCHOOL = re.compile(r"\b(?:university|college|school|institute|academy|polytechnic|universit\w*|lycée|gymnasium|"
                     r"faculty|conservatory|uc|mit|eth|lse|ucl)\b", re.IGNORECASE)  # fmt: skip
_DEGREE = re.compile(
    r"\b(?:ph\.?d|dphil|mba|m\.?sc|b\.?sc|m\.?a|b\.?a|b\.?s|m\.?s|b\.?eng|m\.?eng|llb|llm|md|mbbs|b\.?ed|m\.?ed|bachelor\w*|"
    r"master\w*|doctor\w*|diploma|associate|degree|certificate|a-levels?|gcse\w*|btec|hnd|high school|ged|"
    r"pgce|b\.?com|b\.?tech|m\.?tech|abitur|baccalaur\w+|nvq|minor|major)\b\.?",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"^(?:[A-ZÀ-Ý][\w.'’-]+(?: [A-ZÀ-Ý][\w.'’-]+){0,2},? )?(?:[A-Z]{2}|USA|UK|U\.S\.A?\.?|U\.K\.|Remote|remote|Hybrid|"
    r"United States|United Kingdom|"
    r"England|Scotland|Wales|Ireland|Germany|France|Spain|Italy|India|Canada|Australia|Netherlands|Switzerland|Austria|"
    r"California|Texas|Florida|Türkiye|Turkey|Poland|Singapore|Japan|China|Brazil|Mexico|Nigeria|Kenya|South Africa)$"
)
_SEPARATOR = re.compile(r"\s*[|•·●▪]\s*|\s+[–—-]+\s+|\t+|\s{2,}|\s+@\s+|\s+\bat\b\s+(?=[A-Z])|;\s+")
_COMMA = re.compile(r",\s+(?!(?:Inc|LLC|Ltd|GmbH|Corp|Co(?!-)|PLC|plc|AG|S\.A|N\.A|L\.P)\b)")


@dataclass(frozen=True, slots=True)
class Header:
    """`role` is the degree for education, `employer` the school. `text` is what the lines say without the date."""

    employer: str
    role: str
    period: Period | None
    text: str


def read_header(lines: list[str], *, education: bool = False) -> Header:
    """Takes the date out, cuts the rest into parts, and finds the role, the place and the employer among them."""
    period: Period | None = None
    rests: list[str] = []
    for line in lines:
        if period is None and (found := find_period(line)):
            period = found
            line = line[: found.span[0]] + " | " + line[found.span[1] :]
        rests.append(line)
    parts = [part for line in rests for part in _parts(line)]
    role, employer = _degree_and_school(parts) if education else _role_and_employer(parts)
    return Header(employer, role, period, _joined(parts))


def has_title(text: str) -> bool:
    return bool(_titles_in(text))


def names_school_or_degree(text: str) -> bool:
    return bool(_SCHOOL.search(text) or _DEGREE.search(text))


def _parts(line: str) -> list[str]:
    line = re.sub(r"\(\s*\)", " ", line)
    pieces = [piece.strip(" ,;:()|-–—") for piece in _SEPARATOR.split(line) if piece]
    return [piece for piece in pieces if re.search(r"[^\W\d_]", piece)]


def _joined(parts: list[str]) -> str:
    return ", ".join(dict.fromkeys(parts))


def _titles_in(text: str) -> int:
    return sum(word.lower() in _TITLES for word in tokens(text))


def _role_and_employer(parts: list[str]) -> tuple[str, str]:
    """A part with a job title is the role; of the others the first that is no place is the employer."""
    pieces = _without_places([piece.strip() for part in parts for piece in _comma_pieces(part)])
    if not pieces:
        return "", ""
    role = max(pieces, key=lambda piece: _role_score(piece), default="")
    if _role_score(role) <= 0:
        return ("", pieces[0]) if len(pieces) == 1 else (pieces[1], pieces[0])
    others = [piece for piece in pieces if piece != role]
    return role, _employer_of(others, role, pieces)


def _role_score(piece: str) -> float:
    titles = _titles_in(piece)
    return titles - (0.6 if _ORGANISATION.search(piece) else 0) - 0.05 * max(0, len(piece.split()) - 6)


def _employer_of(others: list[str], role: str, pieces: list[str]) -> str:
    """An organisation by its words; else what stands before the role, else what follows it."""
    for piece in others:
        if _ORGANISATION.search(piece) and not _titles_in(piece):
            return piece
    before = pieces[: pieces.index(role)]
    candidates = [piece for piece in (before or others) if piece in others]
    return candidates[0] if candidates else ""


def _comma_pieces(part: str) -> list[str]:
    return _COMMA.split(part)


def _without_places(pieces: list[str]) -> list[str]:
    """Drops "CA" and "USA", and the town before them where something besides the role is left without it."""
    kept = [piece for piece in pieces if not _is_place(piece)]
    towns = [
        piece
        for piece, following in pairwise(pieces)
        if _is_place(following) and piece in kept and not _titles_in(piece) and not _ORGANISATION.search(piece)
    ]
    for town in towns:
        rest = [piece for piece in kept if piece != town]
        if any(not _titles_in(piece) for piece in rest):
            kept = rest
    return kept or pieces


def _is_place(piece: str) -> bool:
    return _PLACE.match(piece) is not None and not _titles_in(piece)


def _degree_and_school(parts: list[str]) -> tuple[str, str]:
    schools = [part for part in parts if _SCHOOL.search(part)]
    degrees = [part for part in parts if _DEGREE.search(part)]
    if schools and schools == degrees:  # one part holds both: "BSc Computer Science, University of Leeds"
        return _from_one_part(schools[0])
    school = next((part for part in schools if part not in degrees), schools[0] if schools else "")
    degree = next((part for part in degrees if part != school), "")
    if not school:
        school = next((part for part in parts if part != degree and not _PLACE.match(part)), "")
    return degree, _without_place(school)


def _from_one_part(part: str) -> tuple[str, str]:
    pieces = _COMMA.split(part)
    school = [piece for piece in pieces if _SCHOOL.search(piece)]
    rest = [piece for piece in pieces if piece not in school[:1] and not _PLACE.match(piece)]
    if school and (inside := re.search(r"^(.*?)\s+(?:from|at)\s+(.*)$", school[0])):
        return ", ".join([inside[1], *rest]), inside[2]
    degree = re.match(rf"((?:{_DEGREE.pattern})\s+)(?=[A-ZÀ-Ý])", school[0]) if school else None
    if degree and rest:
        return f"{degree[1].strip()} {', '.join(rest)}".strip(), school[0][degree.end() :]
    return ", ".join(rest), school[0] if school else part


def _without_place(school: str) -> str:
    pieces = _COMMA.split(school)
    return next((piece for piece in pieces if _SCHOOL.search(piece)), school)
