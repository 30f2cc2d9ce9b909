"""Remedies: what would have to be true, or to be left out, for a sentence to hold."""

from collections.abc import Sequence

from onrecord.reasoning.engine.asp import literal_text, program_text
from onrecord.reasoning.engine.grounded import Switches
from onrecord.reasoning.engine.leastsets import CHOSEN, LeastSets, least_sets
from onrecord.reasoning.engine.program import Atom, Literal, Program, Switch

__all__ = ["find_changes"]


def find_changes(
    goal: Atom, program: Program, switches: Switches, *, turned: Sequence[Atom], most: int
) -> LeastSets:
    """Return the least sets of switches, by place in *turned*, whose turning yields *goal*.

    One that is on would be turned off, and the other way round; every other stays as it is.
    A set is found if it yields the goal under at least one choice of readings.
    """
    on = switches.atoms()
    lines = [program_text(program)]
    lines += [f"{_text(atom)}." for atom in sorted(on - set(turned))]
    for at, atom in enumerate(turned):
        sign = "not " if atom in on else ""
        lines.append(f"{{{CHOSEN}({at})}}. {_text(atom)} :- {sign}{CHOSEN}({at}).")
    lines += [
        f"#defined {kind}/1."
        for kind in (Switch.PREMISE, Switch.HOLDER, Switch.VIEW, Switch.RULE)
    ]
    lines.append(f"#defined {goal[0]}/{len(goal[1])}.")
    lines.append(f":- not {_text(goal)}.")
    return least_sets("\n".join(lines), most=most)


def _text(atom: Atom) -> str:
    return literal_text(Literal(*atom))
