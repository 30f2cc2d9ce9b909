"""Activations: the same numbers as by their definition."""

import numpy as np

from onrecord.reading.activations import gelu, softmax

X = np.linspace(-6, 6, 97, dtype=np.float32)


def test_gelu_is_as_defined_and_leaves_its_argument_as_it_was() -> None:
    kept = X.copy()
    wide = X.astype(np.float64)
    defined = 0.5 * wide * (1 + np.tanh(np.sqrt(2 / np.pi) * (wide + 0.044715 * wide**3)))
    assert np.allclose(gelu(X), defined, atol=1e-5)
    assert (kept == X).all()
    assert gelu(X).dtype == np.float32


def test_softmax_gives_chances_of_any_scores() -> None:
    chances = softmax(np.array([[1e4, 0, -1e4], [1, 1, 1]], np.float32))
    assert np.allclose(chances, [[1, 0, 0], [1 / 3] * 3])
