"""The command `onrecord weigh show`."""

import shutil
import sys

import click

from onrecord.cli.ledgers import ledger_option, opened
from onrecord.cli.terminal import say
from onrecord.codec import encode_part
from onrecord.render.matrix import render_matrix
from onrecord.usecases.weigh import show_matrix

__all__ = ["show"]

_WIDTH = 80
_EXAMPLES = """
\b
Examples:
  onrecord weigh show strait --ledger crisis.db
  onrecord weigh show strait --judgements --transposed --ledger crisis.db
  onrecord weigh show strait --compare h1 --compare h2 --ledger crisis.db
  onrecord weigh show strait --json --ledger crisis.db | jq .weighing.views
"""


@click.command(epilog=_EXAMPLES)
@click.argument("name")
@ledger_option
@click.option("--analyst", "analysts", metavar="NAME", multiple=True, help="Only theirs.")
@click.option("--compare", metavar="HYPOTHESIS", multiple=True, help="Only these, by id.")
@click.option("--judgements", is_flag=True, help="Score what people conclude, too.")
@click.option("--transposed", is_flag=True, help="Items in rows, not hypotheses.")
@click.option("--json", "as_json", is_flag=True, help="Write matrix and weighing as JSON.")
def show(  # noqa: PLR0913 - one parameter for each option
    *,
    name: str,
    ledger: str,
    analysts: tuple[str, ...],
    compare: tuple[str, ...],
    judgements: bool,
    transposed: bool,
    as_json: bool,
) -> None:
    """Show a matrix: its ratings, who leads, what that hangs on, and who disagrees.

    A score counts what is inconsistent with a hypothesis: I is 1, II is 2, times credibility;
    copies of one report vote once. It says "not robust" if the lead changes when one item,
    report, speaker or story is left out. It gives no verdict and no probability.

    Exit codes: 0 done, 2 asked wrongly.
    """
    with opened(ledger) as held:
        shown = show_matrix(held, name, analysts=analysts, judgements=judgements, among=compare)
    if as_json:
        click.echo(encode_part(shown).encode("utf-8", "surrogatepass"))
        return
    width = min(_WIDTH, shutil.get_terminal_size().columns) if sys.stdout.isatty() else _WIDTH
    say(
        render_matrix(
            shown.matrix,
            shown.weighing,
            gone=shown.gone,
            transposed=transposed,
            width=width,
        )
    )
