"""The normalisation rule: what counts as the same."""

import re
import unicodedata

RULE = """\
Two values are the same when they are equal after Unicode NFKC, case folding, one kind of dash, quote and blank, and
without "., ;:" at either end. Dates: as precise as printed (2019 is not 2019-01); a start without an end, "current",
"now", "today" and the like are "present". Names: without "Dr", "Prof" and the like before them. Links: without
scheme, "www." and "/" at the end; a link that is only clickable and nowhere printed is neither right nor wrong.
Phones: digits alone; one with and one without the country's number are the same. Degree: type and subject joined,
without commas, brackets and the words in, of, the, and. Companies and positions: equality, no partial credit. Entries
are paired where most of their fields agree; a field that is empty on one side alone is a miss or an invention, a
wrong one is both. Skills: a set."""

PRESENT = {"present", "current", "currently", "now", "today", "ongoing", "date", "to date", "till date", "until now"}
TITLE = re.compile(r"^((dr|prof|mr|mrs|ms|mx|ing|dipl)\b\.?[\s-]*)+")
LOOSE = re.compile(r"\b(in|of|the|and)\b|[,()&]")


def words(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    folded = re.sub(r"[\u2010-\u2015\u2212]", "-", folded).replace("\u00ad", "")
    folded = re.sub(r"[\u2018\u2019\u02bc`´]", "'", folded)
    folded = re.sub(r"[\u201c\u201d\u00ab\u00bb]", '"', folded)
    folded = re.sub(r"\s*-\s*", "-", folded)
    return " ".join(folded.split()).strip(".,;: ")


def name(text: str) -> str:
    return TITLE.sub("", words(text))


def date(text: str) -> str:
    plain = words(text)
    return "present" if plain in PRESENT else plain


def link(text: str) -> str:
    bare = re.sub(r"^[a-z]+://", "", words(text))
    return bare.removeprefix("mailto:").removeprefix("www.").rstrip("/")


def phone(text: str) -> str:
    return re.sub(r"\D", "", text.replace("(0)", "")).lstrip("0")


def same_phone(one: str, other: str) -> bool:
    short, long = sorted((phone(one), phone(other)), key=len)
    return long == short or (len(short) >= 7 and long.endswith(short))


def degree(text: str) -> str:
    return " ".join(LOOSE.sub(" ", words(text)).replace(".", "").split())


def run_on(text: str) -> str:
    """For sentences within a document: letters and digits alone, so that line ends and hyphens do not count."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())
