"""Reasoning: how long a large case takes, and what it holds in memory."""

import json
import sys
from collections.abc import Iterator

from bench.floors import Measurement
from bench.reader import Bench, run

__all__ = ["measure_reasoning"]

FIGURES = ("reasoning_seconds", "reasoning_changed_seconds", "reasoning_peak_mb")
PROGRAM = (sys.executable, "-m", "bench.reasoning_speed")
TIME_LIMIT = 120.0
TRIES = 3


def measure_reasoning(bench: Bench) -> Iterator[Measurement]:
    """Return the time of 10,000 statements, 1,000 territories and 200 rules, best of three.

    The first figure is from facts and rules to all findings, the second the median of worlds
    changed by what is left out, or by whose map it is.
    """
    outs = [bench.room / f"reasoning-{at}.json" for at in range(TRIES)]
    runs = [run(PROGRAM, out=out, timeout=TIME_LIMIT) for out in outs]
    failed = next((one for one in runs if one.code != 0), None)
    if failed:
        note = f"the program: {failed.complaint}"
        yield from (Measurement(name=n, value=None, note=note, broken=True) for n in FIGURES)
        return
    each = [json.loads(out.read_text(encoding="utf-8")) for out in outs]
    took = min(each, key=lambda one: float(one["ready_seconds"] + one["solve_seconds"]))
    detail = tuple(f"{name:<22} {value:10.3f}" for name, value in took.items())
    values = (
        took["ready_seconds"] + took["solve_seconds"],
        took["changed_seconds"],
        min(one["peak_mb"] for one in each),
    )
    for name, value in zip(FIGURES, values, strict=True):
        yield Measurement(name=name, value=value, detail=detail if name == FIGURES[0] else ())
