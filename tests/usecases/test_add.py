"""Adding: exact accounts, the same ledger whatever happens on the way, and nothing twice."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from onrecord.errors import GivenUpError, LedgerError, OnRecordError
from onrecord.ledger.store import Ledger
from onrecord.ledger.verifying import verify
from onrecord.ledger.writing.adding import add_entries
from onrecord.usecases.add import How, Limits, Watch, add, try_out
from onrecord.usecases.receipts import Receipt
from onrecord.usecases.shipments import Order, shipments
from onrecord.usecases.taking import Reader
from tests.archive import archive, dump, quick, quick_again, write_archive

ROOT = Path(__file__).resolve().parents[2]
SIZE = 40

ADD = """
import resource, sys
from pathlib import Path
from onrecord.ledger.store import Ledger
from onrecord.usecases.add import Watch, add
from tests.archive import slow
from tests.usecases.test_add import how, shipped
source, place, most = sys.argv[1], sys.argv[2], int(sys.argv[3])
with Ledger.open(place, create=True) as ledger:
    if most:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    watch = Watch(step=lambda tally: print(tally.settled, flush=True))
    receipt = add(shipped(Path(source)), ledger=ledger, how=how(2, load=slow), watch=watch)
    print(receipt.added, receipt.failure)
"""


def how(workers: int = 0, *, load: Callable[[], Reader] = quick, **more: Any) -> How:
    return How(workers=workers, clock=time.monotonic, load=load, articles_a_commit=7, **more)


def shipped(*sources: Path) -> Iterator[Any]:
    return shipments(
        map(str, sources), order=Order(), stdin=BytesIO(), now=lambda: datetime.now(UTC)
    )


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return write_archive(tmp_path / "archive.jsonl", archive(SIZE))


@pytest.fixture(scope="module")
def uninterrupted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the ledger holds when nothing comes in between."""
    folder = tmp_path_factory.mktemp("uninterrupted")
    source = write_archive(folder / "archive.jsonl", archive(SIZE))
    added_to(folder / "crisis.db", source)
    return dump(folder / "crisis.db")


def added_to(
    place: Path, *sources: Path, how: How | None = None, watch: Watch | None = None
) -> Receipt:
    with Ledger.open(place, create=True) as ledger:
        return add(shipped(*sources), ledger=ledger, how=how or HOW, watch=watch or Watch())


HOW = how()


def counts(receipt: Receipt) -> tuple[int, ...]:
    parts = (receipt.added, receipt.there, receipt.reread, receipt.rejections, receipt.left)
    assert receipt.taken_in == sum(parts)
    return parts


def test_every_article_is_accounted_for(source: Path, tmp_path: Path) -> None:
    lines = source.read_text("utf-8").splitlines()
    bad = ["{", json.dumps({"id": "textless"})]
    source.write_text("\n".join([*lines[:10], *bad, *lines[:12]]), "utf-8")
    gone: list[OnRecordError] = []
    receipt = added_to(
        tmp_path / "crisis.db",
        source,
        tmp_path / "absent.txt",
        watch=Watch(rejected=gone.append),
    )
    assert counts(receipt) == (12, 10, 0, 2, 0)
    assert receipt.rejected == {"no text to read": 2}
    assert receipt.broken == 1
    assert len(gone) == 3
    assert receipt.errors == tuple(gone)


def test_articles_without_a_day_of_publication_are_counted_when_they_are_added(
    tmp_path: Path,
) -> None:
    source = tmp_path / "rows.jsonl"
    days: list[dict[str, str]] = [{"date": "2031-03-03"}, {"published": "2031-03-04"}, {}]
    texts = [f"Anna Lorn said on Monday that ferry {n} was closed." for n in range(len(days))]
    rows = [{"text": text, **day} for text, day in zip(texts, days, strict=True)]
    source.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert added_to(tmp_path / "crisis.db", source).undated == 2
    assert added_to(tmp_path / "crisis.db", source).undated == 0


def test_copies_of_earlier_articles_are_counted(source: Path, tmp_path: Path) -> None:
    assert added_to(tmp_path / "crisis.db", source).copies >= SIZE // 5


@pytest.mark.parametrize("workers", [1, 3])
def test_the_ledger_does_not_depend_on_the_number_of_workers(
    source: Path, tmp_path: Path, workers: int, uninterrupted: dict[str, Any]
) -> None:
    added_to(tmp_path / "crisis.db", source, how=how(workers))
    assert dump(tmp_path / "crisis.db") == uninterrupted


def test_the_ledger_does_not_depend_on_how_many_articles_a_commit_holds(
    source: Path, tmp_path: Path, uninterrupted: dict[str, Any]
) -> None:
    for most in (1, 64):
        place = tmp_path / f"{most}.db"
        sized = How(workers=0, clock=time.monotonic, load=quick, articles_a_commit=most)
        added_to(place, source, how=sized)
        assert dump(place) == uninterrupted


@pytest.mark.parametrize("workers", [0, 2])
def test_a_second_time_adds_nothing(
    source: Path, tmp_path: Path, workers: int, uninterrupted: dict[str, Any]
) -> None:
    added_to(tmp_path / "crisis.db", source)
    receipt = added_to(tmp_path / "crisis.db", source, how=how(workers))
    assert counts(receipt) == (0, SIZE, 0, 0, 0)
    assert dump(tmp_path / "crisis.db") == uninterrupted


def test_what_is_there_is_not_read(source: Path, tmp_path: Path) -> None:
    added_to(tmp_path / "crisis.db", source)
    receipt = added_to(tmp_path / "crisis.db", source, how=how(load=_none))
    assert counts(receipt) == (0, SIZE, 0, 0, 0)


