"""The command `onrecord add`: a receipt, exit codes, and a way on after any end."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli.main import cli
from onrecord.errors import LedgerError
from tests.archive import archive, dump, quick, write_archive

ROOT = Path(__file__).resolve().parents[2]
Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Return what runs `onrecord add` with a quick reader, where there is a small archive."""
    monkeypatch.setattr("onrecord.cli.add.shipped", quick)
    monkeypatch.chdir(tmp_path)
    write_archive(tmp_path / "archive.jsonl", archive(12))

    def run(*arguments: str, input: str | bytes | None = None) -> Result:
        common = ["add", "--ledger", "crisis.db", "--workers", "0"]
        return CliRunner().invoke(cli, [*common, *arguments], input=input)

    return run


def receipt(done: Result) -> dict[str, object]:
    found = json.loads(done.stdout)
    assert isinstance(found, dict)
    return found


def test_a_receipt_says_what_became_of_the_articles(run: Run) -> None:
    done = run("archive.jsonl")
    assert done.exit_code == 0
    lines = [line.split() for line in done.stdout.splitlines()]
    assert ["taken", "in", "12"] in lines
    assert ["already", "there", "0"] in lines
    assert "2 with passages of earlier articles" in done.stdout
    assert done.stderr == ""
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_the_receipt_as_json_adds_up(run: Run, tmp_path: Path) -> None:
    lines = (tmp_path / "archive.jsonl").read_text("utf-8")
    (tmp_path / "archive.jsonl").write_text(lines + "{\n" + lines, "utf-8")
    found = receipt(run("archive.jsonl", "--json"))
    assert found["taken_in"] == 25
    assert (found["added"], found["already_there"]) == (12, 12)
    assert found["rejected"] == {"no text to read": 1}
    (error,) = found["errors"]  # type: ignore[misc]
    assert error["where"].endswith("line 13")


def test_what_is_rejected_can_be_written_to_a_file(run: Run, tmp_path: Path) -> None:
    done = run("archive.jsonl", "absent.txt", "--rejected", "gone.jsonl")
    assert done.exit_code == 1
    (line,) = (tmp_path / "gone.jsonl").read_text("utf-8").splitlines()
    assert json.loads(line)["where"] == "absent.txt"


def test_a_file_that_cannot_be_written_is_told_before_anything_is_read(run: Run) -> None:
    done = run("archive.jsonl", "--rejected", "no/such/folder.jsonl")
    assert done.exit_code == 2
    assert "--rejected no/such/folder.jsonl" in done.stderr


def test_nothing_added_is_exit_code_two(run: Run) -> None:
    done = run("absent.txt")
    assert done.exit_code == 2
    assert "absent.txt" in done.stdout


def test_a_second_time_is_done_with_nothing_added(run: Run) -> None:
    run("archive.jsonl")
    done = run("archive.jsonl", "--json")
    assert done.exit_code == 0
    assert receipt(done)["already_there"] == 12


def test_a_dry_run_makes_no_ledger(run: Run, tmp_path: Path) -> None:
    done = run("archive.jsonl", "--dry-run")
    assert done.exit_code == 0
    assert "nothing was written" in done.stdout
    assert not (tmp_path / "crisis.db").exists()


def test_a_dry_run_knows_what_the_ledger_has(run: Run) -> None:
    run("archive.jsonl")
    assert receipt(run("archive.jsonl", "--dry-run", "--json"))["already_there"] == 12


def test_fields_of_rows_can_go_by_other_names(run: Run, tmp_path: Path) -> None:
    line = {"body": archive(1)[0]["text"], "day": "2031-03-01"}
    (tmp_path / "rows.jsonl").write_text(json.dumps(line), "utf-8")
    fields = ["--field", "text=body", "--field", "published=day"]
    done = run("rows.jsonl", "--as", "jsonl", *fields)
    assert done.exit_code == 0
    (article,) = dump(tmp_path / "crisis.db")["articles"]
    assert "2031-03-01" in map(str, article)


@pytest.mark.parametrize("field", ["text", "text=", "words=body"])
def test_a_field_that_makes_no_sense_is_asked_wrongly(run: Run, field: str) -> None:
    assert run("archive.jsonl", "--field", field).exit_code == 2


def test_standard_input_is_a_source(run: Run) -> None:
    lines = "".join(json.dumps(line) + "\n" for line in archive(3))
    assert receipt(run("-", "--as", "jsonl", "--json", input=lines))["added"] == 3


def test_a_file_that_is_no_ledger_is_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "crisis.db").write_text("a diary", "utf-8")
    done = run("archive.jsonl")
    assert done.exit_code == 2
    assert "not a ledger" in done.stderr
    assert (tmp_path / "crisis.db").read_text("utf-8") == "a diary"


COMMAND = (sys.executable, "-m", "onrecord.cli.main", "add")
SLOW = (
    sys.executable,
    "-c",
    "import onrecord.cli.add\n"
    "from onrecord.cli.main import cli\n"
    "from tests.archive import slow\n"
    "onrecord.cli.add.shipped = slow\n"
    "cli()",
    "add",
)


def started(command: tuple[str, ...], *arguments: object) -> subprocess.Popen[str]:
    paths = [str(ROOT), *filter(None, sys.path)]
    return subprocess.Popen(
        [*command, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
    )


def wait_for_articles(place: Path) -> None:
    """Wait until the ledger at *place* has its first articles."""
    give_up = time.monotonic() + 60
    while time.monotonic() < give_up:
        with suppress(LedgerError):
            if dump(place)["articles"]:
                return
        time.sleep(0.05)


def test_interrupted_it_says_how_to_go_on_and_does(tmp_path: Path) -> None:
    source = write_archive(tmp_path / "archive.jsonl", archive(400))
    where = (source, "--ledger", tmp_path / "crisis.db", "--workers", "2")
    with started(SLOW, *where) as run:
        wait_for_articles(tmp_path / "crisis.db")
        run.send_signal(signal.SIGINT)
        said, complaint = run.communicate(timeout=60)
    assert (run.returncode, complaint) == (1, "")
    assert "Stopped. Run the same command again to go on from here." in said
    with started(SLOW, *where, "--json") as again:
        said, _ = again.communicate(timeout=60)
    assert again.returncode == 0
    found = json.loads(said)
    assert found["taken_in"] == 400
    assert found["already_there"] >= 64


def test_killed_with_the_real_reader_and_run_again_nothing_is_lost(tmp_path: Path) -> None:
    text = (ROOT / "examples" / "sample.txt").read_text("utf-8")
    lines = [{"id": f"{n}", "text": f"{text}\nEdition {n}.\n"} for n in range(40)]
    source = write_archive(tmp_path / "samples.jsonl", lines)
    killed, whole = tmp_path / "killed.db", tmp_path / "whole.db"
    with started(COMMAND, source, "--ledger", killed, "--workers", "2") as run:
        wait_for_articles(killed)
        run.kill()
    for place, workers in ((killed, 2), (whole, 1)):
        with started(COMMAND, source, "--ledger", place, "--workers", workers) as last:
            assert last.wait(timeout=120) == 0
    assert dump(killed) == dump(whole)
