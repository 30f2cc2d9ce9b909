"""The commands `onrecord weigh add-hypothesis` and `onrecord weigh add-evidence`."""

from datetime import date

import click

from onrecord.cli.days import DAY, day
from onrecord.cli.ledgers import ledger_option, opened
from onrecord.cli.terminal import say
from onrecord.cli.weigh.options import analyst_option, by, reason_option
from onrecord.model.hypotheses import ItemKind
from onrecord.render.matrix import fact_words
from onrecord.usecases.weigh import add_fact, add_item
from onrecord.usecases.weigh import add_hypothesis as add_one

__all__ = ["add_evidence", "add_hypothesis"]

_HYPOTHESIS_EXAMPLES = """
\b
Examples:
  onrecord weigh add-hypothesis strait "spoken to voters at home" \\
      --analyst "Mara Lind" --ledger crisis.db
"""

_EVIDENCE_EXAMPLES = """
\b
Examples:
  onrecord weigh add-evidence strait 12.s3 --analyst Lind --ledger crisis.db
  onrecord weigh add-evidence strait --words "Two tugs left Sarn at night" \\
      --source "port log, 4 March 2031" --analyst Lind --ledger crisis.db
  onrecord weigh add-evidence strait --words "Reserves are called up" \\
      --source "to be watched for" --kind indicator \\
      --analyst "Mara Lind" --ledger crisis.db
"""


@click.command(epilog=_HYPOTHESIS_EXAMPLES)
@click.argument("name")
@click.argument("text")
@ledger_option
@analyst_option
@reason_option(default="offered as a rival")
def add_hypothesis(*, name: str, text: str, ledger: str, analyst: str, reason: str) -> None:
    """Add a hypothesis to a matrix.

    Exit codes: 0 done, 2 asked wrongly.
    """
    with opened(ledger) as held:
        added = add_one(held, name, text, by=by(analyst, reason))
    say(f"{added.log.no}  {fact_words(added)}")


@click.command(epilog=_EVIDENCE_EXAMPLES)
@click.argument("name")
@click.argument("handle", required=False)
@ledger_option
@analyst_option
@reason_option(default="bears on the question")
@click.option("--words", metavar="TEXT", help="What it is, if it is not in the ledger.")
@click.option("--source", metavar="TEXT", help="Where that is from.")
@click.option("--speaker", metavar="NAME", help="Who says so.")
@click.option("--day", "on", type=day, metavar=DAY, help="When it was said or seen.")
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in ItemKind]),
    default=ItemKind.EVIDENCE.value,
    show_default=True,
    help="A judgement is what somebody concludes; an indicator is not observed yet.",
)
@click.option("--copy-of", metavar="ITEM", help="It repeats the report of that item.")
def add_evidence(  # noqa: PLR0913 - one parameter for each option
    *,
    name: str,
    handle: str | None,
    ledger: str,
    analyst: str,
    reason: str,
    words: str | None,
    source: str | None,
    speaker: str | None,
    on: date | None,
    kind: str,
    copy_of: str | None,
) -> None:
    """Add a statement, commitment or event of the ledger (12.s3), or --words with a --source.

    Items that repeat one report have one vote together: the ledger knows copies of articles,
    and --copy-of says so of anything else.

    Exit codes: 0 done, 2 asked wrongly.
    """
    if handle is None and words is None:
        raise click.UsageError("Name a fact like 12.s3, or give --words and their --source.")
    if handle is not None and (words or source or speaker or on):
        raise click.UsageError("A fact of the ledger brings its own words, source and day.")
    done = by(analyst, reason)
    sort = ItemKind(kind)
    with opened(ledger) as held:
        if handle is not None:
            item = add_fact(held, name, handle, kind=sort, copy_of=copy_of, by=done)
        else:
            item = add_item(
                held,
                name,
                words or "",
                source=source or "",
                kind=sort,
                speaker=speaker,
                day=on,
                copy_of=copy_of,
                by=done,
            )
    say(f"{item.log.no}  {fact_words(item)}")
