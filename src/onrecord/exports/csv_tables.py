"""CSV: one file a table (RFC 4180, UTF-8), safe to open where a cell could be a formula."""

import csv
import re
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from datetime import date
from io import TextIOWrapper
from typing import IO

from onrecord.exports.holding import Holding, Tally
from onrecord.exports.tables import TABLES
from onrecord.exports.tables.table import Cell, rows_of
from onrecord.exports.wellformed import without_controls

__all__ = ["csv_text", "write_csv"]

# What a spreadsheet takes for the beginning of a formula, in half and full width, after what
# some of them trim. A quote before it is counted in, so that ours can be taken off again.
_FORMULA = re.compile(r"'*(?:[\t\r\n]|\s*[-=+@＝＋－＠])")
_BETWEEN = " | "


def write_csv(holding: Holding, *, open_file: Callable[[str], IO[bytes]]) -> Tally:
    """Write every table as `NAME.csv`, article by article; count the articles."""
    articles = 0
    with ExitStack() as stack:
        writers = []
        for table in TABLES:
            binary = stack.enter_context(open_file(f"{table.name}.csv"))
            text = TextIOWrapper(binary, encoding="utf-8", newline="")
            stack.callback(text.detach)
            writer = csv.writer(text, lineterminator="\r\n")
            writer.writerow([column.name for column in table.columns])
            writers.append((table, writer))
        for kept in holding.articles:
            for table, writer in writers:
                writer.writerows(_safe(rows_of(table, kept)))
            articles += 1
    return Tally(written=articles)


def csv_text(text: str) -> str:
    """Return *text* as a cell that no spreadsheet runs: what may open a formula gets a quote.

    >>> csv_text("=1+1"), csv_text("no = sign first")
    ("'=1+1", 'no = sign first')
    """
    plain = without_controls(text)
    return f"'{plain}" if _FORMULA.match(plain) else plain


def _safe(rows: Iterable[tuple[Cell, ...]]) -> Iterable[list[str]]:
    for row in rows:
        yield [_cell(cell) for cell in row]


def _cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int | float):
        return repr(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    return csv_text(cell if isinstance(cell, str) else _BETWEEN.join(cell))
