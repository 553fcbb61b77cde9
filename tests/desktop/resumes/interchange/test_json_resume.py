"""JSON Resume both ways."""

import json
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator, FormatChecker

from desktop.resumes.interchange.json_resume import OWN, read_json_resume, write_json_resume
from desktop.resumes.interchange.problem import NotImported
from desktop.resumes.resume import Basics, Education, Location, OwnSection, Profile, Resume, Skill, Work
from tests.desktop.resumes.interchange.strategies import resumes

DATA = Path(__file__).parents[3] / "data" / "resumes"
COMPLETE = DATA / "complete.resume.json"
VALIDATOR = Draft7Validator(
    json.loads((DATA / "jsonresume-1.2.1" / "schema.json").read_text(encoding="utf-8")), format_checker=FormatChecker()
)


def read(**data):
    return read_json_resume(json.dumps(data).encode()).resume


def written(resume, confidence=None):
    return json.loads(write_json_resume(resume, confidence))


def again(data):
    held = read_json_resume(json.dumps(data).encode())
    return written(held.resume, held.confidence)


def test_the_complete_sample_is_valid_by_the_schema_and_comes_back_as_it_was():
    data = json.loads(COMPLETE.read_text(encoding="utf-8"))
    VALIDATOR.validate(data)

    assert data == again(data)


def test_every_section_of_the_sample_is_read_into_its_place():
    resume = read_json_resume(COMPLETE.read_bytes()).resume

    for part in msgspec.structs.fields(Resume):
        assert getattr(resume, part.name), part.name
    assert (resume.work[0].start_date, resume.work[0].end_date) == ("2017-04", "")
    assert resume.work[0].extra == {"teamSize": 11}
    assert resume.sections[0].title == "Exhibitions"


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(resumes())
def test_every_resume_is_written_validly_and_read_back_the_same(resume):
    data = written(resume)
    VALIDATOR.validate(data)

    assert resume == read_json_resume(json.dumps(data).encode()).resume


@settings(deadline=None)
@given(
    st.dictionaries(
        st.text(max_size=6),
        st.recursive(st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=5), st.lists, max_leaves=6),
    )
)
def test_what_the_schema_does_not_know_is_kept(unknown):
    data = {"basics": {"name": "A", **{f"x{key}": value for key, value in unknown.items() if value is not None}}}
    data |= {f"y{key}": value for key, value in unknown.items() if value is not None}

    back = again(data)
    back.pop("$schema")

    assert data == back


@settings(deadline=None, max_examples=150)
@given(st.text() | st.from_regex(r"https?://[^ ]*", fullmatch=True) | st.from_regex(r"[\w.]+@[\w.]+", fullmatch=True))
def test_addresses_are_written_validly_and_read_back_as_printed(text):
    resume = Resume(basics=Basics(name="A", url=text, email=text, profiles=(Profile(network="x", url=text),)))
    data = written(resume)
    VALIDATOR.validate(data)

    assert resume == read_json_resume(json.dumps(data).encode()).resume


def test_an_address_without_a_scheme_gets_one_outside_and_keeps_its_wording_inside():
    resume = Resume(basics=Basics(name="A", url="acme.example:8080/zürich"))
    data = written(resume)

    assert data["basics"]["url"] == "https://acme.example:8080/z%C3%BCrich"
    assert data["meta"][OWN]["printed"] == {"basics/url": "acme.example:8080/zürich"}
    assert resume == read_json_resume(json.dumps(data).encode()).resume


def test_a_value_that_another_program_changed_wins_over_the_noted_wording():
    data = written(Resume(basics=Basics(name="A", url="acme.example")))
    data["basics"]["url"] = "https://new.example"

    assert read_json_resume(json.dumps(data).encode()).resume.basics.url == "https://new.example"


def test_confidence_and_own_sections_stand_under_meta_beside_what_is_there():
    resume = Resume(
        basics=Basics(name="A"), meta={"theme": "even"}, sections=(OwnSection(title="Boats", lines=("Two",)),)
    )
    data = written(resume, {"basics/name": 0.5})
    held = read_json_resume(json.dumps(data).encode())

    assert {"theme", OWN} == data["meta"].keys()
    assert (resume, {"basics/name": 0.5}) == (held.resume, held.confidence)


def test_damaged_notes_of_this_program_do_not_cost_the_resume():
    assert read(basics={"name": "A"}, meta={OWN: {"sections": "many"}}).basics.name == "A"


@pytest.mark.parametrize("said", ["present", "Present", "Current", " now "])
def test_until_today_is_no_end(said):
    (work,) = read(work=[{"name": "A", "startDate": "2020", "endDate": said}]).work

    assert (work.start_date, work.end_date) == ("2020", "")


