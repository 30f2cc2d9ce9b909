"""Brute force: supports and changes found by trying every subset, on ground rules."""

from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, product
from typing import NamedTuple, TypeVar

from onrecord.reasoning.engine.program import Atom, Clause, Literal, Program, Switch
from onrecord.reasoning.engine.store import Store, instance, passes

T = TypeVar("T")


class GroundClause(NamedTuple):
    head: Atom
    needs: tuple[Atom, ...]
    absent: tuple[Atom, ...]


def ground(program: Program) -> list[GroundClause]:
    """Return every clause with every choice of terms for its variables."""
    found = []
    for clause in program.clauses:
        for binding in _bindings(clause, program):
            if all(passes(test, binding, program.terms.days) for test in clause.tests):
                found.append(
                    GroundClause(
                        instance(clause.head, binding),
                        tuple(
                            instance(one, binding) for one in (*clause.body, *clause.switches)
                        ),
                        tuple(instance(one, binding) for one in clause.absent),
                    )
                )
    return found


def _bindings(clause: Clause, program: Program) -> Iterator[dict[str, int]]:
    """Return every choice of terms; a clause over given facts has no more than its facts."""
    if clause.rule is None and clause.body[0].predicate in program.given:
        yield from Store(given(program)).matches(clause.body[0], {})
        return
    names = sorted(_variables(clause))
    for values in product(*(_domain(name, program) for name in names)):
        yield dict(zip(names, values, strict=True))


def least_model(clauses: Iterable[GroundClause], start: Iterable[Atom]) -> set[Atom]:
    """Return what follows; clauses with exceptions must have been settled before."""
    true = set(start)
    waiting = list(clauses)
    while True:
        fired = {one.head for one in waiting if all(atom in true for atom in one.needs)}
        if fired <= true:
            return true
        true |= fired


def given(program: Program) -> list[Atom]:
    return [(name, row) for name, rows in program.given.items() for row in rows]


def supports(
    goal: Atom,
    program: Program,
    clauses: list[GroundClause],
    *,
    world: set[Atom],
    on: set[Atom],
) -> set[tuple[int, ...]]:
    """Return the least sets of premises that yield *goal*, exceptions as in *world*."""
    kept = [
        one
        for one in clauses
        if world.issuperset(one.needs) and not any(atom in world for atom in one.absent)
    ]
    premises = sorted(terms[0] for name, terms in on if name == Switch.PREMISE)
    rest = {atom for atom in (*on, *given(program)) if atom[0] != Switch.PREMISE}
    needed = {atom for one in kept for atom in one.needs}
    rest &= needed

    def yields(chosen: tuple[int, ...]) -> bool:
        start = [*rest, *((Switch.PREMISE, (at,)) for at in chosen)]
        return goal in least_model(kept, start)

    return set(least(premises, yields))


def least(
    things: Iterable[T], works: Callable[[tuple[T, ...]], bool]
) -> Iterator[tuple[T, ...]]:
    """Return the least subsets that work, by trying all of them."""
    things = tuple(things)
    found: list[tuple[T, ...]] = []
    for size in range(len(things) + 1):
        for chosen in combinations(things, size):
            if not any(set(one) <= set(chosen) for one in found) and works(chosen):
                found.append(chosen)
    return iter(found)


def _domain(name: str, program: Program) -> list[int]:
    """Return what a variable can be: K a premise, D1 a day, X0 anything, X a name."""
    terms, days = range(len(program.terms.labels)), program.terms.days
    if name == "K":
        return list(range(program.premises))
    if name.startswith("D"):
        return list(days)
    return list(terms) if name[1:] else [at for at in terms if at not in days]


def _variables(clause: Clause) -> set[str]:
    literals: tuple[Literal, ...] = (
        clause.head,
        *clause.body,
        *clause.switches,
        *clause.absent,
    )
    return {term for one in literals for term in one.terms if isinstance(term, str)}
