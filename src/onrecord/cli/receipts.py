"""Receipts: what `onrecord add` did, as it is told, and what it rejected, line by line."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import IO

from onrecord.cli.terminal import say
from onrecord.errors import AskedWronglyError, OnRecordError
from onrecord.render.receipt import render_receipt
from onrecord.usecases.receipts import Receipt, reason_of

__all__ = ["rejections", "show_receipt"]


def show_receipt(receipt: Receipt, *, ledger: str, as_json: bool) -> None:
    """Write what was added to a ledger and what was not, as a table or as JSON."""
    if not as_json:
        say(render_receipt(receipt, ledger=ledger))
        return
    told = {
        "ledger": ledger,
        "taken_in": receipt.taken_in,
        "added": receipt.added,
        "copies": receipt.copies,
        "undated": receipt.undated,
        "already_there": receipt.there,
        "reread": receipt.reread,
        "rejected": dict(receipt.rejected),
        "broken_sources": receipt.broken,
        "errors": [_told(error) for error in receipt.errors],
        "not_finished": receipt.left,
        "seconds": round(receipt.seconds, 3),
        "dry_run": receipt.dry,
        "stopped": receipt.stopped,
        "failure": _told(receipt.failure) if receipt.failure else None,
    }
    say(json.dumps(told))


@contextmanager
def rejections(name: str | None) -> Iterator[Callable[[OnRecordError], None]]:
    """Return what writes each rejection to the file of that name, if one is wanted."""
    if name is None:
        yield lambda _: None
        return
    try:
        with Path(name).open("w", encoding="utf-8", errors="backslashreplace") as file:
            yield partial(_write_rejection, file=file)
    except OSError as error:
        raise AskedWronglyError(
            what=f"the rejections cannot be written ({error.strerror or error})",
            where=f"--rejected {name}",
            fix="name a file that can be written to",
        ) from error


def _write_rejection(error: OnRecordError, *, file: IO[str]) -> None:
    file.write(json.dumps({"reason": reason_of(error), **_told(error)}) + "\n")


def _told(error: OnRecordError) -> dict[str, str]:
    return {"where": error.where, "what": error.what, "fix": error.fix}
