"""Weighings are told in words that claim no more than the scores do."""

from onrecord.render.weighing import view_words
from tests.reasoning.weigh.matrices import matrix_of, rated, view_of, with_item


def told(**rows: str) -> str:
    return "\n".join(view_words(view_of(matrix_of("bluff", "earnest", **rows))))


def test_a_robust_lead_is_called_so() -> None:
    words = told(e1="C I", e2="C I")
    assert "h1 has the least inconsistency: 0 weighted, 0 plain, over 2 items." in words
    assert "Robust to leaving out any one item, report, speaker or story." in words


def test_a_tie_is_never_robust() -> None:
    words = told(e1="C I", e2="I C")
    assert "h1 and h2 tie with the least inconsistency" in words
    assert "NOT ROBUST: no hypothesis leads alone." in words


def test_a_lead_that_weights_alone_give_is_said_to_hang_on_them() -> None:
    matrix = matrix_of("bluff", "earnest")
    for id, weight, cells in (("e1", 0.5, "II C"), ("e2", 1.0, "C I"), ("e3", 1.0, "C I")):
        matrix = rated(with_item(matrix, id, credibility=weight), id, cells)
    view = view_of(matrix)
    assert (view.leaders, view.plain_leaders, view.robust) == (("h1",), ("h1", "h2"), False)
    words = "\n".join(view_words(view))
    assert "NOT ROBUST" in words
    assert "Without weights for credibility, h1 and h2 tie with the least" in words


def test_blank_cells_are_told_with_what_they_could_change() -> None:
    words = told(e1="C I", e2=". C", e3=". .")
    assert "Set aside until rated against all that is compared: e2 (h1)." in words
    assert "Not rated: e3." in words
    assert "e2, if it is rated II with h1: h2 would lead" in words


def test_what_cannot_be_compared_is_said() -> None:
    assert "fewer than two hypotheses are rated" in told(e1="C .")
    assert "no item of evidence is rated against every" in told(e1="C .", e2=". C")
