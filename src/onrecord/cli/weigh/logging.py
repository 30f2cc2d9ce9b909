"""The commands `onrecord weigh list`, `log` and `undo`."""

import sys

import click

from onrecord.cli.ledgers import ledger_option, opened
from onrecord.cli.listing import Columns, Listing, listing_options, write
from onrecord.cli.terminal import say
from onrecord.cli.weigh.options import analyst_option, by
from onrecord.codec import encode_part
from onrecord.model.hypotheses import Matrix, active
from onrecord.render.matrix import fact_words, render_log, render_matrices
from onrecord.usecases.weigh import list_matrices, log_of
from onrecord.usecases.weigh import undo as take_back

__all__ = ["list_", "log", "undo"]

_COLUMNS: Columns[Matrix] = {
    "name": lambda one: one.name,
    "question": lambda one: one.question,
    "begun_by": lambda one: one.begun.author,
    "begun": lambda one: one.begun.made,
    "hypotheses": lambda one: len(one.offered()),
    "items": lambda one: len(active(one.items)),
    "ratings": lambda one: len(active(one.ratings)),
}

_LIST_EXAMPLES = """
\b
Examples:
  onrecord weigh list --ledger crisis.db
"""

_LOG_EXAMPLES = """
\b
Examples:
  onrecord weigh log strait --ledger crisis.db
"""

_UNDO_EXAMPLES = """
\b
Examples:
  onrecord weigh undo strait 7 --analyst "Mara Lind" --ledger crisis.db
"""


@click.command("list", epilog=_LIST_EXAMPLES)
@ledger_option
@listing_options()
def list_(*, ledger: str, listing: Listing) -> None:
    """List the matrices of a ledger.

    Exit codes: 0 done, 2 asked wrongly.
    """
    with opened(ledger) as held:
        shown = list_matrices(held)[: listing.limit]
    write(
        listing,
        shown,
        columns=_COLUMNS,
        render=lambda: render_matrices(shown, width=listing.width),
    )
    if not shown:
        say(
            "onrecord: no matrix is in this ledger; begin one with `onrecord weigh new` or "
            "`onrecord weigh start`",
            stream=sys.stderr,
        )


@click.command(epilog=_LOG_EXAMPLES)
@click.argument("name")
@ledger_option
@click.option("--json", "as_json", is_flag=True, help="Write facts as JSON, one a line.")
def log(*, name: str, ledger: str, as_json: bool) -> None:
    """Show all that was put into a matrix or taken back, by number, with author and reason.

    Exit codes: 0 done, 2 asked wrongly.
    """
    with opened(ledger) as held:
        matrix = log_of(held, name)
    if as_json:
        for fact in matrix.facts():
            click.echo(encode_part(fact).encode("utf-8", "surrogatepass"))
    else:
        say(render_log(matrix))


@click.command(epilog=_UNDO_EXAMPLES)
@click.argument("name")
@click.argument("number", type=click.IntRange(min=1))
@ledger_option
@analyst_option
def undo(*, name: str, number: int, ledger: str, analyst: str) -> None:
    """Take back a hypothesis, an item, a rating or anything else, by its number in the log.

    It stays in the log. A rating that it took the place of stands again.

    Exit codes: 0 done, 2 asked wrongly.
    """
    with opened(ledger) as held:
        undone = take_back(held, name, number, by=by(analyst, "undone"))
    say(f"Taken back: {undone.log.no}  {fact_words(undone)}")
