"""Decoding of tags: the same answer as trying every sequence."""

from itertools import pairwise, product

import numpy as np
import numpy.typing as npt
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.crf import decode_tags, legal_transitions

Floats = npt.NDArray[np.float32]


def best_by_trial(emissions: Floats, trans: Floats, start: Floats) -> tuple[int, ...]:
    """Return the best sequence of tags for one sequence by scoring each."""
    size, tags = emissions.shape

    def score(path: tuple[int, ...]) -> float:
        steps = sum(trans[a, b] for a, b in pairwise(path))
        return float(start[path[0]] + steps + sum(emissions[i, t] for i, t in enumerate(path)))

    return max(product(range(tags), repeat=size), key=score)


def numbers(seed: int, *shape: int) -> Floats:
    return np.random.default_rng(seed).normal(size=shape).astype(np.float32)


@given(st.integers(0, 10_000), st.integers(1, 4), st.integers(1, 3))
def test_decoding_finds_the_sequence_that_trying_all_finds(
    seed: int, size: int, batch: int
) -> None:
    emissions, weights = numbers(seed, batch, size, 5), numbers(seed + 1, 6, 5)
    trans, start = legal_transitions(weights)
    got = decode_tags(emissions, np.full(batch, size), trans, start)
    for row in range(batch):
        assert tuple(got[row]) == best_by_trial(emissions[row], trans, start)


@given(st.integers(0, 10_000), st.integers(1, 4))
def test_padding_does_not_change_the_tags_of_a_sequence(seed: int, size: int) -> None:
    emissions, weights = numbers(seed, 2, 6, 5), numbers(seed + 1, 6, 5)
    trans, start = legal_transitions(weights)
    got = decode_tags(emissions, np.array([size, 6]), trans, start)
    alone = decode_tags(emissions[:1, :size], np.array([size]), trans, start)
    assert got[0, :size].tolist() == alone[0].tolist()


@given(st.integers(0, 10_000))
def test_an_inside_tag_only_follows_its_begin_or_itself(seed: int) -> None:
    trans, start = legal_transitions(numbers(seed, 8, 7))
    (path,) = decode_tags(numbers(seed + 1, 1, 30, 7), np.array([30]), trans, start).tolist()
    for before, tag in zip([0, *path], path, strict=False):
        assert tag == 0 or tag % 2 == 1 or before in (tag - 1, tag)


def test_the_weights_given_are_left_as_they_were() -> None:
    weights = numbers(3, 6, 5)
    kept = weights.copy()
    legal_transitions(weights)
    assert (weights == kept).all()
