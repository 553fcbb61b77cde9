"""Natural languages and how well somebody speaks them, in the words résumés use."""

import re

from desktop.resumes.parsing.word_lists import listed

NAMES = frozenset(
    listed(
        """english german french spanish italian portuguese dutch russian chinese mandarin cantonese japanese
        korean arabic hindi urdu bengali punjabi tamil telugu marathi gujarati kannada malayalam turkish polish
        czech slovak hungarian romanian bulgarian greek ukrainian swedish norwegian danish finnish icelandic
        estonian latvian lithuanian croatian serbian slovenian bosnian albanian hebrew persian farsi kurdish
        armenian georgian thai vietnamese indonesian malay tagalog filipino swahili amharic yoruba igbo hausa
        zulu xhosa afrikaans catalan basque galician irish welsh gaelic latin esperanto luxembourgish maltese
        nepali sinhala khmer burmese mongolian somali asl bsl englisch deutsch französisch spanisch italienisch
        portugiesisch niederländisch russisch chinesisch japanisch arabisch türkisch polnisch tschechisch
        ungarisch griechisch latein ukrainisch schwedisch kroatisch rumänisch anglais allemand français espagnol
        italien portugais néerlandais russe chinois japonais arabe turc polonais inglés alemán francés español
        castellano italiano portugués neerlandés ruso chino japonés árabe catalán gallego euskera inglese
        tedesco francese spagnolo portoghese olandese russo cinese giapponese arabo inglês alemão francês
        espanhol português holandês mandarim japonês engels duits frans spaans italiaans portugees nederlands
        russisch chinees turks pools arabisch"""
    )
)
_LEVELS = (
    r"native(?: speaker| or bilingual(?: proficiency)?| proficiency)?|mother tongue|first language|"
    r"bilingual(?: proficiency)?|"
    r"fluent(?:ly)?|full professional(?: proficiency)?|professional working(?: proficiency)?|"
    r"limited working(?: proficiency)?|"
    r"elementary(?: proficiency)?|professional(?: proficiency)?|proficient|advanced|upper[- ]intermediate|"
    r"intermediate|pre-intermediate|"
    r"conversational|basic(?: knowledge)?|beginner|beginners|working knowledge|business fluent|business level|"
    r"very good|good|excellent|"
    r"(?:spoken|written)(?: and (?:spoken|written))?|reading|expert|familiar|competent|novice|master|"
    r"muttersprache|muttersprachlich|verhandlungssicher|fließend|fliessend|sehr gut|gut|grundkenntnisse|"
    r"fortgeschritten|"
    r"konversationssicher|in wort und schrift|sehr gute kenntnisse|gute kenntnisse|schulkenntnisse|basiskenntnisse|"
    r"experte|"
    r"langue maternelle|maternelle|courant|bilingue|intermédiaire|débutant|notions|scolaire|avancé|bon niveau|"
    r"lu, écrit, parlé|"
    r"nativo|nativa|lengua materna|fluido|bilingüe|alto|medio|avanzado|intermedio|básico|principiante|nivel \w+|"
    r"madrelingua|fluente|ottimo|buono|discreto|scolastico|avanzato|base|"
    r"língua materna|avançado|intermediário|moedertaal|vloeiend|goed|gevorderd|uitstekend|redelijk|"
    r"(?:level |niveau )?[abc][12](?:\s*[-/–]\s*[abc][12])?\+?(?: level)?|ielts(?: [\d.]+)?|toefl(?:\s?\w+)?(?: \d+)?|"
    r"delf \w\d|dele \w\d|jlpt n\d|n[1-5]|hsk \d"
)
LEVEL = re.compile(rf"(?:{_LEVELS})(?:[\s,(/–-]+(?:{_LEVELS})\)?)*", re.IGNORECASE)


def language_in(text: str) -> str:
    """The natural language that a text begins with or names alone, as printed, or ""."""
    words = [match[0] for match in re.finditer(r"[^\W\d_]+", text)][:3]
    return next((word for word in words if word.lower() in NAMES), "")


def is_level(text: str) -> bool:
    return LEVEL.fullmatch(text.strip(" ().:–—-")) is not None
