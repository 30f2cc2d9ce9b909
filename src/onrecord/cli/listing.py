"""Listings: what commands that list things have in common: their options, and three forms."""

import csv
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import wraps
from io import StringIO
from typing import Any, TypeVar

import click

from onrecord.cli.terminal import say
from onrecord.codec import encode_part
from onrecord.exports.csv_tables import csv_text

__all__ = ["Columns", "Form", "Listing", "listing_options", "write"]

_Command = TypeVar("_Command", bound=Callable[..., Any])
_Item = TypeVar("_Item")

Columns = Mapping[str, Callable[[_Item], object]]
"""The columns of a CSV file: their names, and what stands in them for one item."""

WIDTH = 80


class Form(StrEnum):
    """How a listing is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """How much is listed, and in which form; the width and colour are of tables."""

    form: Form
    limit: int
    width: int
    colour: bool


def listing_options(*, limit: int = 50) -> Callable[[_Command], _Command]:
    """Give a command `--limit`, `--json` and `--csv`; they arrive as the argument `listing`."""

    def decorate(command: _Command) -> _Command:
        @wraps(command)
        def listed(*, limit: int, as_json: bool, as_csv: bool, **asked: Any) -> Any:
            if as_json and as_csv:
                raise click.UsageError("--json and --csv are two forms; ask for one.")
            form = Form.JSON if as_json else Form.CSV if as_csv else Form.TABLE
            return command(listing=_listing(form, limit), **asked)

        decorated = listed
        for option in (
            click.option("--csv", "as_csv", is_flag=True, help="Write a table in CSV."),
            click.option("--json", "as_json", is_flag=True, help="Write JSON, one a line."),
            click.option(
                "--limit",
                type=click.IntRange(min=1),
                default=limit,
                show_default=True,
                metavar="N",
                help="At most so many.",
            ),
        ):
            decorated = option(decorated)
        return decorated  # type: ignore[return-value]

    return decorate


def write(
    listing: Listing,
    items: Sequence[_Item],
    *,
    columns: Columns[_Item],
    render: Callable[[], str],
) -> None:
    """Write items in the form that is asked for; *render* makes the text of a table."""
    if listing.form is Form.JSON:
        for item in items:
            click.echo(encode_part(item).encode("utf-8", "surrogatepass"))
    elif listing.form is Form.CSV:
        say(_csv(items, columns).rstrip("\n"))
    elif items:
        say(render(), colour=listing.colour)


def _listing(form: Form, limit: int) -> Listing:
    shown = sys.stdout.isatty()
    return Listing(
        form=form,
        limit=limit,
        width=min(WIDTH, shutil.get_terminal_size().columns) if shown else WIDTH,
        colour=shown and not os.environ.get("NO_COLOR"),
    )


def _csv(items: Iterable[_Item], columns: Columns[_Item]) -> str:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for item in items:
        writer.writerow(_cell(value(item)) for value in columns.values())
    return out.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return f"{value:g}" if isinstance(value, float) else str(value)
    if isinstance(value, date):
        return value.isoformat()
    return csv_text(str(value))
