"""Countries by their codes, as an English résumé writes them."""

_TABLE = """
AE United Arab Emirates | AR Argentina | AT Austria | AU Australia | BD Bangladesh | BE Belgium | BG Bulgaria |
BH Bahrain | BR Brazil | CA Canada | CH Switzerland | CL Chile | CN China | CO Colombia | CR Costa Rica |
CY Cyprus | CZ Czech Republic | DE Germany | DK Denmark | EC Ecuador | EE Estonia | EG Egypt | ES Spain |
ET Ethiopia | FI Finland | FR France | GB United Kingdom | GH Ghana | GR Greece | HK Hong Kong | HR Croatia |
HU Hungary | ID Indonesia | IE Ireland | IL Israel | IN India | IS Iceland | IT Italy | JO Jordan | JP Japan |
KE Kenya | KR South Korea | KW Kuwait | LB Lebanon | LK Sri Lanka | LT Lithuania | LU Luxembourg | LV Latvia |
MA Morocco | MT Malta | MX Mexico | MY Malaysia | NG Nigeria | NL Netherlands | NO Norway | NP Nepal |
NZ New Zealand | OM Oman | PE Peru | PH Philippines | PK Pakistan | PL Poland | PT Portugal | QA Qatar |
RO Romania | RS Serbia | RU Russia | RW Rwanda | SA Saudi Arabia | SE Sweden | SG Singapore | SI Slovenia |
SK Slovakia | TH Thailand | TN Tunisia | TR Turkey | TW Taiwan | TZ Tanzania | UA Ukraine | UG Uganda | US USA |
UY Uruguay | VN Vietnam | ZA South Africa | ZM Zambia | ZW Zimbabwe
"""
_NAMES = {pair.strip()[:2]: pair.strip()[3:] for pair in _TABLE.replace("\n", " ").split("|")}


def country_name(code: str) -> str:
    """The code itself where it is none of these."""
    return _NAMES.get(code.strip().upper(), code)
