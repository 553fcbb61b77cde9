"""How much a text reads as the name of an employer, a school or another organisation."""

import re
from functools import lru_cache

from desktop.resumes.parsing.word_lists import listed

_FORM = re.compile(
    r"(?:^|[\s,])(?:inc|llc|llp|l\.l\.c|ltd|limited|gmbh|gmbh & co\. kg|ag|kg|ohg|ug|se|e\.v|corp|corporation|co|"
    r"plc|pty|"
    r"pvt|s\.?a\.?s?|s\.?r\.?l|s\.?p\.?a|s\.?l\.?u?|sarl|b\.?v|n\.?v|oy|ab|a/s|aps|kft|sp\. z o\.o|lda|ltda|bhd|"
    r"k\.k)\.?\)?$",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"\b(?:company|companies|group|gruppe|groupe|grupo|gruppo|holdings?|bank|banque|banco|banca|trust|foundation|"
    r"stiftung|"
    r"fondation|fundaci[oó]n|agency|agentur|agence|council|services?|solutions|systems?|technolog(?:y|ies)|labs?|"
    r"laborator(?:y|ies)|partners|associates|consulting|consultancy|consultants|advisors|studios?|hotels?|restaurant|"
    r"caf[eé]|airlines?|airways|insurance|versicherung|assurances?|ministry|ministerium|minist[eè]re|department|nhs|"
    r"center|centre|zentrum|stores?|shop|supermarkets?|traders|industries|logistics|media|press|publishing|church|"
    r"army|navy|air force|marines|institut[eo]?|hospital|krankenhaus|klinikum|klinik|clinic|clinique|h[oô]pital|"
    r"infirmary|hospice|surgery|pharmacy|apotheke|pharmacie|care home|nursing home|school|schule|[eé]cole|lyc[eé]e|"
    r"coll[eè]ge|college|academy|akademie|universit\w*|universidad\w*|hochschule|gymnasium|polytechnic|politecnico|"
    r"networks?|software|digital|interactive|entertainment|games|pictures|records|motors|automotive|pharma\w*|"
    r"biotech\w*|therapeutics|diagnostics|healthcare|health|medical|energy|energie|power|oil|gas|petroleum|steel|"
    r"construction|builders|contractors|engineering|architects|properties|realty|real estate|estates|capital|"
    r"ventures|investments?|securities|financial|finance|asset management|wealth|international|global|worldwide|"
    r"federation|association|verein|society|union|club|charity|ymca|red cross|museum|library|theatre|theater|gallery|"
    r"orchestra|council|borough|county|city of|state of|municipality|stadt|gemeinde|mairie|ayuntamiento|comune|"
    r"team|community|enterprises?|factory|works|werke?|fabrik|bakery|b[aä]ckerei|kitchen|grill|bistro|pub|bar|gym|"
    r"fitness|salon|spa|farm|farms|gardens|nursery|kindergarten|kita|office|b[uü]ro|cabinet|kanzlei|law firm|"
    r"freight|shipping|transport|railways?|bahn|post|telecom|communications?|wireless|mobile|electronics|"
    r"semiconductors?|robotics|aerospace|aviation|defen[cs]e|chemicals?|foods?|beverages?|brewery|brands?|fashion|"
    r"retail|marketplace|market|research|analytics|intelligence|ai|startup|start-up|platform|program|programme|"
    r"initiative|project|hub|collective|cooperative|co-op|guild|league|district|authority|commission|bureau|court|"
    r"parliament|senate|embassy|self[- ]employed|freelance|unternehmen|firma|entreprise|soci[eé]t[eé]|empresa|azienda|"
    r"colegio|escuela|instituto|istituto|scuola|liceo|escola|col[eé]gio|stichting|ziekenhuis|gemeente|ospedale|"
    r"cl[ií]nica|farmacia|hotel|ristorante|restaurante)\b",
    re.IGNORECASE,
)
_KNOWN = frozenset(
    listed(
        """google alphabet amazon apple microsoft facebook meta netflix stripe figma notion uber lyft airbnb
        twitter x linkedin oracle ibm intel amd nvidia cisco dell hp hpe sap salesforce adobe vmware paypal ebay
        spotify shopify square block dropbox slack zoom atlassian github gitlab datadog snowflake databricks
        palantir openai anthropic deepmind tesla spacex boeing airbus lockheed raytheon siemens bosch bmw
        daimler volkswagen audi porsche renault toyota honda ford gm deloitte pwc kpmg ey accenture mckinsey bcg
        bain capgemini infosys wipro tcs cognizant hcl walmart target costco tesco sainsbury's asda aldi lidl
        waitrose boots primark ikea zara h&m nike adidas starbucks mcdonald's subway kfc hsbc barclays lloyds
        natwest santander jpmorgan citi citigroup goldman ubs unilever nestlé pepsico coca-cola p&g pfizer
        novartis roche gsk astrazeneca bayer merck sanofi vodafone bt verizon at&t t-mobile comcast disney bbc
        cnn nasa nhs cern usaf epfl zalando klarna revolut monzo wise deliveroo booking adyen asml philips shell
        bp total samsung sony lg huawei alibaba tencent baidu bytedance tiktok xerox kodak reddit pinterest snap
        snapchat twilio mongodb elastic hashicorp cloudflare okta splunk servicenow workday intuit autodesk
        bloomberg reuters marriott hilton hyatt accor fedex ups dhl usps"""
    )
)


