"""Decoding of tag sequences by the Viterbi algorithm, for a batch of sequences at once."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

__all__ = ["decode_all", "decode_labels", "decode_tags", "legal_transitions"]

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
_NEVER = np.float32(-1e4)
_ROWS = 128  # sequences that are decoded at once: each step costs the same for one or for many


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


def decode_all(emissions: Sequence[Floats], trans: Floats, start: Floats) -> list[Ints]:
    """Return the best tags of each sequence [W, T], those of like length decoded together."""
    order = sorted(range(len(emissions)), key=lambda i: -len(emissions[i]))
    found: list[Ints] = [np.zeros(0, np.int64)] * len(emissions)
    for k in range(0, len(order), _ROWS):
        rows = order[k : k + _ROWS]
        lengths = np.array([len(emissions[i]) for i in rows])
        padded = np.zeros((len(rows), int(lengths[0]), len(start)), np.float32)
        for row, i in enumerate(rows):
            padded[row, : len(emissions[i])] = emissions[i]
        paths = decode_tags(padded, lengths, trans, start)
        for row, i in enumerate(rows):
            found[i] = paths[row, : len(emissions[i])]
    return found


def decode_labels(emissions: Sequence[Floats], trans: Floats, start: Floats) -> list[Ints]:
    """Return what `decode_all` does where transitions only forbid: most best tags are legal."""
    found = [np.asarray(e.argmax(1), np.int64) for e in emissions]
    broken = [i for i, tags in enumerate(found) if _is_illegal(tags)]
    for i, tags in zip(
        broken, decode_all([emissions[i] for i in broken], trans, start), strict=True
    ):
        found[i] = tags
    return found


def _is_illegal(tags: Ints) -> bool:
    """Whether an I- tag (even, past zero) follows anything but its B- or itself."""
    inside = (tags > 0) & (tags % 2 == 0)
    before = np.concatenate(([0], tags[:-1]))
    return bool((inside & (before != tags) & (before != tags - 1)).any())
