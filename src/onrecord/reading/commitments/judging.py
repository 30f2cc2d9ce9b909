"""Judging: how likely a clause commits its speaker, and by what means, as was learned.

A logistic regression over the clues of a clause and over what the network says of its verb,
its words and those of its triggers (the mean of their vectors).
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from onrecord.model import Means
from onrecord.reading.activations import Floats, softmax
from onrecord.reading.actors.knowledge import Knowledge
from onrecord.reading.commitments.candidates import Candidate
from onrecord.reading.commitments.clues import clues_of
from onrecord.reading.commitments.wording import Wording
from onrecord.reading.encoder import Encoded
from onrecord.reading.syntax import Run
from onrecord.reference.commitment_weights import CommitmentWeights

__all__ = ["Judge", "Judged", "parts_of", "vectors_of"]


@dataclass(frozen=True, slots=True)
class Judged:
    """How likely a clause commits its speaker, and the likeliest means with its chance."""

    chance: float
    means: Means
    means_chance: float


@dataclass(frozen=True)
class Judge:
    """Judges the clauses of one article."""

    weights: CommitmentWeights
    wording: Wording
    knowledge: Knowledge

    @cached_property
    def _scores(self) -> Floats:
        """The scores [parts, words, columns] of every word of the article."""
        return vectors_of(self.wording.analysis.encoded) @ self.weights.words

    def judge(self, candidate: Candidate) -> Judged:
        """Return how likely a clause commits its speaker, and by what means."""
        total = self.weights.bias.copy()
        for clue in clues_of(self.wording, candidate, knowledge=self.knowledge):
            row = self.weights.clues.get(clue)
            if row is not None:
                total += row
        for part, words in enumerate(parts_of(candidate)):
            if words:
                total += self._scores[part, words].mean(0)
        means = softmax(total[1:])
        best = int(means.argmax())
        chance = 1.0 / (1.0 + float(np.exp(-total[0])))
        return Judged(chance, Means(self.weights.means[best]), float(means[best]))


def vectors_of(encoded: Encoded) -> Floats:
    """Return what the network says of each word, side by side [words, size]."""
    return np.concatenate((encoded.role_word, encoded.role_cue, encoded.mention), axis=1)


def parts_of(candidate: Candidate) -> tuple[list[int], ...]:
    """Return the words of the parts of a clause that are looked at: verb, clause, triggers."""
    return [candidate.clause.verb], _words(candidate.told), _words(candidate.triggers)


def _words(runs: tuple[Run, ...]) -> list[int]:
    return [w for first, last in runs for w in range(first, last + 1)]
