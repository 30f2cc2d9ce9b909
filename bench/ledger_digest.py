"""A program that prints one digest over every row of a ledger, and how many faults it has.

`python -m bench.ledger_digest LEDGER` prints both as JSON; two ledgers that hold the same rows
have the same digest, however they came to hold them.
"""

import argparse
import hashlib
import json

from sqlalchemy import select

from onrecord.ledger import schema
from onrecord.ledger.store import Ledger
from onrecord.ledger.verifying import verify

__all__ = ["main"]


def main() -> None:
    """Print the digest of a ledger and the number of its faults."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ledger")
    total = hashlib.sha256()
    with Ledger.open(parser.parse_args().ledger) as ledger, ledger.reading() as connection:
        for table in schema.metadata.sorted_tables:
            total.update(f"\n{table.name}\n".encode())
            rows = select(table).order_by(*table.primary_key)
            for row in connection.execution_options(yield_per=1000).execute(rows):
                total.update(repr(tuple(row)).encode())
        faults = sum(1 for _ in verify(connection))
    print(json.dumps({"sha256": total.hexdigest(), "faults": faults}))


if __name__ == "__main__":
    main()
