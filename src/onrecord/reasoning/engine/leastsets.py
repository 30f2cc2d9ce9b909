"""Least sets: the smallest choices of numbered things that make a small program hold."""

from dataclasses import dataclass

from onrecord.reasoning.engine.grounded import control

__all__ = ["CHOSEN", "LeastSets", "least_sets"]

CHOSEN = "s"
"""The predicate of what can be chosen; programs have `s(NUMBER)` for each thing."""


@dataclass(frozen=True, slots=True)
class LeastSets:
    """Sets of numbers, the smallest first; `cut` says that there are more."""

    sets: tuple[tuple[int, ...], ...]
    cut: bool


def least_sets(text: str, *, most: int) -> LeastSets:
    """Return the least sets of chosen numbers in the models of *text*, at most so many.

    The solver tries each choice as false first, so each model that it finds is a least one;
    it then rules out the supersets.
    """
    options = ("--heuristic=Domain", "--enum-mode=domRec", "--dom-mod=5,16")
    solver = control(*options, f"--models={most + 1}")
    solver.add("base", [], f"{text}\n#show.\n#show {CHOSEN}/1.")
    solver.ground([("base", [])])
    found: set[tuple[int, ...]] = set()
    with solver.solve(yield_=True) as answers:
        for model in answers:
            numbers = (one.arguments[0].number for one in model.symbols(shown=True))
            found.add(tuple(sorted(numbers)))
    in_order = sorted(found, key=lambda one: (len(one), one))
    return LeastSets(tuple(in_order[:most]), len(in_order) > most)
