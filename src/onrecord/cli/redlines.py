"""The command `onrecord redlines`."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import click

from onrecord.cli.days import DAY, day
from onrecord.cli.ledgers import ledger_option, opened
from onrecord.cli.listing import Columns, Form, Listing, listing_options, write
from onrecord.cli.terminal import say
from onrecord.cli.wording import words_argument
from onrecord.model import Move, MoveKind, RedLine
from onrecord.render.redlines import change_words, render_histories, render_red_lines
from onrecord.usecases.redlines import show_red_lines

__all__ = ["redlines"]

_EXAMPLES = """
\b
Examples:
  onrecord redlines --ledger crisis.db
  onrecord redlines "Ivo Tarn" --ledger crisis.db
  onrecord redlines 12.c1 --ledger crisis.db
  onrecord redlines Velmark --since 2031-03-01 --ledger crisis.db
  onrecord redlines --kind widened --kind narrowed --ledger crisis.db
  onrecord redlines --kind tested --csv --ledger crisis.db > tested.csv
"""


@dataclass(frozen=True, slots=True)
class _Step:
    """One step of one line, for a table of steps."""

    line: RedLine
    move: Move


_STEPS: Columns[_Step] = {
    "line": lambda one: one.line.id,
    "actor": lambda one: one.line.actor,
    "name": lambda one: one.line.name,
    "scope": lambda one: ", ".join(one.line.scope),
    "day": lambda one: one.move.day,
    "step": lambda one: one.move.kind.value,
    "according_to": lambda one: one.move.according_to,
    "fact": lambda one: one.move.fact,
    "evidence": lambda one: " … ".join(one.move.evidence),
    "changes": lambda one: change_words(one.move.changes),
    "confidence": lambda one: one.move.confidence,
}


@click.command(epilog=_EXAMPLES)
@words_argument("name", required=False)
@ledger_option
@click.option("--since", type=day, metavar=DAY, help="Lines with a step on this day or later.")
@click.option("--until", type=day, metavar=DAY, help="Lines with a step up to this day.")
@click.option(
    "--kind",
    "kinds",
    type=click.Choice([kind.value for kind in MoveKind]),
    metavar="KIND",
    multiple=True,
    help=f"Lines with a step of this kind: {', '.join(MoveKind)}. May be repeated.",
)
@listing_options()
def redlines(  # noqa: PLR0913 - one parameter for each option
    *,
    name: str | None,
    ledger: str,
    since: date | None,
    until: date | None,
    kinds: tuple[str, ...],
    listing: Listing,
) -> None:
    """List the red lines on record, or show the history of those of NAME.

    NAME is an actor, or the handle of a line or of a step of it (12.c1).

    A red line is what one actor threatens on one condition. It is drawn, restated, widened,
    narrowed, tested, said to be crossed, enforced or withdrawn: each step with its words, its
    day, and who says so. Copies of an article count once. For a state, the lines of its
    ministries and forces and of those who hold office in it are shown, each under its own
    name.

    Exit codes: 0 done, 2 asked wrongly.
    """
    with opened(ledger) as held:
        names, lines = show_red_lines(
            held, name, since=since, until=until, kinds=tuple(map(MoveKind, kinds))
        )
    shown = lines[: listing.limit]
    if len(names) > 1:
        say(f"onrecord: {name} is any of {', '.join(names)}", stream=sys.stderr)
    if listing.form is Form.CSV:
        steps = [_Step(line, move) for line in shown for move in line.moves]
        write(listing, steps, columns=_STEPS, render=str)
    else:
        write(listing, shown, columns={}, render=lambda: _text(shown, name, listing))
    if not lines:
        whose = f" of {name}" if name else ""
        say(f"onrecord: no such red line{whose} is on record here", stream=sys.stderr)
    elif len(lines) > len(shown):
        more = len(lines) - len(shown)
        say(f"onrecord: {more:,} more; ask for them with --limit", stream=sys.stderr)


def _text(lines: Sequence[RedLine], name: str | None, listing: Listing) -> str:
    render = render_histories if name else render_red_lines
    return render(lines, width=listing.width, colour=listing.colour)
