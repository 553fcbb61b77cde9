"""The twelve competencies interviewers ask about, and the words by which questions and résumés speak of them."""

from desktop.answers.words import content_stems, stem


def _words(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in text.split())


COMPETENCIES: dict[str, frozenset[str]] = {
    "conflict": _words(
        "conflict disagree disagreement argue argument difficult clash tension dispute mediate "
        "negotiate align stakeholder complaint pushback persuade convince"
    ),
    "leadership": _words(
        "lead leader leadership manage manager head direct supervise oversee spearhead own team founded "
        "scaled hired delegate chaired"
    ),
    "mentoring": _words(
        "mentor coach teach train onboard grow develop junior intern student tutor apprentice graduate promoted guide"
    ),
    "teamwork": _words("team teamwork collaborate cross-functional together partner colleague coordinate liaise group"),
    "problem solving": _words(
        "problem solve fix debug investigate root cause resolve troubleshoot incident broke "
        "outage failure diagnose recover bug issue challenge"
    ),
    "initiative": _words(
        "initiative proactive introduce propose start launch pioneer automate founded idea suggest improve own"
    ),
    "results": _words(
        "achieve achievement accomplish proud result exceed increase raise grow reduce save win award "
        "success record improve impact"
    ),
    "efficiency": _words(
        "cost save reduce optimise optimize efficient efficiency automate streamline faster cut budget "
        "waste speed performance latency"
    ),
    "customers": _words(
        "customer client patient guest user passenger buyer pupil parent service complaint satisfaction "
        "retention feedback"
    ),
    "change": _words(
        "change adapt migrate migration transition transform move modernise restructure convert legacy new "
        "cut-over rollout"
    ),
    "pressure": _words(
        "pressure deadline stress urgent emergency tight busy on-call crisis late triage prioritise "
        "prioritize workload launch"
    ),
    "communication": _words(
        "communicate communication present presentation write explain speak report document publish talk "
        "stakeholder translate teach runbook"
    ),
}


def competencies_of(text: str) -> tuple[str, ...]:
    """The competencies the text touches."""
    stems = set(content_stems(text))
    return tuple(name for name, words in COMPETENCIES.items() if words & stems)


def synonyms_for(question: str) -> dict[str, float]:
    """Stems to look for besides the question's own, each with the weight 0.35: a hint, not a hit."""
    stems = set(content_stems(question))
    extra: dict[str, float] = {}
    for words in COMPETENCIES.values():
        if words & stems:
            extra.update(dict.fromkeys(words - stems, 0.35))
    return extra
