"""A program that reasons over a large case and prints seconds and sizes as JSON."""

import argparse
import json
import resource
import sys
import time
from pathlib import Path

from bench.reasoning_case import large_case
from onrecord.reasoning.reasoner import Reasoner

__all__ = ["main"]

_TRIES = 3


def main() -> None:
    """Make a case ready, solve it, change its world, explain: print what each took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--statements", type=int, default=10_000)
    parser.add_argument("--territories", type=int, default=1_000)
    parser.add_argument("--rules", type=int, default=200)
    asked = parser.parse_args()
    case = large_case(
        statements=asked.statements, territories=asked.territories, rules=asked.rules
    )
    start = time.perf_counter()
    reasoner = Reasoner(case)
    ready = time.perf_counter()
    world = reasoner.solve()
    solved = time.perf_counter()
    changes = (
        {"without": ["5.s5", "7.s1"]},
        {"without": ["soil-1"]},
        {"perspective": "State1"},
    )
    took = []
    for _ in range(_TRIES):
        for change in changes:
            begun = time.perf_counter()
            reasoner.solve(**change)
            took.append(time.perf_counter() - begun)
    begun = time.perf_counter()
    reasoner.explain(world, world.findings[0])
    explained = time.perf_counter() - begun
    figures = {
        "ready_seconds": ready - start,
        "solve_seconds": solved - ready,
        "changed_seconds": sorted(took)[len(took) // 2],
        "changed_worst_seconds": max(took),
        "explain_seconds": explained,
        "findings": len(world.findings),
        "peak_mb": _own_peak_mb(),
    }
    print(json.dumps(figures))


def _own_peak_mb() -> float:
    """Return the most memory this process held since it began, in MB.

    Linux tells it apart from what the process that started this one held; elsewhere the two
    are one figure.
    """
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)
    held = dict(line.split(":", 1) for line in lines)
    return int(held["VmHWM"].split()[0]) / 1024


if __name__ == "__main__":
    main()
