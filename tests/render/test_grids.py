"""Grids of ratings, upright and turned, whole and in pieces."""

from onrecord.render.grids import grid_of, render_grid
from tests.reasoning.weigh.matrices import LIND, matrix_of, view_of

MATRIX = matrix_of("bluff", "earnest", e1="CC II", e2="I .", e3="C C")


def lines(*, transposed: bool, width: int = 80) -> list[str]:
    grid = grid_of(MATRIX, view_of(MATRIX), analyst=LIND, transposed=transposed)
    return list(render_grid(grid, width=width))


def test_hypotheses_stand_in_rows_with_their_scores() -> None:
    assert lines(transposed=False) == [
        "       e1 e2 e3 weighted plain",
        "h1     CC  I  C        0     0",
        "h2     II  ·  C        2     2",
        "none    ·  ·  ·        -     -",
        "diagn.  4  -  0",
        "cred.   1  1  1",
    ]


def test_items_stand_in_rows_with_what_they_tell_apart() -> None:
    assert lines(transposed=True) == [
        "         h1 h2 none diagn. cred.",
        "e1       CC II    ·      4     1",
        "e2        I  ·    ·      -     1",
        "e3        C  C    ·      0     1",
        "weighted  0  2    -",
        "plain     0  2    -",
    ]


def test_what_is_too_wide_is_cut_into_pieces_that_each_have_the_titles() -> None:
    cut = lines(transposed=False, width=28)
    assert max(map(len, cut)) <= 28
    assert [line for line in cut if line.startswith("h1")] == [
        "h1     CC  I        0     0",
        "h1      C        0     0",
    ]
