"""What the heading lines of an education entry say: degree, subject, school, place and mark."""

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop.resumes.parsing.blocks import Block
from desktop.resumes.parsing.degree_words import degree_score, names_trade, split_degree
from desktop.resumes.parsing.entry_lines import BESIDE
from desktop.resumes.parsing.fragments import Fragment, cut
from desktop.resumes.parsing.labelling import Labeller
from desktop.resumes.parsing.organisation_words import organisation_score, school_score
from desktop.resumes.parsing.place_words import is_region, place_score
from desktop.resumes.parsing.posts import Post

_NUMBER = r"\d{1,3}(?:[.,]\d{1,2})?"


SCORE = re.compile(
    rf"(?:(?:cum(?:ulative|\.)?\s+|major\s+|overall\s+|final\s+)?(?:c?gpa|grade(?: point average)?|overall grade|"
    rf"final grade|average|score|percentage|note|gesamtnote|abschlussnote|"
    rf"durchschnitt(?:snote)?|moyenne|nota|nota media|voto|média|cijfer|result|classification|ucas points|distinction)"
    rf"(?:\s*\([^)]*\))?\s*[:=]?\s*(?:of\s+)?~?{_NUMBER}\s*%?(?:\s*(?:/|out of|von|su|"
    rf"sur)\s*{_NUMBER})?(?:\s*\([^)]*\))?"
    rf"|{_NUMBER}\s*(?:/|out of)\s*{_NUMBER}(?:\s*c?gpa)?|{_NUMBER}\s*c?gpa|{_NUMBER}\s*%"
    rf"|(?:first|second|upper second|lower second|third)[- ]class(?: honou?rs)?(?:\s*\([^)]*\))?|"
    rf"\b[12]:[12]\b(?: honou?rs)?"
    rf"|(?:magna|summa)?\s*cum laude(?: \(?with [^)]*\)?)?|\b(?:grade|note|nota)\s*:\s*[\w.,+/-]+|first class|"
    rf"with distinction|(?<=\()(?:distinction|merit|pass|commendation)(?=\)))",
    re.IGNORECASE,
)


def _emit(fragments: Sequence[Fragment], i: int, label: str) -> float:
    fragment = fragments[i]
    if fragment.hint:
        wanted = {"T": "D", "O": "S"}.get(fragment.hint, fragment.hint)
        return 4.0 if wanted == label else -4.0
    text = fragment.text
    degree, school, place = degree_score(text), school_score(text), _place(fragments, i)
    after_school = fragment.sep == "comma" and any(_names_a_school(f.text) for f in fragments[:i])
    named = any(school_score(f.text) >= 2.4 for f in fragments if f is not fragment)
    if named and school < 2.4 and (after_school or place >= 1.5):
        school = 0.0  # "Cambridge" after an institute's name is the town
    score = SCORE.fullmatch(text.strip("() ")) is not None
    capital = 0.1 if text[:1].isupper() else -0.2
    if label == "G":
        return 3.0 if score else (-3.0 if not SCORE.search(text) or degree >= 2 or school >= 2 else 0.3)
    if score:
        return -2.0
    if label == "D" and fragment.sep == "comma" and is_region(text):
        return -2.0  # "Cambridge, MA"
    if label == "D" and re.match(r"(?i)minor\b", text) and len(fragments) > 1:
        return -1.0
    if label == "D" and degree < 0.8:
        return -0.9 - 0.3 * place
    if label == "D":
        return degree - 0.5 - (0.6 * school if school >= 2 and degree < 2 else 0.0) - 0.3 * place
    if label == "S":
        if school < 2 and _is_listed(fragments, i):
            return -1.5
        if after_school and school < 2:
            return -0.8 if school_score(fragments[i - 1].text) >= 2 else -1.2
        name = 0.4 * max(0.0, organisation_score(text))
        spare = (0.35 if text[:1].isupper() else 0.0) - (0.6 if 1.0 <= degree < 2 else 0.0)
        acronym = 0.4 if re.fullmatch(r"[A-Z][A-Za-z]*[A-Z](?: [A-Z]\w+)?", text) else 0.0
        return (
            school
            + name
            + spare
            + acronym
            - (0.75 * degree if degree >= 2 else 0)
            - 0.6 * place
            - (0.5 if fragment.sep == "comma" and school < 2 else 0)
        )
    if label == "A" and _is_listed(fragments, i):
        return 0.6 - degree - school
    if label == "A":
        previous = fragments[i - 1] if i else None
        after_degree = (
            0.7
            if previous
            and degree_score(previous.text) >= 2
            and fragment.sep in ("comma", "bar", "row")
            and _lacks_area(previous.text)
            else 0.0
        )
        before = fragments[i + 1] if i + 1 < len(fragments) else None
        degrees = [f for f in fragments if degree_score(f.text) >= 2]
        if any(_lacks_area(f.text) for f in degrees):
            capital += 0.4
        elif i and degrees and fragments[i - 1] not in degrees and fragment.sep == "comma":
            capital -= 0.5  # the degree has its subject, and something else stands between
        elif after_school:
            capital -= 0.5
        if after_school and previous and school_score(previous.text) >= 2:
            here = any(degree_score(f.text) >= 2 and f.row == fragment.row for f in fragments)
            capital -= 0.0 if here else 0.7  # the school's town, where the degree stands on another line
        if fragment.sep == "cell" and previous:
            capital -= 0.9 if degree_score(previous.text) < 2 else 0.2
        before_degree = (
            0.3
            if before and degree_score(before.text) >= 2 and before.sep in ("comma", "bar") and _lacks_area(before.text)
            else 0.0
        )
        return (
            capital
            + after_degree
            + before_degree
            - 0.9 * degree
            - 0.8 * (school if school >= 2 else 0)
            - 0.6 * place
            - 0.3 * (organisation_score(text) > 1)
        )
    spare = (
        0.3
        if all(SCORE.fullmatch(f.text.strip("() ")) for f in fragments[i + 1 :])
        and i > 1
        and fragment.sep in ("comma", "cell")
        and len(text.split()) <= 3
        and text[:1].isupper()
        else 0.0
    )
    if _is_town_of_school(fragments, i):
        spare += 0.5
    return place - 0.55 + spare - (0.8 * school if school >= 2 else 0) - (0.5 * degree if degree >= 2 else 0)


