"""The command `onrecord territories`."""

import sys
from datetime import date

import click

from onrecord.cli.days import DAY, day
from onrecord.cli.ledgers import ledger_option, opened
from onrecord.cli.listing import Columns, Listing, listing_options, write
from onrecord.cli.terminal import say
from onrecord.cli.wording import words_argument
from onrecord.model import FoundClaim, ListedTerritory
from onrecord.render.claims import claim_words, render_claims, render_territories
from onrecord.usecases.views import show_claims, show_territories

__all__ = ["territories"]

_EXAMPLES = """
\b
Examples:
  onrecord territories --ledger crisis.db
  onrecord territories Kelm --ledger crisis.db
  onrecord territories "Ambrel Strait" --since 2031-03-01 --ledger crisis.db
"""

_TERRITORIES: Columns[ListedTerritory] = {
    "name": lambda one: one.name,
    "articles": lambda one: one.articles,
    "claims": lambda one: one.claims,
    "asserters": lambda one: one.asserters,
}
_CLAIMS: Columns[FoundClaim] = {
    "handle": lambda one: one.handle,
    "territory": lambda one: one.territory,
    "asserter": lambda one: one.asserter,
    "according_to": lambda one: one.according_to,
    "day": lambda one: one.day,
    "status": lambda one: one.claim.status.value,
    "holder": lambda one: one.claim.holder,
    "share": lambda one: one.claim.share,
    "since": lambda one: one.claim.when.earliest if one.claim.when else None,
    "until": lambda one: one.claim.when.latest if one.claim.when else None,
    "evidence": lambda one: " … ".join(span.text for span in one.claim.evidence),
    "said": claim_words,
    "outlet": lambda one: one.carriers[0].outlet,
    "url": lambda one: one.carriers[0].url,
    "carriers": lambda one: len(one.carriers),
}


@click.command(epilog=_EXAMPLES)
@words_argument("name", required=False)
@ledger_option
@click.option("--since", type=day, metavar=DAY, help="Claims of this day or later.")
@click.option("--until", type=day, metavar=DAY, help="Claims of this day or before.")
@listing_options()
def territories(
    *,
    name: str | None,
    ledger: str,
    since: date | None,
    until: date | None,
    listing: Listing,
) -> None:
    """List the territories on record, or show what each actor says the status of one is.

    There is no such thing as the status of a territory here, only what each actor says it
    is, since when, and in which words. A territory is found by any of its rival names.

    Exit codes: 0 done, 2 asked wrongly.
    """
    with opened(ledger) as held:
        if not name:
            listed = show_territories(held, limit=listing.limit)
            write(
                listing,
                listed,
                columns=_TERRITORIES,
                render=lambda: render_territories(
                    listed, width=listing.width, colour=listing.colour
                ),
            )
            if not listed:
                say("onrecord: no territory is on record here", stream=sys.stderr)
            return
        names, claims = show_claims(held, name, since=since, until=until, limit=listing.limit)
    write(
        listing,
        claims,
        columns=_CLAIMS,
        render=lambda: render_claims(names, claims, width=listing.width, colour=listing.colour),
    )
    if not claims:
        say(f"onrecord: nobody is on record on the status of {name}", stream=sys.stderr)
