"""Spoken languages: their names, and how well somebody speaks them on the CEFR's scale from 1 (A1) to 6 (C2)."""

import re

NATIVE = 6
LEVEL_WORDS = {1: "A1", 2: "A2, basic", 3: "B1, conversational", 4: "B2, good", 5: "C1, fluent", 6: "C2, native"}

_NAMES = {
    "English": "english englisch englischkenntnisse anglais inglés ingles inglese engels",
    "German": "german deutsch deutschkenntnisse allemand alemán aleman tedesco duits",
    "French": "french französisch französischkenntnisse français francais francés francese frans",
    "Spanish": "spanish spanisch spanischkenntnisse espagnol español espanol castellano spagnolo",
    "Italian": "italian italienisch italien italiano",
    "Portuguese": "portuguese portugiesisch portugais português portugués",
    "Dutch": "dutch niederländisch néerlandais nederlands",
    "Polish": "polish polnisch polonais polski",
    "Russian": "russian russisch russe",
    "Ukrainian": "ukrainian ukrainisch",
    "Arabic": "arabic arabisch arabe",
    "Mandarin": "mandarin chinese cantonese chinesisch",
    "Japanese": "japanese japanisch",
    "Korean": "korean koreanisch",
    "Hindi": "hindi",
    "Urdu": "urdu",
    "Punjabi": "punjabi",
    "Bengali": "bengali",
    "Turkish": "turkish türkisch turc",
    "Swedish": "swedish schwedisch svenska",
    "Norwegian": "norwegian norwegisch",
    "Danish": "danish dänisch dansk",
    "Finnish": "finnish finnisch",
    "Czech": "czech tschechisch",
    "Slovak": "slovak",
    "Romanian": "romanian rumänisch",
    "Hungarian": "hungarian ungarisch",
    "Greek": "greek griechisch",
    "Hebrew": "hebrew",
    "Welsh": "welsh cymraeg",
    "Irish": "irish gaeilge",
    "Catalan": "catalan català",
    "Vietnamese": "vietnamese",
    "Thai": "thai",
    "Persian": "persian farsi",
    "Twi": "twi",
    "Yoruba": "yoruba",
    "Swahili": "swahili",
    "Latin": "latin",
    "Somali": "somali",
    "Tamil": "tamil",
    "Gujarati": "gujarati",
    "Telugu": "telugu",
    "Nepali": "nepali",
    "Tagalog": "tagalog filipino",
    "Serbian": "serbian serbisch",
    "Croatian": "croatian kroatisch",
    "Bulgarian": "bulgarian bulgarisch",
    "Lithuanian": "lithuanian litauisch",
    "Latvian": "latvian lettisch",
    "Estonian": "estonian",
    "Slovenian": "slovenian slowenisch",
    "Albanian": "albanian albanisch",
    "Amharic": "amharic",
    "Igbo": "igbo",
    "Hausa": "hausa",
    "Afrikaans": "afrikaans",
    "Malay": "malay",
    "Indonesian": "indonesian",
    "Icelandic": "icelandic",
    "Sign language": "bsl asl makaton",
}
_CANONICAL = {alias: name for name, aliases in _NAMES.items() for alias in aliases.split()}
_NAME = re.compile(
    r"(?<![\w-])(?:" + "|".join(sorted(map(re.escape, _CANONICAL), key=len, reverse=True)) + r")(?!\w)", re.IGNORECASE
)

