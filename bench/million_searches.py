"""A program that searches a made ledger of any size, and prints how long it took, as JSON.

`python -m bench.million_searches --statements 1000000` makes the ledger in a temporary folder,
asks 200 varied queries with two filters each, shows timelines of the actors who say most, and
lets ten processes read while articles are added.
"""

import argparse
import json
import multiprocessing
import random
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from bench.made_world import ROLES, VENUES, World, make_world
from bench.million_ledger import DAYS, FIRST_DAY, STATEMENTS_AN_ARTICLE, fill
from onrecord.ledger.store import Ledger
from onrecord.model import CommitmentKind, Manner
from onrecord.usecases.search import Narrowed, search
from onrecord.usecases.views import show_timeline

__all__ = ["main"]

QUERIES = 200
ADDED_AT_ONCE = 20
TIMELINES = 10
SEED = 2031


def main(arguments: Sequence[str] | None = None) -> None:
    """Make the ledger, search it, and print figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--statements", type=int, default=1_000_000)
    parser.add_argument("--place", type=Path, help="a ledger made before; else one is made")
    parser.add_argument("--readers", type=int, default=10)
    parser.add_argument("--seconds", type=float, default=10.0, help="so long they read")
    asked = parser.parse_args(arguments)
    world = make_world()
    with tempfile.TemporaryDirectory(prefix="onrecord-million-") as room:
        place = asked.place or Path(room) / "million.db"
        articles = asked.statements // STATEMENTS_AN_ARTICLE
        made = 0.0 if place.exists() else _make(place, world, articles)
        with Ledger.open(place) as ledger:
            took = list(_search(ledger, world))
            timelines = [_timed_timeline(ledger, name) for name in world.speakers[:TIMELINES]]
        until = time.time() + asked.seconds
        reads, errors = _read_while_adding(
            place, world, after=articles, readers=asked.readers, until=until
        )
    figures = {
        "statements": articles * STATEMENTS_AN_ARTICLE,
        "made_seconds": made,
        "search_p50_ms": median(took) * 1_000,
        "search_p95_ms": quantiles(took, n=20)[-1] * 1_000,
        "search_max_ms": max(took) * 1_000,
        "timeline_ms": max(timelines) * 1_000,
        "reads": reads,
        "errors": errors,
    }
    print(json.dumps(figures, indent=1))


def _make(place: Path, world: World, articles: int) -> float:
    start = time.perf_counter()
    with Ledger.open(place, create=True) as ledger, ledger.writing() as connection:
        fill(connection, world=world, articles=range(1, articles + 1))
    return time.perf_counter() - start


def _search(ledger: Ledger, world: World) -> Iterator[float]:
    dice = random.Random(SEED)
    for _ in range(QUERIES):
        query, narrowed = _query(world, dice), _narrowed(world, dice)
        start = time.perf_counter()
        search(ledger, query, narrowed)
        yield time.perf_counter() - start


def _timed_timeline(ledger: Ledger, name: str) -> float:
    start = time.perf_counter()
    show_timeline(ledger, name=name)
    return time.perf_counter() - start


def _query(world: World, dice: random.Random) -> str:
    """Return a query of words from all ranks: as often from 10 to 100 as from 1,000 to 10,000.

    The ten commonest, which stand in a tenth to a half of all statements as "of" and "the" do,
    are asked for within phrases only.
    """

    def word(commonest: int = 10) -> str:
        return world.words[int(commonest * (len(world.words) / commonest) ** dice.random()) - 1]

    forms = (
        f"{word()}",
        f"{word()} {word()}",
        f"{word()} OR {word()} OR {word()}",
        f'"{word(1)} {word(1)}"',
        f"{word()} -{word()}",
        f"NEAR({word()} {word()}, 5)",
        f"{word()[:5]}*",
        f"({word()} OR {word()}) {word()}",
    )
    return dice.choice(forms)


def _narrowed(world: World, dice: random.Random) -> Narrowed:
    """Return two filters of different kinds."""

    def one_of(names: Sequence[str]) -> str:
        return names[int(len(names) ** dice.random()) - 1]

    since = FIRST_DAY + timedelta(days=dice.randrange(DAYS))
    filters: dict[str, Any] = {
        "speaker": one_of(world.speakers[:100]),
        "territory": one_of(world.territories[:100]),
        "outlet": one_of(world.outlets[:30]),
        "role": dice.choice(ROLES),
        "venue": dice.choice(VENUES),
        "manner": dice.choice(list(Manner)),
        "kind": dice.choice(list(CommitmentKind)),
        "since": since,
        "until": since,
        "min_confidence": 0.5 + dice.random() / 2,
    }
    chosen = dice.sample(sorted(filters), 2)
    return Narrowed(**{name: filters[name] for name in chosen})


def _read_while_adding(
    place: Path, world: World, *, after: int, readers: int, until: float
) -> tuple[int, int]:
    """Return how often processes read while this one wrote, and how often that failed."""
    spawn = multiprocessing.get_context("spawn")
    with spawn.Pool(readers) as pool:
        reading = [pool.apply_async(_read, (str(place), n, until)) for n in range(readers)]
        errors = _add(place, world, after=after, until=until)
        counted = [one.get() for one in reading]
    return sum(reads for reads, _ in counted), errors + sum(failed for _, failed in counted)


def _read(place: str, seed: int, until: float) -> tuple[int, int]:
    world, dice = make_world(), random.Random(seed)
    reads = failed = 0
    with Ledger.open(place) as ledger:
        while time.time() < until:
            try:
                search(ledger, _query(world, dice), _narrowed(world, dice))
                reads += 1
            except Exception:  # whatever it is, it is counted
                failed += 1
    return reads, failed


def _add(place: Path, world: World, *, after: int, until: float) -> int:
    failed = 0
    with Ledger.open(place) as ledger:
        while time.time() < until:
            articles = range(after + 1, after + 1 + ADDED_AT_ONCE)
            after = articles.stop - 1
            try:
                with ledger.writing() as connection:
                    fill(connection, world=world, articles=articles)
            except Exception:
                failed += 1
    return failed


if __name__ == "__main__":
    main()
