"""The command `onrecord search`."""

import sys

import click

from onrecord.cli.ledgers import ledger_option, opened
from onrecord.cli.listing import Listing, listing_options
from onrecord.cli.narrowing import narrowing_options
from onrecord.cli.statements import show_found
from onrecord.cli.terminal import complain, say
from onrecord.cli.wording import words_argument
from onrecord.errors import QueryError
from onrecord.render.visible import visible
from onrecord.usecases.search import Narrowed, Order
from onrecord.usecases.search import search as find

__all__ = ["search"]

_WRONG = 2

_EXAMPLES = """
\b
Queries:
  blockade ship              both words, in any form: ships, blockaded
  "act of war"               the words side by side
  blockade OR quarantine     either word
  blockade -inspection       the first without the second; also NOT inspection
  NEAR(ship answer, 5)       at most 5 words between; also ship NEAR/5 answer
  quaran*                    any word that begins so
  (ship OR vessel) turned    parentheses group; operators are in capitals

\b
Examples:
  onrecord search '"act of war"' --speaker Tarn --ledger crisis.db
  onrecord search 'blockade -inspection' --since 2031-03-01 --ledger crisis.db
  onrecord search 'answer NEAR/5 all' --kind threat --json --ledger crisis.db
"""


@click.command(epilog=_EXAMPLES)
@words_argument("query")
@ledger_option
@narrowing_options
@click.option(
    "--order",
    type=click.Choice([one.value for one in Order]),
    default=Order.RANK.value,
    show_default=True,
    help="The best match first, or by day.",
)
@click.option("--offset", type=click.IntRange(min=0), default=0, metavar="N", help="Pass over.")
@listing_options()
def search(  # noqa: PLR0913 - one parameter for each option
    *, query: str, ledger: str, narrowed: Narrowed, order: str, offset: int, listing: Listing
) -> None:
    """Find statements by their words, the best match first.

    Every word has to stand in a statement, in any of its forms. A statement that many
    outlets carry is found once. Of more than 20,000 matches, the best of the newest are
    ranked; --order newest or oldest goes through all.

    Only statements are searched: `onrecord events`, `redlines` and `first` list what is on
    record beside them, and `onrecord show 12 --only arguments` (or readings, quantities)
    what an article holds.

    Exit codes: 0 done, 2 asked wrongly.
    """
    try:
        with opened(ledger) as held:
            found = find(
                held, query, narrowed, limit=listing.limit, offset=offset, order=Order(order)
            )
    except QueryError as error:
        complain(error)
        _point_at(error)
        raise SystemExit(_WRONG) from None
    show_found(found, listing=listing, offset=offset)


def _point_at(error: QueryError) -> None:
    """Show the query with a caret under the place where it goes wrong."""
    shown = visible(error.query).replace("\n", " ")
    before = visible(error.query[: error.at])
    say(f"  {shown}\n  {' ' * len(before)}^", stream=sys.stderr)
