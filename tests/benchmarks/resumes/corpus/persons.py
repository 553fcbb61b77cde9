"""The fictional persons whose résumés are drawn, read from their files beside this one."""

from pathlib import Path

import msgspec
import yaml


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """`end` may be "present"."""

    company: str
    place: str
    position: str
    start: str
    end: str
    bullets: tuple[str, ...] = ()


class School(msgspec.Struct, frozen=True, kw_only=True):
    institution: str
    place: str
    study: str
    area: str
    start: str
    end: str


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """`skills` are groups; one without a name is a bare list. `extra`: further sections, a line each."""

    id: str
    name: str
    label: str
    email: str
    phone: str
    links: tuple[str, ...]
    place: str
    summary: str
    work: tuple[Job, ...]
    education: tuple[School, ...]
    skills: dict[str, tuple[str, ...]]
    spoken: tuple[str, ...] = ()
    extra: dict[str, tuple[str, ...]] = {}


def load_persons(*, held_out: bool) -> tuple[Person, ...]:
    path = Path(__file__).with_name("persons_held_out.yaml" if held_out else "persons_development.yaml")
    return msgspec.convert(yaml.safe_load(path.read_text(encoding="utf-8")), tuple[Person, ...])
