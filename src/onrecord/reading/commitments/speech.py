"""Speech: who is said to commit himself, where the content itself tells of another's saying."""

from onrecord.reading.commitments.belonging import Belonging
from onrecord.reading.commitments.clauses import Clause, clause_of
from onrecord.reading.commitments.stretches import Stretch, is_predicate
from onrecord.reading.commitments.wording import Wording

__all__ = ["is_governed", "is_surmised", "reporter_of", "threatener_of"]

_SURMISING = (  # how words begin that tell a belief or a fear
    "believ", "think", "fear", "expect", "suspect", "predict", "assum", "worr", "hop",
    "estimat", "anticipat", "afraid", "concern", "likely", "unlikely",
)  # fmt: skip


def is_governed(wording: Wording, clause: Clause, stretch: Stretch) -> bool:
    """Return whether a clause is the infinitive of the statement's cue ("vowed to strike")."""
    if not stretch.bearing.bound:
        return False
    trees, words = wording.trees, wording.words
    top = [w for w in clause.chain if stretch.holds(w)][-1]
    mark = next((c for c in trees.children[top] if words[c] == "to" and c < top), None)
    if mark is not None:
        earlier = range(stretch.run[0], mark)
        return not any(words[w] == "to" and trees.upos[w] == "PART" for w in earlier)
    head = trees.heads[top]
    joined = trees.rel(top) == "conj" and stretch.holds(head) and is_predicate(wording, head)
    if not joined or any(trees.rel(c) == "nsubj" for c in trees.children[top]):
        return False
    return head < top and is_governed(wording, clause_of(wording, head), stretch)


def is_surmised(wording: Wording, clause: Clause, stretch: Stretch) -> bool:
    """Return whether a clause is what someone merely believes or fears to come."""
    trees = wording.trees
    head = trees.heads[clause.top]
    below = trees.rel(clause.top) in ("ccomp", "advcl") and stretch.holds(head)
    return below and head < clause.verb and wording.words[head].startswith(_SURMISING)


def threatener_of(
    wording: Wording, clause: Clause, stretch: Stretch, belongs: Belonging | None
) -> int | None:
    """Return who is said to threaten or vow it within the content, if it is not the speaker."""
    above = [w for w in clause.chain[1:] if stretch.holds(w)]
    threatens = any(wording.words[w].startswith(("threaten", "vow")) for w in above)
    return clause.subject if threatens and belongs is Belonging.OTHER else None


def reporter_of(wording: Wording, clause: Clause, stretch: Stretch) -> int | None:
    """Return who is named as a source within the content ("were told by the guards that …")."""
    trees, words = wording.trees, wording.words
    head = trees.heads[clause.top]
    if trees.rel(clause.top) != "ccomp" or not stretch.holds(head) or head > clause.verb:
        return None
    for child in trees.children[head]:
        by = any(words[c] == "by" for c in trees.children[child])
        if trees.rels[child] == "obl:agent" or (by and head < child < clause.top):
            return child
    return None
