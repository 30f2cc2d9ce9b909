import pytest

from onrecord.reading.quantities.hedges import Hedge, hedge_behind, hedges_before


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("at least 5", Hedge(low=True)),
        ("no more than 5", Hedge(high=True)),
        ("fewer than 5", Hedge(high=True)),
        ("an estimated 5", Hedge(approximate=True)),
        ("at least some 5", Hedge(low=True, approximate=True)),
        ("with 5", Hedge()),
    ],
)
def test_words_before_a_number_bound_it(text: str, hedge: Hedge) -> None:
    words = text.split()
    assert hedges_before(words, len(words) - 1, 0)[1] == hedge


def test_a_hedge_does_not_reach_over_the_number_before() -> None:
    assert hedges_before(["over", "5", "6"], 2, 2) == (2, Hedge())


def test_words_behind_a_number_bound_it_too() -> None:
    assert hedge_behind(["40", "or", "more"], 0) == (2, Hedge(low=True))
    assert hedge_behind(["40", "ships"], 0) == (0, Hedge())
