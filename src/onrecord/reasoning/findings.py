"""Findings: what the rules yield in a world, and under which readings it holds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations, product
from typing import TypeAlias

from onrecord.model.inferences import Choice
from onrecord.model.worlds import Finding
from onrecord.reasoning.engine.grounded import Grounded, Mode, Switches
from onrecord.reasoning.engine.program import Atom, Program
from onrecord.reasoning.ready import Ready
from onrecord.reasoning.sentences import words_of

__all__ = ["Findings", "Held", "find_held", "given_in"]

_Picks: TypeAlias = tuple[tuple[int, int], ...]

_MOST_SOLVES = 256
"""Partial choices of readings that are tried: all of them up to five ambiguities of two."""


@dataclass(frozen=True, slots=True)
class Held:
    """What is concluded under every reading, and the least readings of what needs some."""

    every: frozenset[Atom]
    some: Mapping[Atom, tuple[_Picks, ...]]
    cut: bool = False


def find_held(grounded: Grounded, program: Program, switches: Switches) -> Held:
    """Return what holds in a world, sorted by the readings it takes."""
    concluded = grounded.solve(switches)
    if not program.choices:
        return Held(concluded, {})
    some = grounded.ambiguous(switches, Mode.SOME)
    rest = some - grounded.ambiguous(switches, Mode.EVERY)
    found: dict[Atom, list[_Picks]] = {atom: [] for atom in rest}
    cut = False
    for tried, picks in enumerate(_partial_choices(program.choices) if rest else ()):
        if tried == _MOST_SOLVES:
            cut = True
            break
        for atom in grounded.ambiguous(switches, Mode.EVERY, readings=picks) & rest:
            if not any(set(less) <= set(picks) for less in found[atom]):
                found[atom].append(picks)
    return Held(concluded - rest, {atom: tuple(picks) for atom, picks in found.items()}, cut)


class Findings:
    """Puts what is concluded into words, and keeps them for the next world of the case."""

    def __init__(self, ready: Ready) -> None:
        self.ready = ready
        self._known: dict[str | None, dict[Atom, Finding]] = {}

    def of(
        self, held: Held, switches: Switches, perspective: str | None
    ) -> tuple[Finding, ...]:
        """Return findings in the order of their words; facts of the record are none."""
        given = given_in(self.ready, switches)
        known = self._sorted(held.every - given, perspective, switches.view)
        found = [one for atom, one in known.items() if atom in held.every and atom not in given]
        found += [
            self._finding(atom, picks, perspective)
            for atom, picks in held.some.items()
            if atom not in given and (perspective is None or _on(atom, switches.view))
        ]
        if perspective is not None:
            found = list({one.text: one for one in found}.values())
        return tuple(sorted(found, key=_place))

    def _sorted(
        self, atoms: frozenset[Atom], perspective: str | None, view: int | None
    ) -> dict[Atom, Finding]:
        """Return the findings on a map so far with these, in the order of their words."""
        known = self._known.setdefault(perspective, {})
        fresh = [
            atom
            for atom in atoms
            if atom not in known and (perspective is None or _on(atom, view))
        ]
        if fresh:
            known.update((atom, self._finding(atom, None, perspective)) for atom in fresh)
            ordered = sorted(known.items(), key=lambda item: _place(item[1]))
            known = self._known[perspective] = dict(ordered)
        return known

    def _finding(
        self, atom: Atom, picks: tuple[_Picks, ...] | None, perspective: str | None
    ) -> Finding:
        sentence = self.ready.compiled.sentence(atom)
        plain = sentence if sentence.holder is None else replace(sentence, holder=None)
        return Finding(
            sentence=plain if perspective is not None else sentence,
            text=words_of(plain),
            perspective=perspective if perspective is not None else sentence.holder,
            every=picks is None,
            readings=tuple(_choices(self.ready, one) for one in picks or ()),
        )


def _place(one: Finding) -> tuple[str, str]:
    return one.text, one.perspective or ""


def _choices(ready: Ready, picks: _Picks) -> tuple[Choice, ...]:
    return tuple(ready.compiled.choice(*pick) for pick in picks)


def _on(atom: Atom, view: int | None) -> bool:
    """Whether an atom belongs on the map that is asked about."""
    return atom[0].startswith("t") or atom[1][0] == view


def given_in(ready: Ready, switches: Switches) -> frozenset[Atom]:
    """Return what the record itself says in a world, in as many words."""
    found: set[Atom] = set()
    for name, rows in ready.compiled.program.given.items():
        kind, number = name[0], name[1:]
        if kind == "g":
            found.update((f"t{number}", row[1:]) for row in rows if row[0] in switches.premises)
        elif kind == "f":
            for row in rows:
                if row[0] in switches.premises:
                    found.add((f"h{number}", row[1:]))
                    if row[1] in switches.holders:
                        found.add((f"t{number}", row[2:]))
    return frozenset(found)


def _partial_choices(choices: tuple[int, ...]) -> Iterator[_Picks]:
    """Return partial choices of readings, those of fewer ambiguities first."""
    for size in range(1, len(choices) + 1):
        for picked in combinations(range(len(choices)), size):
            for readings in product(*(range(choices[at]) for at in picked)):
                yield tuple(zip(picked, readings, strict=True))
