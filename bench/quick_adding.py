"""A program that adds articles with a reader that takes no time, so that most of it is writing.

`python -m bench.quick_adding LINES LEDGER` is for being killed: see `bench/kills.py`. It ends
with 1 where it could not go on to the end.
"""

import argparse
import sys
import time
from datetime import UTC, datetime

from bench.quick_reader import quick
from onrecord.errors import OnRecordError
from onrecord.ledger.store import Ledger
from onrecord.usecases.add import How, add
from onrecord.usecases.shipments import Order, shipments

__all__ = ["main"]

_ARTICLES_A_COMMIT = 5


def main() -> None:
    """Add the articles of a file to a ledger."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lines")
    parser.add_argument("ledger")
    asked = parser.parse_args()
    how = How(workers=2, clock=time.monotonic, load=quick, articles_a_commit=_ARTICLES_A_COMMIT)
    coming = shipments(
        [asked.lines], order=Order(), stdin=sys.stdin.buffer, now=lambda: datetime.now(UTC)
    )
    try:
        with Ledger.open(asked.ledger, create=True) as ledger:
            failure = add(coming, ledger=ledger, how=how).failure
    except OnRecordError as error:
        failure = error
    if failure is not None:
        sys.exit(str(failure))


if __name__ == "__main__":
    main()
