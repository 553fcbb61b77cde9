"""A skill or subject that is asked, against what the résumé shows of it."""

import re
from collections.abc import Iterable, Sequence

from desktop.resumes.analysis.ask import Ask
from desktop.resumes.analysis.certificates import without_level
from desktop.resumes.analysis.evidence import ENOUGH, HALF, Citation, Evidence, Mention
from desktop.resumes.analysis.resume_lines import ResumeLine
from desktop.resumes.analysis.roots import content_roots, tells
from desktop.resumes.analysis.spells import length_words
from desktop.resumes.analysis.statuses import Finding, best

_MOST_CITED, _SHORTEST_FORM = 3, 3
_SAME_PRACTICE = 0.7
_GRACE = 1
"""A month that the first and last days of a spell may be short of."""


def match_skill(ask: Ask, evidence: Evidence) -> Finding:
    findings = [
        _one_skill(ask, skill_id, named, evidence) for skill_id, named in zip(ask.skills, ask.named, strict=True)
    ]
    # beside named skills ("online teaching (Zoom)") half of a phrase says nothing
    by_words = (match_phrase(ask, term, evidence) for term in ask.terms)
    findings += [found for found in by_words if found.status != "partly" or ask.months]
    if ask.months and (lasting := _for_long_enough(ask, evidence)):
        findings.append(lasting)
    found = best(findings)
    return Finding(words=ask.words, status=found.status, reason=found.reason, citations=found.citations)


def match_subject(ask: Ask, evidence: Evidence) -> Finding:
    found = best(match_phrase(ask, term, evidence) for term in ask.terms)
    return Finding(words=ask.words, status=found.status, reason=found.reason, citations=found.citations)


def match_phrase(ask: Ask, phrase: str, evidence: Evidence) -> Finding:
    """By its words: the lexicon does not know everything that people do."""
    phrase = without_level(phrase).strip() or phrase
    done = evidence.likeness(phrase, _weighing("done", evidence))
    learned = evidence.likeness(phrase, _weighing("learned", evidence))
    if done.share >= ENOUGH:
        return shown(ask, evidence, done.lines, f"{phrase}: shown in {_where(done.lines)}.")
    if learned.share >= ENOUGH:
        return _learned(ask, evidence, learned.lines, phrase)
    if done.share >= HALF:
        return partly(ask, evidence, done.lines, f"{phrase}: only part of this is shown, in {_where(done.lines)}.")
    said = evidence.likeness(phrase, _weighing("stated", evidence))
    if learned.share >= HALF and learned.share >= said.share:
        return partly(ask, evidence, learned.lines, f"{phrase}: you have something near it, not this.")
    if said.share >= ENOUGH:
        return stated(ask, evidence, said.lines, phrase)
    return missing(ask, f"{phrase}: nothing in your résumé speaks of it.")


def shown(ask: Ask, evidence: Evidence, lines: Iterable[ResumeLine], reason: str) -> Finding:
    """Met, unless it is asked for longer than these lines last."""
    kept = ranked(lines)
    if ask.months:
        lasted = evidence.duration(kept, paid=ask.paid)
        if lasted.months + _GRACE < ask.months:
            asked = length_words(ask.months)
            return partly(ask, evidence, kept, f"{ask.words}: {lasted.words}, and {asked} are asked.")
        reason = f"{ask.words}: {lasted.words}."
    return Finding(words=ask.words, status="met", reason=reason, citations=_cited(evidence, kept))


def partly(ask: Ask, evidence: Evidence, lines: Iterable[ResumeLine], reason: str) -> Finding:
    return Finding(words=ask.words, status="partly", reason=reason, citations=_cited(evidence, ranked(lines)))


def stated(ask: Ask, evidence: Evidence, lines: Iterable[ResumeLine], words: str) -> Finding:
    kept = tuple(lines)
    place = {"skill": "your skills", "summary": "your summary", "headline": "your headline"}.get(
        kept[0].kind, "your résumé"
    )
    reason = f"{words}: named in {place}, but no entry shows it."
    return Finding(words=ask.words, status="stated", reason=reason, citations=_cited(evidence, kept))


def missing(ask: Ask, reason: str) -> Finding:
    return Finding(words=ask.words, status="missing", reason=reason)


def ranked(lines: Iterable[ResumeLine]) -> tuple[ResumeLine, ...]:
    """What is cited first: bullets before other lines, recent before old."""
    unique = {line.path: line for line in lines}
    return tuple(
        sorted(unique.values(), key=lambda line: (line.kind != "bullet", -(line.spell.last if line.spell else 0)))
    )


def _one_skill(ask: Ask, skill_id: str, named: str, evidence: Evidence) -> Finding:
    name = _name(skill_id, evidence)
    mentions = evidence.mentions(skill_id)
    done = [mention for mention in mentions if mention.done]
    if same := [mention for mention in done if _means(named, skill_id, mention, evidence)]:
        return shown(ask, evidence, _lines(same), _why(name, same[0]))
    by_words = _practice_by_words(ask, skill_id, named, evidence)
    if by_words and by_words.status == "met":
        return by_words
    if done:
        return partly(ask, evidence, _lines(done), f"{ask.words}: something near it is shown, not quite this.")
    found = _not_done(ask, skill_id, named, mentions, evidence)
    return best([found, by_words]) if by_words and by_words.status == "partly" else found


