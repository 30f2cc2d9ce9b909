"""Cones: every way in which an atom follows in a world, down to what is given."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from onrecord.reasoning.engine.datalog import evaluate
from onrecord.reasoning.engine.leastsets import CHOSEN, LeastSets, least_sets
from onrecord.reasoning.engine.program import Atom, Clause, Literal, Program, Switch
from onrecord.reasoning.engine.store import Store, instance, ordered, passes

__all__ = ["Cone", "Instance", "Truths", "premises_of", "supports_of", "unified"]

_MOST_INSTANCES = 20_000
"""Past this an explanation is no longer one; a long chain of a thousand steps has fewer."""


@dataclass(frozen=True, slots=True)
class Instance:
    """A clause with its variables replaced, whose body holds and whose exceptions do not."""

    clause: Clause
    head: Atom
    body: tuple[Atom, ...]
    switches: tuple[Atom, ...]
    binding: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Cone:
    """The instances behind each atom that *root* may rest on; `cut` if there were too many."""

    root: Atom
    instances: Mapping[Atom, tuple[Instance, ...]]
    cut: bool = False


class Truths:
    """All that holds in one world under one choice of readings, ready to be explained."""

    def __init__(
        self, program: Program, *, on: Iterable[Atom], concluded: Iterable[Atom]
    ) -> None:
        self.program = program
        self._by_head: dict[str, list[Clause]] = {}
        for clause in program.clauses:
            self._by_head.setdefault(clause.head.predicate, []).append(clause)
        bridges = tuple(c for c in program.clauses if not _of_rule(c))
        self.store: Store = evaluate(replace(program, clauses=bridges), [*on, *concluded])

    def clauses(self, predicate: str) -> tuple[Clause, ...]:
        """Return the clauses that conclude on a predicate."""
        return tuple(self._by_head.get(predicate, ()))

    def cone(self, root: Atom) -> Cone:
        """Return every instance that *root* may rest on."""
        found: dict[Atom, tuple[Instance, ...]] = {}
        queue, count = deque([root]), 0
        while queue:
            atom = queue.popleft()
            if atom in found:
                continue
            found[atom] = tuple(self.instances(atom))
            count += len(found[atom])
            if count > _MOST_INSTANCES:
                return Cone(root, found, cut=True)
            queue.extend(one for each in found[atom] for one in each.body if one not in found)
        return Cone(root, found)

    def instances(self, atom: Atom) -> Iterator[Instance]:
        """Return the instances of clauses that yield an atom."""
        for clause in self.clauses(atom[0]):
            binding = unified(clause.head, atom)
            if binding is None:
                continue
            for one in self.bindings(clause, binding):
                if self.blocking(clause, one) is None:
                    yield Instance(
                        clause=clause,
                        head=atom,
                        body=tuple(instance(literal, one) for literal in clause.body),
                        switches=tuple(instance(literal, one) for literal in clause.switches),
                        binding=one,
                    )

    def bindings(self, clause: Clause, binding: Mapping[str, int]) -> Iterator[dict[str, int]]:
        """Return the bindings under which a clause's body, switches and comparisons hold."""
        literals = ordered((*clause.switches, *clause.body), binding)
        days = self.program.terms.days
        for one in self.store.join(literals, binding):
            if all(passes(test, one, days) for test in clause.tests):
                yield one

    def blocking(
        self, clause: Clause, binding: Mapping[str, int]
    ) -> tuple[Clause, dict[str, int]] | None:
        """Return the exception that stops a clause under a binding, and how it holds."""
        for literal in clause.absent:
            wanted = instance(literal, binding)
            for group in self.clauses(literal.predicate):
                start = unified(group.head, wanted)
                if start is not None:
                    for one in self.bindings(group, start):
                        return group, one
        return None


def supports_of(cone: Cone, *, most: int) -> LeastSets:
    """Return the least sets of premises from which a cone's root follows."""
    numbers = {atom: at for at, atom in enumerate(cone.instances)}
    lines = [
        _line(one, cone, numbers)
        for instances in cone.instances.values()
        for one in instances
        if all(atom in cone.instances for atom in one.body)
    ]
    premises = {
        at for each in cone.instances.values() for one in each for at in premises_of(one)
    }
    lines += [f"{{{CHOSEN}({at})}}." for at in sorted(premises)]
    found = least_sets("\n".join([*lines, f":- not x({numbers[cone.root]})."]), most=most)
    return replace(found, cut=found.cut or cone.cut)


def premises_of(one: Instance) -> tuple[int, ...]:
    """Return the premises, by place, that an instance itself needs."""
    return tuple(terms[0] for name, terms in one.switches if name == Switch.PREMISE)


def _line(one: Instance, cone: Cone, numbers: Mapping[Atom, int]) -> str:
    parts = [f"x({numbers[atom]})" for atom in one.body if cone.instances[atom]]
    parts += [f"{CHOSEN}({at})" for at in premises_of(one)]
    head = f"x({numbers[one.head]})"
    return f"{head} :- {', '.join(parts)}." if parts else f"{head}."


def unified(head: Literal, atom: Atom) -> dict[str, int] | None:
    """Return the binding that makes a head the atom."""
    if head.predicate != atom[0] or len(head.terms) != len(atom[1]):
        return None
    binding: dict[str, int] = {}
    for term, value in zip(head.terms, atom[1], strict=True):
        known = binding.setdefault(term, value) if isinstance(term, str) else term
        if known != value:
            return None
    return binding


def _of_rule(clause: Clause) -> bool:
    return clause.rule is not None or clause.head.predicate.startswith("u")
