"""How one works with people and tasks: the words jobs ask for it in, and the acts that show it on a résumé."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Manner:
    """`asked` finds it in a job description, a summary or a skills list; `act` finds it done in an entry."""

    name: str
    asked: re.Pattern[str]
    act: re.Pattern[str]


def _manner(name: str, asked: str, act: str) -> Manner:
    return Manner(name, re.compile(rf"\b(?:{asked})", re.IGNORECASE), re.compile(rf"\b(?:{act})", re.IGNORECASE))


_PEOPLE = (
    r"(?:\w+[ -]){0,4}(?:engineers?|people|staff|colleagues|nurses?|students?|apprentices?|juniors?"
    r"|interns?|analysts?|developers?|copywriters?|assistants?|chefs?|starters?|trainees?|teachers?"
    r"|members?|reports|users|clerks?|volunteers?|freelancers?|designers?|managers?|operatives?"
    r"|technicians?|scientists?|researchers?|lawyers?|attorneys?|cadets?|pupils?|electricians?|improvers?|carers?"
    r"|associates?|consultants?|architects?|officers?|employees?|hires|peers|doctors?|advis[eo]rs?|supervisors?"
    r"|bakers?|cooks?|residents?|team)"
)

# In this order: the first that fits takes the phrase.
MANNERS = (
    _manner(
        "presenting",
        r"presentation skills|presenting\b|present (?:your|findings|ideas|results|work)|public speaking"
        r"|confident (?:speaker|presenter)",
        r"presented|presentations?\b|presenting|pitch(?:ed|es)|keynote|gave (?:a )?talks?|spoke (?:at|to)"
        r"|speaker|briefed|demonstrated to|talk at",
    ),
    _manner(
        "explaining to non-specialists",
        r"(?:explain|communicat\w+|translat\w+|present\w*)\b.{0,60}\b(?:non-|people who are not"
        r"|not (?:technical|engineers)|stakeholders|laym|audiences?)",
        r"(?:present|explain|report|brief|train|demonstrat)\w*\b.{0,60}\b(?:managers?|directors?|committee"
        r"|board|executives?|stakeholders|clients|customers|users|parents|families|public|non-)\b"
        r"|translated? .{0,40}requirements|report(?:s)? read by",
    ),
    _manner(
        "stakeholder management",
        r"stakeholder (?:management|engagement|relations\w*|skills)|manag\w+ stakeholders|(?:work|deal"
        r"|engag)\w* with stakeholders|influencing skills",
        r"stakeholders?\b|steering committee|board of|liais\w+|aligned\b|negotiated with",
    ),
    _manner("negotiation", r"negotiat\w+", r"negotiat\w+"),
    _manner(
        "training others",
        r"show(?:ing)? (?:juniors|others|new)\b|(?:train|mentor|coach|onboard|teach"
        r"|develop)\w* (?:and \w+ )?(?:of |new |junior |other "
        r"|more )*(?:starters?|staff|colleagues|chefs?|students?|engineers?|juniors?|others|people|team"
        r"|apprentices|analysts|developers|members)"
        r"|mentor(?:ing|ship)?\b|coaching\b",
        rf"(?:train(?:s|ed|ing)?|mentor(?:s|ed|ing)?|coach(?:es|ed|ing)?|taught|teach(?:es|ing)?|onboard(?:s|ed"
        rf"|ing)?|instruct(?:s|ed|ing)?)\s+(?:and \w+\s+)?(?:the |up )?{_PEOPLE}",
    ),
    _manner(
        "leading people",
        r"(?:lead|led|leading|manag\w+|supervis\w+|head\w*|line[- ]manag\w+)\s+(?:or \w+ |and \w+ |of |a |the "
        r"|an |small |large |other |your )*(?:team|teams|people|staff|colleagues|apprentices|engineers|others"
        r"|direct reports|direct-reports|nurses|shift)"
        r"|leadership|people management|line management|supervisory|team lead|supervis(?:e|ed|ing|ion)\b"
        r"|management of (?:people|staff|a team)",
        rf"(?:led|leads?|leading|manag(?:e|es|ed|ing)|supervis(?:e|es|ed|ing)|head(?:s|ed)?|directed?"
        rf"|line-managed?|built|grew)\s+(?:a |the |an |up |two |our )?{_PEOPLE}"
        r"|responsible for (?:a )?team|team of (?:\d+|\w+)|deputis\w+|shift lead|in charge of",
    ),
    _manner(
        "working in a team",
        r"team ?player|team ?work\w*|work(?:ing)? (?:well |closely |effectively )*(?:in|within"
        r"|as part of) (?:a |an |the )*(?:\w+ )*team|collaborat\w+|cross-functional"
        r"|work(?:ing)? (?:well )?with others",
        r"team of|with (?:the )?\w*\s?(?:product|design|sales|marketing|engineering|clinical"
        r"|finance)?\s?teams?|collaborat\w+|cross-functional|together with|alongside|worked with"
        r"|pair(?:ed)?[- ]program|as part of|multidisciplinary|on a team",
    ),
    _manner(
        "communication",
        r"communicat\w+|interpersonal|articulate|written and (?:verbal|spoken|oral)|verbal and written"
        r"|people skills|listening skills|writing skills|rapport",
        r"present(?:ed|s|ing)?\b|report(?:s|ed|ing)? (?:\w+ ){0,3}to\b|report read by|wrote\b|written\b"
        r"|handover|workshops?|spoke\b|explain\w*|newsletter|brief(?:ed|ing)|liais\w+|negotiat\w+"
        r"|document(?:ed|ation)|published|blog"
        r"|parents' evenings?|consult(?:ed|ing)|advis(?:ed|ing)|translated",
    ),
    _manner(
        "meeting deadlines",
        r"(?:meet|work\w* to|tight|under) (?:\w+ )?deadlines?|deadline[- ]driven|time management|punctual\w*"
        r"|prioriti[sz]\w+|organi[sz]ational skills|(?:well|highly) organi[sz]ed|organi[sz]ed\b|multi-?task\w*"
        r"|planning skills",
        r"deadlines?|within (?:\w+ )?(?:\w+ )?(?:hours|days|weeks)|(?:weeks?|months?|days?) early|on time"
        r"|ahead of (?:time|schedule)|prioriti[sz]\w+|scheduled|rota\b|coordinated|organi[sz]ed",
    ),
    _manner(
        "attention to detail",
        r"attention to detail|eye for detail|detail[- ]oriented|accurate\b|accuracy\b|meticulous\w*|careful\b"
        r"|precision",
        r"accuracy|error[- ](?:rate|free)|errors?\b|proof-?read\w*|audit(?:ed|s)?\b|zero defects"
        r"|double-checked|discrepanc\w+",
    ),
    _manner(
        "staying calm under pressure",
        r"(?:calm|work\w*|composed|perform\w*|cope|thrive\w*)\b.{0,25}\bpressure|calm head|resilien\w+"
        r"|stress[- ]resist\w+|fast[- ]paced",
        r"under pressure|crisis|emergenc(?:y|ies)|peak (?:season|hours)|incident (?:response|command)"
        r"|outages?\b|deadline",
    ),
    _manner(
        "solving problems",
        r"problem[- ]solv\w+|analytical (?:skills|mind|thinking)|troubleshoot\w*|critical thinking"
        r"|solution[- ]oriented",
        r"solv(?:ed|es|ing)|resolv(?:ed|es|ing)|debug\w*|troubleshoot\w*|root cause|diagnos\w+|investigat\w+"
        r"|fixed|found and|faults?\b|reduced|cut\b",
    ),
    _manner(
        "dealing with customers",
        r"customer (?:service|care|focus\w*|facing|relations\w*|oriented)|customer-\w+|client[- ]facing"
        r"|dealing with (?:customers|clients|the public)",
        r"customers?\b|clients?\b|guests?\b|complaints?\b|enquiries|queries",
    ),
    _manner(
        "taking initiative",
        r"initiative|proactiv\w+|self[- ](?:starter|motivated|driven|reliant)|entrepreneur\w+"
        r"|independent(?:ly)?\b|autonom\w+|ownership|drive\b|can-do",
        r"introduc(?:ed|ing)|started\b|founded|initiated|proposed|launched|set up|pioneered|created\b|own(?:ed"
        r"|s)\b|automated",
    ),
    _manner(
        "adapting",
        r"adaptab\w+|flexib(?:le|ility)\b(?! (?:hours|working))|open[- ]minded|curious|curiosity|(?:quick|fast"
        r"|eager|keen|willing\w*) (?:to learn|learner)|learn quickly|growth mindset",
        r"rotated through|learn(?:ed|t)\b|retrained|adapted|moved from|switched|career change",
    ),
    _manner("creativity", r"creativ\w+|imaginative|innovati\w+", r"designed|invent\w+|created\b|prototyp\w+|concept"),
    _manner(
        "high standards of conduct",
        r"integrity|honest\w*|trustworth\w+|reliab(?:le|ility)\b(?! (?:engineer|of))|positive attitude"
        r"|work ethic|friendly|empath\w+|compassion\w*|patience|enthusias\w+|sense of humou?r|discretion"
        r"|confidential\w*",
        r"confidential\w*|safeguarding (?:lead|case)|trusted (?:with|to)|key-?holder|cash handling|kindness",
    ),
)


def manner_asked(text: str) -> Manner | None:
    return next((manner for manner in MANNERS if manner.asked.search(text)), None)


def manner_named(name: str) -> Manner | None:
    return next((manner for manner in MANNERS if manner.name == name), None)
