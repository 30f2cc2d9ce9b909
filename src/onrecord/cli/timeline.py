"""The command `onrecord timeline`."""

import sys
from datetime import date

import click

from onrecord.cli.days import DAY, day
from onrecord.cli.ledgers import ledger_option, opened
from onrecord.cli.listing import Columns, Form, Listing, listing_options, write
from onrecord.cli.terminal import say
from onrecord.cli.wording import words_argument
from onrecord.model import Moment
from onrecord.render.timelines import render_timeline
from onrecord.render.visible import one_line
from onrecord.usecases.views import show_timeline

__all__ = ["timeline"]

_EXAMPLES = """
\b
Examples:
  onrecord timeline "Ivo Tarn" --ledger crisis.db
  onrecord timeline Kelm --since 2031-03-01 --ledger crisis.db
  onrecord timeline Orland --about "Ambrel Strait" --json --ledger crisis.db
"""

_COLUMNS: Columns[Moment] = {
    "day": lambda moment: moment.day,
    "kind": lambda moment: moment.kind.value,
    "handle": lambda moment: moment.handle,
    "who": lambda moment: moment.who,
    "detail": lambda moment: moment.detail,
    "words": lambda moment: moment.words,
    "outlet": lambda moment: moment.carriers[0].outlet,
    "published": lambda moment: moment.carriers[0].published,
    "url": lambda moment: moment.carriers[0].url,
    "carriers": lambda moment: len(moment.carriers),
}


@click.command(epilog=_EXAMPLES)
@words_argument("name", required=False)
@ledger_option
@click.option("--about", metavar="TERRITORY", help="Only what is about this territory.")
@click.option("--since", type=day, metavar=DAY, help="From this day on.")
@click.option("--until", type=day, metavar=DAY, help="Up to this day.")
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    help="Read with at least this confidence.",
)
@listing_options()
def timeline(  # noqa: PLR0913 - one parameter for each option
    *,
    name: str | None,
    ledger: str,
    about: str | None,
    since: date | None,
    until: date | None,
    min_confidence: float,
    listing: Listing,
) -> None:
    """Show statements, commitments, events and status claims in the order of their days.

    NAME is an actor, or a territory where no actor has the name; without one, everything on
    record is shown. The latest come last; what has no day stands after them, apart.

    Exit codes: 0 done, 2 asked wrongly.
    """
    with opened(ledger) as held:
        shown = show_timeline(
            held,
            name=name,
            about=about,
            since=since,
            until=until,
            min_confidence=min_confidence,
            limit=listing.limit,
        )
    if listing.form is Form.TABLE and shown.of:
        say(" on ".join(map(one_line, shown.of)))
    write(
        listing,
        shown.moments,
        columns=_COLUMNS,
        render=lambda: render_timeline(
            shown.moments, width=listing.width, colour=listing.colour
        ),
    )
    if not shown.moments:
        say("onrecord: nothing is on record of it in these days", stream=sys.stderr)
    elif len(shown.moments) == listing.limit:
        say(
            f"onrecord: the latest {listing.limit} are shown; --limit shows more, --until what"
            " came before",
            stream=sys.stderr,
        )
