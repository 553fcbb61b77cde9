"""Words for points in time: months, seasons, "today", in the languages résumés are most often written in."""

_MONTHS = (
    "jan january januar jän jänner janvier janv jan enero ene gennaio gen janeiro januari",
    "feb february februar feber février févr fév fevrier febrero febbraio fevereiro fev februari",
    "mar march märz mär mrz mars marzo março marco maart mrt",
    "apr april avril avr abril abr aprile",
    "may mai mayo maggio mag maio mei",
    "jun june juni juin junio giugno giu junho",
    "jul july juli juillet juil julio luglio lug julho",
    "aug august août aout agosto ago augustus",
    "sep sept september septembre septiembre setiembre settembre set setembro",
    "oct october oktober okt octobre octubre ottobre ott outubro out",
    "nov november novembre noviembre novembro",
    "dec december dezember dez décembre déc decembre diciembre dic dicembre dezembro",
)
MONTHS = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}

SEASONS = {
    word: months
    for words, months in (
        ("spring frühjahr frühling printemps primavera voorjaar lente", (3, 5)),
        ("summer sommer été verano estate verão zomer", (6, 8)),
        ("autumn fall herbst automne otoño autunno outono herfst", (9, 11)),
        ("winter hiver invierno inverno", (0, 0)),
    )
    for word in words.split()
}
"""First and last month; winter lies in two years, so its year alone is taken."""

NOW = (
    "present",
    "now",
    "today",
    "current",
    "currently",
    "ongoing",
    "to date",
    "date",
    "till date",
    "in progress",
    "heute",
    "jetzt",
    "aktuell",
    "laufend",
    "gegenwart",
    "dato",
    "présent",
    "aujourd'hui",
    "aujourd’hui",
    "ce jour",
    "actuel",
    "actuellement",
    "en cours",
    "maintenant",
    "actualidad",
    "la actualidad",
    "presente",
    "el presente",
    "actual",
    "actualmente",
    "hoy",
    "oggi",
    "attuale",
    "attualmente",
    "in corso",
    "presente",
    "atual",
    "atualmente",
    "hoje",
    "o momento",
    "momento",
    "heden",
    "nu",
    "huidig",
)
SINCE = "since|from|starting|seit|ab|depuis|desde|dal|dall'|sinds|vanaf|od|as of|started"
EXPECTED = (
    "grad\\.?|issued|expected graduation|anticipated graduation|expected|anticipated|graduating|graduation date|"
    "graduation|graduated|"
    "exp\\.|expires|valid until|valid to|est\\.|due|completed|awarded|conferred|voraussichtlich|prévu|prévue|"
    "previsto|prevista|verwacht|abschluss"
)
UNTIL = "to|until|till|thru|through|up to|bis|bis zum|à|au|a|al|hasta|até|ate|tot|t/m|fino a|and|jusqu'à|jusqu’à"
