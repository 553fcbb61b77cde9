from pathlib import Path

import pytest

from desktop.reports.export import FileKind, write_report
from desktop.reports.json_export import load_export
from desktop.reports.whole_file import ExportNotWritten
from shared.ids import FactId
from tests.desktop.reports.documents import text_of_word
from tests.desktop.session.past_sessions import interview

KINDS: tuple[FileKind, ...] = ("markdown", "json", "docx")


def test_each_kind_is_written(tmp_path: Path) -> None:
    for kind in KINDS:
        write_report(interview(), kind, tmp_path / kind, title="Final round", facts={FactId("F1"): "Ten years."})

    assert (tmp_path / "markdown").read_text(encoding="utf-8").startswith("# Final round\n")
    assert load_export(tmp_path / "json") == interview()
    assert "Ten years." in text_of_word((tmp_path / "docx").read_bytes())


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_leaves_half_a_file(kind: FileKind, tmp_path: Path) -> None:
    with pytest.raises(ExportNotWritten):
        write_report(interview(), kind, tmp_path / "absent" / "file")

    assert list(tmp_path.iterdir()) == []
