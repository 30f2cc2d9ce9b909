"""The command `onrecord first`."""

import sys
from datetime import date, timedelta

import click

from onrecord.cli.days import DAY, day
from onrecord.cli.ledgers import ledger_option, opened
from onrecord.cli.listing import Columns, Form, Listing, listing_options, write
from onrecord.cli.narrowing import narrowing_options
from onrecord.cli.terminal import say
from onrecord.cli.wording import words_argument
from onrecord.codec import encode_part
from onrecord.model import FoundFirst, Precursor
from onrecord.render.novelties import render_firsts, render_novelty, words_of_precursor
from onrecord.usecases.views import Narrowed, show_first, show_firsts

__all__ = ["first"]

_EXAMPLES = """
\b
Examples:
  onrecord first --ledger crisis.db
  onrecord first "the first time Orland closed the strait" --ledger crisis.db
  onrecord first 12.f1 --ledger crisis.db
  onrecord first "grain ships turned back" --before 2031-03-01
"""

_COLUMNS: Columns[Precursor] = {
    "handle": lambda one: one.found.handle,
    "day": lambda one: one.day,
    "words": words_of_precursor,
    "shared": lambda one: " | ".join(one.shared),
    "outlet": lambda one: one.found.carriers[0].outlet,
    "url": lambda one: one.found.carriers[0].url,
    "carriers": lambda one: len(one.found.carriers),
}


_DAY_TWO = date.min + timedelta(days=1)

_LISTED: Columns[FoundFirst] = {
    "handle": lambda one: one.handle,
    "day": lambda one: one.day,
    "claim": lambda one: one.first.claim.text,
    "scope": lambda one: one.first.scope,
    "according_to": lambda one: one.according_to,
    "outlet": lambda one: one.carriers[0].outlet,
    "url": lambda one: one.carriers[0].url,
    "carriers": lambda one: len(one.carriers),
}


@click.command(epilog=_EXAMPLES)
@words_argument("claim", required=False)
@ledger_option
@click.option("--before", type=day, metavar=DAY, help="Only what came before this day.")
@narrowing_options
@listing_options(limit=20)
def first(
    *,
    claim: str | None,
    ledger: str,
    before: date | None,
    narrowed: Narrowed,
    listing: Listing,
) -> None:
    """Test a claim to be the first of its kind against what is on record from before.

    Without a CLAIM, those on record are listed, the newest first, each with its handle.

    CLAIM is in words, or the handle of one on record (12.f1), which dates it by its article.
    Shown are distinct statements and events that share at least half of its words, those
    that share most first. That none is found says how far the record goes, and no more.

    Exit codes: 0 done, 2 asked wrongly.
    """
    if claim is None:
        _list(ledger, narrowed, before, listing)
        return
    with opened(ledger) as held:
        novelty, notes = show_first(held, claim, narrowed, before=before, limit=listing.limit)
    for note in notes:
        say(f"onrecord: {note}", stream=sys.stderr)
    if listing.form is Form.JSON:
        click.echo(encode_part(novelty).encode("utf-8", "surrogatepass"))
    elif listing.form is Form.CSV:
        write(listing, novelty.precursors, columns=_COLUMNS, render=str)
    else:
        text = render_novelty(novelty, width=listing.width, colour=listing.colour)
        say(text, colour=listing.colour)


def _list(ledger: str, narrowed: Narrowed, before: date | None, listing: Listing) -> None:
    """List the claims on record; only days narrow them."""
    if narrowed != Narrowed(since=narrowed.since, until=narrowed.until):
        raise click.UsageError(
            "Give a CLAIM to test: these options narrow what it is held against; a list of "
            "claims is narrowed by --since, --until and --before."
        )
    ends = [narrowed.until] if narrowed.until else []
    ends += [max(before, _DAY_TWO) - timedelta(days=1)] if before else []
    with opened(ledger) as held:
        found = show_firsts(
            held, since=narrowed.since, until=min(ends, default=None), limit=listing.limit
        )
    write(
        listing,
        found,
        columns=_LISTED,
        render=lambda: render_firsts(found, width=listing.width, colour=listing.colour),
    )
    if not found:
        say("onrecord: no claim to be the first is on record here", stream=sys.stderr)
