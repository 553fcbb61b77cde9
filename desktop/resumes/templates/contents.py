"""The contents: a résumé as blocks, in the order and the columns of a template. Nothing of it is left out or hidden."""

from collections.abc import Iterator

from desktop.resumes.countries import country_name
from desktop.resumes.resume import Resume
from desktop.resumes.templates.blocks import Block, Head, Heading, Printed, Span
from desktop.resumes.templates.section_blocks import SectionBlocks
from desktop.resumes.templates.template import Template
from desktop.resumes.templates.words import joined, printable, shown_link, wanted_link

TITLES = {
    "summary": "Profile",
    "work": "Experience",
    "education": "Education",
    "projects": "Projects",
    "skills": "Skills",
    "certificates": "Certificates",
    "publications": "Publications",
    "awards": "Awards",
    "volunteer": "Volunteering",
    "languages": "Languages",
    "interests": "Interests",
    "references": "References",
}

CONTACT = "Contact"
"""Above the contacts, where they stand in a side column."""


def contents(resume: Resume, template: Template) -> Printed:
    main = (_part(part, resume, template) for part in template.order if part not in template.side)
    side = (_part(part, resume, template) for part in template.order if part in template.side)
    return Printed(
        head_of(resume),
        tuple(block for part in main for block in part),
        tuple(block for part in side for block in part),
    )


def head_of(resume: Resume) -> Head:
    basics = resume.basics
    place = basics.location
    town = joined(", ", f"{place.postal_code} {place.city}".strip(), place.region, country_name(place.country_code))
    contacts = [
        Span(basics.email, link=_mail(basics.email)),
        Span(basics.phone, link=_call(basics.phone)),
        Span(joined(", ", place.address, town)),
        Span(shown_link(basics.url), link=wanted_link(basics.url)),
    ]
    for profile in basics.profiles:
        shown = shown_link(profile.url) or joined(": ", profile.network, profile.username)
        contacts.append(Span(shown, link=wanted_link(profile.url)))
    return Head(printable(basics.name), printable(basics.label), tuple(span for span in contacts if span.text))


def _mail(address: str) -> str:
    """None for what holds blanks or signs that no file can carry in a link."""
    return f"mailto:{address}" if "@" in address and address.isprintable() and " " not in address else ""


def _call(phone: str) -> str:
    digits = "".join(sign for sign in phone if sign.isascii() and (sign.isdigit() or sign == "+"))
    return f"tel:{digits}" if len(digits) >= 5 else ""


def _part(part: str, resume: Resume, template: Template) -> Iterator[Block]:
    if part == "sections":
        for section in resume.sections:
            yield from _titled(section.title, SectionBlocks.own(section))
    else:
        blocks = SectionBlocks(resume, template.form, narrow=part in template.side)
        yield from _titled(TITLES[part], getattr(blocks, part)())


def _titled(title: str, blocks: Iterator[Block]) -> Iterator[Block]:
    """No title without something below it."""
    for number, block in enumerate(blocks):
        if not number and title:
            yield Heading(printable(title))
        yield block
