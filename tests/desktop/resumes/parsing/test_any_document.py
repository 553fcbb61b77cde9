"""Whatever a document holds: the parse ends, every field has its place, and no word is lost."""

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.resumes.document import Cell, Document, Line
from desktop.resumes.parsing.months import EXPECTED, NOW
from desktop.resumes.parsing.parse import parse_resume
from desktop.resumes.parsing.text import parse_text
from tests.desktop.resumes.parsing.documents import WORD, lost_words, misplaced, unplaced

PIECES = st.sampled_from(
    [
        piece
        for row in """
EXPERIENCE|Education|Skills:|Languages|References|Selected Awards|Publications|Projects|CONTACT|Objective|Interests
Ada Lovelace|ada@example.org|+44 20 7946 0958|github.com/ada|London, UK|Senior Software Engineer|Analyst, Acme Ltd
Acme Corporation|University of Leeds|BSc (Hons) Mathematics|2019 – 2021|Jan 2018 - Present|2017 –|since 2016|May 2020
Built a thing that made 3 people happy|and kept it running for a long while,|Python, SQL (advanced), C++|GPA: 3.9/4.0
Languages: English (native), French|• Won a prize in 2014|Acme | Engineer | 2011-2013|(2 yrs 3 mos)|English: C1
Available on request|https://example.com/a?b=c|Responsibilities:|Paris|Germany|–|Company: Foo GmbH|x|-|12
Page 1 of 2|Doe, J. (2015). On things. Things Today, 3.|Curriculum Vitae|MSc Physics, Oxford University, 2011
“Title of a paper.” Journal of Papers, 2012.|Git and GitHub|Dr. Ann Lee, PhD|Docker  (5/5)|"Quoted" *starred*
""".strip().split("\n")
        for piece in row.split("|")
    ]
)
TEXTS = st.one_of(PIECES, st.text(max_size=40), st.lists(PIECES, min_size=2, max_size=3).map(", ".join))
CELLS = st.builds(Cell, text=TEXTS, bold=st.booleans(), italic=st.booleans())
LINES = st.builds(
    Line,
    cells=st.lists(CELLS, min_size=1, max_size=3).map(tuple),
    margin=st.lists(CELLS, max_size=2).map(tuple),
    size=st.sampled_from((0.0, 9.0, 10.0, 14.0, 22.0)),
    bold=st.booleans(),
    heading=st.sampled_from((0, 0, 0, 1, 2)),
    bullet=st.booleans(),
    level=st.integers(0, 2),
    gap_before=st.booleans(),
    page=st.sampled_from((1, 1, 1, 2)),
    region=st.sampled_from((0, 0, 1)),
    hidden=st.sampled_from((False, False, False, True)),
)
DOCUMENTS = st.lists(LINES, max_size=25).map(lambda lines: Document(lines=tuple(lines), kind="pdf"))

MAY_GO = frozenset(
    WORD.findall(
        """experience education skills languages references selected awards publications projects contact objective
        interests page of curriculum vitae responsibilities company yrs mos in to from and at by the with for bei und et
        y e de du la le"""
    )
)
"""Headings, captions, durations and the little words between two fields."""


@settings(max_examples=120, deadline=None, derandomize=True)
@given(DOCUMENTS)
def test_every_field_quotes_a_line_that_its_place_names(document: Document) -> None:
    read = parse_resume(document)

    assert misplaced(read) == []
    assert unplaced(read) == []


@settings(max_examples=120, deadline=None, derandomize=True)
@given(DOCUMENTS)
def test_no_word_of_the_document_is_lost(document: Document) -> None:
    read = parse_resume(document)

    lost = lost_words(read, but=MAY_GO | _date_words())
    assert not [word for word in lost if not (word.isdigit() and len(word) < 4)]  # those are page numbers


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text(max_size=400))
def test_any_text_can_be_pasted(text: str) -> None:
    assert misplaced(parse_text(text)) == []


def _date_words() -> frozenset[str]:
    """Months and words for today become the numbers of a date."""
    return frozenset(WORD.findall(" ".join((*NOW, EXPECTED, "jan may present since"))))