_LEVELS: tuple[tuple[int, str], ...] = (
    (6, r"native|mother[- ]tongue|muttersprach\w*|c2|bilingual|langue maternelle|lengua materna|nativo|madrelingua"),
    (
        5,
        r"fluen\w+|c1|business[- ]fluent|verhandlungssicher\w*|fließend\w*|excellent|very good|sehr gut\w*"
        r"|proficient|full professional|courant|fluido|advanced|perfect|outstanding",
    ),
    (4, r"b2|good|gut\w*|upper[- ]intermediate|professional|working|strong|solid|confident|business"),
    (3, r"b1|intermediate|conversational|limited working|mittel\w*|intermédiaire|intermedio"),
    (2, r"a2|basics?|elementary|grundkenntnisse|some|notions|básico|beginner'?s?"),
    (1, r"a1|beginner"),
)
_COMPILED = tuple((level, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)) for level, pattern in _LEVELS)
_CEFR = re.compile(r"\b([ABC][12])\b")
_CEFR_LEVELS = {"A1": 1, "A2": 2, "B1": 3, "B2": 4, "C1": 5, "C2": 6}
_SPOKEN = re.compile(
    r"\b(?:speak\w*|spoken|written|languages?|fluen\w+|bilingual|native|mother tongue|kenntnisse|sprach\w*"
    r"|verhandlungssicher|fließend|parl\w+|habl\w+|[ABC][12])\b|kenntnisse",
    re.IGNORECASE,
)
_UNNAMED = 4
_SECOND = re.compile(
    r"\b(?:a |any )?(?:second|another|other|additional|foreign|further|european) (?:\w+ )?languages?\b", re.IGNORECASE
)
_NO_LANGUAGE = re.compile(
    r"\b(?:gcse|a[- ]level|teacher|literature|programming|curriculum|degree|maths)\b", re.IGNORECASE
)
_FILLING = re.compile(
    r"\b(?:and|or|und|oder|is|are|would|be|a|an|plus|bonus|advantage|desirable|preferred|in|of|von|vorteil"
    r"|very|also|the|language|skills|some|exigée?s?|requise?s?|obligatoire|souhaitée?s?|apprécié\w*|serait|est|un|atout"
    r"|et|ou|erforderlich|notwendig|wünschenswert|imprescindible|richiesto)\b|[^\w]+",
    re.IGNORECASE,
)


def languages_asked(text: str) -> tuple[tuple[str, int], ...]:
    """Languages with the level asked, 0 where none is named. Empty where the name stands for something else."""
    found = list(_NAME.finditer(text))
    if not found or _NO_LANGUAGE.search(text) or not _meant_as_language(text, found):
        return ()
    levels: list[int] = []
    for number, match in enumerate(found):
        begin = found[number - 1].end() if number else 0
        # "fluent German and English": a word of its own counts, else that of the one before
        levels.append(_level_near(text, begin, match) or (levels[-1] if levels else 0))
    return tuple((_CANONICAL[match[0].lower()], level) for match, level in zip(found, levels, strict=True))


def second_language(text: str) -> bool:
    """Any language besides the job's own is asked."""
    return bool(_SECOND.search(text))


def language_named(text: str) -> str | None:
    found = _NAME.search(text)
    return _CANONICAL[found[0].lower()] if found else None


def level_of(text: str) -> int:
    """Of a fluency as a résumé states it; a language with no word about it counts as good (B2)."""
    if cefr := _CEFR.search(text):
        return _CEFR_LEVELS[cefr[1]]
    return next((level for level, pattern in _COMPILED if pattern.search(text)), _UNNAMED)


def _meant_as_language(text: str, found: list[re.Match[str]]) -> bool:
    if _SPOKEN.search(text) or any("kenntnisse" in match[0].lower() for match in found):
        return True
    rest = text
    for match in found:
        rest = rest.replace(match[0], " ")
    for _, pattern in _COMPILED:
        rest = pattern.sub(" ", rest)
    # nothing but names and how well: "French", "good English and German"
    return not _FILLING.sub("", rest).strip() and all(match[0][0].isupper() or len(text) < 30 for match in found)


def _level_near(text: str, begin: int, match: re.Match[str]) -> int:
    """The level's word may stand before ("fluent German") or behind ("German (C1)")."""
    behind = text[match.end() : match.end() + 25]
    if cefr := _CEFR.search(re.split(r"[;,]|\band\b", behind)[0] if "(" not in behind[:3] else behind):
        return _CEFR_LEVELS[cefr[1]]
    before = re.split(r"[,;)]|\band\b|\bund\b", text[begin : match.start()])[-1]
    for stretch in (before, re.split(r"[;,]|\band\b", behind)[0]):
        if level := next((level for level, pattern in _COMPILED if pattern.search(stretch)), 0):
            return level
    return 0
