"""Grounded programs: handed to clingo once, then solved for one world after another."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

import clingo

from onrecord.reasoning.engine.asp import (
    program_text,
    shown_conclusions,
    switch_externals,
)
from onrecord.reasoning.engine.program import Atom, Program, Switch

__all__ = ["Grounded", "Mode", "Switches", "control", "symbol"]


class Mode(StrEnum):
    """Over which readings an answer is taken."""

    ONE = "auto"  # any one choice of readings
    SOME = "brave"  # what holds under at least one
    EVERY = "cautious"  # what holds under all


@dataclass(frozen=True, slots=True, kw_only=True)
class Switches:
    """What is on in a world: premises and rules by place, holders and the view by number."""

    premises: frozenset[int]
    rules: frozenset[int]
    holders: frozenset[int]
    view: int | None = None

    def atoms(self) -> frozenset[Atom]:
        """Return the switches that are on, as atoms."""
        return frozenset(self._atoms())

    def _atoms(self) -> Iterator[Atom]:
        yield from ((Switch.PREMISE, (at,)) for at in self.premises)
        yield from ((Switch.RULE, (at,)) for at in self.rules)
        yield from ((Switch.HOLDER, (at,)) for at in self.holders)
        if self.view is not None:
            yield Switch.VIEW, (self.view,)


class Grounded:
    """A program that clingo has grounded; each world only turns switches."""

    def __init__(self, program: Program) -> None:
        self._control = control()
        parts = (program_text(program), switch_externals(program), shown_conclusions(program))
        self._control.add("base", [], "\n".join(parts))
        self._control.ground([("base", [])])
        self._on: frozenset[Atom] = frozenset()
        self._atoms: dict[clingo.Symbol, Atom] = {}
        self._ambiguous = [
            (one.symbol, self._atom(one.symbol))
            for name, size in program.ambiguous()
            for one in self._control.symbolic_atoms.by_signature(name, size)
        ]

    def solve(
        self, switches: Switches, *, readings: Sequence[tuple[int, int]] = ()
    ) -> frozenset[Atom]:
        """Return all that the rules conclude in a world, with these readings held fast.

        Readings that are not held are taken one way or another.
        """
        with self._answers(switches, Mode.ONE, readings) as answers:
            for model in answers:
                return frozenset(map(self._atom, model.symbols(shown=True)))
        return frozenset()

    def ambiguous(
        self, switches: Switches, mode: Mode, *, readings: Sequence[tuple[int, int]] = ()
    ) -> frozenset[Atom]:
        """Return what is concluded under every or under some reading, of what may differ."""
        found: frozenset[Atom] = frozenset()
        with self._answers(switches, mode, readings) as answers:
            for model in answers:
                found = frozenset(atom for one, atom in self._ambiguous if model.contains(one))
        return found

    def holds(self, switches: Switches, atoms: Iterable[Atom]) -> bool:
        """Whether one of these atoms is concluded in a world, under some reading."""
        wanted = [symbol(atom) for atom in atoms]
        with self._answers(switches, Mode.SOME, ()) as answers:
            return any(model.contains(one) for model in answers for one in wanted)

    def _answers(
        self, switches: Switches, mode: Mode, readings: Sequence[tuple[int, int]]
    ) -> clingo.SolveHandle:
        self._turn(switches.atoms())
        configuration = self._control.configuration
        configuration.solve.enum_mode = mode.value  # type: ignore[union-attr]
        configuration.solve.models = 1 if mode is Mode.ONE else 0  # type: ignore[union-attr]
        fixed = [(symbol((Switch.CHOICE, pair)), True) for pair in readings]
        return self._control.solve(assumptions=fixed, yield_=True)

    def _turn(self, on: frozenset[Atom]) -> None:
        for atom in self._on - on:
            self._control.assign_external(symbol(atom), False)
        for atom in on - self._on:
            self._control.assign_external(symbol(atom), True)
        self._on = on

    def _atom(self, found: clingo.Symbol) -> Atom:
        atom = self._atoms.get(found)
        if atom is None:
            atom = (found.name, tuple(one.number for one in found.arguments))
            self._atoms[found] = atom
        return atom


def control(*options: str) -> clingo.Control:
    """Return a clingo control that writes nothing to the terminal."""
    return clingo.Control(["--warn=none", *options], logger=_quiet)


def symbol(atom: Atom) -> clingo.Symbol:
    """Return an atom as clingo knows it."""
    return clingo.Function(atom[0], [clingo.Number(term) for term in atom[1]])


def _quiet(_code: clingo.MessageCode, _message: str) -> None:
    """Pass over what clingo notes: programs are made by us, and checked before."""
