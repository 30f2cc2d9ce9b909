"""Decoding of tag sequences by the Viterbi algorithm, for a batch of sequences at once."""

import numpy as np
import numpy.typing as npt

__all__ = ["decode_tags", "legal_transitions"]

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
_NEVER = np.float32(-1e4)


def legal_transitions(weights: Floats) -> tuple[Floats, Floats]:
    """Return (transitions [T, T], start [T]) in which an I- tag only follows its B- or itself.

    Tags are numbered 0 for outside, then B and I of each label in turn; *weights* [T+1, T]
    hold the start scores in the last row.
    """
    trans, start = weights[:-1].copy(), weights[-1].copy()
    for tag in range(2, len(start), 2):
        trans[[t for t in range(len(start)) if t not in (tag - 1, tag)], tag] = _NEVER
        start[tag] = _NEVER
    return trans, start


def decode_tags(emissions: Floats, lengths: Ints, trans: Floats, start: Floats) -> Ints:
    """Return the best tags [B, W] for *emissions* [B, W, T] of sequences of given lengths.

    Past the end of a sequence the tags are without meaning.
    """
    batch, width, tags = emissions.shape
    best = emissions[:, 0] + start
    back = np.zeros((width, batch, tags), np.int64)
    stay = np.broadcast_to(np.arange(tags), (batch, tags))
    for t in range(1, width):
        scores = best[:, :, None] + trans
        origin = scores.argmax(1)
        step = np.take_along_axis(scores, origin[:, None], 1)[:, 0] + emissions[:, t]
        live = (t < lengths)[:, None]
        back[t] = np.where(live, origin, stay)
        best = np.where(live, step, best)
    path = np.zeros((batch, width), np.int64)
    path[:, -1] = best.argmax(1)
    rows = np.arange(batch)
    for t in range(width - 1, 0, -1):
        path[:, t - 1] = back[t, rows, path[:, t]]
    return path
