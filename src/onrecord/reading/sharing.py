"""Shared sources: a cue without a source takes the subject of the clause that it belongs to.

"Ode spoke of a ruse, warning that …": the participle has no subject of its own; its source is
that of the verb it hangs on. In running text one source in nine speaks more than once so.
"""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution, Run
from onrecord.reading.syntax import Trees

__all__ = ["share_sources", "subject_of"]

_CLAUSES = frozenset(("advcl", "conj", "acl", "xcomp", "parataxis", "ccomp", "dep"))
_FARTHEST = 4  # clauses between a cue and the one that names its subject


def share_sources(analysis: Analysis, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, those without a source sharing one of the same sentence."""
    trees, sentence = analysis.trees, analysis.draft.sentence
    sources = [a.source for a in attributions if a.source is not None]
    by_word = {word: run for run in sources for word in range(run[0], run[1] + 1)}
    found = []
    for a in attributions:
        source = None
        if a.cue is not None and a.source is None:
            subject = subject_of(trees, a.cue)
            source = by_word.get(subject) if subject is not None else None
            if source is not None and sentence[source[0]] != sentence[a.cue[0]]:
                source = None
        found.append(a if source is None else replace(a, source=source))
    return found


def subject_of(trees: Trees, cue: Run) -> int | None:
    """Return the head of the subject of a cue's verb, or of the clause that it hangs on."""
    word = trees.head_of(cue)
    for _ in range(_FARTHEST):
        for child in trees.children[word]:
            if trees.rel(child) == "nsubj" and child < word:
                return child
        if trees.heads[word] == word or trees.rel(word) not in _CLAUSES:
            return None
        word = trees.heads[word]
    return None
