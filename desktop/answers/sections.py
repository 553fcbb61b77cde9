"""A résumé's lines under their headings."""

import re
import unicodedata
from dataclasses import dataclass, field

_ALIASES = {
    "summary": (
        "summary|professional summary|career summary|executive summary|profile|professional profile|"
        "personal profile|about|about me|objective|career objective|personal statement|highlights|"
        "career highlights|summary of qualifications|introduction"
    ),
    "work": (
        "experience|work experience|professional experience|employment|employment history|"
        "work history|career history|relevant experience|clinical experience|teaching experience|"
        "industry experience|professional background|career|positions held|appointments|"
        "academic appointments|internships|internship experience|other experience|"
        "additional experience|research experience|military experience|military service|"
        "leadership experience|leadership|selected experience|experience and achievements|work"
    ),
    "education": (
        "education|education and training|academic background|academic history|qualifications|"
        "academic qualifications|studies|training|education and qualifications|schooling|degrees"
    ),
    "skills": (
        "skills|technical skills|key skills|core skills|core competencies|competencies|"
        "skills and tools|technologies|tools|expertise|areas of expertise|professional skills|"
        "skills and abilities|technical expertise|additional skills|skills summary|languages|"
        "language skills|soft skills|it skills|computer skills|technical proficiencies|"
        "programming languages"
    ),
    "projects": ("projects|personal projects|selected projects|key projects|academic projects|side projects|portfolio"),
    "volunteer": (
        "volunteer|volunteering|volunteer experience|volunteer work|community service|community|"
        "community involvement|extracurricular activities|activities"
    ),
    "certificate": (
        "certifications|certificates|certification|licenses|licences|licenses and certifications|"
        "licences and certifications|certifications and licenses|certifications and licences|"
        "professional development|courses|registrations|professional registrations|accreditations|"
        "memberships|professional memberships|affiliations|courses and certifications|"
        "training and certifications"
    ),
    "other": (
        "awards|honors|honours|honors and awards|awards and honors|awards and honours|achievements|"
        "accomplishments|publications|selected publications|patents|presentations|talks|conferences|"
        "interests|hobbies|hobbies and interests|additional information|miscellaneous|research|"
        "research interests|selected honors"
    ),
    "ignored": (
        "references|referees|contact|contact information|contact details|personal details|personal information|links"
    ),
}
_KIND_OF = {alias: kind for kind, aliases in _ALIASES.items() for alias in aliases.split("|")}
_BULLET = re.compile(r"^\s*(?:[•◦▪▸►‣●○■□–—*·∙➢✓✔\uf0b7\u25aa-]|\d{1,2}[.)])\s+")
_LETTER_SPACED = re.compile(r"^(?:\S ){3,}\S$")
_PAGE_NUMBER = re.compile(r"^(?:[^\d,]{0,40}[–—|-]\s*)?(?:page\s+)?\d{1,2}(?:\s*(?:/|of)\s*\d{1,2})?$", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")


@dataclass(frozen=True, slots=True)
class Line:
    """`bullet`: it began with a bullet sign. `gap`: an empty line stands before it. `indent`: its leading blanks."""

    text: str
    number: int
    bullet: bool
    gap: bool
    indent: int


@dataclass(slots=True)
class Section:
    """`kind` is a key of the heading lexicon, "other", or "top" for what stands before any heading."""

    kind: str
    title: str
    lines: list[Line] = field(default_factory=list)


def split_sections(text: str) -> list[Section]:
    """Every line of the text under its heading, in order; unknown headings open a section of kind "other"."""
    lines = clean_lines(text)
    sections = [Section("top", "")]
    for position, line in enumerate(lines):
        kind = _heading_kind(line)
        if kind is None and _looks_like_heading(lines, position, after_known=len(sections) > 1):
            kind = "other"
        if kind is None:
            sections[-1].lines.append(line)
        elif kind != "ignored" or position:
            sections.append(Section(kind, line.text))
    return [section for section in sections if section.kind != "ignored"]


def clean_lines(text: str) -> list[Line]:
    """Lines with text; control, bidirectional and tag characters removed, bullets and Markdown signs recognised."""
    lines: list[Line] = []
    gap = False
    for number, raw in enumerate(re.split(r"\r\n|[\n\r\v\f\u2028\u2029]", text)):
        plain = _CONTROL.sub("", unicodedata.normalize("NFKC", raw.replace("\ufffe", "-"))).replace("\xa0", " ")
        stripped = plain.strip()
        bullet = _BULLET.match(plain) is not None and not stripped.startswith("**")
        body = _without_markdown(_BULLET.sub("", plain, count=1) if bullet else stripped).strip()
        if re.search(r"\w", body) and not _PAGE_NUMBER.match(body):
            lines.append(Line(body, number, bullet, gap, len(plain) - len(plain.lstrip())))
            gap = False
        else:
            gap = True
    return lines


def _without_markdown(text: str) -> str:
    text = re.sub(r"^\s*#{1,6}\s+", "", text)
    text = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", text)
    return re.sub(r"\*\*|__|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)|`", "", text)


def _heading_kind(line: Line) -> str | None:
    if line.bullet or len(line.text) > 45:
        return None
    text = line.text.replace(" ", "") if _LETTER_SPACED.match(line.text) else line.text
    plain = re.sub(r"[^a-z ]", "", re.sub(r"\s*[&/+,]\s*", " and ", text.lower())).strip()
    plain = re.sub(r"\s+", " ", plain)
    return _KIND_OF.get(plain) or (_KIND_OF.get(_joined(plain)) if " " not in plain else None)


def _joined(word: str) -> str:
    """ "WORKEXPERIENCE", as letter-spaced headings come out."""
    return next((alias for alias in _KIND_OF if alias.replace(" ", "") == word), "")


def _looks_like_heading(lines: list[Line], position: int, *, after_known: bool) -> bool:
    """A short line in capitals alone between blanks, with no date near it (a date would make it an employer)."""
    line = lines[position]
    if not after_known or line.bullet or not line.gap or not line.text.isupper() or len(line.text.split()) > 4:
        return False
    near = " ".join(following.text for following in lines[position : position + 3])
    return not re.search(r"\d{4}", near) and len(line.text) > 4
