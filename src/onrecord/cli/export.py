"""The command `onrecord export`."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from onrecord.cli.days import DAY, day
from onrecord.cli.ledgers import ledger_option, opened
from onrecord.cli.shelves import shelf_at
from onrecord.cli.terminal import say
from onrecord.exports.formats import EXPORTERS
from onrecord.exports.holding import Tally
from onrecord.render.visible import one_line
from onrecord.usecases.export import JSONL, Chosen, file_of
from onrecord.usecases.export import export as export_ledger

__all__ = ["export"]

_EXAMPLES = """
\b
Examples:
  onrecord export --to jsonl --ledger crisis.db -o crisis.jsonl
  onrecord export --to csv --ledger crisis.db -o tables/
  onrecord export --to parquet --ledger crisis.db -o tables.zip
  onrecord export --to brief --since 2031-03-01 --ledger crisis.db | less
  onrecord export --to geojson --perspective Orland --ledger crisis.db
  onrecord export --to ics --outlet Meridian --ledger crisis.db -o plans.ics
"""
_FORMATS = "\n".join(f"  {name:12} {format.about}" for name, format in EXPORTERS.items())
_HELP = f"""\
Hand on what a ledger holds, in a form that other tools read.

Everything that is handed on carries the exact words it rests on, who says it, and the
article it is in. The articles are those of the days and the outlet asked for; with
--speaker, only what that speaker says in them.

\b
Formats:
  {JSONL:12} the whole ledger, which `onrecord import` makes again
{_FORMATS}

csv and parquet are several files: name a folder or a .zip file for them.

Exit codes: 0 done, 2 asked wrongly.
"""


@click.command(help=_HELP, epilog=_EXAMPLES)
@click.option(
    "--to",
    "to",
    type=click.Choice([JSONL, *EXPORTERS]),
    metavar="FORMAT",
    required=True,
    help="The format; see above.",
)
@ledger_option
@click.option(
    "-o",
    "--output",
    metavar="FILE|FOLDER",
    help="Where to write; by default to standard output.",
)
@click.option("--since", type=day, metavar=DAY, help="Only articles published then or later.")
@click.option("--until", type=day, metavar=DAY, help="Only articles published until then.")
@click.option("--outlet", metavar="NAME", help="Only articles of this outlet.")
@click.option("--speaker", metavar="NAME", help="Only what this speaker says.")
@click.option(
    "--perspective",
    metavar="NAME",
    help="Only the status claims of this actor, or `narrator` (geojson, brief, brief-html).",
)
def export(  # noqa: PLR0913 - one parameter for each option
    *,
    to: str,
    ledger: str,
    output: str | None,
    since: date | None,
    until: date | None,
    outlet: str | None,
    speaker: str | None,
    perspective: str | None,
) -> None:
    """Hand on what a ledger holds."""
    chosen = Chosen(
        since=since, until=until, outlet=outlet, speaker=speaker, perspective=perspective
    )
    many = to != JSONL and EXPORTERS[to].ending is None
    with opened(ledger) as store, shelf_at(output, many=many) as shelf:
        tally = export_ledger(store, to=to, chosen=chosen, open_file=shelf)
    asked = {"--outlet": outlet, "--speaker": speaker, "--perspective": perspective}
    narrowed = [f"{option} {one_line(name)}" for option, name in asked.items() if name]
    _account(tally, to=to, where=_where(output, to=to), narrowed=narrowed)


def _where(output: str | None, *, to: str) -> str:
    """Return what was written to: a format's one file in a folder by its whole path."""
    if output is None or output == "-":
        return "standard output"
    name = file_of(to)
    inside = name is not None and Path(output).is_dir()
    return one_line(str(Path(output, name)) if name and inside else output)


def _account(tally: Tally, *, to: str, where: str, narrowed: Sequence[str]) -> None:
    counted = EXPORTERS[to].counted if to in EXPORTERS else "articles"
    say(f"onrecord: wrote to {where} ({counted}: {tally.written:,})", stream=sys.stderr)
    if not tally.written and narrowed:
        say(
            f"onrecord: nothing fits {', '.join(narrowed)}; `onrecord actors` and `onrecord "
            "statements` show which names there are",
            stream=sys.stderr,
        )
    for reason, many in tally.left_out.items():
        say(f"onrecord: {many:,} left out: {reason}", stream=sys.stderr)
