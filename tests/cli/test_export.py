"""The commands `onrecord export` and `onrecord import`, as they are typed."""

import json
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli.main import cli
from onrecord.exports.formats import EXPORTERS
from onrecord.ledger.store import Ledger
from tests.exports.holdings import hostile
from tests.ledger.entries import add_records, dump, named


@pytest.fixture
def place(tmp_path: Path) -> Path:
    path = tmp_path / "crisis.db"
    with Ledger.open(path, create=True) as ledger:
        add_records(ledger, named("a"), hostile().record)
    return path


def run(command: str, *arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [command, *map(str, arguments)])


def test_the_help_names_every_format_and_fits_a_terminal() -> None:
    shown = run("export", "--help").stdout
    assert all(f"  {name} " in shown for name in ("jsonl", *EXPORTERS))
    assert max(map(len, shown.splitlines())) <= 80


@pytest.mark.parametrize("to", [name for name, f in EXPORTERS.items() if f.ending])
def test_one_file_goes_to_standard_output_or_to_a_name(
    place: Path, tmp_path: Path, to: str
) -> None:
    shown = run("export", "--to", to, "--ledger", place)
    assert shown.exit_code == 0
    file = tmp_path / "new" / "out"
    done = run("export", "--to", to, "--ledger", place, "-o", file)
    assert done.exit_code == 0
    assert done.stdout == ""
    assert str(file) in done.stderr
    assert file.read_bytes() == shown.stdout_bytes
    assert sorted(path.name for path in file.parent.iterdir()) == ["out"]


@pytest.mark.parametrize(
    ("to", "name"), [("jsonl", "onrecord.jsonl"), ("brief", "onrecord.md")]
)
def test_one_file_in_a_folder_is_told_by_its_whole_path(
    place: Path, tmp_path: Path, to: str, name: str
) -> None:
    for _ in ("made", "there"):
        done = run("export", "--to", to, "--ledger", place, "-o", f"{tmp_path}/new/")
        assert f"wrote to {tmp_path / 'new' / name} (" in done.stderr
        assert (tmp_path / "new" / name).is_file()


@pytest.mark.parametrize("to", ["csv", "parquet"])
def test_tables_go_into_a_folder_or_a_zip_file(place: Path, tmp_path: Path, to: str) -> None:
    folder, packed = tmp_path / "tables", tmp_path / "tables.zip"
    assert run("export", "--to", to, "--ledger", place, "-o", folder).exit_code == 0
    assert run("export", "--to", to, "--ledger", place, "-o", packed).exit_code == 0
    with zipfile.ZipFile(packed) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            assert (folder / name).read_bytes() == archive.read(name)
        assert sorted(archive.namelist()) == sorted(path.name for path in folder.iterdir())


def test_tables_need_a_place_with_a_name(place: Path) -> None:
    done = run("export", "--to", "csv", "--ledger", place)
    assert done.exit_code == 2
    assert "name a folder or a .zip file" in done.stderr


def test_what_was_there_stays_when_an_export_fails(place: Path, tmp_path: Path) -> None:
    file = tmp_path / "out.jsonl"
    file.write_text("before")
    done = run(
        *("export", "--to", "jsonl", "--ledger", place),
        *("-o", file, "--speaker", "Tarn"),
    )
    assert done.exit_code == 2
    assert file.read_text() == "before"
    assert sorted(path.name for path in tmp_path.iterdir() if path.name[0] == ".") == []


def test_a_place_that_cannot_be_written_is_named(place: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = run("export", "--to", "ics", "--ledger", place, "-o", tmp_path / "file" / "x.ics")
    assert done.exit_code == 2
    assert "it cannot be written" in done.stderr


def test_what_is_left_out_is_counted_on_standard_error(place: Path, tmp_path: Path) -> None:
    done = run("export", "--to", "plover", "--ledger", place, "-o", tmp_path / "out")
    assert "(events: 5)" in done.stderr
    assert "1 left out: no PLOVER category fits" in done.stderr


def test_a_ledger_travels_through_a_file(place: Path, tmp_path: Path) -> None:
    file, new = tmp_path / "crisis.jsonl", tmp_path / "new.db"
    run("export", "--to", "jsonl", "--ledger", place, "-o", file)
    done = run("import", file, "--ledger", new)
    assert done.exit_code == 0
    assert done.stdout.startswith("Imported: 2 articles added, 0 there already.")
    with Ledger.open(place) as left, Ledger.open(new) as right:
        assert dump(left) == dump(right)
    again = run("import", file, "--ledger", new)
    assert "0 articles added, 2 there already" in again.stdout


def test_a_damaged_file_is_refused_and_no_ledger_is_made(place: Path, tmp_path: Path) -> None:
    file, new = tmp_path / "crisis.jsonl", tmp_path / "new.db"
    run("export", "--to", "jsonl", "--ledger", place, "-o", file)
    file.write_bytes(file.read_bytes()[:-200])
    done = run("import", file, "--ledger", new)
    assert done.exit_code == 2
    assert ".jsonl, line 3: " in done.stderr
    assert not new.exists()


def test_a_file_can_be_checked_alone(place: Path, tmp_path: Path) -> None:
    file, new = tmp_path / "crisis.jsonl", tmp_path / "new.db"
    run("export", "--to", "jsonl", "--ledger", place, "-o", file)
    done = run("import", file, "--check", "--ledger", new)
    assert done.stdout.endswith("is whole: 2 articles\n")
    assert not new.exists()


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    done = run("import", tmp_path / "none.jsonl", "--ledger", tmp_path / "new.db")
    assert done.exit_code == 2
    assert "the file cannot be read" in done.stderr


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "records.jsonl"
    file.write_text(json.dumps({"schema": "onrecord.record/1"}) + "\n")
    done = run("import", file, "--ledger", tmp_path / "new.db")
    assert done.exit_code == 2
    assert "line 1: this is no ledger in JSON lines" in done.stderr


@pytest.mark.parametrize("option", ["--speaker", "--outlet"])
def test_a_name_that_fits_nothing_is_said_to_do_so(place: Path, option: str) -> None:
    done = run("export", "--to", "brief", option, "Nobody\x1b[31m", "--ledger", place)
    assert f"onrecord: nothing fits {option} Nobody" in done.stderr
    assert "\x1b" not in done.stderr


def test_a_map_that_nobody_drew_is_said_to_be_empty(place: Path) -> None:
    done = run("export", "--to", "geojson", "--perspective", "Nobody", "--ledger", place)
    assert done.exit_code == 0
    assert "onrecord: nothing fits --perspective Nobody; `onrecord actors`" in done.stderr
