"""Drawn résumés and their labels."""

import pypdfium2

from tests.benchmarks.resumes.corpus.generate import generate
from tests.benchmarks.resumes.corpus.layouts import layouts
from tests.benchmarks.resumes.corpus.persons import load_persons
from tests.benchmarks.resumes.gold import load_samples
from tests.benchmarks.resumes.normal import run_on


def test_the_halves_share_neither_person_nor_layout():
    for load, key in ((load_persons, "name"), (layouts, "name")):
        halves = [{getattr(one, key) for one in load(held_out=held_out)} for held_out in (False, True)]

        assert not halves[0] & halves[1]
        assert all(len(half) >= 8 for half in halves)


def test_a_drawn_resume_prints_what_its_labels_say(tmp_path, qapp):
    generate(tmp_path, only="plain_okafor")
    (sample,) = load_samples(tmp_path)
    page = pypdfium2.PdfDocument(str(sample.path))[0].get_textpage()
    printed = run_on(page.get_text_bounded())

    for value in (sample.gold.name, sample.gold.phone, *sample.gold.skills, *sample.gold.sentences):
        assert run_on(value) in printed


def test_the_first_few_show_every_layout(tmp_path, qapp):
    kinds = layouts(held_out=False)
    generate(tmp_path, most=len(kinds))

    assert {kind.name for kind in kinds} == {sample.path.name.split("_")[0] for sample in load_samples(tmp_path)}
