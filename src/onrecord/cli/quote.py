"""The command `onrecord quote`."""

import csv
import os
import shutil
import sys
from collections.abc import Sequence
from io import StringIO

import click
import msgspec

from onrecord.cli.ledgers import ledger_option, opened
from onrecord.cli.terminal import say
from onrecord.cli.wording import words_argument
from onrecord.exports.csv_tables import csv_text
from onrecord.model.variants import Variant
from onrecord.render.variants import marked_words, render_variants
from onrecord.usecases.quote import quote as find_quote

__all__ = ["quote"]

_WIDTH = 80
_COLUMNS = (
    *("handle", "day", "published", "speaker", "speaker_name", "manner", "outlet", "url"),
    *("carriers", "closest", "change", "score", "text", "difference"),
)
_EXAMPLES = """
\b
Examples:
  onrecord quote "answer with every means" --ledger crisis.db
  onrecord quote "not a bluff" --speaker Tarn --ledger crisis.db
  onrecord quote 12.s3 --ledger crisis.db
  onrecord quote "an act of war" --ledger crisis.db --json | jq .carriers
  onrecord quote "an act of war" --ledger crisis.db --csv > variants.csv
"""


@click.command(epilog=_EXAMPLES)
@words_argument("words")
@ledger_option
@click.option("--speaker", metavar="NAME", help="Only in the words of this speaker.")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=50,
    show_default=True,
    help="At most so many wordings: those nearest to the words.",
)
@click.option("--json", "as_json", is_flag=True, help="Write variants as JSON, one a line.")
@click.option("--csv", "as_csv", is_flag=True, help="Write variants as a table in CSV.")
def quote(  # noqa: PLR0913 - one parameter for each option
    *, words: str, ledger: str, speaker: str | None, limit: int, as_json: bool, as_csv: bool
) -> None:
    """Show every wording of a quotation on record, the earliest source first.

    WORDS are those of the quotation, or the handle of a statement that has them (12.s3).

    With each wording stand its day, outlet, speaker and carriers, the earlier wording it is
    nearest to, and what differs from that: [-words left out-], {+words put in+}. No wording
    is changed, and none is taken for another.

    Exit codes: 0 done, 2 asked wrongly.
    """
    if as_json and as_csv:
        raise click.UsageError("--json and --csv are two forms; ask for one.")
    with opened(ledger) as held:
        variants = find_quote(held, words, speaker=speaker, limit=limit)
    if as_json:
        for variant in variants:
            click.echo(msgspec.json.encode(variant))
    elif as_csv:
        say(_table(variants).rstrip("\n"))
    elif not variants:
        whose = f" by {speaker}" if speaker else ""
        say(f"No wording of “{words}”{whose} is on record here; try fewer or longer words.")
    else:
        colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        width = min(_WIDTH, shutil.get_terminal_size().columns)
        say(render_variants(variants, width=width, colour=colour), colour=colour)


def _table(variants: Sequence[Variant]) -> str:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for variant in variants:
        writer.writerow(
            csv_text(str(cell if cell is not None else "")) for cell in _row(variant)
        )
    return out.getvalue()


def _row(variant: Variant) -> tuple[object, ...]:
    own, change = variant.carriers[0], variant.alignment
    return (
        variant.handle,
        variant.day,
        variant.published,
        variant.speaker,
        variant.speaker_name,
        variant.manner.value,
        own.outlet,
        own.url,
        len(variant.carriers),
        variant.closest,
        change.change.value if change else None,
        f"{variant.score:.2f}",
        variant.text,
        marked_words(change) if change else None,
    )
