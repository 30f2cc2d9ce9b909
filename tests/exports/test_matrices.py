"""A matrix as CSV: a row for each item, hypothesis and analyst."""

import csv
from io import StringIO

from onrecord.exports.matrices import matrix_csv
from onrecord.reasoning.weigh import weigh
from tests.reasoning.weigh.matrices import LIND, REIK, matrix_of, rated, with_item


def test_every_cell_of_every_analyst_has_a_row_and_a_blank_has_no_rating() -> None:
    matrix = rated(matrix_of("bluff", "earnest", e1="I ."), "e1", "CC C", by=REIK)
    rows = list(csv.DictReader(StringIO(matrix_csv(matrix, weigh(matrix)))))
    told = {(row["hypothesis"], row["analyst"]): row["rating"] for row in rows}
    assert told == {
        ("h1", LIND): "I",
        ("h1", REIK): "CC",
        ("h2", LIND): "",
        ("h2", REIK): "C",
        ("none", LIND): "",
        ("none", REIK): "",
    }
    assert {row["diagnosticity"] for row in rows if row["analyst"] == REIK} == {"1"}


def test_a_matrix_that_nobody_rated_has_rows_without_an_analyst() -> None:
    matrix = with_item(matrix_of("bluff"), "e1", credibility=None)
    rows = list(csv.DictReader(StringIO(matrix_csv(matrix, weigh(matrix)))))
    assert [(row["hypothesis"], row["analyst"], row["credibility"]) for row in rows] == [
        ("h1", "", ""),
        ("none", "", ""),
    ]