def _is_town_of_school(fragments: Sequence[Fragment], i: int) -> bool:
    """The last words of a line that begins with a school: "University of Jordan, Irbid", known as a town or not."""
    fragment, text = fragments[i], fragments[i].text
    if i == 0 or fragment.sep != "comma" or school_score(fragments[i - 1].text) < 2.4:
        return False
    last = all(following.row != fragment.row for following in fragments[i + 1 :])
    plain = re.fullmatch(r"[A-ZÀ-Ý][\w'’-]+(?: [A-ZÀ-Ý][\w'’-]+)?", text) is not None and not text.isupper()
    return last and plain and degree_score(text) < 1 and organisation_score(text) < 1


def _is_listed(fragments: Sequence[Fragment], i: int) -> bool:
    """A subject among others: "A levels: Biology A, Welsh B"."""
    before = [f for f in fragments[:i] if f.row == fragments[i].row]
    named = [f for f in before if degree_score(f.text) >= 2 and ": " in f.text]
    return bool(named) and fragments[i].sep == "comma" and not any(school_score(f.text) >= 2 for f in before)


def _names_a_school(text: str) -> bool:
    """By its words, or letters alone: "KNUST, Kumasi"."""
    return school_score(text) >= 2 or (re.fullmatch(r"[A-Z]{3,}", text) is not None and degree_score(text) < 2)


def _lacks_area(text: str) -> bool:
    return not split_degree(text)[1] and not names_trade(text)


def _place(fragments: Sequence[Fragment], i: int) -> float:
    text = fragments[i].text
    score = place_score(text)
    following = fragments[i + 1] if i + 1 < len(fragments) else None
    if score < 1.9 and following and following.sep == "comma" and is_region(following.text):
        short = len(text.split()) <= 3 and text[:1].isupper() and school_score(text) < 2.4 and degree_score(text) < 2
        return max(score, 1.6 if short else 0.0)
    return score


_LABELLER = Labeller("DASPG", {"D": 0.8, "S": 1.0, "A": 0.0, "P": 0.0, "G": 0.0}, _emit, again="D")


def label_studies(blocks: Sequence[Block]) -> list[Post]:
    """The fragments of every block labelled; where towns stand in some entries helps in the others."""
    posts: list[Post] = []
    for block in blocks:
        header = [row for i, row in enumerate(block.header) if not (i > 0 and BESIDE.match(row.text))]
        block = Block(header, [*(row for row in block.header if row not in header), *block.body], block.dated)
        fragments, dates = cut(block.header, block.margin, block.dated)
        fragments = [part for fragment in fragments for part in _inside(fragment)]
        posts.append(Post(block, fragments, dates, _LABELLER.label(fragments).labels))
    slots = {f.sep for post in posts for f in post.of("P") if place_score(f.text) >= 1.5} & {"cell", "bar"}
    for post in posts:
        last = len(post.fragments) - 1
        bias = {(last, "P"): 0.8} if last > 0 and post.fragments[last].sep in slots else {}
        best = _LABELLER.label(post.fragments, bias)
        post.labels = best.labels
        post.confidence = _LABELLER.confidences(post.fragments, best, bias)
    return posts


