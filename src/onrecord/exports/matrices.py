"""Matrices of hypotheses as CSV: a row for each item, hypothesis and analyst."""

import csv
from collections.abc import Iterator
from io import StringIO

from onrecord.exports.csv_tables import csv_text
from onrecord.model.hypotheses import CellRating, Item, Matrix, active
from onrecord.model.weighings import ItemWeight, Weighing

__all__ = ["matrix_csv"]

_COLUMNS = (
    *("item", "kind", "words", "source", "speaker", "day", "handle", "lineage", "credibility"),
    *("hypothesis", "hypothesis_text", "analyst", "rating", "reason", "made"),
    *("diagnosticity", "scored"),
)


def matrix_csv(matrix: Matrix, weighing: Weighing) -> str:
    """Return a matrix as CSV, safe to open in a spreadsheet; blank cells have no rating."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for row in _rows(matrix, weighing):
        writer.writerow([csv_text(cell) for cell in row])
    return out.getvalue()


def _rows(matrix: Matrix, weighing: Weighing) -> Iterator[tuple[str, ...]]:
    newest = {
        (one.item, one.hypothesis, one.log.author): one
        for one in sorted(active(matrix.ratings), key=lambda one: one.log.no)
    }
    weights = {(view.analyst, one.item): one for view in weighing.views for one in view.items}
    analysts = [view.analyst for view in weighing.views] or [""]
    for item in active(matrix.items):
        for hypothesis, text in matrix.offered():
            for analyst in analysts:
                weight = weights.get((analyst, item.id))
                rating = newest.get((item.id, hypothesis, analyst))
                yield (
                    *_item(item, weight),
                    *(hypothesis, text, analyst),
                    *_rating(rating),
                    *_weight(weight),
                )


def _item(item: Item, weight: ItemWeight | None) -> tuple[str, ...]:
    return (
        *(item.id, item.kind.value, item.words, item.source, item.speaker or ""),
        *(item.day.isoformat() if item.day else "", item.handle or "", item.lineage),
        f"{weight.credibility:g}" if weight and weight.stated else "",
    )


def _rating(one: CellRating | None) -> tuple[str, ...]:
    return (one.rating.value, one.log.reason, one.log.made) if one else ("", "", "")


def _weight(weight: ItemWeight | None) -> tuple[str, ...]:
    if weight is None:
        return "", ""
    told = "" if weight.diagnosticity is None else str(weight.diagnosticity)
    return told, "true" if weight.scored else "false"
