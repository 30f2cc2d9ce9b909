"""Stores: atoms by predicate, joined through indexes that are made on demand."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from onrecord.model.times import Days
from onrecord.reasoning.comparisons import Comparison, compares
from onrecord.reasoning.engine.program import Atom, Comparing, Literal

__all__ = ["Binding", "DaysOf", "Store", "instance", "ordered", "passes"]

Binding: TypeAlias = Mapping[str, int]
"""Values of variables."""

DaysOf: TypeAlias = Mapping[int, Days]
"""The days of the terms that are days."""

_Row: TypeAlias = tuple[int, ...]


class Store:
    """A set of atoms that can be asked for those which fit a literal."""

    def __init__(self, atoms: Iterable[Atom] = ()) -> None:
        self._rows: defaultdict[str, dict[_Row, None]] = defaultdict(dict)
        self._indexes: dict[tuple[str, tuple[int, ...]], dict[_Row, list[_Row]]] = {}
        for name, row in atoms:
            self._rows[name][row] = None

    def __contains__(self, atom: Atom) -> bool:
        rows = self._rows.get(atom[0])
        return rows is not None and atom[1] in rows

    def __iter__(self) -> Iterator[Atom]:
        return ((name, row) for name, rows in self._rows.items() for row in rows)

    def __len__(self) -> int:
        return sum(map(len, self._rows.values()))

    def size(self, predicate: str) -> int:
        """Return how many atoms a predicate has."""
        return len(self._rows.get(predicate, ()))

    def add(self, atom: Atom) -> bool:
        """Add an atom; return whether it is new."""
        name, row = atom
        rows = self._rows[name]
        if row in rows:
            return False
        rows[row] = None
        for (of, places), index in self._indexes.items():
            if of == name:
                index.setdefault(tuple(row[at] for at in places), []).append(row)
        return True

    def matches(self, literal: Literal, binding: Binding) -> Iterator[dict[str, int]]:
        """Return the bindings, each an extension of *binding*, under which a literal holds."""
        wanted = [binding.get(t) if isinstance(t, str) else t for t in literal.terms]
        places = tuple(at for at, value in enumerate(wanted) if value is not None)
        rows = self._found(literal.predicate, places, tuple(wanted[at] for at in places))  # type: ignore[misc]
        for row in rows:
            extended = _extended(literal, row, binding)
            if extended is not None:
                yield extended

    def join(self, literals: Sequence[Literal], binding: Binding) -> Iterator[dict[str, int]]:
        """Return the bindings under which all literals hold, taken in the order given."""
        if not literals:
            yield dict(binding)
            return
        for one in self.matches(literals[0], binding):
            yield from self.join(literals[1:], one)

    def _found(self, name: str, places: tuple[int, ...], key: _Row) -> Sequence[_Row]:
        rows = self._rows.get(name)
        if not rows:
            return ()
        if not places:
            return tuple(rows)
        index = self._indexes.get((name, places))
        if index is None:
            index = {}
            for row in rows:
                index.setdefault(tuple(row[at] for at in places), []).append(row)
            self._indexes[name, places] = index
        return tuple(index.get(key, ()))


def instance(literal: Literal, binding: Binding) -> Atom:
    """Return a literal with its variables replaced; all must be bound."""
    return literal.predicate, tuple(
        binding[term] if isinstance(term, str) else term for term in literal.terms
    )


def ordered(literals: Sequence[Literal], bound: Iterable[str]) -> tuple[Literal, ...]:
    """Return literals in an order in which each has as many bound terms as can be."""
    known, rest, found = set(bound), list(literals), []
    while rest:
        best = max(rest, key=lambda one: _bound_share(one, known))
        rest.remove(best)
        found.append(best)
        known.update(term for term in best.terms if isinstance(term, str))
    return tuple(found)


def passes(test: Comparing, binding: Binding, days: DaysOf) -> bool:
    """Whether a comparison holds; one of terms that are not days does not, save "other"."""
    a = binding[test.left] if isinstance(test.left, str) else test.left
    b = binding[test.right] if isinstance(test.right, str) else test.right
    if test.how is Comparison.OTHER:
        return a != b
    return a in days and b in days and compares(test.how, days[a], days[b])


def _bound_share(literal: Literal, known: set[str]) -> tuple[float, int]:
    bound = sum(1 for t in literal.terms if isinstance(t, int) or t in known)
    free = len(literal.terms) - bound
    return (bound > 0, -free) if literal.terms else (1.0, 0)


def _extended(literal: Literal, row: _Row, binding: Binding) -> dict[str, int] | None:
    extended = dict(binding)
    for term, value in zip(literal.terms, row, strict=True):
        if isinstance(term, str):
            if extended.setdefault(term, value) != value:
                return None
        elif term != value:
            return None
    return extended