def _not_done(ask: Ask, skill_id: str, named: str, mentions: Sequence[Mention], evidence: Evidence) -> Finding:
    name = _name(skill_id, evidence)
    learned = [mention for mention in mentions if mention.line.weight == "learned"]
    if same := [mention.line for mention in learned if _means(named, skill_id, mention, evidence)]:
        return _learned(ask, evidence, same, name)
    if learned:
        return partly(ask, evidence, _lines(learned), f"{ask.words}: {learned[0].line.text} is near it, not the same.")
    if near := [mention for mention in evidence.near(skill_id) if mention.done]:
        return _related(ask, evidence, name, near)
    if mentions:
        return stated(ask, evidence, _lines(mentions), name)
    if said := evidence.near(skill_id):
        return missing(ask, f"{name}: not there. The nearest is {said[0].line.text}, and no entry shows that either.")
    if lettered := _same_letters(named, evidence):
        return partly(ask, evidence, lettered, f"{named}: these letters stand there, perhaps for something else.")
    return missing(ask, f"{ask.words}: nothing in your résumé names it.")


def _same_letters(named: str, evidence: Evidence) -> list[ResumeLine]:
    """Lines with a short form that may mean another thing: ADR is the road's dangerous goods and a way to settle."""
    if not named.isupper() or len(named) < _SHORTEST_FORM:
        return []
    return [line for line in evidence.lines if re.search(rf"(?<!\w){re.escape(named)}(?!\w)", line.text)]


def _means(named: str, skill_id: str, mention: Mention, evidence: Evidence) -> bool:
    """Whether a line means what the job does: names of practices are wide, and two of one practice may differ."""
    skill = evidence.lexicon.get(skill_id)
    if skill is None or skill.kind != "practice" or mention.relation or named.casefold() == skill.name.casefold():
        return True
    return evidence.held_by(named, mention.line) >= _SAME_PRACTICE


def _practice_by_words(ask: Ask, skill_id: str, named: str, evidence: Evidence) -> Finding | None:
    """ "Built a cash forecast" is forecasting, though it does not call it so; a tool is always named."""
    skill = evidence.lexicon.get(skill_id)
    if skill is None or skill.kind != "practice":
        return None
    found = match_phrase(ask, named, evidence)
    # half of "budgeting and forecasting" is something; half of "A/B testing" is any test
    in_parts = sum(len(each) > 2 and tells((each,)) for each in content_roots(named)) > 1
    return found if found.status == "met" or in_parts else None


def _related(ask: Ask, evidence: Evidence, name: str, near: Sequence[Mention]) -> Finding:
    relation = near[0].relation
    because = f" {relation.sentence}." if relation else ""
    if ask.similar and relation and relation.kind == "sibling":
        return shown(ask, evidence, _lines(near), f"{name} or something similar:{because}")
    return partly(ask, evidence, _lines(near), f"{name} itself is not shown.{because}")


def _learned(ask: Ask, evidence: Evidence, lines: Iterable[ResumeLine], name: str) -> Finding:
    kept = tuple(lines)
    if ask.practised or ask.months:
        return partly(ask, evidence, kept, f"{name}: learned ({kept[0].text}), but no entry shows you using it.")
    return shown(ask, evidence, kept, f"{name}: {kept[0].text}.")


def _for_long_enough(ask: Ask, evidence: Evidence) -> Finding | None:
    """All alternatives together: two years of Python and three of Go are five of "Python or Go"."""
    by_skill = [mention.line for skill_id in ask.skills for mention in evidence.mentions(skill_id) if mention.done]
    by_words = [line for term in ask.terms for line in evidence.speaking_of(term) if line.weight == "done"]
    return shown(ask, evidence, lines, "") if (lines := by_skill + by_words) else None


def _weighing(weight: str, evidence: Evidence) -> tuple[ResumeLine, ...]:
    return tuple(line for line in evidence.lines if line.weight == weight and line.kind != "language")


def _why(name: str, mention: Mention) -> str:
    because = f" {mention.relation.sentence}." if mention.relation and mention.relation.kind != "same" else ""
    return f"{name}: shown in {_where((mention.line,))}.{because}"


def _where(lines: Sequence[ResumeLine]) -> str:
    return lines[0].where or f"“{lines[0].text}”"


def _lines(mentions: Iterable[Mention]) -> tuple[ResumeLine, ...]:
    return tuple(mention.line for mention in mentions)


def _name(skill_id: str, evidence: Evidence) -> str:
    skill = evidence.lexicon.get(skill_id)
    return skill.name if skill else skill_id


def _cited(evidence: Evidence, lines: Sequence[ResumeLine]) -> tuple[Citation, ...]:
    return tuple(evidence.cite(line) for line in lines[:_MOST_CITED])
