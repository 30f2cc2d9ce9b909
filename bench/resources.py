"""Resources: wall time and peak memory of reading one article with the command."""

from collections.abc import Iterator
from pathlib import Path

from bench.corpora import SEED_PUBLISHED, Corpora, digest_files
from bench.floors import Measurement
from bench.reader import Bench, run, why_none

__all__ = ["measure_resources"]

TRIES = 5
"""The least of five is what the program needs; the rest is what the machine was doing."""

TIME_LIMIT = 60.0


def measure_resources(bench: Bench) -> Iterator[Measurement]:
    """Return seconds and megabytes for the seed and for the project's own sample."""
    seed = Corpora(bench.shared).seed
    yield from _measure_article("seed", seed, bench=bench)
    yield from _measure_article("sample", bench.root / "examples" / "sample.txt", bench=bench)


def _measure_article(name: str, path: Path, *, bench: Bench) -> Iterator[Measurement]:
    missing = why_none(path)
    if missing:
        yield Measurement(name=f"{name}_seconds", value=None, note=missing)
        yield Measurement(name=f"{name}_peak_mb", value=None, note=missing)
        return
    command = (*bench.command, "read", path, "--published", SEED_PUBLISHED, "--json")
    out = bench.room / f"{name}.json"
    runs = [run(command, out=out, timeout=TIME_LIMIT) for _ in range(TRIES)]
    failed = next((one for one in runs if one.code != 0), None)
    note = f"the reader: {failed.complaint}" if failed else ""
    sha256 = digest_files([path])
    for figure, value in (
        ("seconds", min(one.seconds for one in runs)),
        ("peak_mb", max(one.peak_mb for one in runs)),
    ):
        yield Measurement(
            name=f"{name}_{figure}",
            value=None if failed else value,
            corpus_sha256=sha256,
            note=note,
            broken=failed is not None,
        )
