from desktop.resumes.analysis.time_gaps import time_gaps
from desktop.resumes.resume import Education, Work
from tests.desktop.resumes.analysis.people import evidence, with_work


def job(start: str, end: str = "", name: str = "A") -> Work:
    return Work(name=name, position="Clerk", start_date=start, end_date=end, highlights=("Filed.",))


def words(*works: Work, **others) -> list[str]:
    return [gap.words for gap in time_gaps(evidence(with_work(*works, **{"education": (), **others})))]


def test_more_than_six_months_between_entries_is_a_gap():
    assert words(job("2021-08"), job("2019-01", "2020-12")) == ["between December 2020 and August 2021"]


def test_six_months_are_not():
    assert words(job("2021-07"), job("2019-01", "2020-12")) == []


def test_entries_that_overlap_leave_none():
    assert words(job("2020-06"), job("2019-01", "2020-12")) == []


def test_studies_fill_a_gap():
    school = Education(institution="Leeds", start_date="2021-01", end_date="2022-06")

    assert words(job("2022-08"), job("2019-01", "2020-12"), education=(school,)) == []


def test_a_gap_may_reach_to_today():
    assert words(job("2019-01", "2025-12")) == ["since December 2025"]


def test_years_alone_need_a_longer_gap_for_they_may_hide_one():
    assert words(job("2021"), job("2018", "2020")) == []
    assert words(job("2022"), job("2018", "2019")) == ["between 2019 and 2022"]


def test_time_before_the_first_work_is_no_gap():
    school = Education(institution="Leeds", start_date="2010-09", end_date="2013-06")

    assert words(job("2020-01"), education=(school,)) == []


def test_undated_work_makes_no_gap():
    assert words(Work(name="A", position="Clerk")) == []
