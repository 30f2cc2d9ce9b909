"""The command `onrecord actors`."""

import sys
from datetime import date

import click

from onrecord.cli.days import DAY, day
from onrecord.cli.ledgers import ledger_option, opened
from onrecord.cli.listing import Columns, Listing, listing_options, write
from onrecord.cli.terminal import say
from onrecord.cli.wording import words_argument
from onrecord.model import ActorKind, Dossier, FoundActor
from onrecord.render.profiles import render_actors, render_dossiers
from onrecord.usecases.views import show_actor, show_actors

__all__ = ["actors"]

_EXAMPLES = """
\b
Examples:
  onrecord actors --ledger crisis.db
  onrecord actors --kind state --since 2031-03-01 --ledger crisis.db
  onrecord actors "Ivo Tarn" --ledger crisis.db
  onrecord actors 12.a3 --json --ledger crisis.db | jq .roles
"""

_ACTORS: Columns[FoundActor] = {
    "handle": lambda actor: actor.handle,
    "name": lambda actor: actor.name,
    "kind": lambda actor: actor.kind.value,
    "statements": lambda actor: actor.statements,
    "first": lambda actor: actor.first,
    "last": lambda actor: actor.last,
}
_DOSSIERS: Columns[Dossier] = {
    "handle": lambda dossier: dossier.actor.handle,
    "name": lambda dossier: dossier.actor.name,
    "kind": lambda dossier: dossier.actor.kind.value,
    "statements": lambda dossier: dossier.actor.statements,
    "first": lambda dossier: dossier.actor.first,
    "last": lambda dossier: dossier.actor.last,
    "articles": lambda dossier: dossier.articles,
    "aliases": lambda dossier: " | ".join(dossier.aliases),
    "roles": lambda dossier: " | ".join(role.words for role in dossier.roles),
}


@click.command(epilog=_EXAMPLES)
@words_argument("name", required=False)
@ledger_option
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in ActorKind]),
    help="Only actors of this kind; for the list.",
)
@click.option("--since", type=day, metavar=DAY, help="Count what was said from this day on.")
@click.option("--until", type=day, metavar=DAY, help="Count what was said up to this day.")
@listing_options()
def actors(  # noqa: PLR0913 - one parameter for each option
    *,
    name: str | None,
    ledger: str,
    kind: str | None,
    since: date | None,
    until: date | None,
    listing: Listing,
) -> None:
    """List the actors with most statements, or show one: names, roles with days, counts.

    NAME is a name, an alias or a handle (12.a3); each actor that it fits is shown.

    Exit codes: 0 done, 2 asked wrongly.
    """
    with opened(ledger) as held:
        if name:
            dossiers = show_actor(held, name)
            write(
                listing,
                dossiers,
                columns=_DOSSIERS,
                render=lambda: render_dossiers(
                    dossiers, width=listing.width, colour=listing.colour
                ),
            )
            return
        found = show_actors(
            held,
            kind=ActorKind(kind) if kind else None,
            since=since,
            until=until,
            limit=listing.limit,
        )
    write(
        listing,
        found,
        columns=_ACTORS,
        render=lambda: render_actors(found, width=listing.width, colour=listing.colour),
    )
    if not found:
        say("onrecord: nobody has a statement on record here", stream=sys.stderr)
