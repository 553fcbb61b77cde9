"""Conditions of a job that a résumé rarely answers: shifts, travel, the right to work."""

import re

_CONDITION = re.compile(
    r"\b(?:right to work|work (?:permit|authori[sz]ation)|eligib\w+ to work|authori[sz]ed to work|visa\b"
    r"|sponsorship|security[- ]clear\w+|(?:sc|dv) clear\w+|"
    r"dbs\b|background check|criminal record|willing(?:ness)? to (?:travel|relocate|work|join|be on|do|cover"
    r"|start)|able to (?:travel|relocate|commute|lift|start|work (?:nights|weekends|shifts|evenings|flexibl\w+"
    r"|from|on[- ]site|bank))|"
    r"prepared to (?:travel|work|relocate)|happy to (?:travel|work|be on)|travel (?:up to|of|required|is)"
    r"|occasional travel|relocat\w+|commut\w+|nights and weekends|weekend (?:work|shifts|availability)"
    r"|shift work\w*|"
    r"work\w* (?:shifts|nights|weekends|evenings|on weekends)|call[- ]?out rota|available (?:to|for|from"
    r"|immediately)|availability|immediate start|start (?:immediately|date)|"
    r"physically (?:fit|able)|heavy lifting|lift (?:up to )?\d+|good (?:physical )?health|over 18|at least 18"
    r"|18 or over|based in|live (?:in|within)|local to|own (?:car|vehicle|transport|tools)|"
    r"references|notice period|reisebereitschaft|arbeitserlaubnis|schichtbereitschaft)\b",
    re.IGNORECASE,
)


def is_condition(text: str) -> bool:
    return bool(_CONDITION.search(text))
