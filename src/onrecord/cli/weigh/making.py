"""The commands `onrecord weigh new` and `onrecord weigh start`."""

import sys

import click

from onrecord.cli.ledgers import ledger_option, opened
from onrecord.cli.terminal import say
from onrecord.cli.weigh.options import analyst_option, by, reason_option
from onrecord.model.hypotheses import active
from onrecord.render.wording import count_words
from onrecord.usecases.weigh import new_matrix, start_matrix

__all__ = ["new", "start"]

_NEW_EXAMPLES = """
\b
Examples:
  onrecord weigh new strait "Will Orland close the strait?" \\
      --analyst "Mara Lind" --ledger crisis.db
"""

_START_EXAMPLES = """
\b
Examples:
  onrecord weigh start strait --from 12 --analyst Lind --ledger crisis.db
  onrecord weigh start step --from 12 --question "what sort of step" \\
      --analyst "Mara Lind" --ledger crisis.db
"""


@click.command(epilog=_NEW_EXAMPLES)
@click.argument("name")
@click.argument("question")
@ledger_option
@analyst_option
@reason_option(default="asked")
def new(*, name: str, question: str, ledger: str, analyst: str, reason: str) -> None:
    """Begin a matrix with a question; "none of these" is its first hypothesis.

    Exit codes: 0 done, 2 asked wrongly.
    """
    with opened(ledger) as held:
        matrix = new_matrix(held, name, question=question, by=by(analyst, reason))
    say(f"Matrix “{matrix.name}” is begun: {matrix.question}")


@click.command(epilog=_START_EXAMPLES)
@click.argument("name")
@click.option("--from", "article", metavar="ARTICLE", required=True, help="Its number, as 12.")
@click.option("--question", metavar="WORDS", help="Which of its questions; words of it.")
@ledger_option
@analyst_option
def start(*, name: str, article: str, question: str | None, ledger: str, analyst: str) -> None:
    """Begin a matrix with the rival readings of an article and what may bear on them.

    Hypotheses are the positions that are held, and "none of these". Evidence is offered from
    the article and its copies, with the reason for each; what holders of a position conclude
    is marked as a judgement. No cell is rated: that is for you to do. What does not bear on
    the question is taken out with `onrecord weigh undo`.

    Exit codes: 0 done, 2 asked wrongly.
    """
    with opened(ledger) as held:
        begun = start_matrix(held, name, article=article, question=question, by=by(analyst, ""))
    matrix = begun.matrix
    say(f"Matrix “{matrix.name}” is begun: {matrix.question}")
    hypotheses = count_words(len(matrix.offered()), "hypothesis", "hypotheses")
    say(f"{hypotheses}, {count_words(len(active(matrix.items)), 'item')}, nothing rated")
    if begun.other_questions:
        others = " / ".join(begun.other_questions)
        say(f"onrecord: it also asks: {others} (see --question)", stream=sys.stderr)
    if begun.left_out:
        say(f"onrecord: {begun.left_out} more items were left out", stream=sys.stderr)
