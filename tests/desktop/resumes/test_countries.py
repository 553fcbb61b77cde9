from desktop.resumes.as_text import resume_as_text
from desktop.resumes.countries import country_name
from desktop.resumes.resume import Basics, Location, Resume
from desktop.resumes.templates.catalogue import template_named
from desktop.resumes.templates.contents import contents

ACCRA = Resume(basics=Basics(name="Kwame Boateng", location=Location(city="Accra", country_code="GH")))


def test_a_country_is_written_out():
    assert country_name("GH") == "Ghana"
    assert country_name("") == ""


def test_a_code_nobody_knows_stays():
    assert country_name("XK") == "XK"


def test_a_resume_names_its_country_on_paper_and_as_text():
    head = contents(ACCRA, template_named("classic")).head

    assert "Accra, Ghana" in [span.text for span in head.contacts]
    assert "Accra, Ghana" in resume_as_text(ACCRA)