@pytest.mark.parametrize(
    ("said", "read_as"), [("2020-3", "2020-03"), ("2020/03/1", "2020-03-01"), ("2020-03-01T00:00:00Z", "2020-03-01")]
)
def test_dates_in_a_near_form_are_mended(said, read_as):
    assert read_as == read(work=[{"name": "A", "startDate": said}]).work[0].start_date


def test_a_date_in_words_is_kept_beside_its_field():
    data = again({"work": [{"name": "A", "startDate": "Spring of 2020"}]})

    assert data["work"] == [{"name": "A", "startDateText": "Spring of 2020"}]
    VALIDATOR.validate(data)


def test_an_edited_field_replaces_the_empty_one_it_came_with():
    resume = read(basics={"name": "A", "image": ""})
    edited = msgspec.structs.replace(resume, basics=msgspec.structs.replace(resume.basics, image="a.png"))

    assert written(edited)["basics"]["image"] == "a.png"


def test_common_slips_of_other_programs_are_understood():
    resume = read(
        basics={"name": "A", "phone": 5550182, "website": "https://a.example", "summary": None},
        work=[{"company": "Old Name", "highlights": "One thing", "startDate": 2019}, None],
        skills=["Python", {"name": "Go"}],
        languages=["Welsh"],
    )

    assert (resume.basics.phone, resume.basics.url, resume.basics.summary) == ("5550182", "https://a.example", "")
    assert (Work(name="Old Name", highlights=("One thing",), start_date="2019"),) == resume.work
    assert (Skill(name="Python"), Skill(name="Go")) == resume.skills
    assert resume.languages[0].language == "Welsh"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"   \n", "empty"),
        (b"{", "not complete JSON"),
        (b"not json", "not complete JSON"),
        (b'{"basics": {"name": "\\ud800"}}', "not complete JSON"),
        (b"\xff\xfe{}", "not complete JSON"),
        (b"[]", "no résumé"),
        (b"{}", "no résumé"),
        (b'"text"', "no résumé"),
        (b'{"openapi": "3.0.0"}', "no résumé"),
        (b'{"basics": []}', "“basics” should be a group of fields, but it is a list"),
        (b'{"basics": {"name": ["A"]}}', "“name” of “basics” should be text, but it is a list"),
        (b'{"work": 7}', "“work” should be a list, but it is a number"),
        (b'{"work": [7]}', "Entry 1 of “work” should be a group of fields, but it is a number"),
        (b'{"work": [{}, {"startDate": {}}]}', "“startDate” in entry 2 of “work” should be text"),
        (b'{"work": [{"highlights": [["a"]]}]}', "“highlights” in entry 1 of “work” should be text, but it is a list"),
        (b'{"basics": {"name": true}}', "should be text, but it is yes or no"),
        (b'{"basics": {}, "meta": 3}', "“meta” should be a group"),
        (b'{"x": ' + b"[" * 60 + b"]" * 60 + b', "basics": {}}', "nested too deeply"),
        (b"[" * 200_000, "nested too deeply"),
        (b'{"basics": {"a": ' * 5_000, "nested too deeply"),
        (b'{"basics": {"name": "' + b"A" * 10_000_000 + b'"}}', "larger than 2 MB"),
        (b'{"basics": {"name": "' + b"A" * 1_500_000 + b'"}}', "far more than a résumé"),
        (b'{"work": [' + b",".join([b"[]"] * 30_000) + b"]}", "far more than"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_resume_ends_in_a_sentence(data, said):
    with pytest.raises(NotImported) as caught:
        read_json_resume(data)

    assert said in caught.value.message


@settings(deadline=None, max_examples=150)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    ["basics", "work", "meta", "name", "skills", "profiles", "url", OWN, "printed", "endDate"]
                ),
                inner,
                max_size=4,
            )
        ),
        max_leaves=12,
    )
)
def test_whatever_it_is_it_is_read_or_said(data):
    try:
        held = read_json_resume(json.dumps(data).encode())
    except NotImported:
        return

    assert held == read_json_resume(write_json_resume(held.resume, held.confidence))


def test_parts_of_places_and_schools_are_not_mixed_up():
    resume = Resume(
        basics=Basics(location=Location(city="Cork", country_code="IE")),
        education=(Education(institution="UCC", study_type="BSc", area="Botany", courses=("Moss",)),),
    )

    assert written(resume)["basics"]["location"] == {"city": "Cork", "countryCode": "IE"}
    assert "studyType" in written(resume)["education"][0]
