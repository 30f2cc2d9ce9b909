"""Adding: what it takes beside the reading itself, and the memory of all its processes.

`python -m bench.adding --articles 600` measures a smaller newsroom than `--only add` does.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.corpora import Corpora, default_shared
from bench.floors import Measurement
from bench.newsroom import write_newsroom
from bench.reader import Bench, default_command
from bench.weighing import weighed

__all__ = ["ARTICLES", "Took", "main", "measure_add", "take"]

ARTICLES = 10_000
WORKERS = 2
FIGURES = ("add_over_reading", "add_peak_mb", "add_articles_per_second")
_THREADS = {"OMP_NUM_THREADS": "1", "OMP_WAIT_POLICY": "PASSIVE", "OPENBLAS_NUM_THREADS": "1"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Took:
    """What adding took, and what the reading alone of the same articles takes."""

    articles: int
    added: int
    adding: float
    reading: float
    peak_mb: float
    ledger_mb: float


def measure_add(bench: Bench) -> Iterator[Measurement]:
    """Return the time of adding over that of reading, on two cores, its memory and rate."""
    corpora = Corpora(bench.shared)
    reason = "left out of the fast part" if bench.fast else _why_none(corpora)
    if reason:
        yield from (Measurement(name=name, value=None, note=reason) for name in FIGURES)
        return
    lines = bench.room / "newsroom.jsonl"
    sha256 = write_newsroom(corpora, lines, size=ARTICLES)
    took = take(lines, command=bench.command, room=bench.room)
    values = (took.adding / took.reading, took.peak_mb, took.added / took.adding)
    for name, value in zip(FIGURES, values, strict=True):
        whole = took.added == took.articles
        yield Measurement(
            name=name,
            value=value if whole else None,
            corpus_sha256=sha256,
            note="" if whole else f"{took.added:,} of {took.articles:,} were added",
            broken=not whole,
            detail=_told(took) if name == FIGURES[0] else (),
        )


def take(lines: Path, *, command: tuple[str, ...], room: Path) -> Took:
    """Add the articles of a file to a new ledger, and read them, each on the same two cores."""
    ledger = room / "newsroom.db"
    with _cores(WORKERS):
        start = time.perf_counter()
        with weighed(os.getpid()) as scales:
            receipt = _receipt(command, lines, ledger)
        adding = time.perf_counter() - start
        reading = _read_alone(lines)
    return Took(
        articles=receipt["taken_in"],
        added=receipt["added"],
        adding=adding,
        reading=reading,
        peak_mb=scales.peak_mb,
        ledger_mb=ledger.stat().st_size / 1e6,
    )


def main() -> None:
    """Measure a newsroom of some size and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=default_shared(), help="the corpora")
    parser.add_argument("--articles", type=int, default=600)
    asked = parser.parse_args()
    with TemporaryDirectory(prefix="onrecord-adding-") as name:
        lines = Path(name) / "newsroom.jsonl"
        write_newsroom(Corpora(asked.shared), lines, size=asked.articles)
        print("\n".join(_told(take(lines, command=default_command(), room=Path(name)))))


def _why_none(corpora: Corpora) -> str | None:
    return None if corpora.polnear_train.exists() else "PolNeAR is not here"


def _receipt(command: tuple[str, ...], lines: Path, ledger: Path) -> dict[str, int]:
    options = ("--ledger", str(ledger), "--workers", str(WORKERS), "--json")
    done = subprocess.run(
        [*command, "add", str(lines), *options], stdout=subprocess.PIPE, text=True, check=False
    )
    receipt: dict[str, int] = json.loads(done.stdout or '{"taken_in": 0, "added": 0}')
    return receipt


def _read_alone(lines: Path) -> float:
    """Return the seconds that as many processes take that do nothing but read."""
    start = time.perf_counter()
    program = (sys.executable, "-m", "bench.plain_reading", str(lines), "--of", str(WORKERS))
    parts = [
        subprocess.Popen(
            [*program, "--part", str(part)],
            stdout=subprocess.DEVNULL,
            env={**os.environ, **_THREADS},
        )
        for part in range(WORKERS)
    ]
    for part in parts:
        part.wait()
    return time.perf_counter() - start


@contextmanager
def _cores(most: int) -> Iterator[None]:
    """Hold what this process starts to so many cores, where the system can do so."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, set(sorted(before)[-most:]))
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def _told(took: Took) -> tuple[str, ...]:
    return (
        f"{took.added:,} of {took.articles:,} articles added in {took.adding:.1f} s,"
        f" {took.added / took.adding:.1f} a second on {WORKERS} cores",
        f"the reading alone {took.reading:.1f} s: adding takes {took.adding / took.reading:.3f}"
        " of it",
        f"all processes together {took.peak_mb:,.0f} MB; the ledger {took.ledger_mb:,.1f} MB",
    )


if __name__ == "__main__":
    main()
