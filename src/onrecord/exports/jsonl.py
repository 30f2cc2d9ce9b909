"""Our own JSON lines: a whole ledger in one file, from which it can be made again.

The first line names the format. Then comes each article in the order of adding, with the
record as the machine read it and that record's SHA-256; then corrections, judgements and
analyses as they are logged; at last a line with the counts and the SHA-256 of all before it.
"""

import json
from collections.abc import Iterable
from hashlib import sha256
from typing import IO

from onrecord.codec import encode
from onrecord.exports.holding import Tally
from onrecord.exports.saved import Logged, SavedArticle, SavedLine

__all__ = ["BEFORE_RECORD", "FORMAT", "VERSION", "write_jsonl"]

FORMAT = "onrecord.ledger"
VERSION = 1
BEFORE_RECORD = b', "record": '
"""What stands in an article's line before its record, and never within a string."""


def write_jsonl(lines: Iterable[SavedLine], stream: IO[bytes]) -> Tally:
    """Write the lines of a ledger, articles first; count the articles."""
    digest = sha256()

    def write(line: bytes) -> None:
        digest.update(line)
        stream.write(line)

    write(_line({"kind": "header", "format": FORMAT, "version": VERSION}))
    articles = logged = 0
    for line in lines:
        if isinstance(line, SavedArticle):
            write(_article(line))
            articles += 1
        else:
            write(_logged(line))
            logged += 1
    ending = {"articles": articles, "logged": logged, "sha256": digest.hexdigest()}
    stream.write(_line({"kind": "end", **ending}))
    return Tally(written=articles)


def _article(saved: SavedArticle) -> bytes:
    record = encode(saved.record)
    known = {
        "kind": "article",
        "no": saved.no,
        "reader": saved.reader,
        "record_sha256": sha256(record).hexdigest(),
    }
    return _line(known)[:-2] + BEFORE_RECORD + record + b"}\n"


def _logged(logged: Logged) -> bytes:
    return _line({"kind": "logged", "table": logged.table, "values": dict(logged.values)})


def _line(value: object) -> bytes:
    # In ASCII, so that lone surrogates in what people wrote come back as they were.
    return json.dumps(value).encode("ascii") + b"\n"
