"""How much a text reads as a place: towns with their state or country, countries, "Remote"."""

import re
from functools import lru_cache

from desktop.resumes.countries import country_name
from desktop.resumes.parsing.word_lists import listed

_STATES = listed(
    """AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK
    OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC ON QC BC AB MB SK NS NB NSW VIC QLD SA TAS ACT USA US UK UAE EU"""
)
_REGIONS = frozenset(
    listed(
        """alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho
        illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota
        mississippi missouri montana nebraska nevada new_hampshire new_jersey new_mexico new_york north_carolina
        north_dakota ohio oklahoma oregon pennsylvania rhode_island south_carolina south_dakota tennessee texas
        utah vermont virginia washington west_virginia wisconsin wyoming ontario quebec british_columbia alberta
        nova_scotia england scotland wales northern_ireland bayern bavaria hessen sachsen nordrhein-westfalen
        baden-württemberg niedersachsen berlin hamburg bremen île-de-france catalonia cataluña lombardia lazio
        andalucía new_south_wales victoria queensland maharashtra karnataka tamil_nadu telangana kerala gujarat
        west_bengal punjab uttar_pradesh yorkshire kent essex surrey sussex hampshire devon cornwall lancashire
        cheshire greater_london greater_manchester west_midlands bay_area silicon_valley ile_de_france
        north_rhine-westphalia lower_saxony saxony hesse punjab sindh lagos_state nairobi_county united_states
        united_states_of_america u.s.a u.s usa us united_kingdom great_britain u.k uk ireland germany
        deutschland france spain españa italy italia portugal netherlands the_netherlands nederland belgium
        belgique belgië luxembourg switzerland schweiz suisse svizzera austria österreich poland polska czechia
        czech_republic slovakia hungary romania bulgaria greece turkey türkiye russia ukraine sweden norway
        denmark finland iceland estonia latvia lithuania croatia serbia slovenia bosnia albania cyprus malta
        india pakistan bangladesh sri_lanka nepal china hong_kong taiwan japan south_korea korea singapore
        malaysia indonesia thailand vietnam philippines australia new_zealand canada mexico méxico brazil brasil
        argentina chile colombia peru perú venezuela ecuador uruguay costa_rica panama cuba egypt morocco
        tunisia algeria nigeria ghana kenya uganda tanzania ethiopia rwanda south_africa zimbabwe zambia israel
        lebanon jordan saudi_arabia qatar kuwait bahrain oman united_arab_emirates iran iraq afghanistan europe
        worldwide benin burkina_faso botswana cameroon chad congo gabon gambia guinea ivory_coast côte_d'ivoire
        liberia libya madagascar malawi mali mauritania mauritius mozambique namibia niger senegal sierra_leone
        somalia sudan south_sudan swaziland eswatini togo burundi angola eritrea djibouti lesotho seychelles
        cape_verde belarus moldova georgia armenia azerbaijan kazakhstan uzbekistan mongolia kosovo montenegro
        north_macedonia macedonia liechtenstein monaco andorra san_marino syria yemen palestine myanmar cambodia
        laos brunei maldives bhutan fiji papua_new_guinea samoa tonga bolivia paraguay guatemala honduras
        el_salvador nicaragua dominican_republic haiti jamaica trinidad_and_tobago bahamas barbados guyana
        suriname belize puerto_rico greenland macau republic_of_korea s.korea"""
    )
)
_TOWNS = frozenset(
    listed(
        """london manchester birmingham leeds liverpool bristol sheffield edinburgh glasgow cardiff belfast
        newcastle nottingham leicester coventry southampton portsmouth brighton oxford cambridge york bath
        exeter norwich reading aberdeen dundee swansea plymouth derby hull bradford stoke wolverhampton
        sunderland durham lancaster dublin cork galway limerick berlin münchen munich hamburg köln cologne
        frankfurt stuttgart düsseldorf dortmund essen leipzig dresden hannover hanover nürnberg nuremberg bremen
        bonn mannheim karlsruhe heidelberg freiburg münster augsburg wien vienna graz linz salzburg innsbruck
        zürich zurich genf geneva genève basel bern lausanne paris lyon marseille toulouse nice nantes bordeaux
        lille strasbourg rennes grenoble montpellier madrid barcelona valencia sevilla seville bilbao málaga
        malaga zaragoza lisboa lisbon porto braga coimbra roma rome milano milan torino turin napoli naples
        bologna firenze florence venezia venice padova genova amsterdam rotterdam utrecht eindhoven delft
        groningen den_haag the_hague leiden maastricht brussels bruxelles brussel antwerp antwerpen ghent gent
        leuven luxembourg stockholm göteborg gothenburg malmö oslo bergen copenhagen københavn aarhus helsinki
        espoo tampere reykjavik warsaw warszawa kraków krakow wrocław gdańsk poznań prague praha brno budapest
        bucharest bucurești cluj-napoca sofia athens thessaloniki istanbul ankara izmir moscow kyiv kiev lviv
        riga vilnius tallinn zagreb belgrade ljubljana new_york new_york_city nyc san_francisco los_angeles
        san_diego san_jose palo_alto mountain_view menlo_park sunnyvale cupertino oakland berkeley sacramento
        seattle redmond portland boston chicago houston dallas austin san_antonio denver boulder phoenix tucson
        las_vegas salt_lake_city atlanta miami orlando tampa jacksonville charlotte raleigh nashville memphis
        new_orleans philadelphia pittsburgh baltimore washington_dc washington_d.c detroit ann_arbor cleveland
        columbus cincinnati indianapolis milwaukee madison minneapolis st._louis kansas_city omaha brooklyn
        toronto vancouver montreal montréal ottawa calgary edmonton winnipeg quebec sydney melbourne brisbane
        perth adelaide canberra auckland wellington mumbai delhi new_delhi bangalore bengaluru hyderabad chennai
        kolkata pune ahmedabad gurgaon gurugram noida jaipur kochi karachi lahore islamabad dhaka colombo
        kathmandu beijing shanghai shenzhen guangzhou hangzhou hong_kong taipei tokyo osaka kyoto seoul busan
        singapore kuala_lumpur jakarta bangkok hanoi manila dubai abu_dhabi doha riyadh jeddah tel_aviv
        jerusalem haifa cairo casablanca lagos abuja accra nairobi kampala addis_ababa johannesburg cape_town
        durban pretoria são_paulo sao_paulo rio_de_janeiro brasília belo_horizonte curitiba porto_alegre
        buenos_aires santiago lima bogotá bogota medellín quito caracas mexico_city guadalajara monterrey
        ciudad_de_méxico princeton"""
    )
)
_AWAY = re.compile(
    r"(?:fully |100% )?(?:remote|hybrid|on-?site|home office|work from home|télétravail|remoto|anywhere|worldwide)"
    r"(?:\s*[,/-]?\s*\(?.{0,25}\)?)?|.{2,30}\((?:remote|hybrid|on-?site)\)",
    re.IGNORECASE,
)
_NAME = r"(?:[A-ZÀ-ÝĀ-Ž][\w.'’-]+|St\.?|de|la|le|los|las|am|an|der|auf|upon|sur|del|do|den|of|the)"
_PAIR = re.compile(rf"^{_NAME}(?:[ -]{_NAME}){{0,3}},\s*(.+)$")
_AREA = re.compile(r"(?:greater|metro|metropolitan|bay|region|area)\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def place_score(text: str) -> float:
    """Up to about 3 for a sure place; 0 where nothing speaks for it."""
    text = text.strip(" ,.()")
    if not text or len(text.split()) > 8 or re.search(r"\d{6,}|@", text):
        return 0.0
    if _AWAY.fullmatch(text):
        return 2.6
    if is_region(text):
        return 2.4
    if _listed(text, _TOWNS):
        return 1.7
    if (whole := town_of(text)) != text and is_town(whole.split(",")[0]):
        return place_score(whole)
    pieces = [piece.strip(" .") for piece in text.split(",")]
    if len(pieces) > 1 and all(pieces):
        last = re.sub(r"\s*\d[\d -]*$|\s*\([^)]*\)$", "", pieces[-1]).strip()
        named = _PAIR.match(text) is not None
        if is_region(last) and named and len(pieces) <= 4:
            return 3.0 if len(pieces[0].split()) <= 3 else 2.2
        if _listed(pieces[0], _TOWNS) and len(pieces) == 2 and len(pieces[1].split()) <= 3:
            return 2.0
        if all(place_score(piece) >= 1.5 for piece in pieces):
            return 2.6
    if re.match(r"^(?:\d{4,5}|[A-Z]{1,2}-\d{4,5})\s+[A-ZÀ-Ý]", text):
        return 2.0  # "80331 München"
    bare = re.sub(r"(?i)\b(?:greater|metro|metropolitan|bay|region|area|city)\b", "", text).strip(" -,")
    if bare != text and (_listed(bare, _TOWNS) or _listed(bare.split(",")[0], _TOWNS)):
        return 1.8
    if _AREA.search(text) and any(_listed(word, _TOWNS) for word in re.findall(r"[A-Z][\w-]+(?: [A-Z][\w-]+)?", text)):
        return 1.8
    words = text.split()
    if (
        len(words) in (2, 3)
        and (words[-1] in _STATES or _listed(words[-1], _REGIONS))
        and _listed(" ".join(words[:-1]), _TOWNS)
    ):
        return 2.4
    return 0.0


_DISTRICT = re.compile(r"^([^\W\d_][^\d,]{2,30}?)\s+(?:\d{1,2}(?:e|er|ème|th)?|[A-Z]{1,2}\d{1,2}[A-Z]?)(?=,|$)")


def town_of(text: str) -> str:
    """ "Dublin 8, Ireland" without the district's number; other text as it is."""
    return _DISTRICT.sub(r"\1", text)


def is_region(text: str) -> bool:
    """A state, a region or a country: what may follow a town's name."""
    plain = text.strip(" .")
    if (
        len(plain) == 2
        and plain.islower()
        and plain not in ("in", "or", "me", "hi", "oh", "ok", "ma", "pa", "la", "de")
    ):
        plain = plain.upper()
    return plain in _STATES or plain.upper() in ("USA", "UK", "UAE") or _listed(plain, _REGIONS)


def is_town(text: str) -> bool:
    return _listed(text.strip(" ."), _TOWNS)


def country_code(text: str) -> str:
    """The ISO code of a country, where it is one of those written most often, or itself one and no American state."""
    code = text.strip()
    if re.fullmatch(r"[A-Z]{2}", code) and code not in _STATES and country_name(code) != code:
        return code
    return _CODES.get(text.strip(" .").lower().replace(".", ""), "")


_CODES = {
    name: code
    for code, names in {
        "US": "usa|us|united states|united states of america",
        "GB": "uk|united kingdom|great britain|england|scotland|wales|northern ireland",
        "IE": "ireland",
        "DE": "germany|deutschland",
        "AT": "austria|österreich",
        "CH": "switzerland|schweiz|suisse|svizzera",
        "FR": "france",
        "ES": "spain|españa",
        "IT": "italy|italia",
        "PT": "portugal",
        "NL": "netherlands|the netherlands|nederland",
        "BE": "belgium|belgique|belgië",
        "IN": "india",
        "CA": "canada",
        "AU": "australia",
        "NZ": "new zealand",
        "BR": "brazil|brasil",
        "MX": "mexico|méxico",
        "AR": "argentina",
        "PL": "poland|polska",
        "TR": "turkey|türkiye",
        "SG": "singapore",
        "JP": "japan",
        "CN": "china",
        "NG": "nigeria",
        "KE": "kenya",
        "ZA": "south africa",
        "PH": "philippines",
        "SE": "sweden",
        "NO": "norway",
        "DK": "denmark",
        "FI": "finland",
        "IL": "israel",
        "AE": "united arab emirates|uae",
        "GH": "ghana",
        "EG": "egypt",
        "PK": "pakistan",
        "BD": "bangladesh",
        "LK": "sri lanka",
        "NP": "nepal",
        "HK": "hong kong",
        "TW": "taiwan",
        "KR": "south korea|korea",
        "MY": "malaysia",
        "ID": "indonesia",
        "TH": "thailand",
        "VN": "vietnam",
        "CZ": "czech republic|czechia",
        "SK": "slovakia",
        "HU": "hungary",
        "RO": "romania",
        "BG": "bulgaria",
        "GR": "greece",
        "UA": "ukraine",
        "RU": "russia",
        "IS": "iceland",
        "EE": "estonia",
        "LV": "latvia",
        "LT": "lithuania",
        "HR": "croatia",
        "RS": "serbia",
        "SI": "slovenia",
        "CY": "cyprus",
        "MT": "malta",
        "CL": "chile",
        "CO": "colombia",
        "PE": "peru|perú",
        "EC": "ecuador",
        "UY": "uruguay",
        "CR": "costa rica",
        "MA": "morocco",
        "TN": "tunisia",
        "UG": "uganda",
        "TZ": "tanzania",
        "ET": "ethiopia",
        "RW": "rwanda",
        "ZW": "zimbabwe",
        "ZM": "zambia",
        "LB": "lebanon",
        "JO": "jordan",
        "SA": "saudi arabia",
        "QA": "qatar",
        "KW": "kuwait",
        "BH": "bahrain",
        "OM": "oman",
        "LU": "luxembourg",
    }.items()
    for name in names.split("|")
}


def _listed(text: str, words: frozenset[str]) -> bool:
    return text.lower().strip(" .").replace(" ", "_") in words
