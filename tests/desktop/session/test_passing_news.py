from datetime import UTC, datetime

import pytest

from desktop.session.passing_news import PASSING_S, Passing, PassingNews
from shared.events import DeviceChanged, LoggedEvent, ServiceChanged, SessionEvent, SessionReconnected


class Clock:
    now = 50.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def news(clock: Clock) -> PassingNews:
    return PassingNews(clock)


def take(news: PassingNews, event: SessionEvent) -> None:
    news.take(LoggedEvent(seq=1, at=datetime(2026, 11, 3, tzinfo=UTC), event=event))


def opened(words: str) -> DeviceChanged:
    return DeviceChanged(source="microphone", state="open", device="x", position=0, message=words)


def test_sound_that_was_lost_is_news_for_half_a_minute(news: PassingNews, clock: Clock) -> None:
    take(news, opened("0.4 s of sound were lost."))
    at_once = news.now

    clock.now += PASSING_S

    assert at_once == [Passing("overrun", "0.4 s of sound were lost.")]
    assert news.now == []


def test_that_a_device_is_open_is_no_news(news: PassingNews) -> None:
    take(news, opened(""))

    assert news.now == []


def test_of_one_source_the_newest_counts(news: PassingNews) -> None:
    take(news, opened("0.4 s of sound were lost."))
    take(news, opened("1.2 s of sound were lost."))

    assert [each.words for each in news.now] == ["1.2 s of sound were lost."]


def test_a_gap_is_news_until_it_proves_to_be_a_sleep(news: PassingNews) -> None:
    take(news, SessionReconnected(gap_s=180))
    gap = news.now

    take(news, ServiceChanged(service="machine", state="slept", message="This computer slept."))

    assert gap == [Passing("continued", gap_s=180)]
    assert news.now == []
