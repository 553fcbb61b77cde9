import msgspec

from desktop.resumes.analysis.claims import claims
from desktop.resumes.analysis.drill import drill
from desktop.resumes.resume import Publication, Resume
from tests.desktop.resumes.analysis.people import ENGINEER, bullet, evidence


def topics(text: str) -> dict[str, tuple[str, str]]:
    """Of the one claim: each topic with the path on file, or its note."""
    (item,) = drill(evidence(bullet(text)))
    return {
        follow_up.topic: (follow_up.on_file[0].path if follow_up.on_file else "", follow_up.note)
        for follow_up in item.follow_ups
    }


def test_what_makes_a_claim_strong_is_told():
    found = {claim.line.path: set(claim.kinds) for claim in claims(evidence().lines)}

    assert {"figure"} <= found["work/0/highlights/0"]
    assert {"figure", "leadership"} <= found["work/0/highlights/1"]
    assert "work/1/highlights/1" not in found


def test_a_plain_line_claims_nothing():
    assert drill(evidence(bullet("Wrote reports."))) == ()


def test_a_figure_is_asked_for_its_measure_and_baseline():
    found = topics("Raised sales by 40%.")

    assert found["baseline"] == ("", "Nothing on file about the baseline: have it ready.")
    assert found["measure"] == ("", "Nothing on file about how it was measured: have it ready.")


def test_a_baseline_in_the_line_is_on_file():
    assert topics("Cut the time from 50 to 9 minutes.")["baseline"][0] == "work/0/highlights/0"


def test_a_measure_in_the_line_is_on_file():
    assert topics("Raised the survey score by 12%.")["measure"][0] == "work/0/highlights/0"


def test_a_number_of_things_is_counted_and_not_measured():
    found = topics("Moved 18 services to Docker.")

    assert "measure" not in found
    assert "own part" in found


def test_leading_people_is_asked_about_them_and_leading_work_about_the_others():
    assert "people" in topics("Led a team of 3 engineers.")
    assert "others" in topics("Led the move to Docker, saving 30%.")


def test_a_superlative_is_asked_what_it_is_compared_with():
    assert "comparison" in topics("Built the largest shop in the region.")


def test_other_lines_of_the_entry_about_the_same_are_related():
    lines = ("Raised checkout sales by 40%.", "Tested the checkout with users.", "Wrote reports.")
    item = drill(evidence(bullet("", highlights=lines)))[0]

    assert [citation.path for citation in item.related] == ["work/0/highlights/1"]


def test_what_is_not_on_file_can_be_listed():
    (item,) = drill(evidence(bullet("Raised sales by 40%.")))

    assert {"the baseline", "how it was measured"} <= set(item.open_topics)


def test_the_question_names_the_figure():
    (item,) = drill(evidence(bullet("Raised sales by 40%.")))

    assert "How did you measure the 40%?" in [follow_up.question for follow_up in item.follow_ups]


def test_the_strongest_come_first_and_are_few():
    many = tuple(f"Moved {number + 20} services." for number in range(15))
    resume = bullet("", highlights=(*many, "Raised sales by 40%."))
    found = drill(evidence(resume))

    assert found[0].claim.path == "work/0/highlights/15"
    assert len(found) == 12


def test_an_empty_resume_has_nothing_to_defend():
    assert drill(evidence(Resume())) == ()


def test_a_bare_number_is_no_claim():
    assert drill(evidence(bullet("Survival models in R; AUC 0.81."))) == ()


def test_the_figures_of_a_publication_are_no_claims():
    paper = Publication(name="Ranking at scale", publisher="KDD 21, 140 pages", release_date="2021")
    resume = msgspec.structs.replace(ENGINEER, publications=(paper,))

    assert not any(claim.line.path.startswith("publications/") for claim in claims(evidence(resume).lines))
