"""Layers over statements: what dates, places, conditions, events and the rest are worth.

Each layer is measured by a program of its own (`bench/dates.py` and so on), in a process of its
own, so that the bench keeps itself small.
"""

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from bench.corpora import Corpora, digest_files
from bench.floors import Measurement
from bench.reader import Bench, run, why_none

__all__ = [
    "measure_arguments",
    "measure_conditions",
    "measure_dates",
    "measure_events",
    "measure_places",
    "measure_quantities",
]

TIME_LIMIT = 600.0

Files = Callable[[Corpora], tuple[Path, ...]]


@dataclass(frozen=True, slots=True)
class Layer:
    """A program that measures, and the files that each of its figures is taken on."""

    program: str
    figures: Mapping[str, Files]
    quick: bool  # a few seconds: part of the fast bench


DATES = Layer(
    "bench.dates",
    {
        "dates_span": lambda c: (c.tbaq,),
        "dates_value": lambda c: (c.tbaq,),
        "dates_gum": lambda c: (c.gum_dates,),
    },
    quick=True,
)
PLACES = Layer(
    "bench.places",
    {
        "places_toponyms": lambda c: (c.geowebnews,),
        "places_use": lambda c: (c.geowebnews,),
    },
    quick=False,
)
CONDITIONS = Layer(
    "bench.conditions",
    {"conditions_heads": lambda c: (c.gum, c.gum_conditionals)},
    quick=True,
)
EVENTS = Layer(
    "bench.events",
    {
        "events_plover": lambda c: (c.plover,),
        "events_cameo": lambda c: (c.cameo,),
        "events_crisis": lambda c: c.crisis_files() or (c.crisis,),
        "events_factuality": lambda c: (c.factuality,),
        "events_petrarch": lambda c: (c.petrarch, c.categories),
    },
    quick=False,
)
ARGUMENTS = Layer(
    "bench.arguments",
    {
        "arguments_links": lambda c: (c.argunsc,),
        "arguments_marked": lambda c: (c.argunsc,),
    },
    quick=False,
)
QUANTITIES = Layer(
    "bench.quantities",
    {
        "quantities_numbers": lambda c: (c.recognizers / "NumberModel.jsonl.xz",),
        "quantities_ranges": lambda c: (c.recognizers / "NumberRangeModel.jsonl.xz",),
        "quantities_percentages": lambda c: (c.recognizers / "PercentModel.jsonl.xz",),
        "quantities_money": lambda c: (c.recognizers / "CurrencyModel.jsonl.xz",),
        "quantities_dimensions": lambda c: (c.recognizers / "DimensionModel.jsonl.xz",),
    },
    quick=True,
)


def measure_dates(bench: Bench) -> Iterator[Measurement]:
    """Return how well time expressions are found and resolved."""
    return _measure(bench, DATES)


def measure_places(bench: Bench) -> Iterator[Measurement]:
    """Return how well toponyms are found, and literal use told from metonymic."""
    return _measure(bench, PLACES)


def measure_conditions(bench: Bench) -> Iterator[Measurement]:
    """Return how well the two halves of conditionals are found."""
    return _measure(bench, CONDITIONS)


def measure_events(bench: Bench) -> Iterator[Measurement]:
    """Return how well events are found and coded, and told as done or not."""
    return _measure(bench, EVENTS)


def measure_arguments(bench: Bench) -> Iterator[Measurement]:
    """Return how well links from premise to conclusion are found."""
    return _measure(bench, ARGUMENTS)


def measure_quantities(bench: Bench) -> Iterator[Measurement]:
    """Return how many numbers of each kind are read with their values."""
    return _measure(bench, QUANTITIES)


def _measure(bench: Bench, layer: Layer) -> Iterator[Measurement]:
    """Yield the layer's figures; whatever else its program says stands below the first."""
    files = {name: of(Corpora(bench.shared)) for name, of in layer.figures.items()}
    late = bench.fast and not layer.quick
    reason = "left out of the fast part" if late else why_none(*chain(*files.values()))
    if reason:
        yield from _without(layer, reason)
        return
    command = (sys.executable, "-m", layer.program, "--shared", bench.shared)
    done = run(command, out=bench.room / f"{layer.program}.json", timeout=TIME_LIMIT)
    if done.code != 0:
        yield from _without(layer, f"{layer.program}: {done.complaint}", broken=True)
        return
    found: dict[str, float] = json.loads(done.out.read_text(encoding="utf-8"))
    detail = tuple(f"{n:<32} {found[n]:g}" for n in found if n not in layer.figures)
    for name in layer.figures:
        sha256 = digest_files(files[name])
        yield Measurement(name=name, value=found[name], corpus_sha256=sha256, detail=detail)
        detail = ()


def _without(layer: Layer, reason: str, *, broken: bool = False) -> Iterator[Measurement]:
    return (
        Measurement(name=name, value=None, note=reason, broken=broken) for name in layer.figures
    )
