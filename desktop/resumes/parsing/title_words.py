"""How much a text reads as a job title, by its words, in the languages résumés are most often written in."""

import re
from functools import lru_cache

from desktop.resumes.parsing.word_lists import listed

_HEADS = frozenset(
    listed(
        """engineer developer programmer architect analyst scientist researcher manager director head lead leader
        officer president vp svp evp avp chief ceo cto cfo coo cmo cio ciso cpo founder co-founder cofounder
        owner partner consultant advisor adviser associate assistant intern internship trainee apprentice
        specialist coordinator administrator supervisor technician technologist nurse doctor physician surgeon
        therapist pharmacist dentist midwife paramedic carer caregiver counselor counsellor psychologist teacher
        lecturer professor tutor instructor principal headteacher coach trainer designer artist illustrator
        animator writer editor journalist reporter copywriter photographer producer accountant auditor
        bookkeeper controller banker teller trader broker underwriter actuary lawyer attorney solicitor
        barrister paralegal clerk secretary receptionist salesperson representative agent cashier waiter
        waitress server bartender barista chef cook baker housekeeper cleaner driver pilot captain sergeant
        lieutenant soldier firefighter electrician plumber carpenter mechanic welder machinist operator foreman
        builder surveyor planner buyer merchandiser strategist marketer recruiter generalist librarian curator
        translator interpreter fellow postdoc volunteer member contractor freelance freelancer superintendent
        inspector steward stewardess dispatcher estimator worker labourer laborer guard conductor vet
        veterinarian radiographer physiotherapist dietitian optometrist picker packer tester rep sre dba
        administrator ambassador president treasurer chair chairman chairwoman chairperson mentor moderator
        organiser organizer maintainer creator contributor author speaker host presenter scholar student aide
        practitioner resident registrar hygienist phlebotomist chaplain pastor minister economist statistician
        mathematician chemist physicist biologist geologist modeller modeler stylist hairdresser beautician
        florist gardener farmer fisherman butcher tailor seamstress nanny au-pair babysitter executive
        facilitator investigator detective constable liaison evangelist advocate influencer blogger youtuber
        stocker stockist crew supervisor keyholder attendant usher porter valet concierge handyman installer
        fitter roofer painter decorator plasterer bricklayer draftsman draughtsman cartographer archivist
        conservator choreographer dancer musician composer singer actor actress model comedian cinematographer
        videographer colorist reviewer proofreader typist transcriptionist scribe biller coder adjuster
        appraiser collector examiner sysadmin webmaster quant devops paraprofessional governess councillor mayor
        envoy attaché consul ingenieur entwickler softwareentwickler leiter teamleiter projektleiter berater
        verkäufer kaufmann kauffrau praktikant praktikum werkstudent werkstudentin auszubildende auszubildender
        azubi ausbildung pfleger krankenpfleger krankenschwester lehrer lehrkraft arzt ärztin apotheker
        buchhalter sachbearbeiter mitarbeiter geschäftsführer vorstand referent dozent mechaniker elektriker
        fachkraft aushilfe koch kellner fahrer gründer abteilungsleiter hilfskraft doktorand volontär redakteur
        übersetzer erzieher erzieherin kraft inhaber ingénieur ingénieure développeur développeuse chef cheffe
        directeur directrice responsable chargé chargée stagiaire stage vendeur vendeuse infirmier infirmière
        professeur professeure enseignant enseignante comptable consultante conseiller conseillère assistante
        adjoint adjointe alternant alternante apprenti apprentie gérant gérante technicien technicienne médecin
        avocat avocate serveur serveuse cuisinier animateur animatrice formateur formatrice chercheur chercheuse
        doctorant doctorante analyste gestionnaire fondateur fondatrice rédacteur ingeniero ingeniera
        desarrollador desarrolladora gerente jefe jefa director directora encargado encargada becario becaria
        prácticas vendedor vendedora enfermero enfermera profesor profesora maestro maestra contable consultor
        consultora asistente auxiliar técnico técnica médico médica abogado abogada camarero camarera cocinero
        investigador investigadora analista coordinador coordinadora programador programadora administrativo
        administrativa dependiente comercial fundador fundadora ingegnere sviluppatore sviluppatrice
        responsabile direttore direttrice tirocinante stagista venditore commesso commessa infermiere infermiera
        insegnante professore professoressa contabile consulente impiegato impiegata tecnico medico avvocato
        cameriere cameriera cuoco ricercatore ricercatrice coordinatore addetto addetta fondatore programmatore
        docente operatore operatrice engenheiro engenheira desenvolvedor desenvolvedora gestor gestora diretor
        diretora estagiário estagiária vendedor enfermeiro enfermeira professor professora contador contabilista
        advogado advogada garçom cozinheiro pesquisador pesquisadora coordenador coordenadora fundador sócio
        ontwikkelaar ingenieur leidinggevende directeur stagiair stagiaire verkoper verkoopster verpleegkundige
        docent leraar lerares boekhouder adviseur medewerker assistent hoofd beheerder projectleider onderzoeker
        promovendus oprichter teamleider"""
    )
)
_WEAK = frozenset(
    listed(
        """senior junior sr jr principal staff lead chief head deputy vice acting interim graduate junior mid
        entry-level executive managing general regional national global technical software product project
        program programme account sales marketing operations finance business data frontend front-end backend
        back-end full-stack fullstack research teaching quality human resources customer support service field
        nursing registered clinical charge ii iii iv qa pm ba hr it ux ui web mobile cloud security devops
        machine learning editor-in-chief scrum master part-time full-time"""
    )
)
_COMPOUND = re.compile(
    r"(?:entwickler|ingenieur|leiter|berater|verkäufer|pfleger|lehrer|assistent|mechaniker|techniker|kaufmann|kauffrau|"
    r"manager|praktikant|praktikum|fachangestellte|fachkraft|arbeiter|helfer|wirt|meister|führer|planer|prüfer|"
    r"redakteur|ontwikkelaar|medewerker|verpleegkundige|leider|beheerder|adviseur)(?:in|r|n|innen|:in|\*in|/in|"
    r"\(in\))?$"
)
_WORD = re.compile(r"[^\W\d_][\w'’.:*/()-]*[^\W_)]|[^\W\d_]")
_LEVEL = re.compile(
    r"\b(?:I{1,3}|IV|V|[1-5])$|\((?:Intern|Contract|Part[- ]time|Full[- ]time|Freelance|Remote)\)$", re.I
)


