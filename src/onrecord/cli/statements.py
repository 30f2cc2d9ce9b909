"""The command `onrecord statements`."""

import sys

import click

from onrecord.cli.ledgers import ledger_option, opened
from onrecord.cli.listing import Columns, Form, Listing, listing_options, write
from onrecord.cli.narrowing import narrowing_options
from onrecord.cli.terminal import say
from onrecord.model import FoundStatement
from onrecord.render.found import found_text, render_found
from onrecord.render.wording import count_words
from onrecord.usecases.search import MOST_COUNTED, Found, Narrowed, Order, search

__all__ = ["COLUMNS", "show_found", "statements"]

_EXAMPLES = """
\b
Examples:
  onrecord statements --speaker Tarn --since 2031-03-01 --ledger crisis.db
  onrecord statements --territory Kelm --manner direct --ledger crisis.db
  onrecord statements --kind threat --oldest --ledger crisis.db
  onrecord statements --outlet Courier --csv --ledger crisis.db > said.csv
"""

COLUMNS: Columns[FoundStatement] = {
    "handle": lambda found: found.handle,
    "day": lambda found: found.day,
    "speaker": lambda found: found.speaker,
    "speaker_name": lambda found: found.speaker_name,
    "role": lambda found: found.statement.role_as_given,
    "act": lambda found: found.statement.act.value,
    "manner": lambda found: found.statement.manner.value,
    "negated": lambda found: found.statement.negated,
    "venue": lambda found: found.statement.venue,
    "addressee": lambda found: found.statement.addressee,
    "content": found_text,
    "confidence": lambda found: found.statement.confidence,
    "corrected": lambda found: found.corrected,
    "outlet": lambda found: found.carriers[0].outlet,
    "published": lambda found: found.carriers[0].published,
    "title": lambda found: found.carriers[0].title,
    "url": lambda found: found.carriers[0].url,
    "carriers": lambda found: len(found.carriers),
}


@click.command(epilog=_EXAMPLES)
@ledger_option
@narrowing_options
@click.option("--oldest", is_flag=True, help="The oldest first, and not the newest.")
@click.option("--offset", type=click.IntRange(min=0), default=0, metavar="N", help="Pass over.")
@listing_options()
def statements(
    *, ledger: str, narrowed: Narrowed, oldest: bool, offset: int, listing: Listing
) -> None:
    """List the statements of a ledger, the newest first.

    One that many outlets carry is listed once, under the article that was added first; "+2"
    counts the others.

    Exit codes: 0 done, 2 asked wrongly.
    """
    order = Order.OLDEST if oldest else Order.NEWEST
    with opened(ledger) as held:
        found = search(held, None, narrowed, limit=listing.limit, offset=offset, order=order)
    show_found(found, listing=listing, offset=offset)


def show_found(found: Found, *, listing: Listing, offset: int) -> None:
    """Write what was found, and what is worth knowing about it."""
    for note in found.notes:
        say(f"onrecord: {note}", stream=sys.stderr)
    write(
        listing,
        found.statements,
        columns=COLUMNS,
        render=lambda: render_found(
            found.statements, words=found.words, width=listing.width, colour=listing.colour
        ),
    )
    if not found.statements:
        say(_nothing(found), stream=sys.stderr)
    elif listing.form is Form.TABLE:
        say(_how_many(found, offset=offset))


def _how_many(found: Found, *, offset: int) -> str:
    last = offset + len(found.statements)
    total = f"{min(found.total, MOST_COUNTED):,}"
    if found.total > MOST_COUNTED:
        total = f"more than {total}"
    if found.total <= len(found.statements):
        return count_words(found.total, "statement")
    more = f" · go on with --offset {last}" if found.total > last else ""
    return f"{offset + 1:,} to {last:,} of {total} statements{more}"


def _nothing(found: Found) -> str:
    looked = "the ledger is empty"
    if found.coverage and found.coverage.articles:
        known = found.coverage
        days = f", published {known.first} to {known.last}" if known.first else ""
        outlets = f" of {count_words(known.outlets, 'outlet')}" if known.outlets else ""
        looked = f"looked through {count_words(known.articles, 'article')}{outlets}{days}"
    return (
        f"onrecord: nothing found; {looked}. Fewer words, OR between them, word* for any"
        " ending, or fewer options find more."
    )
