"""Archive taking: takes in an archive in a process of its own, and prints what came of it."""

import argparse
import io
import json
import time
from collections import Counter
from datetime import UTC, datetime
from typing import Any

from onrecord.errors import OnRecordError
from onrecord.intake.parcels import Parcel, article_from_parcel
from onrecord.usecases.shipments import Order, shipments

__all__ = ["main"]


def main(arguments: list[str] | None = None) -> None:
    """Print the addresses of the articles of an archive, the errors by kind, and the time."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("archive")
    asked = parser.parse_args(arguments)
    print(json.dumps(_taken(asked.archive)))


def _taken(archive: str) -> dict[str, Any]:
    articles: list[str] = []
    errors: Counter[str] = Counter()
    damaged: list[str] = []
    start = time.perf_counter()
    stdin, now = io.BytesIO(), datetime(2031, 3, 13, tzinfo=UTC)
    for shipped in shipments([archive], order=Order(), stdin=stdin, now=lambda: now):
        try:
            if isinstance(shipped, Parcel):
                articles.append(article_from_parcel(shipped).id)
                continue
            error = shipped
        except OnRecordError as raised:
            error = raised
        errors[type(error).__name__] += 1
        if type(error).__name__ == "DamagedRecordError":
            damaged.append(error.where)
    seconds = time.perf_counter() - start
    return {"articles": articles, "errors": errors, "damaged": damaged, "seconds": seconds}


if __name__ == "__main__":
    main()