@lru_cache(maxsize=4096)
def title_score(text: str) -> float:
    """About 0 for none, 2 and more for a plain title. Long texts count less."""
    words = [word.lower().strip(".") for word in _WORD.findall(text)]
    if not words or len(words) > 14:
        return 0.0
    heads = [i for i, word in enumerate(words) if is_title_word(word)]
    weak = sum(word in _WEAK for word in words)
    score = 0.0
    if heads:
        before_of = _until_preposition(words)
        score = 2.2 if any(i in (before_of - 1, before_of - 2) or i == len(words) - 1 for i in heads) else 1.5
        score += min(0.6, 0.2 * (len(heads) - 1)) + min(0.6, 0.2 * weak)
    elif weak:
        score = min(1.0, 0.35 * weak)
    if _LEVEL.search(text) and score:
        score += 0.3
    return max(0.0, score - 0.12 * max(0, len(words) - 6))


def is_title_word(word: str) -> bool:
    lowered = word.lower().strip(".,")
    if lowered in _HEADS or _COMPOUND.search(lowered):
        return True
    plain = re.sub(r"(?:[:*/(_-]?innen|[:*/(_-]in\)?|in|\(e\)|\(a\)|/a|\(in\)|·e|\.e)$", "", lowered)
    if plain != lowered and len(plain) > 3 and (plain in _HEADS or _COMPOUND.search(plain)):
        return True
    return any(part in _HEADS for part in re.split(r"[/&-]", lowered) if len(part) > 2) if "/" in lowered else False


def _until_preposition(words: list[str]) -> int:
    """Where "of Marketing" begins: the head of a title stands before it."""
    for i, word in enumerate(words):
        if i and word in ("of", "for", "in", "de", "des", "du", "für", "im", "di", "van", "voor", "and", "to", "der"):
            return i
    return len(words)
