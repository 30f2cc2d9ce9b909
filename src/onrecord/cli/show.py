"""The command `onrecord show`."""

import os
import shutil
import sys

import click

from onrecord.cli.ledgers import ledger_option, opened
from onrecord.cli.terminal import say
from onrecord.codec import encode, encode_part
from onrecord.model import Actor
from onrecord.render.profiles import render_dossiers
from onrecord.render.report import WIDTH
from onrecord.render.sections import ALL, SectionName
from onrecord.render.shown import render_shown
from onrecord.usecases.show import Shown
from onrecord.usecases.show import show as find
from onrecord.usecases.views import show_actor

__all__ = ["show"]

_EXAMPLES = """
\b
Examples:
  onrecord show 12 --ledger crisis.db
  onrecord show 12 --only arguments --only readings --ledger crisis.db
  onrecord show 12.s3 --ledger crisis.db
  onrecord show 12.c1 --json --ledger crisis.db | jq .fact
"""


@click.command(epilog=_EXAMPLES)
@click.argument("name", metavar="NUMBER|HANDLE")
@ledger_option
@click.option(
    "--only",
    "sections",
    type=click.Choice([name.value for name in SectionName]),
    metavar="SECTION",
    multiple=True,
    help=f"Show only this section of an article: {', '.join(SectionName)}. May be given "
    "more than once.",
)
@click.option("--json", "as_json", is_flag=True, help="Write the record, or the fact, as JSON.")
def show(*, name: str, ledger: str, sections: tuple[str, ...], as_json: bool) -> None:
    """Show an article of a ledger with all that is on record of it, or one fact in it.

    The report is that of `onrecord read`, with the handle of each fact, corrections applied
    and named. A handle may be of an actor (a), statement (s), commitment (c), territory (t),
    status claim (t1.2), event (e), number (q), first-time claim (f), precedent (p), argument
    (g), rival reading (r) or reaction (x).

    Exit codes: 0 done, 2 asked wrongly.
    """
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    width = min(WIDTH, shutil.get_terminal_size().columns) if sys.stdout.isatty() else WIDTH
    with opened(ledger) as held:
        shown = find(held, name)
        if shown.fact and sections:
            raise click.UsageError("--only is for an article; a fact is in one section.")
        if as_json:
            click.echo(_json(shown))
        elif isinstance(shown.item, Actor):
            say(render_dossiers(show_actor(held, name), width=width, colour=colour))
        else:
            only = tuple(map(SectionName, sections)) or ALL
            say(render_shown(shown, width=width, colour=colour, only=only), colour=colour)


def _json(shown: Shown) -> bytes:
    if shown.fact is None:
        return encode(shown.kept.record)
    fact = {
        "handle": shown.fact,
        "article": shown.kept.record.article.id,
        "url": shown.kept.record.article.url,
        "fact": shown.item,
        "corrections": shown.corrections,
    }
    return encode_part(fact).encode("utf-8", "surrogatepass")
