"""The heading lines of entries in many styles."""

import pytest

from desktop.resumes.parsing.text import parse_text

HEAD = "Ada Byron\nada@example.org\n\n"
TAIL = "\n\nSKILLS\nGo, SQL"


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Engineer (2019–2021), Acme Ltd\n- did", [("Engineer", "Acme Ltd", "", "2019", "2021")]),
        (
            "2019–2021 Engineer at Acme (Berlin)\n- did\n2017–2019 Analyst at Foo (Paris)",
            [("Engineer", "Acme", "Berlin", "2019", "2021"), ("Analyst", "Foo", "Paris", "2017", "2019")],
        ),
        (
            "Company: Acme Ltd\nPosition: Engineer\nDates: Jan 2019 - Feb 2021\n- did",
            [("Engineer", "Acme Ltd", "", "2019-01", "2021-02")],
        ),
        (
            "Acme Ltd - Berlin\nEngineer - 2019 to 2021\no  did this\no  did that",
            [("Engineer", "Acme Ltd", "Berlin", "2019", "2021")],
        ),
        (
            "Acme Ltd, 2019-2021\nEngineer\n- did\n\nFoo, 2015-2019\nAnalyst\n- did",
            [("Engineer", "Acme Ltd", "", "2019", "2021"), ("Analyst", "Foo", "", "2015", "2019")],
        ),
        (
            "Senior Consultant, Deloitte (London, UK)   Jan 2019 – Present\n- did",
            [("Senior Consultant", "Deloitte", "London, UK", "2019-01", "")],
        ),
        (
            "Marketing Intern • Spotify • Stockholm • Jun 2019 - Aug 2019\n• did",
            [("Marketing Intern", "Spotify", "Stockholm", "2019-06", "2019-08")],
        ),
        (
            "SOFTWARE ENGINEER, GOOGLE INC. — 2016-PRESENT\nDid things.",
            [("SOFTWARE ENGINEER", "GOOGLE INC.", "", "2016", "")],
        ),
        (
            "Lead Teacher\nBright Horizons Early Learning\nBoston, MA\n8/2016 to Present\n* did",
            [("Lead Teacher", "Bright Horizons Early Learning", "Boston, MA", "2016-08", "")],
        ),
        (
            "Director of Finance and Operations | The Smith Foundation | New York, NY | 2012-2018\n- x",
            [("Director of Finance and Operations", "The Smith Foundation", "New York, NY", "2012", "2018")],
        ),
        ("Bookseller at Harbour Street Books (2015 – now)", [("Bookseller", "Harbour Street Books", "", "2015", "")]),
        ("Audit Senior at Brown Mason LLP, 2015 - 2019", [("Audit Senior", "Brown Mason LLP", "", "2015", "2019")]),
        (
            "Surveyor, Hale, Whitby & Partners\n2015 - 2019",
            [("Surveyor", "Hale, Whitby & Partners", "", "2015", "2019")],
        ),
        ("Self-employed, Web Developer, 2015 - now\n- x", [("Web Developer", "Self-employed", "", "2015", "")]),
        (
            "US Army, Sergeant First Class, Fort Bragg, NC, 2004–2012\n- x",
            [("Sergeant First Class", "US Army", "Fort Bragg, NC", "2004", "2012")],
        ),
        (
            "Registered Nurse, Med-Surg Unit, 2015-2018, Mercy Hospital, Des Moines, IA\n- x",
            [("Registered Nurse, Med-Surg Unit", "Mercy Hospital", "Des Moines, IA", "2015", "2018")],
        ),
        (
            "Trainee Solicitor at Clifford & Chance LLP, London (September 2019 – September 2021)\n- x",
            [("Trainee Solicitor", "Clifford & Chance LLP", "London", "2019-09", "2021-09")],
        ),
        (
            "Google LLC (via Randstad), Mountain View, CA\nTechnical Writer (Contract), 03/2018–12/2019\n- x",
            [("Technical Writer (Contract)", "Google LLC (via Randstad)", "Mountain View, CA", "2018-03", "2019-12")],
        ),
        (
            "2020.01 – 2021.06\nBackend Developer / Acme Korea\n- x",
            [("Backend Developer", "Acme Korea", "", "2020-01", "2021-06")],
        ),
        (
            "Team Lead Customer Success @ Personio, Munich   04/2021 - today\n- x",
            [("Team Lead Customer Success", "Personio", "Munich", "2021-04", "")],
        ),
        (
            "Analyst\n2019 - 2021 | Morgan Stanley | New York\n- x",
            [("Analyst", "Morgan Stanley", "New York", "2019", "2021")],
        ),
        (
            "Research Fellow\nCentre for Policy Studies, University of Oxford\n"
            "October 2018 - September 2020\nDid research.",
            [("Research Fellow", "Centre for Policy Studies, University of Oxford", "", "2018-10", "2020-09")],
        ),
        (
            "Part-time Barista, Starbucks, Aug 2018 – May 2019; responsible for opening",
            [("Part-time Barista", "Starbucks", "", "2018-08", "2019-05")],
        ),
        (
            "Wedding Photographer (self-employed)\n2010–2020",
            [("Wedding Photographer (self-employed)", "", "", "2010", "2020")],
        ),
        (
            "Captain, Blue Air (2019–present)\n- Fleet lead for taxi on one engine, saving 90 t of fuel in 2023\n"
            "- Taught 64 cadets\n\nFirst Officer, Red Air (2014–2019)\n- 900 hours in 2015\n\n"
            "Instructor, Fly (2012–2014)",
            [
                ("Captain", "Blue Air", "", "2019", ""),
                ("First Officer", "Red Air", "", "2014", "2019"),
                ("Instructor", "Fly", "", "2012", "2014"),
            ],
        ),
        (
            "ACME STORES, LEEDS. 2017 - 2021. FORKLIFT DRIVER.\nUNLOADED 25 TRAILERS A DAY. NO ACCIDENTS.",
            [("FORKLIFT DRIVER", "ACME STORES", "LEEDS", "2017", "2021")],
        ),
    ],
)
def test_who_as_what_where_and_when_is_told_from_any_heading(text: str, posts: list[tuple[str, ...]]) -> None:
    work = parse_text(f"{HEAD}EXPERIENCE\n{text}{TAIL}").resume.work

    found = [(entry.position, entry.name, entry.location, entry.start_date, entry.end_date) for entry in work]
    assert posts == found


