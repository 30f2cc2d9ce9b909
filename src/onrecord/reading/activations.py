"""Activations: the functions between the layers of the small heads that numpy computes."""

import numpy as np
import numpy.typing as npt

__all__ = ["Floats", "gelu", "softmax"]

Floats = npt.NDArray[np.float32]


def gelu(x: Floats) -> Floats:
    """Return the Gaussian error linear unit in its tanh form (Hendrycks and Gimpel 2016)."""
    inner = x * x
    inner *= 0.044715 * 0.7978845608
    inner += 0.7978845608
    inner *= x
    np.tanh(inner, out=inner)
    inner += 1
    inner *= x
    inner *= 0.5
    return inner


def softmax(scores: Floats) -> Floats:
    """Return probabilities over the last axis."""
    e = np.exp(scores - scores.max(-1, keepdims=True))
    return np.asarray(e / e.sum(-1, keepdims=True), np.float32)
