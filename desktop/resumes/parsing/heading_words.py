"""What résumés call their sections."""

ALIASES: dict[str, str] = {
    "summary": """summary|professional summary|career summary|executive summary|profile|professional profile|
        personal profile|
        career profile|about|about me|objective|career objective|professional objective|personal statement|
        summary of qualifications|qualifications summary|introduction|professional overview|overview|
        career overview|personal summary|bio|biography|who i am|career goal|career goals|statement|profile summary|
        key profile|summary statement|career statement|profil|kurzprofil|über mich|zusammenfassung|
        persönliches profil|berufsziel|ziel|à propos|à propos de moi|présentation|résumé|accroche|objectif|
        profil professionnel|objectif professionnel|perfil|perfil profesional|sobre mí|resumen|resumen profesional|
        extracto|objetivo|objetivo profesional|profilo|profilo professionale|chi sono|sommario|obiettivo|su di me|
        perfil profissional|resumo|resumo profissional|sobre mim|objetivo profissional|profiel|over mij|
        persoonlijk profiel|samenvatting""",
    "work": """experience|work experience|working experience|working history|
        professional experience|employment|employment history|work history|
        career history|relevant experience|clinical experience|teaching experience|industry experience|
        professional background|career|positions held|appointments|academic appointments|internships|internship|
        internship experience|other experience|additional experience|research experience|military experience|
        military service|leadership experience|leadership|selected experience|work|jobs|employment experience|
        professional history|career experience|experiences|professional experiences|work experiences|job history|
        related experience|relevant work experience|professional appointments|academic positions|
        academic experience|nursing experience|sales experience|previous experience|prior experience|
        earlier experience|earlier career|previous employment|current employment|current position|
        previous positions|positions|job experience|practical experience|freelance experience|freelance work|
        consulting experience|management experience|engineering experience|technical experience|retail experience|
        work and leadership experience|work history and experience|leadership and activities experience|
        part time work|paid work|part time employment|further experience|selected work experience|
        administrative experience|professional work experience|full time experience|industrial experience|
        career summary and experience|experience and achievements|professional career|career to date|
        career highlights and experience|berufserfahrung|beruflicher werdegang|berufliche erfahrung|berufspraxis|
        praktische erfahrung|praktika|werdegang|praktikum|beruflicher hintergrund|arbeitserfahrung|berufstätigkeit|
        berufliche stationen|praktische erfahrungen|berufserfahrungen|berufliche tätigkeiten|tätigkeiten|
        nebentätigkeiten|expérience|expériences|expérience professionnelle|expériences professionnelles|
        parcours professionnel|stages|parcours|emplois|experiencia|experiencia laboral|experiencia profesional|
        trayectoria profesional|historial laboral|experiencia professional|prácticas|esperienza|esperienze|
        esperienza lavorativa|esperienze lavorative|esperienza professionale|esperienze professionali|carriera|
        experiência|experiência profissional|experiências profissionais|histórico profissional|experiências|
        ervaring|werkervaring|loopbaan|stage|stages en werkervaring|relevante werkervaring""",
    "education": """education|education and training|academic background|academic history|qualifications|
        academic qualifications|studies|school|schools|schooling|degrees|education and qualifications|
        educational background|
        education history|academic education|academics|academic credentials|educational qualifications|
        formal education|training and education|higher education|university education|academic training|
        academic profile|educational history|education background|academic record|
        education and professional development|qualifications and education|education and credentials|bildung|
        ausbildung|bildungsweg|schulbildung|studium|akademische ausbildung|schulische ausbildung|hochschulbildung|
        ausbildung und studium|studium und ausbildung|aus und weiterbildung|bildungsgang|schule und studium|
        akademischer werdegang|formation|formations|études|diplômes|formation académique|parcours académique|
        scolarité|formations et diplômes|études et formation|diplômes et formations|cursus|formación|educación|
        estudios|formación académica|formación educativa|datos académicos|istruzione|formazione|
        istruzione e formazione|studi|titoli di studio|percorso di studi|formação|educação|formação acadêmica|
        formação académica|escolaridade|opleiding|opleidingen|onderwijs|studie|scholing|opleiding en cursussen""",
    "skills": """skills|skill|technical skills|key skills|core skills|core competencies|competencies|key competencies|
        skills and tools|technologies|tools|expertise|areas of expertise|professional skills|skills and abilities|
        technical expertise|additional skills|skills summary|soft skills|it skills|computer skills|
        technical proficiencies|programming languages|programming skills|skill set|skillset|hard skills|
        skills and expertise|skills and competencies|skills and competences|competences|strengths|key strengths|
        core strengths|abilities|proficiencies|technical competencies|relevant skills|tech stack|stack|
        technologies and tools|tools and technologies|software|software skills|transferable skills|personal skills|
        technical knowledge|specialties|specialisms|specialities|core qualifications|technical summary|
        areas of strength|digital skills|other skills|skills profile|knowledge|clinical skills|summary of skills|
        selected skills|top skills|highlights of qualifications|professional competencies|functional skills|
        management skills|skills and technologies|languages and technologies|skill highlights|
        qualifications and skills|frameworks|technical stack|laboratory skills|lab skills|key expertise|kenntnisse|
        fähigkeiten|kompetenzen|fachkenntnisse|edv kenntnisse|it kenntnisse|besondere kenntnisse|
        kenntnisse und fähigkeiten|technische kenntnisse|fachliche kompetenzen|weitere kenntnisse|stärken|
        compétences|compétences techniques|compétences clés|savoir faire|informatique|compétences informatiques|
        compétences professionnelles|outils|atouts|qualités|habilidades|competencias|aptitudes|conocimientos|
        habilidades técnicas|conocimientos informáticos|informática|capacidades|competencias técnicas|competenze|
        competenze tecniche|capacità|abilità|conoscenze|competenze informatiche|capacità e competenze|competências|
        habilidades e competências|conhecimentos|competências técnicas|conhecimentos técnicos|vaardigheden|
        competenties|kennis|computervaardigheden|kennis en vaardigheden""",
    "languages": """languages|languages known|language skills|language|spoken languages|language proficiency|
        foreign languages|
        language competencies|languages spoken|sprachen|sprachkenntnisse|fremdsprachen|langues|langues étrangères|
        compétences linguistiques|idiomas|lenguas|lingue|lingue straniere|competenze linguistiche|línguas|talen|
        talenkennis""",
    "projects": """projects|project|personal projects|selected projects|key projects|academic projects|side projects|
        portfolio|
        notable projects|project experience|projects and research|research projects|open source|
        open source projects|open source contributions|relevant projects|technical projects|university projects|
        course projects|class projects|project work|recent projects|major projects|selected work|project highlights|
        projekte|ausgewählte projekte|projekterfahrung|persönliche projekte|projets|projets personnels|
        projets académiques|réalisations|proyectos|proyectos personales|progetti|progetti personali|projetos|
        projecten|eigen projecten""",
    "volunteer": """volunteer|volunteering|volunteer experience|volunteer work|community service|community|
        community involvement|extracurricular activities|activities|extracurriculars|extracurricular|
        extracurricular activity|volunteer activities|voluntary work|voluntary experience|leadership and activities|
        activities and leadership|campus involvement|leadership and service|service|community engagement|
        community work|extra curricular activities|positions of responsibility|volunteering experience|
        volunteering and leadership|student activities|clubs and societies|civic engagement|charity work|
        volunteer service|involvement|university service|professional service|leadership and involvement|ehrenamt|
        ehrenamtliches engagement|engagement|ehrenamtliche tätigkeiten|soziales engagement|bénévolat|
        activités bénévoles|activités|vie associative|engagements|voluntariado|actividades|volontariato|
        attività di volontariato|trabalho voluntário|atividades|vrijwilligerswerk|nevenactiviteiten""",
    "certificates": """certifications|ratings|certificates|certification|licenses|licences|licenses and certifications|
        licences and certifications|certifications and licenses|certifications and licences|license|licensure|
        certifications and training|professional development|courses|registrations|professional registrations|
        accreditations|courses and certifications|training and certifications|professional certifications|
        professional registration|licensure and certifications|certifications and licensure|
        certifications and courses|certificates and courses|training|trainings|courses and training|
        training and courses|online courses|professional training|professional qualifications|credentials|
        licenses and certificates|certificates and licenses|continuing education|additional training|
        further training|certificates and training|technical certifications|registration|professional licenses|
        short courses|cpd|zertifikate|zertifizierungen|weiterbildung|weiterbildungen|fortbildungen|kurse|
        fortbildung|zertifikate und weiterbildungen|weiterbildungen und zertifikate|lizenzen|certificats|
        formations complémentaires|formation continue|formation complémentaire|certificaciones|cursos|
        cursos y certificaciones|formación complementaria|licencias|otros cursos|certificazioni|corsi|certificati|
        corsi e certificazioni|certificações|cursos e certificações|certificados|formação complementar|certificaten|
        cursussen|certificeringen|cursussen en certificaten|trainingen""",
    "awards": """awards|award|honor|honors|honours|honors and awards|awards and honors|awards and honours|achievements|
        accomplishments|selected honors|selected honours|honours and awards|scholarships|awards and achievements|
        scholarships and awards|awards and scholarships|recognition|awards and recognition|fellowships|
        key achievements|prizes|fellowships and awards|grants|grants and awards|grants and fellowships|distinctions|
        selected achievements|honors and achievements|academic achievements|academic honors|academic awards|
        honors and scholarships|awards and grants|honors and distinctions|awards and fellowships|prizes and awards|
        career highlights|highlights|career achievements|major achievements|notable achievements|
        accomplishments and awards|grants and funding|funding|achievements and awards|auszeichnungen|preise|
        stipendien|auszeichnungen und preise|stipendien und auszeichnungen|erfolge|prix|distinctions et prix|
        récompenses|prix et distinctions|bourses|premios|logros|premios y reconocimientos|becas|premi|
        riconoscimenti|premi e riconoscimenti|borse di studio|prêmios|prémios|premiações|conquistas|prijzen|
        onderscheidingen|prestaties""",
    "publications": """publications|publication|selected publications|papers|journal articles|conference papers|
        peer reviewed publications|publications and presentations|articles|research publications|
        publications and papers|books|refereed publications|journal publications|publications and patents|
        recent publications|conference proceedings|peer reviewed journal articles|refereed journal articles|
        working papers|book chapters|veröffentlichungen|publikationen|publicaciones|pubblicazioni|publicações|
        publicaties""",
    "interests": """interests|interest|hobbies|hobbies and interests|interests and hobbies|personal interests|
        activities and interests|interests and activities|other interests|interessen|hobbys|hobbies und interessen|
        interessen und hobbys|freizeit|freizeitaktivitäten|centres d'intérêt|centres d’intérêt|loisirs|intérêts|
        centre d'intérêt|intereses|aficiones|pasatiempos|interessi|interessi personali|hobby|passatempi|interesses|
        interesses pessoais|interesses e hobbies|hobby's|hobby’s|interesses en hobby's""",
    "references": """references|referees|professional references|reference|references and recommendations|
        recommendations|
        testimonials|referenzen|références|referencias|referenze|referências|referenties""",
    "contact": """contact|contact information|contact details|contact me|contact info|links|get in touch|online|social|
        social media|find me online|online profiles|online presence|web|websites|address|social profiles|connect|
        personal details and contact|kontakt|kontaktdaten|contacts|coordonnées|mes coordonnées|contacto|
        datos de contacto|contatti|contato|contatos|contactgegevens""",
    "personal": """personal details|personal information|personal data|personal|particulars|personal particulars|
        persönliche daten|persönliche angaben|zur person|persönliches|angaben zur person|informations personnelles|
        état civil|datos personales|información personal|dati personali|informazioni personali|dados pessoais|
        informações pessoais|persoonlijke gegevens|personalia""",
    "other": """coursework|relevant coursework|relevant courses|selected coursework|courses taken|academic coursework|
        additional information|miscellaneous|other|other information|additional|further information|patents|
        presentations|talks|invited talks|conferences|research|research interests|memberships|
        professional memberships|affiliations|professional affiliations|professional associations|
        memberships and affiliations|additional details|security clearance|clearance|work authorization|
        availability|invited presentations|conference presentations|media|press|in the press|teaching|
        teaching interests|professional memberships and affiliations|academic service|editorial work|exhibitions|
        performances|speaking|speaking engagements|mentoring|supervision|students supervised|visa status|
        driving licence|driving license|declaration|hackathons|competitions|test scores|military|
        selected presentations|selected talks|posters|workshops|conferences and workshops|sonstiges|
        weitere informationen|zusätzliche informationen|mitgliedschaften|vorträge|führerschein|divers|
        informations complémentaires|autres|permis|otros|otros datos|información adicional|datos de interés|altro|
        altre informazioni|ulteriori informazioni|patente|outros|outras informações|informações adicionais|overig|
        overige informatie|overige|lidmaatschappen|rijbewijs|patente|patentes|brevets""",
}
KIND_OF = {
    " ".join(alias.split()): kind
    for kind, aliases in ALIASES.items()
    for alias in aliases.replace("\n", " ").split("|")
}
AND = r"\s*(?:&|/|\+|,|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\|)\s*"
