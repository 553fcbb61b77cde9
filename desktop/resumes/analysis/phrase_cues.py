"""Words around what a clause asks: how it leads up to it, how it ends, what kind of knowing it wants."""

import re

_PRACTISED = re.compile(
    r"\b(?:experienced?|hands-on|track record|background in|have (?:worked|managed|run|built|used|held|led)"
    r"|erfahrung)\b",
    re.IGNORECASE,
)
_PAID = re.compile(
    r"\b(?:professional|commercial|industry|paid(?! or)|work) (?:\w+ )?experience\b|\bcommercially\b", re.IGNORECASE
)
_LEAD = re.compile(
    r"^\W*(?:(?:we (?:are looking for|expect|need|require|want)|(?:to be considered,? )?you(?:'ll"
    r"| will)?(?: also| must| should| can| may| already)*"
    r"(?: (?:need|have|bring|possess|hold|know|are|be))?(?: (?:worked with|used|run|managed|familiar with"
    r"|comfortable with|able to))?"
    r"|(?:the )?(?:successful |ideal |right )?(?:applicant|candidate|post-?holder|person)s? (?:will|must"
    r"|should|needs? to)"
    r"(?: also)?(?: have| be| hold| possess)?(?: an?)?|must(?: have| be)?|the ability to|ability to|(?:be )?able to"
    r"|(?:be )?(?:committed to|confident (?:in|with)|comfortable (?:in|with)|passionate about)"
    r"|requires?|required|essential|minimum(?: of)?|at least|proven|demonstra\w+|"
    r"(?:\w+[- ]?\w*,? (?:and )?){0,3}(?:experience|knowledge|understanding|grasp|command|familiarity"
    r"|proficiency|expertise|competence|skills?|background|exposure|track record|interest|commitment"
    r"|expectations|fluency|awareness|confidence)"
    r"(?: (?:of|with|in|as|to|using|at|for|on|working with))+"
    r"|it (?:is|would be|will be) (?:an? )?\w+(?: \w+)? (?:to have|to know|to be|if you (?:had|have|know|knew"
    r"|are|were))"
    r"|(?:care|caring|passionate|enthusiastic|serious|excited|curious|keen) (?:deeply |a lot )?(?:about|on)"
    r"|(?:have|enjoy) (?:worked|working) (?:with|on|in)|(?:have|having) (?:used|run|managed|built|written|led)"
    r"|(?:experience|experienced)(?= \w+ing\b)|(?:previous |prior )?involvement in"
    r"|(?:proficient|experienced|fluent|skilled|comfortable|confident|familiar|competent|certified|expert"
    r"|versed|trained) (?:in|with|at|on|using)|to be (?:able to|used to)"
    r"|(?:someone|somebody|people|a person)(?: with|(?= who\b))|who (?:have|has|hold|holds|know|knows"
    r"|can|speak|speaks)(?: an?)?)\s+)+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"[,\s]*\b(?:(?:is|are|would be|will be) (?:(?:a|an|highly|strongly|real|big|huge|definite|distinct"
    r"|great) )*(?:required|asset|benefit|essential|mandatory|must"
    r"|necessary|needed|expected|preferred|desirable|desired|plus|bonus|advantage|advantageous|helpful|useful"
    r"|beneficial|appreciated|welcome|nice|great|important|crucial|vital|critical)\b.*"
    r"|(?:preferred|desirable|appreciated|required|essential|needed|a plus|a bonus)\b(?: but not \w+.*)?"
    r"|even better|(?:all|so much) the better|comes? naturally to you|inside out|of your own|paid or not"
    r"|paid or unpaid)\s*\.?$",
    re.IGNORECASE,
)
_MOST_WORDS = 12


def practised(text: str) -> bool:
    """Experience is asked, so that a course alone does not do."""
    return bool(_PRACTISED.search(text))


def paid(text: str) -> bool:
    """It has to have been work."""
    return bool(_PAID.search(text))


def without_lead(text: str) -> str:
    """ "Experience with Docker" → "Docker"."""
    return _LEAD.sub("", text)


def without_tail(text: str) -> str:
    """ "Docker would be a plus" → "Docker"."""
    bare = _TAIL.sub("", text)
    # "it would be an advantage to know SPSS" has what it asks behind the wish
    return bare if len(bare.split()) > 1 or (bare and bare[0].isupper() and bare != "It") else text


def short(text: str) -> str:
    """What is asked in at most twelve words, as sentences name it."""
    bare = without_lead(without_tail(text)).strip(" .,;:–—-") or text.strip(" .,;:")
    kept = bare.split()
    return " ".join(kept[:_MOST_WORDS]) + (" …" if len(kept) > _MOST_WORDS else "")