@lru_cache(maxsize=4096)
def organisation_score(text: str) -> float:
    """0 for a text that says nothing of it (any name may be an employer's), below for sentences, up to about 3."""
    words = text.split()
    if not words or len(words) > 12:
        return -1.0
    score = 0.0
    if _FORM.search(text):
        score += 2.2
    hits = len(_WORDS.findall(text))
    score += min(2.0, 1.3 * hits)
    if text.lower().strip(" .") in _KNOWN or words[0].lower().strip(",.") in _KNOWN:
        score += 1.6
    if re.search(r"\w&\w|\b[A-Z]\w+ (?:&|and) [A-Z]\w+$|'s$|\.(?:com|io|ai|org|net|co\.uk|de|fr)$", text):
        score += 0.5
    if re.match(r"(?:the|university of|city of)\s", text, re.IGNORECASE):
        score += 0.4
    if text[0].islower():
        score -= 0.6
    return score - 0.15 * max(0, len(words) - 6)


def is_company_form(text: str) -> bool:
    """ "Inc.", "Ltd" and the like standing alone: the end of the name before it."""
    return (
        re.fullmatch(
            r"(?i)(?:inc|llc|llp|ltd|limited|gmbh|ag|corp|co|plc|n\.?a|s\.?a|l\.?p|pty|pvt|s\.?r\.?l)\.?", text
        )
        is not None
    )


_SCHOOL = re.compile(
    r"\b(?:universi\w+|universidade?|universit[àaé]\w*|college|school|institut\w*|istituto|instituto|academy|akademie|"
    r"hochschule|fachhochschule|[\w-]{0,30}schule|[\w-]{0,30}gymnasium|[\w-]{3,30}seminar|[\w-]{0,30}kolleg|[\w-]{0,30}skolan?|[\w-]{0,30}gymnasiet|polytechnic\w*|politecnico|polit[eé]cnica|"
    r"[eé]cole|"
    r"lyc[eé]e|coll[eè]ge|iut|liceo|colegio|escuela|escola|col[eé]gio|scuola|faculty|fakultät|facult[eé]|"
    r"conservatory|conservatoire|preparatoria|bachillerato|seminary|universiteit|hogeschool|bootcamp|mit|"
    r"uc [A-Z]\w+|ucla|usc|nyu|lse|ucl|eth|"
    r"epfl|tu|fh|lmu|kth|insead|hec|caltech|virginia tech|georgia tech|suny|cuny|iit|nit|bits|ntu|nus|hku|kaist|"
    r"sixth form|grammar|high)\b|\b[A-Z]\w* (?:State|Tech)$",
    re.IGNORECASE,
)
_FAMOUS = re.compile(
    r"^(?:harvard|stanford|yale|princeton|columbia|cornell|dartmouth|brown|upenn|oxford|cambridge|imperial|berkeley|"
    r"duke|northwestern|rice|emory|vanderbilt|coursera|udacity|edx|khan academy|general assembly|open university|"
    r"sorbonne|sciences po|bocconi|esade|udemy|datacamp|codecademy|freecodecamp|city (?:&|and) guilds)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def school_score(text: str) -> float:
    """Up to about 3 for a school's name."""
    if len(text.split()) > 12:
        return -1.0
    score = (
        2.4
        if _SCHOOL.search(re.sub(r"(?i)\b(?:high|secondary) school (?=diploma|certificate|graduate|degree)", "", text))
        else 0.0
    )
    if _FAMOUS.match(text):
        score += 1.8
    return score + (0.2 if text[:1].isupper() else -0.5)


_CAMPUSES = re.compile(
    r"(?:university of (?:california|texas|wisconsin|illinois|north carolina|michigan|minnesota|massachusetts|maryland|"
    r"colorado|nebraska|missouri|tennessee|alabama|arkansas|hawaii|houston|maine|nevada|south carolina|wales|"
    r"nottingham|reading|london|washington)|state university(?: of new york)?|california state university|"
    r"city university of new york|indian institute of technology|national institute of technology|penn state|"
    r"institute of technology|uc|purdue university|rutgers university|rutgers|texas a&m university|"
    r"technische universität|"
    r"indiana university|louisiana state university)$",
    re.IGNORECASE,
)


def has_campuses(text: str) -> bool:
    """A university of several places: the town after the comma belongs to its name."""
    return _CAMPUSES.search(text.strip()) is not None
