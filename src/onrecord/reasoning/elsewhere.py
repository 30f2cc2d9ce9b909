"""Elsewhere: whose map has what is missing on another, and what was left out that says it."""

from collections.abc import Sequence

from onrecord.reasoning.engine.cones import Truths, supports_of
from onrecord.reasoning.engine.program import Atom, Literal, Switch
from onrecord.reasoning.ready import Ready

__all__ = ["holders_of", "left_out", "premises_behind"]


def holders_of(literal: Literal, truths: Truths) -> set[str]:
    """Return those who hold what a literal says, though it is not on this map."""
    if not literal.predicate.startswith("t"):
        return set()
    labels = truths.program.terms.labels
    number = literal.predicate[1:]
    held = Literal(f"h{number}", ("?holder", *literal.terms))
    stated = Literal(f"f{number}", ("?premise", "?holder", *literal.terms))
    found = {one["?holder"] for one in truths.store.matches(held, {})}
    on = truths.store
    found |= {
        one["?holder"]
        for one in on.matches(stated, {})
        if (Switch.PREMISE, (one["?premise"],)) in on
    }
    return {str(labels[number]) for number in found}


def left_out(
    literal: Literal, ready: Ready, truths: Truths, *, off: frozenset[str]
) -> set[str]:
    """Return the premises that would say it and are left out of this world."""
    kind, number = literal.predicate[0], literal.predicate[1:]
    places: set[int] = set()
    if kind == "t":
        common = Literal(f"g{number}", ("?premise", *literal.terms))
        places |= {one["?premise"] for one in truths.store.matches(common, {})}
        literal = Literal(f"h{number}", ("?holder", *literal.terms))
    stated = Literal(f"f{number}", ("?premise", *literal.terms))
    places |= {one["?premise"] for one in truths.store.matches(stated, {})}
    return {ready.case.premises[at].id for at in places} & off


def premises_behind(atoms: Sequence[Atom], ready: Ready, truths: Truths) -> tuple[str, ...]:
    """Return one least set of premises for what stops a rule."""
    places: set[int] = set()
    for atom in atoms:
        found = supports_of(truths.cone(atom), most=1).sets
        places.update(found[0] if found else ())
    return tuple(ready.case.premises[at].id for at in sorted(places))
