"""ASP: a program written for clingo, its switches as externals or as changes to be found."""

from collections.abc import Iterable, Iterator, Mapping

from onrecord.reasoning.comparisons import Comparison
from onrecord.reasoning.engine.program import Clause, Comparing, Literal, Program, Switch

__all__ = ["literal_text", "program_text", "shown_conclusions", "switch_externals"]

_BOUNDS: Mapping[Comparison, tuple[str, ...]] = {
    Comparison.BEFORE: ("hi({a},{x}),lo({b},{y}),{x}<{y}",),
    Comparison.MAY_BEFORE: ("lo({a},{x}),hi({b},{y}),{x}<{y}",),
    Comparison.ON_OR_BEFORE: ("hi({a},{x}),lo({b},{y}),{x}<={y}",),
    Comparison.MAY_ON_OR_BEFORE: ("lo({a},{x}),hi({b},{y}),{x}<={y}",),
    Comparison.MAY_SAME: (
        "lo({a},{x}),hi({b},{y}),{x}<={y}",
        "lo({b},{z}),hi({a},{w}),{z}<={w}",
    ),
    Comparison.OTHER: ("{a}!={b}",),
}


def program_text(program: Program) -> str:
    """Return clauses, facts and readings; switches are left to whoever grounds it."""
    return "\n".join(_lines(program))


def switch_externals(program: Program) -> str:
    """Return the switches as externals, which are off until they are turned on."""
    lines = [
        f"#external {Switch.PREMISE}(0..{program.premises - 1})." if program.premises else "",
        f"#external {Switch.RULE}(0..{program.rules - 1})." if program.rules else "",
        *(f"#external {Switch.HOLDER}({holder})." for holder in program.holders),
        *(f"#external {Switch.VIEW}({holder})." for holder in viewers(program)),
    ]
    return "\n".join(lines)


def shown_conclusions(program: Program) -> str:
    """Return what makes answers hold what rules conclude and nothing else."""
    return "\n".join(["#show.", *(f"#show {name}/{size}." for name, size in program.concluded)])


def viewers(program: Program) -> tuple[int, ...]:
    """Return every name that a map can be of."""
    terms = program.terms
    return tuple(at for at in range(len(terms.labels)) if at not in terms.days)


def literal_text(literal: Literal) -> str:
    """Return a literal as clingo writes it.

    >>> literal_text(Literal("t3", (7, "X")))
    't3(7,VX)'
    """
    if not literal.terms:
        return literal.predicate
    return f"{literal.predicate}({','.join(map(_term, literal.terms))})"


def _lines(program: Program) -> Iterator[str]:
    for at, readings in enumerate(program.choices):
        yield f"1 {{ {Switch.CHOICE}({at},0..{readings - 1}) }} 1."
    if any(clause.tests for clause in program.clauses):
        for term, (first, last) in program.terms.bounds().items():
            yield f"lo({term},{first}). hi({term},{last})."
    for name, rows in program.given.items():
        for row in rows:
            yield f"{name}({','.join(map(str, row))})."
    for clause in program.clauses:
        yield _clause(clause)
    yield from _defined(program)


def _clause(clause: Clause) -> str:
    body = [literal_text(one) for one in (*clause.body, *clause.switches)]
    body += [f"not {literal_text(one)}" for one in clause.absent]
    body += [_test(test, at) for at, test in enumerate(clause.tests)]
    head = literal_text(clause.head)
    return f"{head} :- {', '.join(body)}." if body else f"{head}."


def _test(test: Comparing, at: int) -> str:
    names = {letter: f"B{at}{letter}" for letter in "xyzw"}
    parts = _BOUNDS[test.how]
    return ",".join(
        part.format(a=_term(test.left), b=_term(test.right), **names) for part in parts
    )


def _term(term: int | str) -> str:
    return f"V{term}" if isinstance(term, str) else str(term)


def _defined(program: Program) -> Iterable[str]:
    """Tell clingo of predicates that a body names and nothing brings about."""
    used = {(one.predicate, len(one.terms)) for c in program.clauses for one in c.body}
    return (f"#defined {name}/{size}." for name, size in sorted(used))
