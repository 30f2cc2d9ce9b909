"""Inverted conditions: those that an auxiliary before its subject opens ("should they …")."""

from onrecord.reading.analysis import Analysis
from onrecord.reading.conditions.clauses import REACH, condition_of, trimmed
from onrecord.reading.conditions.condition import Condition, ConditionKind
from onrecord.reading.conditions.ordered import inverted_by_order

__all__ = ["inverted_at"]

_LONGEST = 12  # words of a subject after its auxiliary
_HANGING = frozenset(("advcl", "parataxis", "acl", "dep", "root", "obl", "advmod"))


def inverted_at(analysis: Analysis, i: int) -> Condition | None:
    """Return the condition that an auxiliary before its subject opens."""
    condition = _by_tree(analysis, i)
    if condition is None and analysis.draft.words.texts[i].lower() == "should":
        return inverted_by_order(analysis, i)
    return condition


def _by_tree(analysis: Analysis, i: int) -> Condition | None:
    trees = analysis.trees
    head = trees.heads[i]
    if trees.rel(i) not in ("aux", "cop", "mark") or head <= i:
        return None
    last = min(head, i + _LONGEST)
    subjects = [w for w in range(i + 1, last) if trees.rel(w) == "nsubj"]
    before = [c for c in trees.children[head] if c < i and trees.upos[c] != "PUNCT"]
    asks = analysis.draft.words.texts[analysis.sentence_run(i)[1]] == "?"
    if not subjects or asks:
        return None
    if before:  # "the response, should they cross, could be …"
        return _parenthetical(analysis, i, head) if trees.rel(before[-1]) == "nsubj" else None
    beside = _beside(analysis, i, head)
    if beside is not None:
        return beside
    far = trees.rel(head) == "ccomp" and trees.heads[head] < i - 1
    if trees.heads[head] == head or not (far or trees.rel(head) in _HANGING):
        return None
    return condition_of(analysis, ConditionKind.INVERTED, (i, i), head)


def _beside(analysis: Analysis, i: int, head: int) -> Condition | None:
    """Return the condition that hangs beside its consequence on the verb that hands both over.

    So the tree often has it in a quotation: "Should they stay, we will act," she told them.
    """
    trees = analysis.trees
    above = trees.heads[head]
    if trees.rel(head) != "ccomp" or above <= head:
        return None
    later = (c for c in trees.children[above] if head < c < above and trees.rel(c) == "ccomp")
    told = next(later, None)
    if told is None or all(trees.rel(c) != "nsubj" for c in trees.children[told]):
        return None
    below = [w for w in trees.subtree(told) if w > head]
    apodosis = min(below), max(below)
    inside = [w for w in trees.subtree(head) if i < w < apodosis[0]]
    protasis = trimmed(trees, (i + 1, max(inside))) or (head, head)
    return Condition(
        kind=ConditionKind.INVERTED,
        marker=(i, i),
        protasis=protasis,
        protasis_head=head,
        apodosis=(apodosis,),
        apodosis_head=told,
    )


def _parenthetical(analysis: Analysis, i: int, head: int) -> Condition | None:
    """Return the condition that stands between a subject and its own auxiliary, if one does."""
    trees = analysis.trees
    later = range(head + 1, min(analysis.sentence_run(i)[1], i + REACH) + 1)
    aux = next((w for w in later if trees.rel(w) == "aux" and trees.heads[w] > w), None)
    if aux is None:
        return None
    own = [c for c in trees.children[trees.heads[aux]] if trees.rel(c) == "nsubj"]
    if any(not i < c < head for c in own):
        return None
    protasis = trimmed(trees, (i + 1, aux - 1)) or (head, head)
    governor = trees.heads[aux]
    return Condition(
        kind=ConditionKind.INVERTED,
        marker=(i, i),
        protasis=protasis,
        protasis_head=head,
        apodosis=((aux, max(trees.subtree(governor))),),
        apodosis_head=governor,
    )
