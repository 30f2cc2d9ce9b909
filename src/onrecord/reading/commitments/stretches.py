"""Stretches: the words of a statement's content in one sentence, with what its clauses need."""

from dataclasses import dataclass

from onrecord.model import Statement
from onrecord.reading.commitments.bearings import Bearing
from onrecord.reading.commitments.sides import Side
from onrecord.reading.commitments.wording import Wording
from onrecord.reading.conditions import Condition
from onrecord.reading.syntax import Run

__all__ = ["Stretch", "is_predicate"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The content of a statement in one sentence, and how the cue bears on it."""

    index: int  # of the statement
    statement: Statement
    bearing: Bearing
    run: Run
    runs: tuple[Run, ...]  # all of the statement's in that sentence
    side: Side
    conditions: tuple[Condition, ...]
    crisis: bool  # whether the article is on one

    def holds(self, word: int) -> bool:
        """Return whether a word is part of it."""
        return self.run[0] <= word <= self.run[1]

    def clipped(self, run: Run) -> Run | None:
        """Return the part of a run that lies within the statement, or None."""
        for own in (self.run, *self.runs):
            first, last = max(run[0], own[0]), min(run[1], own[1])
            if first <= last:
                return first, last
        return None


def is_predicate(wording: Wording, word: int) -> bool:
    """Return whether a word can head a clause: a verb, or a noun or adjective with a copula."""
    trees = wording.trees
    if trees.upos[word] == "VERB":
        return True
    if trees.upos[word] == "AUX":
        return trees.rel(word) not in ("aux", "cop")
    rels = {trees.rel(c) for c in trees.children[word]}
    return "cop" in rels or {"nsubj", "aux"} <= rels
