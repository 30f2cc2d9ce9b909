"""The command `onrecord events`."""

import sys
from datetime import date

import click

from onrecord.cli.days import DAY, day
from onrecord.cli.ledgers import ledger_option, opened
from onrecord.cli.listing import Columns, Listing, listing_options, write
from onrecord.cli.terminal import say
from onrecord.model import FoundEvent, Phase
from onrecord.render.happenings import event_words, parties_words, render_events
from onrecord.usecases.views import show_events

__all__ = ["events"]

_EXAMPLES = """
\b
Examples:
  onrecord events --phase scheduled --ledger crisis.db
  onrecord events --kind referendum --place Kelm --ledger crisis.db
  onrecord events 12.e2 --ledger crisis.db
  onrecord events --actor Orland --since 2031-03-01 --json --ledger crisis.db
"""

_COLUMNS: Columns[FoundEvent] = {
    "handle": lambda found: found.handle,
    "kind": lambda found: found.event.kind,
    "plover": lambda found: found.event.plover,
    "mode": lambda found: found.event.mode,
    "phase": lambda found: found.event.phase.value,
    "earliest": lambda found: found.event.when.earliest if found.event.when else None,
    "latest": lambda found: found.event.when.latest if found.event.when else None,
    "parties": lambda found: parties_words(found.event),
    "place": lambda found: found.event.place,
    "according_to": lambda found: found.according_to,
    "evidence": lambda found: event_words(found.event),
    "confidence": lambda found: found.event.confidence,
    "outlet": lambda found: found.carriers[0].outlet,
    "published": lambda found: found.carriers[0].published,
    "url": lambda found: found.carriers[0].url,
    "carriers": lambda found: len(found.carriers),
}


@click.command(epilog=_EXAMPLES)
@click.argument("handle", required=False)
@ledger_option
@click.option("--kind", metavar="WORD", help="Words of the kind: attack, referendum.")
@click.option(
    "--phase",
    type=click.Choice([phase.value for phase in Phase]),
    help="How far it has got, as the article has it.",
)
@click.option("--place", metavar="NAME", help="Where, by any name of the place.")
@click.option("--actor", metavar="NAME", help="Who takes part in it or asserts it.")
@click.option("--since", type=day, metavar=DAY, help="May have been on this day or later.")
@click.option("--until", type=day, metavar=DAY, help="May have been on this day or before.")
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    help="Read with at least this confidence.",
)
@click.option("--oldest", is_flag=True, help="The oldest first, and not the newest.")
@listing_options()
def events(  # noqa: PLR0913 - one parameter for each option
    *,
    handle: str | None,
    ledger: str,
    kind: str | None,
    phase: str | None,
    place: str | None,
    actor: str | None,
    since: date | None,
    until: date | None,
    min_confidence: float,
    oldest: bool,
    listing: Listing,
) -> None:
    """List the events on record, the newest first, with who asserts each.

    With the HANDLE of one (12.e2), show that event alone, with its words.

    What is announced, feared or denied is never shown as done. Undated events come last.

    Exit codes: 0 done, 2 asked wrongly.
    """
    with opened(ledger) as held:
        found = show_events(
            held,
            handle,
            kind=kind,
            phase=Phase(phase) if phase else None,
            place=place,
            actor=actor,
            since=since,
            until=until,
            min_confidence=min_confidence,
            limit=listing.limit,
            oldest=oldest,
        )
    write(
        listing,
        found,
        columns=_COLUMNS,
        render=lambda: render_events(found, width=listing.width, colour=listing.colour),
    )
    if not found:
        say(
            "onrecord: no such event is on record; fewer options find more",
            stream=sys.stderr,
        )
