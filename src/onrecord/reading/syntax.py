"""Syntax: the dependency trees of an article, with what is asked of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from onrecord.reading.encoder import Encoded
from onrecord.reference.weights import Inventory

__all__ = ["Run", "Trees"]

_NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))

Run = tuple[int, int]  # first and last word, inclusive


@dataclass(frozen=True)
class Trees:
    """Universal dependencies of every word: part of speech, head (a root's own), relation."""

    upos: tuple[str, ...]
    heads: tuple[int, ...]
    rels: tuple[str, ...]

    @classmethod
    def of(cls, encoded: Encoded, inventory: Inventory) -> "Trees":
        """Return the trees; a cycle is cut where it comes first in the sentence."""
        heads = encoded.heads.tolist()
        _cut_cycles(heads)
        return cls(
            upos=tuple(inventory.upos[i] for i in encoded.upos.tolist()),
            heads=tuple(heads),
            rels=tuple(inventory.rels[i] for i in encoded.rels.tolist()),
        )

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """The dependents of each word, in order."""
        found: list[list[int]] = [[] for _ in self.heads]
        for word, head in enumerate(self.heads):
            if head != word:
                found[head].append(word)
        return tuple(tuple(c) for c in found)

    def rel(self, word: int) -> str:
        """Return the relation of a word without its subtype."""
        return self.rels[word].partition(":")[0]

    def subtree(self, word: int) -> Iterator[int]:
        """Yield a word and all below it."""
        yield word
        for child in self.children[word]:
            yield from self.subtree(child)

    def head_of(self, run: Run) -> int:
        """Return the word of a run that hangs on a word outside it; the first if several do."""
        for word in range(run[0], run[1] + 1):
            head = self.heads[word]
            if (head == word or not run[0] <= head <= run[1]) and self.upos[word] != "PUNCT":
                return word
        return run[0]

    def is_nominal(self, run: Run) -> bool:
        """Return whether a run is a noun with what belongs to it, not a clause."""
        return self.upos[self.head_of(run)] in _NOMINAL


def _cut_cycles(heads: list[int]) -> None:
    """Make the first word of every cycle a root."""
    state = [0] * len(heads)  # 0 not seen, 1 on the way up, 2 done
    for start in range(len(heads)):
        path = []
        word = start
        while state[word] == 0:
            state[word] = 1
            path.append(word)
            if heads[word] == word:
                break
            word = heads[word]
        if state[word] == 1 and heads[word] != word:
            first = min(path[path.index(word) :])
            heads[first] = first
        for seen in path:
            state[seen] = 2
