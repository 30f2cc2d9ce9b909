"""A plain Datalog run: the least model of a stratified program, bottom-up and semi-naive.

It is written without any of clingo's ways, so that either can be checked against the other, and
it serves where a whole ledger is too much to ground.
"""

from collections.abc import Iterable, Sequence

from onrecord.reasoning.engine.program import Atom, Clause, Literal, Program
from onrecord.reasoning.engine.store import DaysOf, Store, instance, ordered, passes
from onrecord.reasoning.strata import components

__all__ = ["evaluate"]


def evaluate(program: Program, switches: Iterable[Atom]) -> Store:
    """Return all that holds with these switches on; of readings, one each."""
    store = Store(
        [*((name, row) for name, rows in program.given.items() for row in rows), *switches]
    )
    days = program.terms.days
    for clauses, names in _strata(program.clauses):
        _saturate(store, clauses, names, days)
    return store


def _strata(clauses: Sequence[Clause]) -> list[tuple[list[Clause], frozenset[str]]]:
    needs: dict[str, list[str]] = {}
    for clause in clauses:
        needed = needs.setdefault(clause.head.predicate, [])
        needed += [one.predicate for one in (*clause.body, *clause.absent, *clause.switches)]
    by_head: dict[str, list[Clause]] = {}
    for clause in clauses:
        by_head.setdefault(clause.head.predicate, []).append(clause)
    return [
        ([clause for name in names for clause in by_head.get(name, ())], frozenset(names))
        for names in components(needs)
    ]


def _saturate(
    store: Store, clauses: Sequence[Clause], names: frozenset[str], days: DaysOf
) -> None:
    fresh = [atom for clause in clauses for atom in _derived(store, clause, days)]
    fresh = [atom for atom in fresh if store.add(atom)]
    recursive = [c for c in clauses if any(one.predicate in names for one in c.body)]
    while fresh and recursive:
        delta = Store(fresh)
        found = [
            atom
            for clause in recursive
            for at, one in enumerate(clause.body)
            if one.predicate in names
            for atom in _derived(store, clause, days, through=(at, delta))
        ]
        fresh = [atom for atom in found if store.add(atom)]


def _derived(
    store: Store, clause: Clause, days: DaysOf, *, through: tuple[int, Store] | None = None
) -> list[Atom]:
    """Return the heads that a clause yields now; *through* takes one literal from a delta."""
    starts: Iterable[dict[str, int]] = ({},)
    rest: Sequence[Literal] = (*clause.switches, *clause.body)
    bound: set[str] = set()
    if through is not None:
        at, delta = through
        first = clause.body[at]
        starts = delta.matches(first, {})
        rest = (*clause.switches, *clause.body[:at], *clause.body[at + 1 :])
        bound = {term for term in first.terms if isinstance(term, str)}
    rest = ordered(rest, bound)
    return [
        instance(clause.head, binding)
        for start in starts
        for binding in store.join(rest, start)
        if all(passes(test, binding, days) for test in clause.tests)
        and not any(instance(one, binding) in store for one in clause.absent)
    ]
