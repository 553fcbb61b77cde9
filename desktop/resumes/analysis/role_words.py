"""Words that name a role, by which a title is known from other short lines."""

import re

ROLE_WORD = re.compile(
    r"\b(?:facilitator|practitioner|instructor|trainer|coach|merchandiser|hairdresser|barber|butcher|baker"
    r"|pilot|steward"
    r"|stewardess|courier|caretaker|nanny|host|hostess|cashier|teller|broker|underwriter|actuary|statistician"
    r"|biologist|chemist"
    r"|engineer|developer|programmer|manager|analyst|scientist|nurse|sister|matron|midwife|doctor"
    r"|physician|therapist|pharmacist|teacher|lecturer|tutor|assistant|"
    r"associate|officer|director|executive|accountant|bookkeeper|auditor|controller|clerk|administrator"
    r"|coordinator|secretary|receptionist|chef|cook|waiter|waitress|"
    r"barista|bartender|electrician|plumber|carpenter|joiner|welder|mechanic|technician|fitter|machinist"
    r"|operator|operative|driver|picker|supervisor|foreman|leader|lead|"
    r"designer|architect|writer|editor|journalist|copywriter|marketer|recruiter|consultant|advis[eo]r"
    r"|specialist|strategist|representative|agent|buyer|planner|"
    r"researcher|professor|librarian|solicitor|lawyer|paralegal|counsel|worker|carer|cleaner|guard|intern"
    r"|trainee|apprentice|head|owner|master|producer|"
    r"photographer|translator|interpreter|surveyor|inspector|tester|economist|statistician|psychologist"
    r"|physiotherapist|dentist|vet|gardener|partner|"
    r"entwickler\w*|ingenieur\w*|leiter\w*|berater\w*|kaufmann|kauffrau|sachbearbeiter\w*|développeu\w+"
    r"|ingénieur\w*|responsable|desarrollador\w*|ingenier\w+)s?\b",
    re.IGNORECASE,
)
