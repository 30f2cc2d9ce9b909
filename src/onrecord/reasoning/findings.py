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

__all__ = ["Held", "find_held", "findings_of", "given_in"]

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
    if not program.choices:
        return Held(grounded.solve(switches), {})
    every = grounded.solve(switches, mode=Mode.EVERY)
    rest = grounded.solve(switches, mode=Mode.SOME) - every
    found: dict[Atom, list[_Picks]] = {atom: [] for atom in rest}
    cut = False
    for tried, picks in enumerate(_partial_choices(program.choices) if rest else ()):
        if tried == _MOST_SOLVES:
            cut = True
            break
        for atom in grounded.solve(switches, mode=Mode.EVERY, readings=picks) & rest:
            if not any(set(less) <= set(picks) for less in found[atom]):
                found[atom].append(picks)
    return Held(every, {atom: tuple(picks) for atom, picks in found.items()}, cut)


def findings_of(
    ready: Ready, held: Held, switches: Switches, perspective: str | None
) -> Iterator[Finding]:
    """Return findings in the order of their words; facts of the record are none."""
    given = given_in(ready, switches)
    found: dict[tuple[str, str | None], Finding] = {}
    for atom in (*held.every, *held.some):
        if atom in given or (perspective is not None and not _on(atom, switches.view)):
            continue
        one = _finding(ready, atom, held.some.get(atom), perspective)
        found.setdefault((one.text, one.perspective), one)
    return iter([found[key] for key in sorted(found, key=lambda key: (key[0], key[1] or ""))])


def _finding(
    ready: Ready, atom: Atom, picks: tuple[_Picks, ...] | None, perspective: str | None
) -> Finding:
    sentence = ready.compiled.sentence(atom)
    plain = replace(sentence, holder=None) if sentence.holder is not None else sentence
    return Finding(
        sentence=plain if perspective is not None else sentence,
        text=words_of(plain),
        perspective=perspective if perspective is not None else sentence.holder,
        every=picks is None,
        readings=tuple(_choices(ready, one) for one in picks or ()),
    )


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
