"""Naming: rules, and whoever asks, made to speak of states by the names a case has for them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from onrecord.model.inferences import Pattern, Rule, Term
from onrecord.reasoning.case import RuleBook
from onrecord.reference.places import Places

__all__ = ["named_as_sides", "side_named"]


def named_as_sides(
    book: RuleBook, *, files: Collection[str], sides: Sequence[str], places: Places
) -> RuleBook:
    """Return a book in which the rules of some files name each state as the sides are named.

    A treaty says "United States"; where an article says "US", so does the rule about it.
    """
    named: dict[str, str] = {}
    for side in sides:
        state = _state(side, places)
        if state is not None and side not in named.values():
            named.setdefault(state, side)

    def spoken(rule: Rule) -> Rule:
        if rule.where.rpartition(":")[0] not in files:
            return rule
        return replace(
            rule,
            when=tuple(_renamed(p, named, places) for p in rule.when),
            unless=tuple(tuple(_renamed(p, named, places) for p in g) for g in rule.unless),
            then=tuple(_renamed(p, named, places) for p in rule.then),
        )

    return replace(book, rules=tuple(map(spoken, book.rules)))


def side_named(name: str, *, sides: Sequence[str], places: Places) -> str:
    """Return the side that a name means: one of *sides*, or else the name as it is.

    A state goes by its seat and its people too: who asks for "Moscow" means Russia.
    """
    as_written = {side.casefold(): side for side in sides}
    if found := as_written.get(name.strip().casefold()):
        return found
    state = _state(name, places)
    same = (side for side in sides if state is not None and _state(side, places) == state)
    return next(same, name)


def _renamed(pattern: Pattern, named: Mapping[str, str], places: Places) -> Pattern:
    def name(term: Term) -> Term:
        if not isinstance(term, str):
            return term
        return named.get(_state(term, places) or "", term)

    holder = None if pattern.holder is None else name(pattern.holder)
    return replace(pattern, terms=tuple(map(name, pattern.terms)), holder=holder)


def _state(name: str, places: Places) -> str | None:
    found = places.resolve_state(name)
    return found.state.name if found is not None else None
