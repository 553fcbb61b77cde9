from hypothesis import given
from hypothesis import strategies as st

from desktop.reports.timing_figures import measure_timing, percentile
from shared.session_view import SessionView
from tests.desktop.session.past_sessions import Log


def test_percentiles_are_values_that_were_measured() -> None:
    values = [float(value) for value in range(1, 101)]

    assert (percentile(values, 50), percentile(values, 95)) == (50, 95)


@given(st.lists(st.floats(0, 1e6), min_size=1))
def test_half_of_the_values_are_at_most_the_median(values: list[float]) -> None:
    median = percentile(values, 50)

    assert median in values
    assert sum(value <= median for value in values) * 2 >= len(values)


def test_one_question_has_no_percentiles() -> None:
    log = Log()
    log.ask("Why us?", 1)

    assert all(part.p50_ms is None and part.p95_ms is None for part in measure_timing(SessionView.of(log.events)))


def test_what_was_never_measured_is_left_out() -> None:
    log = Log()
    log.ask("Why us?", 1, timing=None)

    assert measure_timing(SessionView.of(log.events)) == ()


def test_each_of_the_three_is_measured_for_itself() -> None:
    log = Log()
    log.ask("Why us?", 1, timing=(100, 200, 900))
    log.ask("Why now?", 9, timing=(300, 500, 1_500))

    figures = measure_timing(SessionView.of(log.events))

    assert [(part.name, part.p50_ms, part.p95_ms) for part in figures] == [
        ("Text", 100, 300),
        ("Outline", 200, 500),
        ("First word", 900, 1_500),
    ]
