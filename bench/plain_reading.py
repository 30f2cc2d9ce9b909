"""A program that reads its share of some articles and does no more: the least adding can take.

`python -m bench.plain_reading LINES --part 0 --of 2` reads every second article of a JSON lines
file and prints how many, and the seconds it took with the loading of the model.
"""

import argparse
import json
import time
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path

from onrecord.intake.text import article_from_text
from onrecord.model import Article
from onrecord.reading.pipeline import load_kit, read_many

__all__ = ["main"]


def main() -> None:
    """Read the articles and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lines", type=Path)
    parser.add_argument("--part", type=int, default=0)
    parser.add_argument("--of", type=int, default=1)
    asked = parser.parse_args()
    start = time.perf_counter()
    read = sum(
        1 for _ in read_many(_articles(asked.lines, asked.part, asked.of), kit=load_kit())
    )
    print(json.dumps({"articles": read, "seconds": time.perf_counter() - start}))


def _articles(lines: Path, part: int, of: int) -> Iterator[Article]:
    with lines.open(encoding="utf-8") as entries:
        for line in islice(entries, part, None, of):
            entry = json.loads(line)
            day = entry.get("published")
            yield article_from_text(
                entry["text"],
                id=entry["id"],
                published=date.fromisoformat(day) if day else None,
            )


if __name__ == "__main__":
    main()
