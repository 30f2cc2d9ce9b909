"""The command `onrecord weigh`: a group with one command for each thing done to a matrix."""

import click

from onrecord.cli.weigh.adding import add_evidence, add_hypothesis
from onrecord.cli.weigh.exporting import export
from onrecord.cli.weigh.logging import list_, log, undo
from onrecord.cli.weigh.making import new, start
from onrecord.cli.weigh.rating import credibility, likelihood, rate
from onrecord.cli.weigh.showing import show

__all__ = ["weigh"]

_EXAMPLES = """
\b
Examples:
  onrecord weigh start strait --from 12 --analyst Lind --ledger crisis.db
  onrecord weigh rate strait e1 h1=C h2=I none=N --analyst Lind \\
      --reason "said to voters, not to Orland" --ledger crisis.db
  onrecord weigh show strait --ledger crisis.db
"""

weigh = click.Group(
    "weigh",
    help="Weigh rival hypotheses by what the evidence speaks against (ACH).\n\n"
    "Matrices are kept in the ledger. Each rating is a fact with author and reason, and can "
    "be undone; nothing is rated by itself, and there is no verdict.",
    epilog=_EXAMPLES,
    commands=[
        new,
        start,
        add_hypothesis,
        add_evidence,
        rate,
        credibility,
        likelihood,
        show,
        export,
        list_,
        log,
        undo,
    ],
)
