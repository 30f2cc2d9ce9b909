"""A receipt in words: what became of the articles that were to be added."""

import textwrap
from collections.abc import Iterator

from onrecord.render.visible import one_line
from onrecord.usecases.receipts import Receipt

__all__ = ["render_receipt", "rendered_time"]

_WIDTH = 80
_LABEL = 28
_NUMBER = 10


def render_receipt(receipt: Receipt, *, ledger: str) -> str:
    """Return a receipt as lines of at most eighty columns; *ledger* is the name to show."""
    head = [_title(receipt, one_line(ledger)), "", *_counts(receipt)]
    return "\n".join([*head, *_errors(receipt), *_end(receipt)])


def rendered_time(seconds: float) -> str:
    """Return a length of time in the units that suit it.

    >>> rendered_time(7.26), rendered_time(3725)
    ('7.3 s', '1 h 2 min')
    """
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min {rest} s"


def _title(receipt: Receipt, ledger: str) -> str:
    if receipt.dry:
        return f"{ledger}: nothing was written; adding would give"
    rate = receipt.settled / receipt.seconds if receipt.seconds > 0 else 0.0
    return f"{ledger}: {rendered_time(receipt.seconds)}, {rate:,.1f} articles a second"


def _counts(receipt: Receipt) -> Iterator[str]:
    yield _line("taken in", receipt.taken_in)
    copies = "" if receipt.dry else f"{receipt.copies:,} with passages of earlier articles"
    yield _line("added", receipt.added, copies if receipt.copies else "")
    if receipt.undated:
        yield _line("  undated", receipt.undated, "--published or --field gives days")
    yield _line("already there", receipt.there)
    if receipt.reread:
        yield _line("read anew", receipt.reread)
    yield _line("rejected", receipt.rejections)
    for reason, count in receipt.rejected.items():
        yield _line(f"  {reason}", count)
    if receipt.left:
        yield _line("not finished", receipt.left)
    if receipt.broken:
        yield _line("broken sources", receipt.broken)


def _line(label: str, count: int, note: str = "") -> str:
    return f"  {label:<{_LABEL}}{count:>{_NUMBER},}  {note}".rstrip()


def _errors(receipt: Receipt) -> Iterator[str]:
    if receipt.errors:
        yield ""
    for error in receipt.errors:
        yield from textwrap.wrap(
            one_line(str(error)), _WIDTH, initial_indent="  - ", subsequent_indent="    "
        )
    more = receipt.rejections + receipt.broken - len(receipt.errors)
    if more:
        yield f"  {more:,} more are not named here; --rejected FILE lists them all"


def _end(receipt: Receipt) -> Iterator[str]:
    if receipt.stopped:
        yield ""
        yield "Stopped. Run the same command again to go on from here."
    if receipt.failure is not None:
        said = f"Ended early: {one_line(str(receipt.failure))}. What was written before stays."
        yield ""
        yield from textwrap.wrap(said, _WIDTH)
