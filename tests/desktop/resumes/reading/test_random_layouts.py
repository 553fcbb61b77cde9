"""Reading order on résumés drawn by chance."""

import pytest

from tests.desktop.resumes.reading.layouts import lost, read
from tests.desktop.resumes.reading.random_resumes import drawn_resume


@pytest.mark.parametrize("seed", range(60))
def test_every_sentence_is_whole_every_date_on_its_line_and_none_in_an_item(seed):
    drawn = drawn_resume(seed)

    document = read(drawn.page)

    lines = [[cell.text for cell in line.cells] for line in document.lines]
    assert lost(document, drawn.sentences) == []
    assert [pair for pair in drawn.pairs if not any(set(pair) <= set(cells) for cells in lines)] == []
    assert [line.text for line in document.lines if line.bullet and len(line.cells) > 1] == []
