"""Predicates: whether a clause says that something is so, will be so, or neither."""

from enum import StrEnum

from onrecord.reading.territories.scene import Scene

__all__ = ["Standing", "standing_of"]

_NOT = frozenset(("not", "n't", "n’t", "never", "no", "hardly", "without", "neither", "nor"))
_FUTURE = frozenset(("will", "'ll", "’ll", "shall", "wo"))
_UNREAL = frozenset(
    ("would", "could", "may", "might", "should", "must", "can", "'d", "’d", "ca")
)
_OPEN = frozenset(
    ("if", "unless", "whether", "when", "once", "until", "should", "lest", "before")
)
_UP = frozenset(("xcomp", "advcl", "acl", "ccomp", "conj", "obl", "nmod", "csubj"))


class Standing(StrEnum):
    """How a clause stands to the facts, in the mouth of whoever says it."""

    SO = "so"
    AHEAD = "ahead"  # it will be so, or is planned
    NOT_SO = "not so"
    OPEN = "open"  # a condition, a wish, a possibility


def standing_of(scene: Scene, verb: int) -> Standing:
    """Return how the clause of a verb, or of a noun as predicate, stands to the facts."""
    trees, lower = scene.trees, scene.lower
    words = {
        lower[c]
        for c in trees.children[verb]
        if trees.rel(c) in ("aux", "advmod", "mark", "cc")
    }
    if _is_open(scene, verb) or words & _UNREAL:
        return Standing.OPEN
    if words & _NOT:
        return Standing.NOT_SO
    if words & _FUTURE:
        return Standing.AHEAD
    if "to" in words or (trees.rel(verb) == "xcomp" and _bare(scene, verb)):
        return _of_infinitive(scene, verb)
    return Standing.SO


def _bare(scene: Scene, verb: int) -> bool:
    return not any(scene.trees.rel(c) == "aux" for c in scene.trees.children[verb]) and not (
        scene.lower[verb].endswith("ed")
    )


def _is_open(scene: Scene, verb: int) -> bool:
    """Whether the clause is a condition or hangs below one, or leads one."""
    trees, lower = scene.trees, scene.lower
    at = verb
    for _ in range(3):
        if any(
            lower[c] in _OPEN and trees.rel(c) in ("mark", "advmod") for c in trees.children[at]
        ):
            return True
        if trees.rel(at) not in ("advcl", "xcomp", "conj") or trees.heads[at] == at:
            break
        at = trees.heads[at]
    for child in trees.children[verb]:  # the consequence of a condition is no more than that
        if trees.rel(child) == "advcl" and child < verb:
            marks = {
                lower[c] for c in trees.children[child] if trees.rel(c) in ("mark", "advmod")
            }
            if marks & {"if", "unless", "when", "once"}:
                return True
    return False


def _of_infinitive(scene: Scene, verb: int) -> Standing:
    """Return the standing of "to join": ahead where planned, else open."""
    trees, lower = scene.trees, scene.lower
    planned = scene.lexicon.words["planned"] | scene.lexicon.words["votes"]
    at = verb
    for _ in range(3):
        if trees.heads[at] == at or trees.rel(at) not in _UP:
            break
        at = trees.heads[at]
        if lower[at] in planned:
            return Standing.AHEAD
    return Standing.OPEN