def _inside(fragment: Fragment) -> list[Fragment]:
    """A mark in brackets, "from the University of …" and "at …" inside one fragment are fragments of their own."""
    fragment = replace(fragment, text=re.sub(r"^(?:with|mit|con|avec)\s+", "", fragment.text))
    text = fragment.text
    mark = SCORE.search(text)
    if mark and mark.start() > 2 and (degree_score(text) >= 2 or school_score(text) >= 2 or _is_apart(text, mark)):
        before = re.sub(r"\s+(?:with|mit|con|avec)\s*$", "", text[: mark.start()]).strip(" (,;:–—-")
        after = text[mark.end() :].strip(" ),;:–—-")
        if not after or before:
            parts = [(before, fragment.sep), (mark[0].strip(), "bar"), (after, "bar")]
            return [
                p
                for piece, sep in parts
                if re.search(r"\w", piece)
                for p in _inside_names(replace(fragment, text=piece, sep=sep))
            ]
    return _inside_names(fragment)


def _is_apart(text: str, mark: re.Match[str]) -> bool:
    """ "Köln (Note 1,7)", "Thesis: On kites. GPA 3.9": a bracket or a stop stands before the mark, nothing after it."""
    return re.search(r"[(.;]\s*$", text[: mark.start()]) is not None and not re.search(r"\w", text[mark.end() :])


_FROM = re.compile(
    r"\s+(?:from|at|an der|am|à l['’]|à la|à|de l['’]|en la|presso|aan de|na|bei)\s*(?:(?<=\s)the\s+)?(?=\S)"
)


def _inside_names(fragment: Fragment) -> list[Fragment]:
    text = fragment.text
    match = _FROM.search(text)
    left, right = (text[: match.start()], text[match.end() :]) if match else ("", "")
    named, colon, rest = text.partition(": ")
    if colon and degree_score(named) >= 2 and school_score(rest) >= 2:  # "High School Diploma: Lincoln High"
        return [replace(fragment, text=named), replace(fragment, text=rest, sep="bar")]
    said = match is not None and match[0].split()[:1] in (["from"], ["at"]) and right[:1].isupper()
    subject = fragment.sep == "comma" and left[:1].isupper() and school_score(left) < 2  # "…, Physics at Acme College"
    if (degree_score(left) >= 2 and said) or ((degree_score(left) >= 1 or subject) and school_score(right) >= 2):
        return [replace(fragment, text=left), replace(fragment, text=right, sep="bar")]
    if at := _degree_begins(text):
        return [replace(fragment, text=text[:at].strip()), replace(fragment, text=text[at:], sep="bar")]
    if degree_score(text) >= 2 and school_score(text) >= 2 and fragment.hint == "":
        degree, area = split_degree(text)
        words = area.split()
        start = next((k for k in range(len(words)) if _names_school(words, k)), None)
        if (
            text.startswith(degree)
            and start is not None
            and degree
            and not re.match(r"(?i)(?:high|secondary) school", degree)
        ):
            school = " ".join(words[start:])
            at = text.rfind(school)
            head = text[:at].strip(" ,–—-")
            return [replace(fragment, text=head), replace(fragment, text=school, sep="bar")] if head else [fragment]
    return [fragment]


_DEGREE_OPENS = re.compile(
    r"(?:High(?:er)?|Professional|Advanced|Postgraduate|Graduate|National|Associate|Vocational|Honou?rs|Executive)\b"
)


def _degree_begins(text: str) -> int:
    """Where a degree stands right behind a school's name: "University of Leeds MSc". 0 if there is none."""
    if degree_score(text) >= 2 and _DEGREE_OPENS.match(text):
        return 0  # "High School Diploma"
    for match in re.finditer(r"(?<=\w)\s+(?=[A-ZÀ-Ý])", text):
        school, degree = text[: match.start()], text[match.end() :]
        begins = split_degree(degree)[0]
        opens = degree_score(degree.split()[0]) >= 0.8 or _DEGREE_OPENS.match(degree) is not None
        said = opens and begins != "" and degree.startswith(begins)
        if said and school_score(school) >= 2.4 and degree_score(school) < 2:
            return match.end()
    return 0


def _names_school(words: list[str], k: int) -> bool:
    """ "BSc Physics University of Leeds": the school begins where its name does; "BA Yale University": at once."""
    rest = " ".join(words[k:])
    if re.match(
        r"(?:The )?(?:Universit\S+ (?:of|de|di|degli|zu|van|at)\b|Technische|Hochschule|École|Ecole|Polit|Institut)",
        rest,
    ):
        return True
    return (
        k == 0
        and len(words) <= 4
        and re.search(r"(?:University|College|School|Institute|Academy|Universität)$", rest) is not None
    )
