"""The command: measure, compare with the floors, print the table, and raise floors if asked."""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from bench.adding import measure_add
from bench.archives import measure_archives
from bench.copies import measure_copies
from bench.corpora import default_shared
from bench.floors import Floor, Measurement, judge, load_floors, raise_floors, save_floors
from bench.heads import measure_heads
from bench.hostile import measure_hostile
from bench.hypotheses import measure_weigh
from bench.kills import measure_kills
from bench.layers import (
    measure_arguments,
    measure_conditions,
    measure_dates,
    measure_events,
    measure_places,
    measure_quantities,
)
from bench.million import measure_million
from bench.reader import Bench, default_command
from bench.reasoning import measure_reasoning
from bench.resources import measure_resources
from bench.speed import measure_speed
from bench.statements import measure_crisis, measure_polnear, measure_seed
from bench.table import render_table
from bench.trends import measure_trend

__all__ = ["SUITES", "main"]

ROOT = Path(__file__).resolve().parent.parent

Suite = Callable[[Bench], Iterator[Measurement]]

# What weighs a process of its own comes first: a child's peak is never less than this one's.
SUITES: Mapping[str, Suite] = {
    "resources": measure_resources,
    "hostile": measure_hostile,
    "archives": measure_archives,
    "reasoning": measure_reasoning,
    "seed": measure_seed,
    "crisis": measure_crisis,
    "polnear": measure_polnear,
    "speed": measure_speed,
    "heads": measure_heads,
    "dates": measure_dates,
    "places": measure_places,
    "conditions": measure_conditions,
    "events": measure_events,
    "arguments": measure_arguments,
    "quantities": measure_quantities,
    "copies": measure_copies,
    "add": measure_add,
    "kills": measure_kills,
    "weigh": measure_weigh,
    "million": measure_million,
    "trend": measure_trend,
}


def main(arguments: list[str] | None = None) -> int:
    """Run the bench; return 1 if a figure is below its floor or could not be taken."""
    asked = _parse(arguments)
    floors = load_floors(asked.floors)
    with _room(asked.keep) as room:
        bench = Bench(
            command=tuple(asked.command) if asked.command else default_command(),
            shared=asked.shared,
            root=ROOT,
            room=room,
            fast=asked.fast,
        )
        found = _measure(bench, names=asked.only or tuple(SUITES))
    print(render_table(floors, found))
    if asked.raise_floors:
        save_floors(asked.floors, raise_floors(floors, found, today=date.today()))
    return _report_failures(floors, found)


def _parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench", description="Measure the reader against floors that only rise."
    )
    add = parser.add_argument
    add("--fast", action="store_true", help="the part for CI: no long measure, no large file")
    add("--only", action="append", choices=SUITES, help="one suite; may be repeated")
    add("--raise", dest="raise_floors", action="store_true", help="write the higher floors")
    add(
        "--shared",
        type=Path,
        default=default_shared(),
        help="the corpora (or set ONRECORD_SHARED)",
    )
    add("--floors", type=Path, default=ROOT / "bench" / "floors.json", help="the floors' file")
    add("--keep", type=Path, help="a folder to keep records and scores in, such as bench/out")
    add("--command", nargs="+", help="the reader's command, in place of onrecord")
    asked = parser.parse_args(arguments)
    if asked.fast and asked.raise_floors:
        parser.error(
            "the fast part leaves out the worst inputs: raise floors on the whole bench"
        )
    return asked


@contextmanager
def _room(keep: Path | None) -> Iterator[Path]:
    if keep is not None:
        keep.mkdir(parents=True, exist_ok=True)
        yield keep
        return
    with tempfile.TemporaryDirectory(prefix="onrecord-bench-") as room:
        yield Path(room)


def _measure(bench: Bench, *, names: tuple[str, ...]) -> tuple[Measurement, ...]:
    found: list[Measurement] = []
    for name in SUITES:
        if name in names:
            print(f"measuring: {name}", file=sys.stderr, flush=True)
            found.extend(SUITES[name](bench))
    return tuple(found)


def _report_failures(floors: Mapping[str, Floor], found: tuple[Measurement, ...]) -> int:
    failed = [one.name for one in found if judge(floors[one.name], one).fails]
    if failed:
        print(f"\nbench: {len(failed)} failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
