"""Contact lines in many styles."""

import pytest

from desktop.resumes.document import Document, Link
from desktop.resumes.parsing.parse import parse_resume
from desktop.resumes.parsing.text import parse_text
from desktop.resumes.resume import Basics, Location, Profile
from tests.desktop.resumes.parsing.documents import document, line


def basics(text: str) -> Basics:
    return parse_text(f"Ada Byron\n{text}\n\nEXPERIENCE\nAnalyst, Acme Ltd, 2019 - 2021").resume.basics


@pytest.mark.parametrize(
    "phone",
    [
        "(123) 456-7890",
        "+1 (415) 555-0142",
        "+44 (0)141 555 0160",
        "07700 900123",
        "312.555.0187",
        "+49 221 5550147",
        "06 12 34 56 78",
        "+91 98765 43210",
        "617-555-0143",
        "(+82) 10-9030-1843",
    ],
)
def test_a_telephone_number_is_kept_as_it_is_written(phone: str) -> None:
    assert phone == basics(f"ada@example.org | {phone}").phone


@pytest.mark.parametrize("text", ["2019 - 2021", "94105-1234", "ISBN 12", "06/2019 - 07/2020"])
def test_dates_and_postal_codes_are_no_telephone_numbers(text: str) -> None:
    assert basics(f"ada@example.org | {text}").phone == ""


@pytest.mark.parametrize(
    "text",
    [
        "ada@example.org • +44 20 7946 0958 • London, UK",
        "London, UK | Email: ada@example.org | Tel: +44 20 7946 0958",
        "E: ada@example.org\nM: +44 20 7946 0958\nLondon, UK",
        "London, UK — ada@example.org — +44 20 7946 0958",
        "ada@example.org / +44 20 7946 0958 / London, UK",
    ],
)
def test_contacts_are_told_apart_in_any_order(text: str) -> None:
    found = basics(text)

    assert (found.email, found.phone) == ("ada@example.org", "+44 20 7946 0958")
    assert Location(city="London", country_code="GB") == found.location


@pytest.mark.parametrize(
    ("text", "location"),
    [
        ("San Francisco, CA", Location(city="San Francisco", region="CA")),
        ("12 Garden Close, Leeds LS6 2AB", Location(address="12 Garden Close", city="Leeds", postal_code="LS6 2AB")),
        ("Lindenstraße 14, 50674 Köln", Location(address="Lindenstraße 14", postal_code="50674", city="Köln")),
        ("Austin, Texas, United States", Location(city="Austin", region="Texas", country_code="US")),
        ("Berlin", Location(city="Berlin")),
        ("London SE15", Location(city="London SE15")),
        ("Accra, GH", Location(city="Accra", country_code="GH")),
        ("Cape Town, ZA", Location(city="Cape Town", country_code="ZA")),
        ("Boston, MA", Location(city="Boston", region="MA")),
        ("Dublin 8, Ireland", Location(city="Dublin 8", country_code="IE")),
        ("69001 Lyon\nPermis B – 34 ans", Location(postal_code="69001", city="Lyon")),
    ],
)
def test_a_place_is_taken_apart(text: str, location: Location) -> None:
    assert location == basics(f"ada@example.org\n{text}").location


def test_profiles_are_known_by_their_address_and_by_their_label() -> None:
    found = basics("linkedin.com/in/ada | GitHub: adabyron | https://ada.example.com/notes")

    assert found.profiles == (
        Profile(network="LinkedIn", username="ada", url="linkedin.com/in/ada"),
        Profile(network="GitHub", username="adabyron"),
    )
    assert found.url == "https://ada.example.com/notes"


def test_an_address_behind_a_word_is_read_from_its_link() -> None:
    page = document(line("Ada Byron", size=20.0), line("ada", "Write to me"))
    links = (
        Link(url="https://github.com/ada", text="ada"),
        Link(url="mailto:ada@example.org", text="Write to me"),
    )

    found = parse_resume(Document(lines=page.lines, links=links)).resume.basics

    assert (found.email, found.profiles[0].url) == ("ada@example.org", "https://github.com/ada")


@pytest.mark.parametrize(
    ("first", "name"),
    [
        ("ADA BYRON", "ADA BYRON"),
        ("Ada Byron, PhD", "Ada Byron"),
        ("Name: Ada Byron", "Ada Byron"),
        ("Dr. Ada Byron", "Dr. Ada Byron"),
        ("Samuel P. Byron III", "Samuel P. Byron III"),
        ("Samuel Byron Jr., MBA", "Samuel Byron Jr."),
        ("Ada Byron | Analyst", "Ada Byron"),
        ("A D A   B Y R O N", "ADA BYRON"),
        ("Ada de la Byron-King", "Ada de la Byron-King"),
    ],
)
def test_the_name_is_found_without_what_stands_beside_it(first: str, name: str) -> None:
    text = f"{first}\nada@example.org\n\nEXPERIENCE\nAnalyst, Acme Ltd, 2019 - 2021"

    assert name == parse_text(text).resume.basics.name


def test_a_surname_alone_on_the_second_large_line_belongs_to_the_name() -> None:
    lines = (line("Ada Maria", size=22.0), line("Byron", size=22.0), line("Analyst"), line("a@example.org"))

    assert parse_resume(document(*lines)).resume.basics.name == "Ada Maria Byron"


def test_contacts_below_everything_else_are_the_persons_own() -> None:
    text = "Ada Byron\n\nSKILLS\nMathematics, Poetry\nLondon, UK\n+44 20 7946 0000\nada@example.org"
    found = parse_text(text).resume

    assert (found.basics.email, found.basics.phone) == ("ada@example.org", "+44 20 7946 0000")
    assert found.basics.location.city == "London"
    assert [skill.name for skill in found.skills] == ["Mathematics", "Poetry"]


def test_contacts_of_referees_are_not_the_persons_own() -> None:
    text = "Ada Byron\n\nSKILLS\nMathematics\n\nREFERENCES\nCharles Babbage\ncharles@example.org"

    assert parse_text(text).resume.basics.email == ""


def test_a_name_that_comes_late_is_known_by_its_size() -> None:
    found = parse_resume(
        document(
            line("CONTACT", bold=True, size=12.0),
            line("ada@example.org"),
            line("SKILLS", bold=True, size=12.0, gap=True),
            line("Mathematics"),
            line("Ada Byron", size=24.0, region=1),
            line("Analyst", region=1),
        )
    ).resume

    assert (found.basics.name, found.basics.label) == ("Ada Byron", "Analyst")
    assert [skill.name for skill in found.skills] == ["Mathematics"]


def test_a_name_in_a_section_of_personal_data_is_found() -> None:
    text = "Lebenslauf\n\nPersönliche Daten\nName: Ada Krüger\nTelefon: 0171 2345678\nE-Mail: a.krueger@example.de"

    assert parse_text(text).resume.basics.name == "Ada Krüger"


def test_a_title_under_the_name_is_the_label_though_it_holds_an_industrys_name() -> None:
    found = parse_text("Ada Byron\nAirline Transport Pilot (ATPL A) – A320\nRome | ada@example.org").resume.basics

    assert (found.label, found.summary) == ("Airline Transport Pilot (ATPL A) – A320", "")


def test_what_names_the_label_is_not_part_of_it() -> None:
    text = "Name: Ada Byron\nPosition: Head chef\nE-mail: ada@example.org"

    assert parse_text(text).resume.basics.label == "Head chef"
