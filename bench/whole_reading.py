"""A program that times the whole reading, from text to record, in one process.

`python -m bench.whole_reading LINES --copies 50` reads the articles of a JSON lines file that
many times and prints words, seconds and the seconds of each stage as JSON.
"""

import argparse
import json
import time
from datetime import date
from pathlib import Path
from typing import Any

from bench.stopwatch import Stopwatch
from onrecord.intake.text import article_from_text
from onrecord.model import Article
from onrecord.reading.pipeline import load_kit, read_many

__all__ = ["main"]


def main() -> None:
    """Read the articles and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lines", type=Path)
    parser.add_argument("--copies", type=int, default=50)
    asked = parser.parse_args()
    entries = [json.loads(line) for line in asked.lines.open(encoding="utf-8")]
    kit, clock = load_kit(), Stopwatch()
    list(read_many([_article(entries[0], copy=-1)], kit=kit))
    start = time.perf_counter()
    with clock("intake"):
        articles = [_article(e, copy=copy) for copy in range(asked.copies) for e in entries]
    statements = sum(len(r.statements) for r in read_many(articles, kit=kit, clock=clock))
    seconds = time.perf_counter() - start
    words = asked.copies * sum(len(entry["text"].split()) for entry in entries)
    answer = {
        "seconds": seconds,
        "words": words,
        "articles": len(articles),
        "statements": statements,
        "stages": dict(clock.seconds),
    }
    print(json.dumps(answer))


def _article(entry: dict[str, Any], *, copy: int) -> Article:
    published = entry.get("published")
    return article_from_text(
        entry["text"],
        id=f"{entry['id']}.{copy}",
        published=date.fromisoformat(published) if published else None,
    )


if __name__ == "__main__":
    main()
