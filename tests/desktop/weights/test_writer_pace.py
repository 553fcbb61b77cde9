from pathlib import Path

from desktop.weights.writer_pace import WriterPace, WriterPaces


def test_paces_are_remembered_beside_the_models(tmp_path: Path) -> None:
    WriterPaces(tmp_path / "store").remember("small", WriterPace(12.0, 0.2))
    WriterPaces(tmp_path / "store").remember("large", WriterPace(9.256, 0.4321))

    assert WriterPaces(tmp_path / "store").all() == {"small": WriterPace(12.0, 0.2), "large": WriterPace(9.26, 0.432)}
    assert WriterPaces(tmp_path / "store").words_per_s() == {"small": 12.0, "large": 9.26}


def test_a_damaged_file_only_costs_a_new_measurement(tmp_path: Path) -> None:
    paces = WriterPaces(tmp_path)
    paces.remember("small", WriterPace(12.0, 0.2))
    (file,) = tmp_path.iterdir()
    for damaged in ("{", "[]", '{"small": 3}', '{"small": {"words_per_s": "fast"}}'):
        file.write_text(damaged)

        assert paces.all() == {}
