"""Degrees: how much a text reads as one, and its subject apart from it."""

import re
from functools import lru_cache

_KNOWN_FIELDS = (
    "science in engineering|science|sciences|arts|engineering|technology|business administration|commerce|fine arts|"
    "education|laws?|philosophy|nursing|applied sciences?|applied arts|public health|public administration|"
    "public policy|social work|architecture|music|medicine(?: and (?:bachelor of )?surgery)?|surgery|"
    "computer applications|letters|divinity|accountancy|pharmacy|veterinary medicine|dental surgery|design|"
    "general studies|health science|social sciences?|library science|research|studies|nursing practice"
)
_HONOURS = r"(?:\s*[,(]?\s*(?:with honou?rs|honou?rs|hons?)(?!\w)\.?\)?)?"
_RANK = r"(?:bachelor|master|doctor|associate|baccalaureate|doctorate)(?:['’]?s|['’])?(?: degree)?"
_SHORT = (
    r"b\.?\s?sc\.?|m\.?\s?sc\.?|b\.?a\.?|m\.?a\.?|b\.?s\.?|m\.?s\.?|b\.?\s?eng\.?|m\.?\s?eng\.?|b\.?\s?tech\.?|"
    r"m\.?\s?tech\.?|b\.?e\.?|m\.?e\.?|b\.?\s?com\.?|m\.?\s?com\.?|b\.?b\.?a\.?|m\.?b\.?a\.?|e\.?m\.?b\.?a\.?|"
    r"ph\.?\s?d\.?|"
    r"d\.?\s?phil\.?|m\.?\s?phil\.?|m\.?\s?d\.?|j\.?\s?d\.?|ll\.?\s?b\.?|ll\.?\s?m\.?|ed\.?\s?d\.?|m\.?\s?ed\.?|"
    r"b\.?\s?ed\.?|"
    r"b\.?f\.?a\.?|m\.?f\.?a\.?|m\.?p\.?h\.?|m\.?p\.?a\.?|m\.?s\.?w\.?|b\.?s\.?w\.?|b\.?s\.?n\.?|m\.?s\.?n\.?|"
    r"a\.?a\.?s?\.?|"
    r"a\.?s\.?|a\.?d\.?n\.?|d\.?n\.?p\.?|b\.?\s?arch\.?|m\.?\s?arch\.?|m\.?\s?math\.?|m\.?\s?chem\.?|"
    r"m\.?\s?phys\.?|m\.?\s?sci\.?|"
    r"m\.?\s?res\.?|b\.?c\.?a\.?|m\.?c\.?a\.?|mbbs|mbchb|dds|dvm|pharm\.?\s?d\.?|pgce|pgdip|pgcert|pg diploma|hnd|"
    r"hnc|fdsc|"
    r"ged|t\.?m\.?|b\.?sc\.?\(?hons\)?|s\.?b\.?|s\.?m\.?|a\.?b\.?|a\.?m\.?|dr\.?-?\s?ing\.?|"
    r"dr\.?\s?(?:rer\.?\s?nat|phil|med)\.?|dipl\.?-?\s?(?:ing|inf|kfm|phys|psych|wirt)\.?\w*"
)
_LONG = (
    r"dipl[oô]m(?:a|e)?(?:-?\w+)?(?: (?:degree|programme|d['’]ing[eé]nieur|d['’][eé]tudes \w+|universitario))?|"
    r"advanced diploma|higher diploma|higher national (?:diploma|certificate)|foundation degree|"
    r"post-?graduate (?:diploma|certificate|degree)(?: in education)?|graduate (?:diploma|certificate)|certificate|"
    r"hsc|ssc|higher secondary(?: certificate| education)?|senior secondary(?: school)?|matriculation|"
    r"high school diploma|secondary school(?: certificate)?|a[- ]levels?|gcses?|as[- ]levels?|btec(?: \w+){0,4}|"
    r"nvq(?: level \d)?|"
    r"international baccalaureate(?: diploma)?|ib diploma|abitur|fachabitur|allgemeine hochschulreife|matura|"
    r"realschulabschluss|mittlere reife|ausbildung(?: zu[mr]| als)?|promotion|magister|staatsexamen|(?:erstes|"
    r"zweites) staatsexamen|"
    r"baccalaur[eé]at(?: (?:scientifique|g[eé]n[eé]ral|[a-z]{1,3}))?|bac\s?\+\s?\d|"
    r"(?<!driving )licence(?: professionnelle)?|"
    r"licenciatura|licenciad[oa]|licenciado|grado(?: superior)?|m[aá]ster(?: universitario)?|mestrado integrado|"
    r"mestrado|mestre|"
    r"bacharelado|doutorado|doctorado|dottorato|laurea(?: (?:magistrale|triennale|specialistica))?|maturit[aà]|"
    r"bachillerato|dut|bts|deug|dea|dess|maîtrise|mast[eè]re(?: sp[eé]cialis[eé])?|doctorat|cap|bep|ingeniero|"
    r"ingenier[ií]a|"
    r"doctoraal|doctoraat|hbo(?:[- ]bachelor)?|wo(?:[- ](?:bachelor|master))?|mbo|vwo|havo|propedeuse|"
    r"doctoral (?:degree|studies|candidate)|undergraduate(?: degree)?|post-?doc(?:toral)?(?: \w+)?|"
    r"exchange (?:semester|student|year|program(?:me)?)|"
    r"minor|major|double major|nanodegree|bootcamp|coding bootcamp|associate degree|vordiplom|fachhochschulreife|"
    r"meister(?:brief)?|secondary education|leaving certificate|highers"
)
_DEGREE = re.compile(
    rf"(?:(?P<rank>{_RANK})(?:\s+of\s+(?P<field>{_KNOWN_FIELDS})(?![\w-]))?|(?P<short>{_SHORT})(?![\w'’+#&])|"
    rf"(?P<long>{_LONG})(?![\w-]))"
    rf"(?:\s+(?:candidate|student)\b)?{_HONOURS}(?:\s*\((?:[A-Za-z.]{{2,10}}|honou?rs|hons?)\))?",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\s*(?:/|&|and|\+)\s*", re.IGNORECASE)
_LINK = re.compile(
    r"^\s*(?:[,:;–—-]|\||•|·)?\s*(?:(?:degree|diploma)\s+)?(?:in|of|en|in der|im|im fach|im bereich|of science in|"
    r"with a major in|with a focus in|for|em|de|di|del|della|des|du|d['’]|mention|major(?:ing)? in|fach|"
    r"studiengang|specialité|spécialité|: )?\s*[,:–—-]?\s+|^\s*[,:–—-]\s*",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def degree_score(text: str) -> float:
    """Up to about 3 where the text begins with a degree, less where one stands inside."""
    match = _find(text)
    if match is None:
        return 0.0
    short = match["short"]
    if match.start() == 0:
        alone = match.end() == len(text)
        if short and len(re.sub(r"\W", "", short)) <= 2 and not alone and not _goes_on(text[match.end() :]):
            return 0.8
        return 2.8
    return 1.2 if not short else 0.9


_TRADE = re.compile(r"(?i)(?:\w+)?ausbildung (?:zu[mr]|als) \w+")


def names_trade(text: str) -> bool:
    """ "Ausbildung zur Altenpflegerin": what was learned is part of the degree's name."""
    return _TRADE.match(text) is not None


@lru_cache(maxsize=4096)
def split_degree(text: str) -> tuple[str, str]:
    """The degree and its subject: "Bachelor of Science, Computer Science" gives both, a text without one ("", text)."""
    match = _find(text)
    if match is None:
        return "", text
    if names_trade(text):
        return text.strip(), ""
    before, after = text[: match.start()].strip(" ,;:–—-|"), text[match.end() :]
    if before.endswith("(") and after.startswith(")"):  # "Politics (BA)"
        before, after = before[:-1].strip(), after[1:]
    end = match.end()
    if (joint := _JOINT.match(after)) and (second := _DEGREE.match(after, joint.end())):
        end += second.end()
        after = text[end:]
    if match["rank"] and not match["field"] and (of := re.match(r"\s+of\s+", after, re.IGNORECASE)):
        after = "," + after[of.end() :]
    elif after and (honours := re.match(r",?\s*(?:\(?(?:hons?|honou?rs)\)?)\.?(?=[\s,]|$)", after, re.IGNORECASE)):
        end += honours.end()
        after = after[honours.end() :]
    degree = text[match.start() : end].strip(" ,;:–—-|")
    if degree.endswith(")") and "(" not in degree:
        degree = degree.rstrip(")")
    area = _LINK.sub("", after, count=1).strip(" ,;:–—-|")
    if area.startswith("(") and area.endswith(")"):
        area = area[1:-1]
    named = match["long"] and not re.search(r"[,;:–—|]\s*$", text[: match.start()]) and 0 < len(before.split()) <= 4
    if named or re.fullmatch(r"\d+", before):  # "CIM Level 6 Diploma", "9 GCSEs"
        return f"{before} {degree}", area
    if before:  # "Computer Science, BSc", "Honours Bachelor of …"
        if re.fullmatch(
            r"(?i)(?:honou?rs|executive|joint|double|dual|integrated|international|first|combined|one-year|"
            r"advanced|professional|higher|national|european)",
            before,
        ):
            return f"{before} {degree}", area
        area = f"{before}, {area}" if area else before
        area = re.sub(r"\s*[(]$", "", area)
    return degree, area


_SMALL = re.compile(r"ba|bsc|b\.a\.|b\.s\.|b\.sc\.|msc|m\.a\.|m\.s\.|mba|phd|bfa|beng|meng|btech|mtech")
"""Degrees in a text all in small letters; "as", "me" and "ma" would be words."""


def _find(text: str) -> re.Match[str] | None:
    """The first degree that stands as a word of its own; short ones only in capitals ("BA", never "as" or "me")."""
    for match in _DEGREE.finditer(text):
        if match.start() and (text[match.start() - 1].isalnum() or text[match.start() - 1] in "-'’.&"):
            continue
        short = match["short"]
        small = text.islower() and match.start() == 0 and _SMALL.fullmatch(short or "") is not None
        if short and not small and not _is_abbreviation(short):
            continue
        return match
    return None


def _is_abbreviation(text: str) -> bool:
    letters = re.sub(r"[^A-Za-z]", "", text)
    return letters[:1].isupper() and (letters.isupper() or len(letters) > 2 or "." in text)


def _goes_on(after: str) -> bool:
    """What follows a short degree as a subject does: "BA History", "MS in", "BS, Biology"."""
    return (
        re.match(r"\.?\s*(?:\((?:hons?|honou?rs)\)|hons?\b)?\s*[,:–—-]?\s*(?:in\b|of\b|[A-ZÀ-Ý])", after, re.IGNORECASE)
        is not None
    )
