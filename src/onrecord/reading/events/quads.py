"""Quads: whether a sentence tells of cooperation or conflict, of words or of deeds.

A linear classifier over hashed words and pairs of them; `training/events.py` makes its weights.
"""

import zlib
from collections.abc import Mapping, Sequence
from enum import StrEnum
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from onrecord.reference.event_weights import EventWeights

__all__ = ["BUCKETS", "QUADS", "QUAD_OF", "Quad", "features_of", "quad_scores"]

BUCKETS = 16384
_ENDINGS = ("ing", "ed", "es", "s")
_NAME = "\x00"  # stands for any capitalised word: who it is must not count


class Quad(StrEnum):
    """The four corners of event data, and none of them."""

    OTHER = "other"
    VERBAL_COOPERATION = "verbal cooperation"
    MATERIAL_COOPERATION = "material cooperation"
    VERBAL_CONFLICT = "verbal conflict"
    MATERIAL_CONFLICT = "material conflict"


QUADS = tuple(Quad)  # in the order of the weights' columns

QUAD_OF: Mapping[str, Quad] = {
    "AGREE": Quad.VERBAL_COOPERATION,
    "CONSULT": Quad.VERBAL_COOPERATION,
    "SUPPORT": Quad.VERBAL_COOPERATION,
    "CONCEDE": Quad.VERBAL_COOPERATION,
    "COOPERATE": Quad.MATERIAL_COOPERATION,
    "AID": Quad.MATERIAL_COOPERATION,
    "RETREAT": Quad.MATERIAL_COOPERATION,
    "REQUEST": Quad.VERBAL_CONFLICT,
    "ACCUSE": Quad.VERBAL_CONFLICT,
    "REJECT": Quad.VERBAL_CONFLICT,
    "THREATEN": Quad.VERBAL_CONFLICT,
    "SANCTION": Quad.VERBAL_CONFLICT,
    "PROTEST": Quad.MATERIAL_CONFLICT,
    "MOBILIZE": Quad.MATERIAL_CONFLICT,
    "COERCE": Quad.MATERIAL_CONFLICT,
    "ASSAULT": Quad.MATERIAL_CONFLICT,
}


def features_of(words: Sequence[str]) -> list[int]:
    """Return the buckets of a sentence's words, of neighbours and of words one apart.

    >>> len(features_of(["Ode", "sent", "troops"])) == 3 + 2 + 1
    True
    """
    stems = [_stem(word, first=i == 0) for i, word in enumerate(words) if word[:1].isalpha()]
    found = {
        *stems,
        *(f"{a} {b}" for a, b in pairwise(stems)),
        *(f"{a}  {b}" for a, b in zip(stems, stems[2:], strict=False)),
    }
    return sorted({zlib.crc32(feature.encode()) % BUCKETS for feature in found})


def quad_scores(words: Sequence[str], weights: EventWeights) -> npt.NDArray[np.float32]:
    """Return the probability of each of `QUADS` for the words of a sentence."""
    features = features_of(words)
    scores = weights.bias.copy()
    if features:
        total = weights.table[features].sum(0, dtype=np.int64)
        scores += total * (weights.scale / np.sqrt(len(features)))
    chances = np.exp(scores - scores.max())
    return np.asarray(chances / chances.sum(), np.float32)


def _stem(word: str, *, first: bool) -> str:
    if not first and not word[0].islower():
        return _NAME
    folded = word.lower()
    for ending in _ENDINGS:
        if folded.endswith(ending) and len(folded) - len(ending) >= 4:
            return folded[: -len(ending)]
    return folded
