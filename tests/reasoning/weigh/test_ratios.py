"""Likelihood ratios are multiplied once for each lineage."""

import pytest

from onrecord.model.hypotheses import ItemKind, Matrix
from onrecord.model.weighings import CombinedRatio
from onrecord.reasoning.weigh import weigh
from tests.reasoning.weigh.matrices import LIND, matrix_of, ratio, with_item


@pytest.fixture
def matrix() -> Matrix:
    matrix = matrix_of("bluff", "earnest")
    for id, lineage in (("e1", "a"), ("e2", "b"), ("e3", "b")):
        matrix = with_item(matrix, id, lineage=lineage)
    return matrix


def combined(matrix: Matrix) -> CombinedRatio:
    (one,) = weigh(matrix).ratios
    return one


def test_intervals_of_two_reports_are_multiplied(matrix: Matrix) -> None:
    one = combined(ratio(ratio(matrix, "e1", "h1 h2", 2, 5), "e2", "h1 h2", 0.5, 3))
    assert (one.low, one.high, one.lineages) == (1, 15, 2)
    assert one.analyst == LIND


def test_copies_of_a_report_are_multiplied_once(matrix: Matrix) -> None:
    one = combined(ratio(ratio(matrix, "e2", "h1 h2", 2, 4), "e3", "h1 h2", 2, 4))
    assert (one.low, one.high, one.lineages) == (2, 4, 1)


def test_copies_that_are_judged_differently_count_by_their_geometric_mean(
    matrix: Matrix,
) -> None:
    one = combined(ratio(ratio(matrix, "e2", "h1 h2", 2, 2), "e3", "h1 h2", 8, 8))
    assert (one.low, one.high) == (4, 4)


def test_a_ratio_written_the_other_way_round_is_turned(matrix: Matrix) -> None:
    one = combined(ratio(matrix, "e1", "h2 h1", 2, 4))
    assert (one.over, one.under, one.low, one.high) == ("h1", "h2", 0.25, 0.5)


def test_no_more_likely_than_yesterday_changes_nothing(matrix: Matrix) -> None:
    one = combined(ratio(ratio(matrix, "e1", "h1 h2", 3, 3), "e2", "h1 h2", 1, 1))
    assert (one.low, one.high) == (3, 3)


def test_the_newest_ratio_of_a_pair_stands_whichever_way_it_is_written(
    matrix: Matrix,
) -> None:
    one = combined(ratio(ratio(matrix, "e1", "h1 h2", 3, 3), "e1", "h2 h1", 2, 2))
    assert (one.low, one.high) == (0.5, 0.5)


def test_a_judgement_has_no_ratio_unless_judgements_are_asked_for() -> None:
    matrix = with_item(matrix_of("bluff", "earnest"), "e1", kind=ItemKind.JUDGEMENT)
    matrix = ratio(matrix, "e1", "h1 h2", 3, 3)
    assert weigh(matrix).ratios == ()
    assert len(weigh(matrix, judgements=True).ratios) == 1


def test_the_most_telling_items_do_not_overflow(matrix: Matrix) -> None:
    for n in range(200):
        matrix = with_item(matrix, f"x{n}")
        matrix = ratio(matrix, f"x{n}", "h1 h2", 1e6, 1e6)
    assert 1e300 < combined(matrix).high < float("inf")
