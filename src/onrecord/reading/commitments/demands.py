"""Demands: what a speaker tells another side to do, without a word on what follows else."""

from collections.abc import Iterator

from onrecord.model import CommitmentKind, Means, Modality
from onrecord.reading.actors.knowledge import Knowledge
from onrecord.reading.commitments.clauses import Clause, clause_of
from onrecord.reading.commitments.drafts import Draft
from onrecord.reading.commitments.sides import names_in
from onrecord.reading.commitments.stretches import Stretch, is_predicate
from onrecord.reading.commitments.wording import Wording
from onrecord.reading.syntax import Run

__all__ = ["draft_demands"]

SURE = 0.55
_NAMED_WITHIN = 6  # words of a demand in which whom it is put to must be named
_MUST = frozenset(("must", "shall"))


def draft_demands(
    wording: Wording, stretch: Stretch, *, knowledge: Knowledge
) -> Iterator[Draft]:
    """Yield the first demand of a stretch.

    Its trigger is what is demanded, as it is put; it has no consequence of its own.
    """
    for word in range(stretch.run[0], stretch.run[1] + 1):
        if not is_predicate(wording, word):
            continue
        if wording.lexicon.demands.isdisjoint(wording.verbs(word)):
            continue
        clause = clause_of(wording, word)
        extent = _extent(wording, stretch, clause)
        if _is_demanded(wording, clause, stretch) and _is_of_another(
            wording, stretch, extent, knowledge
        ):
            yield Draft(
                index=stretch.index,
                head=word,
                kind=CommitmentKind.DEMAND,
                means=Means.UNSPECIFIED,
                modality=Modality.MUST,
                consequence=(),
                trigger=(extent,),
                sure=SURE,
            )
            return


def _is_demanded(wording: Wording, clause: Clause, stretch: Stretch) -> bool:
    """Whether a clause says that another must do it, or hangs on a cue that demands it."""
    trees = wording.trees
    aux = {wording.words[c] for c in trees.children[clause.top] if trees.rel(c) == "aux"}
    if not aux.isdisjoint(_MUST):
        subject = clause.subject
        if subject is None:
            return False
        return trees.upos[subject] == "PROPN" or wording.words[subject] == "you"
    marks = {wording.words[c] for c in trees.children[clause.verb] if trees.rel(c) == "mark"}
    governed = "to" in marks and trees.rel(clause.verb) in ("xcomp", "root")
    return stretch.bearing.demands and governed


def _is_of_another(
    wording: Wording, stretch: Stretch, extent: Run, knowledge: Knowledge
) -> bool:
    """Whether a demand is put to someone whom the reporter or "you" names as another side."""
    texts = wording.analysis.draft.words.texts[extent[0] : extent[1] + 1]
    if not stretch.crisis:
        return False
    if "you" in texts or "You" in texts:
        return True
    named = names_in(texts[:_NAMED_WITHIN], knowledge)
    return bool(named - stretch.side.names)


def _extent(wording: Wording, stretch: Stretch, clause: Clause) -> Run:
    """Return the words from what the demand is made of to the end of the stretch."""
    start = clause.verb if clause.subject is None else min(clause.subject, clause.verb)
    below = (w for w in wording.trees.subtree(start) if stretch.holds(w))
    first = stretch.run[0] if stretch.bearing.demands else min(below, default=start)
    last = stretch.run[1]
    while last > clause.verb and wording.trees.upos[last] == "PUNCT":
        last -= 1
    return max(first, stretch.run[0]), last
