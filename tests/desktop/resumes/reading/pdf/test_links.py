"""Links of a page."""

from desktop.resumes.document import Link
from tests.desktop.resumes.reading.layouts import read
from tests.desktop.resumes.reading.pdf_writer import Page


def test_a_link_has_its_words_its_page_and_its_place():
    page = Page().text(50, 60, "See my page for more")
    page.links.append((72, 50, 112, 63, "https://example.org/mara"))

    (link,) = read(Page().text(50, 60, "First page with nothing to click"), page).links

    assert link == Link(url="https://example.org/mara", page=2, box=(72.0, 50.0, 112.0, 63.0), text="my page")


def test_an_icon_and_a_word_that_lead_to_one_place_are_one_link():
    page = Page().text(70, 60, "example.org is a page")
    page.links += [(50, 50, 60, 63, "https://example.org"), (68, 50, 124, 63, "https://example.org")]

    assert [link.text for link in read(page).links] == ["example.org"]


def test_only_web_mail_and_telephone_are_links():
    page = Page().text(50, 60, "See my page for more")
    for url in ("javascript:alert", "file:///etc/passwd", "tel:+46705550123", "mailto:mara@example.org"):
        page.links.append((72, 50, 112, 63, url))

    assert [link.url for link in read(page).links] == ["tel:+46705550123", "mailto:mara@example.org"]
