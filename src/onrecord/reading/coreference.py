"""Coreference: how likely two mentions are the same actor, by a learned antecedent ranking.

Each later mention is scored against earlier ones and against having none (Lee et al. 2017).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from onrecord.reading.activations import Floats, gelu

__all__ = ["AntecedentScorer", "MentionForm", "Place"]

_ROWS = 16  # a larger product is spread over threads: 5 ms on a busy machine, not 0.1


class MentionForm(IntEnum):
    """How a mention is put."""

    PRONOUN = 0
    NAME = 1
    NOMINAL = 2


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mention stands: its head word and the number of that word's window."""

    word: int
    window: int
    form: MentionForm


class AntecedentScorer:
    """The pair head of the network."""

    def __init__(self, heads: Mapping[str, Floats]) -> None:
        self._h = heads

    def scores(self, vectors: Floats, later: Place, earlier: Sequence[Place]) -> Floats:
        """Return for each earlier mention its score over having no antecedent at all."""
        h = self._h
        m = vectors[later.word]
        others = vectors[[e.word for e in earlier]]
        a = m @ h["pair_word.weight"].T + h["pair_word.bias"]
        b = _product(others, h["pair_head.weight"].T) + h["pair_head.bias"]
        both = _product(others * m, h["pair_both.weight"].T)
        hidden = gelu(a + b + both + h["pair_place.weight"][_buckets(later, earlier)])
        pair = hidden @ h["pair.weight"][0] + h["pair.bias"][0]
        none = gelu(a) @ h["no_antecedent.weight"][0] + h["no_antecedent.bias"][0]
        return np.asarray(pair - none, np.float32)


def _buckets(later: Place, earlier: Sequence[Place]) -> list[int]:
    kind = 0 if later.form is MentionForm.PRONOUN else 8
    return [
        min(abs(later.window - e.window), 7) + kind + (16 if e.form is MentionForm.NAME else 0)
        for e in earlier
    ]


def _product(rows: Floats, weight: Floats) -> Floats:
    """Return the matrix product, a few rows at a time."""
    parts = [rows[i : i + _ROWS] @ weight for i in range(0, len(rows), _ROWS)]
    return np.concatenate(parts)
