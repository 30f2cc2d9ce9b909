"""A million statements: how long searches and timelines take while others read and write."""

import json
import sys
from collections.abc import Iterator

from bench.floors import Measurement
from bench.reader import Bench, run

__all__ = ["measure_million"]

FIGURES = ("million_search_p95_ms", "million_timeline_ms", "million_read_errors")
STATEMENTS = 1_000_000
TIME_LIMIT = 1_800.0


def measure_million(bench: Bench) -> Iterator[Measurement]:
    """Return the slowest of twenty searches with two filters, the slowest timeline of an actor,
    and the errors of ten processes that read while articles are added.
    """
    if bench.fast:
        yield from _without("left out of the fast part")
        return
    out = bench.room / "million.json"
    program = (sys.executable, "-m", "bench.million_searches", "--statements", STATEMENTS)
    done = run(program, out=out, timeout=TIME_LIMIT)
    if done.code != 0:
        yield from _without(f"the searches: {done.complaint}", broken=True)
        return
    took = json.loads(out.read_text(encoding="utf-8"))
    values = (took["search_p95_ms"], took["timeline_ms"], took["errors"])
    detail = tuple(f"{name:<16} {value:,.1f}" for name, value in took.items())
    for name, value in zip(FIGURES, values, strict=True):
        yield Measurement(name=name, value=value, detail=detail if name == FIGURES[0] else ())


def _without(reason: str, *, broken: bool = False) -> Iterator[Measurement]:
    return (Measurement(name=n, value=None, note=reason, broken=broken) for n in FIGURES)
