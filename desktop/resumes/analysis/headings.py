"""Headings of job descriptions: which part of the text a short line opens."""

import re
from typing import Literal

Part = Literal["opening", "required", "preferred", "duties", "about", "benefits", "noise"]
"""`opening` is whatever stands before the first heading; `about` is what the firm says of itself."""

_MAX_WORDS = 9

# In this order: "what you may also have" is a wish, though "what you have" is a demand.
_PARTS: tuple[tuple[Part, str], ...] = (
    (
        "noise",
        r"similar (jobs|roles|positions)|related (jobs|searches)|people also viewed|share( this)?( job)?|save( job)?"
        r"|apply( now| here)?|sign (in|up)|log ?in|home|jobs|menu|search|skip to .*|cookies?.*|privacy.*"
        r"|report( this)? job"
        r"|show (more|less)|back to .*|job alerts?|follow us|how to apply|application process|the process|our process"
        r"|interview process|next steps|bewerbung|jetzt bewerben|contact( us)?|kontakt|easy apply|seniority level"
        r"|employment type|industries|job function",
    ),
    (
        "preferred",
        r".*\bnice[ -]to[ -]haves?\b.*|.*\bbonus\b.*|.*\bpreferred\b.*|.*\bpreferences\b.*|.*\bdesirables?\b.*"
        r"|.*\bdesired\b.*"
        r"|.*\b(a|as|big|huge|is a) plus\b.*|((un|le|les) )?plus(es| points)?|nice|.*\bplus points\b.*"
        r"|.*\badvantag(e|es|eous)\b.*"
        r"|.*\bideally\b.*"
        r"|.*\b(may|might|could) also (have|bring)\b.*|.*\b(would|will) be (great|helpful|nice|good|lovely|useful)\b.*"
        r"|.*\bextra (points|credit)\b.*|.*\bbrownie points\b.*|good to have|even better.*|.*\bgreat if\b.*"
        r"|.*\bstand out\b.*"
        r"|.*\bvon vorteil\b.*|.*\bwünschenswert\b.*|.*\bpluspunkte?\b.*|.*\ble petit plus\b.*|.*\b(serait"
        r"|est) un plus\b.*"
        r"|.*\batouts?\b.*|.*\bdeseable\b.*|.*\bse valor\w+\b.*|.*\boptional\b.*|what else helps|.*not essential.*",
    ),
    (
        "benefits",
        r".*\bbenefits\b.*|.*\bperks\b.*|.*\b(we|wir) (offer|bieten|provide|give)\b.*|.*\bin return\b.*"
        r"|compensation.*|salary.*"
        r"|.*\bpackage\b.*|.*\bwhat (you|you'll|you will) (get|receive|gain)\b.*|you'll get|you will get|rewards?|pay"
        r"|.*\bwhat's in it for you\b.*|.*\bwhy (join|work|us)\b.*|why you'll .*|das bieten wir.*"
        r"|unser angebot|nous offrons"
        r"|ce que nous offrons|ofrecemos|qué ofrecemos|what you can expect( from us)?|.*\bequal opportunit.*"
        r"|diversity.*",
    ),
    (
        "duties",
        r"(key |main |your |core |primary |day[- ]to[- ]day )?(duties|responsibilities|tasks"
        r"|accountabilities)( and .*| include)?"
        r"|.*\bwhat you('ll| will)( be)? (do|doing|work).*|you will|you'll|.*\byour (role|mission|day|impact|job)\b.*"
        r"|(the|about the|about this|the job) (role|job|position|opportunity)|role( summary| overview| purpose)?"
        r"|job (summary|description|purpose|overview)|purpose of .*|deine aufgaben.*|ihre aufgaben.*"
        r"|aufgaben.*|tätigkeiten"
        r"|vos missions|missions?|tus funciones|funciones|in this role.*|a (typical )?day.*|what the job (is|involves)",
    ),
    (
        "required",
        r"(\w+ ){0,3}(requirements?|criteria|qualifications?|attributes|essentials)( and .*)?|required( .*)?"
        r"|essential( .*)?|essentials"
        r"|must[ -]haves?( .*)?|must|languages?( skills)?|.*\b(great|good|right|perfect) (fit|match)\b.*"
        r"|.*\bif you\b|.*\bapply if\b.*|.*\byou('ll| will|ll)? (need|bring|have|must have|are|offer)\b.*"
        r"|you must .*"
        r"|you should have"
        r"|(minimum |basic |key |your )?(qualifications?|skills?|experience|competenc(e|ies))( (and|&|,) .*"
        r"| required| needed)*"
        r"|.*\b(we're|we are|we) (look|looking|searching|need|require|expect|seek|seeking)\b.*|who you are|about you.*"
        r"|person(al)? (specification|profile)|(candidate|ideal|the) (profile|candidate|person)( .*)?"
        r"|your (profile|background).*"
        r"|profile|.*\bthe (ideal|right|successful) candidate\b.*|selection criteria|criteria|what (it takes"
        r"|we ask|we need)"
        r"|dein profil.*|ihr profil.*|anforderungen.*|das bringst du mit.*|qualifikation(en)?|votre profil"
        r"|profil( recherché)?"
        r"|requisitos|tu perfil|perfil|knowledge and skills|what you bring.*|.*\bdo you have\b.*|is this you\??"
        r"|you|du|sie",
    ),
    (
        "about",
        r"about( us| the (company|team|firm|school|trust|practice))?|about (?!you|the role|the job|this).*"
        r"|who we are|our (team|company"
        r"|story|mission|values|culture)|the (team|company)|company( description| overview)?|über uns"
        r"|qui sommes[- ]nous"
        r"|sobre nosotros|location|our stack|tech stack",
    ),
)
_COMPILED = tuple((part, re.compile(pattern, re.IGNORECASE)) for part, pattern in _PARTS)
_MAX_INLINE = 4
_A_FIELD = re.compile(r"(?:the )?(?:role|job|position|title|vacancy|company|team|mission)", re.IGNORECASE)
"""Before a colon these name a thing ("Role: Key Account Manager") and open no part."""
_DECORATION = re.compile(r"^[\W\d_]+|[\W_]+$")
_SENTENCE_END = re.compile(r"[.;]\s*$")


def part_opened(text: str) -> Part | None:
    """The part that this line opens as its heading; None where it is no heading we know."""
    if _SENTENCE_END.search(text) or len(text.split()) > _MAX_WORDS:
        return None
    return _named(text)


def part_opened_inline(text: str) -> tuple[Part, int] | None:
    """For "Requirements: four years of …": the part and where its text begins."""
    head, colon, rest = text.partition(":")
    if not colon or not rest.strip() or len(head.split()) > _MAX_INLINE or _A_FIELD.fullmatch(head.strip()):
        return None
    part = _named(head)
    return (part, len(head) + 1) if part else None


def _named(text: str) -> Part | None:
    # a bilingual heading stands as "Dein Profil / Your profile": either half names it
    for half in (text, *re.split(r"\s[/|–—-]\s", text)):
        bare = _DECORATION.sub("", half.replace("’", "'")).strip()
        for part, pattern in _COMPILED:
            if bare and pattern.fullmatch(bare):
                return part
    return None
