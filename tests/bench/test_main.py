import json
from pathlib import Path

import pytest

from bench.__main__ import main

FLOORS = Path(__file__).resolve().parents[2] / "bench" / "floors.json"


@pytest.fixture
def arguments(tmp_path: Path, fake_reader: tuple[str, ...]) -> list[str]:
    """A fake reader, floors that may be written, no corpora, and one suite."""
    floors = tmp_path / "floors.json"
    entries = json.loads(FLOORS.read_text(encoding="utf-8"))
    for entry in entries.values():
        entry.update(floor=None, corpus_sha256=None, measured=None, date=None)
    floors.write_text(json.dumps(entries))
    common = ["--shared", str(tmp_path / "none"), "--floors", str(floors)]
    return [*common, "--only", "resources", "--command", *fake_reader]


def test_the_bench_passes_without_corpora(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 0
    out = capsys.readouterr().out
    assert "article.txt is not here" in out
    assert "sample_seconds" in out


def test_floors_are_written_only_when_asked(arguments: list[str], tmp_path: Path) -> None:
    floors = tmp_path / "floors.json"
    before = floors.read_text()
    main(arguments)
    assert floors.read_text() == before
    main(["--raise", *arguments])
    assert json.loads(floors.read_text())["sample_peak_mb"]["floor"] > 0


def test_a_figure_below_its_floor_fails_the_bench(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["--raise", *arguments])
    floors = tmp_path / "floors.json"
    entries = json.loads(floors.read_text())
    entries["sample_seconds"]["floor"] = 0.000001
    floors.write_text(json.dumps(entries))
    assert main(arguments) == 1
    assert "sample_seconds" in capsys.readouterr().err


def test_the_fast_part_sets_no_floors(arguments: list[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--fast", "--raise", *arguments])


def test_records_are_kept_where_asked(arguments: list[str], tmp_path: Path) -> None:
    main(["--keep", str(tmp_path / "kept"), *arguments])
    assert (tmp_path / "kept" / "sample.json").exists()