@pytest.mark.parametrize(
    ("text", "studies"),
    [
        (
            "University of Leeds, BSc (Hons) Physics, 2:1, 2015",
            [("BSc (Hons)", "Physics", "University of Leeds", "2015", "2:1")],
        ),
        (
            "BSc Physics (First Class), University of Leeds, Sept 2012 - June 2015",
            [("BSc", "Physics", "University of Leeds", "2015-06", "First Class")],
        ),
        ("2012-2015: University of Leeds, Physics BSc", [("BSc", "Physics", "University of Leeds", "2015", "")]),
        ("MIT — S.M. Electrical Engineering, 2010", [("S.M.", "Electrical Engineering", "MIT", "2010", "")]),
        ("Harvard Business School, MBA, 2012", [("MBA", "", "Harvard Business School", "2012", "")]),
        (
            "MSc, Marine Biology at University of Gdansk, 2015",
            [("MSc", "Marine Biology", "University of Gdansk", "2015", "")],
        ),
        (
            "Vocational Diploma in Bakery at Lycée Paul Bocuse, 2015",
            [("Vocational Diploma", "Bakery", "Lycée Paul Bocuse", "2015", "")],
        ),
        (
            "University of Gdansk MSc, Marine Biology   2015",
            [("MSc", "Marine Biology", "University of Gdansk", "2015", "")],
        ),
        (
            "Northgate High School High School Diploma   2005",
            [("High School Diploma", "", "Northgate High School", "2005", "")],
        ),
        (
            "University of Accra, Accra, Ghana\nMSc in Hydrology\nSep 2016 – Sep 2017\n"
            "University of Lagos, Lagos, Nigeria\nBSc in Geology\nOct 2011 – July 2015",
            [
                ("MSc", "Hydrology", "University of Accra", "2017-09", ""),
                ("BSc", "Geology", "University of Lagos", "2015-07", ""),
            ],
        ),
        (
            "Volta University of Science and Technology, Hohoe\nBSc in Geology\n2011 – 2015",
            [("BSc", "Geology", "Volta University of Science and Technology", "2015", "")],
        ),
        ("High School Diploma: Lincoln High, 2005", [("High School Diploma", "", "Lincoln High", "2005", "")]),
        (
            "Stanford University, Stanford, CA\nPh.D. Candidate, Computer Science (expected 2027)\nAdvisor: J. Smith",
            [("Ph.D. Candidate", "Computer Science", "Stanford University", "2027", "")],
        ),
        (
            "Associate Degree in Nursing (ADN)\nMiami Dade College, Miami, FL\nGraduated: May 2014",
            [("Associate Degree", "Nursing (ADN)", "Miami Dade College", "2014-05", "")],
        ),
        (
            "Coursera\nDeep Learning Specialization, 2020",
            [("", "Deep Learning Specialization", "Coursera", "2020", "")],
        ),
        (
            "ETH Zürich, MSc in Computational Science, 09/2015 – 03/2018, Grade 5.6/6",
            [("MSc", "Computational Science", "ETH Zürich", "2018-03", "Grade 5.6/6")],
        ),
        (
            "Ecole Polytechnique, Palaiseau, France. Diplôme d'ingénieur, 2014",
            [("Diplôme d'ingénieur", "", "Ecole Polytechnique", "2014", "")],
        ),
        (
            "B.Tech, Computer Science & Engineering | IIT Bombay | 2016 | CGPA: 8.9/10",
            [("B.Tech", "Computer Science & Engineering", "IIT Bombay", "2016", "CGPA: 8.9/10")],
        ),
        (
            "University of Cape Town   Cape Town, South Africa\n"
            "Bachelor of Social Science in Politics, Philosophy and Economics   2014",
            [
                (
                    "Bachelor of Social Science",
                    "Politics, Philosophy and Economics",
                    "University of Cape Town",
                    "2014",
                    "",
                )
            ],
        ),
        (
            "2012 – 2016   BSc Civil Engineering, KNUST, Kumasi. First Class Honours",
            [("BSc", "Civil Engineering", "KNUST", "2016", "First Class Honours")],
        ),
        (
            "BSc Physics, University of Leeds, 2021\nA levels: Biology A, PE A, Welsh B (2018)",
            [
                ("BSc", "Physics", "University of Leeds", "2021", ""),
                ("A levels", "Biology A, PE A, Welsh B", "", "2018", ""),
            ],
        ),
        (
            "* PGCE Mathematics, UCL Institute of Education, 2020\n"
            "* BSc Mathematics, University of Lagos, 2017 (Second Class)",
            [
                ("PGCE", "Mathematics", "UCL Institute of Education", "2020", ""),
                ("BSc", "Mathematics", "University of Lagos", "2017", "Second Class"),
            ],
        ),
        (
            "- PGCE Mathematics, UCL Institute of Education\n- BSc Physics, University of Lagos",
            [
                ("PGCE", "Mathematics", "UCL Institute of Education", "", ""),
                ("BSc", "Physics", "University of Lagos", "", ""),
            ],
        ),
        (
            "University of Houston, Houston, TX\nMaster of Science in Accountancy, May 2016\n"
            "Bachelor of Business Administration in Accounting, May 2015, GPA: 3.78",
            [
                ("Master of Science", "Accountancy", "University of Houston", "2016-05", ""),
                ("Bachelor of Business Administration", "Accounting", "University of Houston", "2015-05", "GPA: 3.78"),
            ],
        ),
        ("Oxford University\nPPE (BA), 2010–2013", [("BA", "PPE", "Oxford University", "2013", "")]),
        (
            "Master's in Data Science – University of Edinburgh – 2021\n"
            "Bachelor's in Mathematics – University of Glasgow – 2019",
            [
                ("Master's", "Data Science", "University of Edinburgh", "2021", ""),
                ("Bachelor's", "Mathematics", "University of Glasgow", "2019", ""),
            ],
        ),
        (
            "Massachusetts Institute of Technology\n"
            "Bachelor of Science in Mechanical Engineering; Minor in Music\nJune 2018 | GPA 4.8/5.0",
            [
                (
                    "Bachelor of Science",
                    "Mechanical Engineering",
                    "Massachusetts Institute of Technology",
                    "2018-06",
                    "GPA 4.8/5.0",
                )
            ],
        ),
        (
            "Ph.D., Physics, University of Leeds, 2019. Thesis: On kites. GPA 3.9/4.0\n"
            "M.Sc., Chemistry, University of York\nB.Sc., Mathematics, University of Kent, 2014",
            [
                ("Ph.D.", "Physics", "University of Leeds", "2019", "GPA 3.9/4.0"),
                ("M.Sc.", "Chemistry", "University of York", "", ""),
                ("B.Sc.", "Mathematics", "University of Kent", "2014", ""),
            ],
        ),
        (
            "2016 – 2019   B.A. Pflege, FOM Hochschule, Köln (Note 1,7)\n"
            "2010 – 2013   Ausbildung zur examinierten Altenpflegerin, Fachseminar Bonn",
            [
                ("B.A.", "Pflege", "FOM Hochschule", "2019", "Note 1,7"),
                ("Ausbildung zur examinierten Altenpflegerin", "", "Fachseminar Bonn", "2013", ""),
            ],
        ),
    ],
)
def test_degree_subject_school_and_mark_are_told_from_any_heading(text: str, studies: list[tuple[str, ...]]) -> None:
    education = parse_text(f"{HEAD}EDUCATION\n{text}{TAIL}").resume.education

    found = [(entry.study_type, entry.area, entry.institution, entry.end_date, entry.score) for entry in education]
    assert studies == found
