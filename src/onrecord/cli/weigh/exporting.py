"""The command `onrecord weigh export`."""

import click

from onrecord.cli.ledgers import ledger_option, opened
from onrecord.cli.terminal import say
from onrecord.exports.matrices import matrix_csv
from onrecord.render.matrix_markdown import matrix_markdown
from onrecord.usecases.weigh import show_matrix

__all__ = ["export"]

_EXAMPLES = """
\b
Examples:
  onrecord weigh export strait --to csv --ledger crisis.db > strait.csv
  onrecord weigh export strait --to markdown --ledger crisis.db > strait.md
"""


@click.command(epilog=_EXAMPLES)
@click.argument("name")
@ledger_option
@click.option(
    "--to",
    "form",
    type=click.Choice(["csv", "markdown"]),
    required=True,
    help="A row for each cell, or a page to read.",
)
@click.option("--judgements", is_flag=True, help="Score what people conclude, too.")
def export(*, name: str, ledger: str, form: str, judgements: bool) -> None:
    """Write a matrix as CSV or Markdown; no cell of the CSV is run as a formula.

    Exit codes: 0 done, 2 asked wrongly.
    """
    with opened(ledger) as held:
        shown = show_matrix(held, name, judgements=judgements)
    if form == "csv":
        text = matrix_csv(shown.matrix, shown.weighing)
    else:
        text = matrix_markdown(shown.matrix, shown.weighing, gone=shown.gone)
    say(text.rstrip("\n"))
