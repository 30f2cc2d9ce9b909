"""A program that measures one layer: it prints figures as JSON, and errors if asked."""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bench.corpora import Corpora, default_shared

__all__ = ["Errors", "Measure", "run_program"]

Errors = Counter[tuple[str, ...]]
"""Each error in words, its kind first, and how often it was made."""

Measure = Callable[[Corpora, Errors], Mapping[str, float]]
"""Returns figures by name and adds to the errors; a name of `floors.json` has no space."""


def run_program(
    *measures: Measure, description: str | None, arguments: Sequence[str] | None = None
) -> None:
    """Print the figures of all measures to the output, and errors to where errors go."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, default=default_shared(), help="the corpora")
    parser.add_argument("--errors", type=int, default=0, help="print this many errors")
    asked = parser.parse_args(arguments)
    errors: Errors = Counter()
    figures: dict[str, float] = {}
    for measure in measures:
        figures |= measure(Corpora(asked.shared), errors)
    for error, count in errors.most_common(asked.errors):
        print(count, *error, sep="\t", file=sys.stderr)
    print(json.dumps({name: round(figure, 4) for name, figure in figures.items()}, indent=1))