def _none() -> Reader:
    def refuse(_: object) -> Iterator[Any]:
        raise AssertionError("nothing is to be read")

    return Reader(refuse, "none")


def test_asked_again_a_newer_reader_replaces_what_the_older_read(
    source: Path, tmp_path: Path
) -> None:
    place = tmp_path / "crisis.db"
    added_to(place, source)
    assert counts(added_to(place, source, how=how(again=True))) == (0, SIZE, 0, 0, 0)
    newer = how(load=quick_again, again=True)
    assert counts(added_to(place, source, how=newer)) == (0, 0, SIZE, 0, 0)
    with Ledger.open(place) as ledger, ledger.reading() as connection:
        assert list(verify(connection)) == []


def test_an_article_that_hangs_the_reader_is_given_up(tmp_path: Path) -> None:
    lines = archive(20)
    lines[3]["text"] += "\n\nHANG HERE"
    source = write_archive(tmp_path / "archive.jsonl", lines)
    limits = Limits(seconds=0.6)
    receipt = added_to(tmp_path / "crisis.db", source, how=how(1, limits=limits))
    assert counts(receipt) == (19, 0, 0, 1, 0)
    (error,) = receipt.errors
    assert isinstance(error, GivenUpError)
    assert error.where.endswith("line 4")


def test_a_dry_run_says_what_would_be_added_and_writes_nothing(
    source: Path, tmp_path: Path
) -> None:
    lines = archive(SIZE)
    twice = write_archive(tmp_path / "twice.jsonl", [*lines, *lines[:5]])
    assert counts(try_out(shipped(twice), ledger=None, how=HOW)) == (SIZE, 5, 0, 0, 0)
    part = write_archive(tmp_path / "part.jsonl", lines[:10])
    place = tmp_path / "crisis.db"
    added_to(place, part)
    before = dump(place)
    with Ledger.open(place) as ledger:
        receipt = try_out(shipped(part, source), ledger=ledger, how=how(2, load=_none))
    # The name of the file is no part of what an article is, so all ten are known twice.
    assert counts(receipt) == (SIZE - 10, 20, 0, 0, 0)
    assert receipt.dry
    assert dump(place) == before


def test_an_interruption_keeps_what_was_read_and_the_same_call_goes_on(
    source: Path, tmp_path: Path, uninterrupted: dict[str, Any]
) -> None:
    place = tmp_path / "crisis.db"
    steps = 0

    def interrupt(_: object) -> None:
        nonlocal steps
        steps += 1
        if steps == 20:
            raise KeyboardInterrupt

    receipt = added_to(place, source, watch=Watch(step=interrupt))
    assert receipt.stopped
    assert 10 < receipt.added < SIZE
    counts(receipt)
    again = added_to(place, source)
    assert again.there == receipt.added
    assert dump(place) == uninterrupted


def test_a_commit_is_held_against_interruption(source: Path, tmp_path: Path) -> None:
    held = 0

    @contextmanager
    def hold() -> Iterator[None]:
        nonlocal held
        held += 1
        yield

    added_to(tmp_path / "crisis.db", source, watch=Watch(held=hold))
    assert held == -(-SIZE // 7)


def test_a_failing_write_undoes_its_own_commit_alone(
    source: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    uninterrupted: dict[str, Any],
) -> None:
    commits = 0

    def fail_at_third(connection: Any, entries: Any, **more: Any) -> Any:
        nonlocal commits
        commits += 1
        added = add_entries(connection, entries, **more)
        if commits == 3:
            raise LedgerError(what="the disk is full", where="crisis.db", fix="free some space")
        return added

    place = tmp_path / "crisis.db"
    with monkeypatch.context() as patch:
        patch.setattr("onrecord.usecases.add.add_entries", fail_at_third)
        receipt = added_to(place, source)
    assert receipt.failure is not None
    assert (receipt.added, receipt.taken_in - receipt.left) == (14, 14)
    assert len(dump(place)["articles"]) == 14
    added_to(place, source)
    assert dump(place) == uninterrupted


def test_a_full_disk_is_reported_and_leaves_a_sound_ledger(
    source: Path, tmp_path: Path, uninterrupted: dict[str, Any]
) -> None:
    place = tmp_path / "crisis.db"
    with _adding(source, place, most=400_000) as full:
        said, _ = full.communicate(timeout=60)
    assert full.returncode == 0
    added, failure = said.splitlines()[-1].split(" ", 1)
    assert int(added) < SIZE
    assert str(place) in failure
    with Ledger.open(place) as ledger, ledger.reading() as connection:
        assert list(verify(connection)) == []
    added_to(place, source)
    assert dump(place) == uninterrupted


def test_killed_at_any_moment_and_run_again_it_ends_as_if_nothing_had_happened(
    source: Path, tmp_path: Path, uninterrupted: dict[str, Any]
) -> None:
    place = tmp_path / "crisis.db"
    dice = random.Random(4)
    for settled in (0, 4, 10, 20, 33):
        with _adding(source, place) as run:
            assert run.stdout is not None
            while settled and int(run.stdout.readline()) < settled:
                pass
            time.sleep(dice.uniform(0, 0.1))
            run.send_signal(signal.SIGKILL)
    receipt = added_to(place, source)
    assert receipt.there >= 28
    with Ledger.open(place) as ledger, ledger.reading() as connection:
        assert list(verify(connection)) == []
    assert dump(place) == uninterrupted


def _adding(source: Path, place: Path, *, most: int = 0) -> subprocess.Popen[str]:
    """Start to add in a process of its own, to a file of so many bytes at the most."""
    paths = os.pathsep.join([str(ROOT), *filter(None, sys.path)])
    return subprocess.Popen(
        [sys.executable, "-c", ADD, str(source), str(place), str(most)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": paths},
    )
