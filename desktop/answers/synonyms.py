"""Words that may stand for each other in a faithful paraphrase, and words that claim nothing."""

from desktop.answers.word_lists import listed
from desktop.answers.words import related, stem

_GROUPS = [
    frozenset(stem(word) for word in line.split())
    for line in """
prepare cook
math maths mathematics
participate part involve
qualify certificate certified certification licence license
reduce cut lower decrease drop shrink trim slash fall bring
save reduce cut
improve increase raise boost enhance grow better rise higher
fast speed quick
build develop create implement construct make
design architect
design create
shorten reduce cut lower decrease
write author draft produce prepare
lead head manage direct oversee supervise responsible
run operate conduct hold
hold carry have
negotiate agree talk
site plant facility centre center building premises
start begin launch establish open found
testify evidence
mentor coach train teach guide instruct tutor
launch ship release deliver deploy rollout rolled roll live
fix resolve solve repair
propose suggest recommend pitch
disagree disagreement conflict differ
handle process
migrate move transition shift convert
customer client
employee staff
pupil student
cost spend expense
win receive earn award get obtain gain
teach instruct educate
monitor track
test check verify
start begin
work serve employ hold
finish complete
use utilise employ leverage apply
study attend graduate earn complete hold degree education read
bachelor bsc bs b.sc undergraduate
bachelor ba
master msc ms m.sc
master ma
phd doctorate doctoral ph.d
software engineer programmer developer
optimise optimize improve
automate automation automatic
collaborate work partner
team crew brigade squad
hour hourly
week weekly
day daily
month monthly
year yearly annual annually
percent %
weak weakness
disagree argue
newly new
care look
communicate communication
staged gradual phase
rollout launch
achieve reach attain deliver
""".strip().splitlines()
]

_KINDS = {
    stem(kind): frozenset(stem(name) for name in names.split())
    for kind, names in {
        "cloud": "aws azure gcp ec2 s3 heroku",
        "database": "postgresql postgres mysql mariadb oracle mongodb sqlite redis cassandra dynamodb",
        "container": "docker kubernetes podman",
        "spreadsheet": "excel",
        "team": "manage supervise lead crew squad staff direct department",
    }.items()
}
"""Who worked with the one has worked with the other; never the other way round."""

_EDUCATION_ONLY = frozenset(
    stem(word)
    for word in [
        "study",
        "attend",
        "graduate",
        "earn",
        "complete",
        "hold",
        "degree",
        "education",
        "read",
        "obtain",
        "receive",
    ]
)

SCAFFOLD = frozenset(
    stem(word)
    for word in listed(
        "yes sure know familiar role position job work working experience career currently current previously previous "
        "recently later also then there successfully able help helped result resulting project example "
        "situation involve involved part include including use using achieve achieved company organisation "
        "total way task background about around approximately roughly nearly almost over under less than up "
        "gain one thing name résumé resume responsible-for while well so finally specifically additionally "
        "furthermore moreover overall period serve served employed present today now past back end still came "
        "come went get got made make do did done became become time full stint member"
    )
) | frozenset(stem(word) for word in ("time", "times", "overall"))
"""Words of telling. "Team", "responsible", "ensure", "provide" and the like are missing on purpose: they claim."""


def stands_for(word: str, known: frozenset[str], *, education: bool) -> bool:
    """Whether the stem, one of its family or a synonym is among the known stems."""
    if word in known or _KINDS.get(word, frozenset()) & known or any(related(word, other) for other in known):
        return True
    return any(
        word in group and group & known for group in _GROUPS if education or word not in _EDUCATION_ONLY - known
    ) or (education and word in _EDUCATION_ONLY)


def same_verb(one: str, other: str) -> bool:
    return related(one, other) or any(one in group and other in group for group in _GROUPS)
