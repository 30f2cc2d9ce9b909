"""Kills: adding is killed, or its disk fails or fills up, and the same command is run again.

However often that happens, the ledger must end as the uninterrupted one, row for row, and
without a fault. `python -m bench.kills --kills 20 --large-kills 2 --articles 200 --points 5`
measures less than `--only kills` does.
"""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.corpora import Corpora, default_shared
from bench.floors import Measurement
from bench.hardships import Series, disks_filled, killed_series, trial_of, writes_failed
from bench.newsroom import write_newsroom
from bench.reader import Bench, default_command

__all__ = ["main", "measure_kills"]

SMALL = 40
LARGE = 10_000
KILLS = 200
LARGE_KILLS = 20
POINTS = 50
FIGURES = ("kills_small", "kills_large", "failed_writes", "full_disks")
_KILLS_A_LEDGER = 5


def measure_kills(bench: Bench) -> Iterator[Measurement]:
    """Return the share of ledgers that came out right after kills, failures and full disks."""
    corpora = Corpora(bench.shared)
    missing = None if corpora.polnear_train.exists() else "PolNeAR is not here"
    reason = "left out of the fast part" if bench.fast else missing
    if reason:
        yield from (Measurement(name=name, value=None, note=reason) for name in FIGURES)
        return
    found = all_series(corpora, room=bench.room, command=bench.command, counts=Counts())
    for name, (series, sha256) in found.items():
        yield Measurement(
            name=name,
            value=series.share,
            corpus_sha256=sha256,
            note="" if series.ledgers else "not possible on this machine",
            detail=(
                f"{series.hardships} times, {series.right} of {series.ledgers} ledgers right",
            ),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much is measured."""

    kills: int = KILLS
    large_kills: int = LARGE_KILLS
    articles: int = LARGE
    points: int = POINTS


def all_series(
    corpora: Corpora, *, room: Path, command: tuple[str, ...], counts: Counts
) -> dict[str, tuple[Series, str]]:
    """Return each series with the digest of what its articles were made from."""
    small, large = room / "small.jsonl", room / "large.jsonl"
    of_small = write_newsroom(corpora, small, size=SMALL)
    of_large = write_newsroom(corpora, large, size=counts.articles)
    quick = trial_of((sys.executable, "-m", "bench.quick_adding", str(small)), room=room)
    found = {
        FIGURES[0]: (killed_series(quick, kills=counts.kills, each=_KILLS_A_LEDGER), of_small),
        FIGURES[2]: (writes_failed(quick, points=counts.points), of_small),
        FIGURES[3]: (disks_filled(quick, points=counts.points), of_small),
    }
    whole = (*command, "add", str(large), "--workers", "2", "--ledger")
    if counts.large_kills:
        real = trial_of(whole, room=room)
        series = killed_series(real, kills=counts.large_kills, each=counts.large_kills)
        found[FIGURES[1]] = (series, of_large)
    return {name: found[name] for name in FIGURES if name in found}


def main() -> None:
    """Measure and print how many ledgers came out right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=default_shared(), help="the corpora")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--large-kills", type=int, default=0)
    parser.add_argument("--articles", type=int, default=200, help="of the large newsroom")
    parser.add_argument("--points", type=int, default=5)
    asked = parser.parse_args()
    counts = Counts(
        kills=asked.kills,
        large_kills=asked.large_kills,
        articles=asked.articles,
        points=asked.points,
    )
    with TemporaryDirectory(prefix="onrecord-kills-") as name:
        found = all_series(
            Corpora(asked.shared), room=Path(name), command=default_command(), counts=counts
        )
    for name, (series, _) in found.items():
        print(
            f"{name:<16}{series.hardships:>5} times{series.right:>5} of {series.ledgers} right"
        )


if __name__ == "__main__":
    main()
