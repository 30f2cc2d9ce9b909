"""Wording: the words of an article in lower case, asked for their verbs and nouns of harm."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from onrecord.model import Means
from onrecord.reading.analysis import Analysis
from onrecord.reading.syntax import Run, Trees
from onrecord.reference.commitments import CommitmentLexicon, Harm

__all__ = ["Wording"]

_LONGEST = 4  # words of the longest verb or noun of the lexicon
_COPULAS = frozenset(("be", "is", "are", "was", "were", "'s", "'re"))
_PARTED = frozenset(("into", "to", "on", "upon", "at", "from", "under"))
_MARKS = frozenset("\"“”'‘’")
_BY_WEIGHT = (Means.NUCLEAR, Means.CYBER, Means.MILITARY, Means.ECONOMIC, Means.DIPLOMATIC)


@dataclass(frozen=True)
class Wording:
    """An analysis and the lexicon, with what both say of a stretch of words."""

    analysis: Analysis
    lexicon: CommitmentLexicon

    @property
    def trees(self) -> Trees:
        """The trees of the article."""
        return self.analysis.trees

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Every word of the article in lower case, its apostrophes straight."""
        texts = self.analysis.draft.words.texts
        return tuple(text.lower().replace("’", "'") for text in texts)

    def plain(self, first: int, last: int) -> str:
        """Return a run of words in lower case with one space between them."""
        return " ".join(self.words[max(0, first) : last + 1])

    def verbs(self, head: int) -> Iterator[str]:
        """Yield what a verb may be with the words that belong to it, the longest first."""
        trees = self.trees
        for size in range(_LONGEST, 1, -1):
            if head + size <= len(self.words):
                yield self.plain(head, head + size - 1)
        for child in trees.children[head]:
            if child > head and trees.rels[child] in ("compound:prt", "advmod", "obl", "xcomp"):
                yield f"{self.words[head]} {self.words[child]}"
                yield from self._led(head, child)
        if trees.upos[head] not in ("VERB", "AUX"):
            first = min((*trees.children[head], head))
            for word in range(first, head):
                if self.words[word] in _COPULAS:
                    yield f"be {self.words[word + 1]}"
                    yield f"be {self.words[head]}"
        yield self.words[head]

    def _led(self, head: int, child: int) -> Iterator[str]:
        """Yield a verb with the preposition of a noun that an object parts from it."""
        if self.trees.rels[child] == "obl":
            for case in self.trees.children[child]:
                parted = head + 1 < case < child and self.words[case] in _PARTED
                if parted and self.trees.rels[case] == "case":
                    yield f"{self.words[head]} {self.words[case]}"

    def harms(self, words: Iterable[int]) -> Iterator[tuple[int, Harm]]:
        """Yield the nouns of harm among some words, each the longest at its place.

        A noun of several words stands where its last one does.
        """
        inside = sorted(words)
        members, past, opens = set(inside), -1, self._opens_harm
        for word in inside:
            if word <= past or word not in opens:
                continue
            for size in range(_LONGEST, 0, -1):
                last = word + size - 1
                harm = (
                    self.lexicon.harms.get(self.plain(word, last)) if last in members else None
                )
                if harm is not None and (size > 1 or self._is_noun(word)):
                    yield last, harm
                    past = last
                    break

    @cached_property
    def _opens_harm(self) -> frozenset[int]:
        """The words of the article that a noun of harm may begin with."""
        openings = {harm.split(" ", 1)[0] for harm in self.lexicon.harms}
        return frozenset(n for n, word in enumerate(self.words) if word in openings)

    @cached_property
    def every_harm(self) -> tuple[tuple[int, Harm], ...]:
        """The nouns of harm of the whole article, each with its last word."""
        return tuple(self.harms(range(len(self.words))))

    def means_of(self, means: Iterable[Means]) -> Means:
        """Return the gravest means of several."""
        found = set(means)
        return next((m for m in _BY_WEIGHT if m in found), Means.UNSPECIFIED)

    def has(self, run: Run, phrases: Iterable[str]) -> bool:
        """Whether one of the phrases stands in a run of words."""
        words = (w for w in self.words[max(0, run[0]) : run[1] + 1] if w not in _MARKS)
        text = f" {' '.join(words)} "
        return any(f" {phrase} " in text for phrase in phrases)

    def _is_noun(self, word: int) -> bool:
        return self.trees.upos[word] in ("NOUN", "PROPN", "ADJ", "NUM", "X")
