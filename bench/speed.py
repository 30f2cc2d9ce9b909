"""Speed: words a second of the whole reading, on one core, with the time of each stage."""

import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from bench.corpora import Corpora, digest_files, write_lines
from bench.floors import Measurement
from bench.reader import Bench, run, why_none

__all__ = ["measure_speed"]

COPIES = 50
PROGRAM = (sys.executable, "-m", "bench.whole_reading")
TIME_LIMIT = 900.0
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "RAYON_NUM_THREADS")


def measure_speed(bench: Bench) -> Iterator[Measurement]:
    """Return the words read a second, over fifty copies of the crisis reports."""
    corpora = Corpora(bench.shared)
    reason = "left out of the fast part" if bench.fast else why_none(corpora.crisis)
    if reason:
        yield Measurement(name="words_per_second", value=None, note=reason)
        return
    lines = bench.room / "speed.in.jsonl"
    write_lines(corpora.crisis_lines(), lines)
    command = (*PROGRAM, lines, "--copies", str(COPIES))
    with _one_core():
        out = bench.room / "speed.json"
        done = run(command, out=out, timeout=TIME_LIMIT, env=dict.fromkeys(THREADS, "1"))
    if done.code != 0:
        note = f"the reader: {done.complaint}"
        yield Measurement(name="words_per_second", value=None, note=note, broken=True)
        return
    took = json.loads(done.out.read_text(encoding="utf-8"))
    yield Measurement(
        name="words_per_second",
        value=took["words"] / took["seconds"],
        corpus_sha256=digest_files(corpora.crisis_files()),
        detail=_stage_lines(took),
    )


@contextmanager
def _one_core() -> Iterator[None]:
    """Hold this process, and what it starts, to one core where the system can do so."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(before)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def _stage_lines(took: Mapping[str, Any]) -> tuple[str, ...]:
    stages: dict[str, float] = took["stages"]
    rest = took["seconds"] - sum(stages.values())
    parts = [*stages.items(), ("between stages", rest)]
    summary = (
        f"{took['articles']} articles, {took['words']:,} words,"
        f" {took['statements']:,} statements in {took['seconds']:.1f} s on one core"
    )
    return (
        summary,
        *(
            f"{name:<20} {spent:7.2f} s  {spent / took['seconds']:6.1%}"
            for name, spent in parts
        ),
    )
