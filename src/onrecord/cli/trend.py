"""The command `onrecord trend`."""

import sys
import textwrap
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import cast

import click

from onrecord.cli.days import DAY, day
from onrecord.cli.ledgers import ledger_option, opened
from onrecord.cli.listing import Columns, Form, Listing, listing_options, write
from onrecord.cli.terminal import say
from onrecord.codec import encode_part
from onrecord.errors import AskedWronglyError
from onrecord.model import (
    CommitmentKind,
    Contrast,
    Division,
    Every,
    Exposure,
    Ratio,
    Trend,
    Trends,
)
from onrecord.render.plots import BLOCKS, plain_plot_of, plot_of
from onrecord.render.trends import render_trends, trend_notes
from onrecord.usecases.search import Narrowed
from onrecord.usecases.trend import AskedTrend, show_trends

__all__ = ["trend"]

_CHARTS = "onrecord.render.charts"
_EXAMPLES = """
\b
Examples:
  onrecord trend --ledger crisis.db
  onrecord trend --by means --kind threat --speaker Velmark --ledger crisis.db
  onrecord trend --step 2031-03-05 --svg threats.svg --ledger crisis.db
  onrecord trend --every week --by explicitness --json --ledger crisis.db
"""


def _columns(side: str) -> Columns[Trend]:
    """Return the columns of one contrast: `growth` or `step`."""

    def part(raw: bool, name: str) -> Callable[[Trend], object]:
        def value(one: Trend) -> object:
            contrast: Contrast | None = getattr(one, side)
            if contrast is None:
                return None
            ratio: Ratio = contrast.raw if raw else contrast.adjusted
            return getattr(ratio, name)

        return value

    return {
        f"{side}_{'raw' if raw else 'adjusted'}_{name}": part(raw, name)
        for raw in (True, False)
        for name in ("ratio", "low", "high", "dispersion")
    }


_COLUMNS: Columns[Trend] = {
    "series": lambda one: one.name,
    "statements": lambda one: sum(one.counts),
    "uncovered": lambda one: one.uncovered,
    "undated": lambda one: one.undated,
    "finding": lambda one: one.finding.value,
    **_columns("growth"),
    **_columns("step"),
    "changes": lambda one: " ".join(change.day.isoformat() for change in one.changes or ()),
}


@click.command(epilog=_EXAMPLES)
@ledger_option
@click.option(
    "--by",
    type=click.Choice([one.value for one in Division]),
    default=Division.KIND.value,
    show_default=True,
    help="One series for each kind, means, explicitness, role ...",
)
@click.option(
    "--every",
    type=click.Choice([one.value for one in Every]),
    default=Every.DAY.value,
    show_default=True,
    help="Count by days or by weeks.",
)
@click.option(
    "--exposure",
    type=click.Choice([one.value for one in Exposure]),
    default=Exposure.ARTICLES.value,
    show_default=True,
    help="What coverage is measured by.",
)
@click.option("--step", type=day, metavar=DAY, help="Compare from this day on with before.")
@click.option("--speaker", metavar="NAME", help="A name, an alias or a handle (12.a3).")
@click.option("--territory", metavar="NAME", help="A territory that is spoken of.")
@click.option(
    "--kind",
    type=click.Choice([one.value for one in CommitmentKind]),
    help="Only what makes such a commitment.",
)
@click.option("--since", type=day, metavar=DAY, help="From this day on.")
@click.option("--until", type=day, metavar=DAY, help="Up to this day.")
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    help="Read with at least this confidence.",
)
@click.option("--svg", type=click.Path(dir_okay=False, path_type=Path), help="Draw a chart.")
@click.option("--png", type=click.Path(dir_okay=False, path_type=Path), help="Draw a chart.")
@listing_options(limit=8)
def trend(  # noqa: PLR0913 - one parameter for each option
    *,
    ledger: str,
    by: str,
    every: str,
    exposure: str,
    step: date | None,
    speaker: str | None,
    territory: str | None,
    kind: str | None,
    since: date | None,
    until: date | None,
    min_confidence: float,
    svg: Path | None,
    png: Path | None,
    listing: Listing,
) -> None:
    """Show whether statements of a kind grow more frequent, and more than the coverage does.

    Distinct statements are counted by the day they were said, copies once. Each ratio is given
    twice: in counts, and per article on record. A rise is called robust to coverage only if
    both intervals lie above 1. There is no score, and nothing here foretells anything.

    Exit codes: 0 done, 2 asked wrongly.
    """
    narrowed = Narrowed(
        speaker=speaker,
        territory=territory,
        kind=CommitmentKind(kind) if kind else None,
        since=since,
        until=until,
        min_confidence=min_confidence,
    )
    asked = AskedTrend(
        by=Division(by),
        every=Every(every),
        exposure=Exposure(exposure),
        step=step,
        limit=listing.limit,
    )
    with opened(ledger) as held:
        trends = show_trends(held, narrowed, asked)
    for path, name in ((svg, "svg_of"), (png, "png_of")):
        if path is not None:
            _draw(trends, path, name)
    if listing.form is Form.JSON:
        click.echo(encode_part(trends).encode("utf-8", "surrogatepass"))
    else:
        write(listing, trends.trends, columns=_COLUMNS, render=lambda: _text(trends, listing))
    _say_notes(trends, listing)


def _text(trends: Trends, listing: Listing) -> str:
    try:
        BLOCKS.encode(sys.stdout.encoding or "utf-8")
        plot = plot_of(trends, width=listing.width)
    except UnicodeEncodeError:
        plot = plain_plot_of(trends, width=listing.width)
    table = render_trends(trends, width=listing.width, colour=listing.colour)
    return f"{plot}\n\n{table}"


def _say_notes(trends: Trends, listing: Listing) -> None:
    """Write what a table is to be read with; with the other forms, only what is missing."""
    if not trends.trends:
        say("onrecord: no such statement is on record here", stream=sys.stderr)
    elif not trends.bins:
        say("onrecord: no article in these days has a day of publication", stream=sys.stderr)
    if listing.form is not Form.TABLE:
        for note in trends.notes:
            say(f"onrecord: {note}", stream=sys.stderr)
    elif trends.trends:
        notes = (textwrap.fill(note, listing.width) for note in trend_notes(trends))
        say("\n" + "\n".join(notes))


def _draw(trends: Trends, path: Path, name: str) -> None:
    try:
        charts = import_module(_CHARTS)
    except ModuleNotFoundError as error:
        if error.name and error.name.partition(".")[0] == "onrecord":
            raise
        raise AskedWronglyError(
            what=f"charts need the package {error.name}, which is missing",
            where=f"--{name.partition('_')[0]} {path}",
            fix="install it with `pip install 'onrecord[trend]'`",
        ) from error
    try:
        path.write_bytes(cast(Callable[[Trends], bytes], getattr(charts, name))(trends))
    except OSError as error:
        raise AskedWronglyError(
            what=f"it cannot be written ({error.strerror or error})",
            where=f"--{name.partition('_')[0]} {path}",
            fix="name a file in a folder that can be written to and has room",
        ) from error
