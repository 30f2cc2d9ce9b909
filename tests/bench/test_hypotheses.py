"""Made-up worlds show that copies do not decide a matrix where each lineage has one vote."""

import random

from bench.hypotheses import accuracy, made_world


def test_one_vote_a_lineage_keeps_the_accuracy_that_copies_would_take() -> None:
    found = accuracy(600, seed=7)
    assert abs(found["none"] - found["lineages"]) <= 0.02
    assert found["lineages"] > found["each"]


def test_worlds_have_copies_and_the_same_seed_makes_the_same_world() -> None:
    one, other = (made_world(random.Random(3)) for _ in range(2))
    assert one == other
    assert one.copies == len(one.matrix.items) - 12
