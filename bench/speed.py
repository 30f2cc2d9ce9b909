"""Speed: words a second of the whole reading, on one core, and what each stage costs."""

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

FIGURES = ("words_per_second", "whole_record_ratio")
OVER_STATEMENTS = ("quantities", "territories", "commitments", "events", "reasoning")
COPIES = 50
PROGRAM = (sys.executable, "-m", "bench.whole_reading")
TIME_LIMIT = 900.0
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "RAYON_NUM_THREADS")


def measure_speed(bench: Bench) -> Iterator[Measurement]:
    """Return the words read a second, and the time of whole records against statements alone.

    Both are taken at once, over fifty copies of the crisis reports.
    """
    corpora = Corpora(bench.shared)
    reason = "left out of the fast part" if bench.fast else why_none(corpora.crisis)
    if reason:
        yield from _without(reason)
        return
    lines = bench.room / "speed.in.jsonl"
    write_lines(corpora.crisis_lines(), lines)
    command = (*PROGRAM, lines, "--copies", str(COPIES))
    with _one_core():
        out = bench.room / "speed.json"
        done = run(command, out=out, timeout=TIME_LIMIT, env=dict.fromkeys(THREADS, "1"))
    if done.code != 0:
        yield from _without(f"the reader: {done.complaint}", broken=True)
        return
    took = json.loads(done.out.read_text(encoding="utf-8"))
    sha256, speed = digest_files(corpora.crisis_files()), took["words"] / took["seconds"]
    yield Measurement(
        name=FIGURES[0], value=speed, corpus_sha256=sha256, detail=_stage_lines(took)
    )
    yield Measurement(
        name=FIGURES[1], value=whole_record_ratio(took["stages"]), corpus_sha256=sha256
    )


def whole_record_ratio(stages: Mapping[str, float]) -> float:
    """Return the time of all stages against that of the stages which statements need.

    >>> whole_record_ratio({"encoder": 4.0, "statements": 1.0, "events": 1.0})
    1.2
    """
    whole = sum(stages.values())
    return whole / (whole - sum(stages.get(name, 0.0) for name in OVER_STATEMENTS))


def _without(reason: str, *, broken: bool = False) -> Iterator[Measurement]:
    return (Measurement(name=n, value=None, note=reason, broken=broken) for n in FIGURES)


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
