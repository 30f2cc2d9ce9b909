"""Obstacles: why a sentence does not hold, rule by rule."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, islice
from typing import TypeAlias

from onrecord.model.inferences import Pattern, Rule, Value
from onrecord.model.worlds import Obstacle, ObstacleKind
from onrecord.reasoning.comparisons import comparison_of
from onrecord.reasoning.elsewhere import holders_of, left_out, premises_behind
from onrecord.reasoning.engine.cones import Truths
from onrecord.reasoning.engine.program import Atom, Clause, Comparing, Literal, Switch
from onrecord.reasoning.engine.store import instance, ordered, passes
from onrecord.reasoning.ready import Ready
from onrecord.reasoning.sentences import filled, pattern_words

__all__ = ["find_obstacles"]

_DEEPEST = 3
_MOST_EACH = 3
"""Ways in which one rule fails that are shown; further ones differ in names alone."""

_MOST_TRIED = 12
_MOST_RULES = 20
"""Rules that are told of at each depth, in the order of the files."""
_Part: TypeAlias = Literal | Comparing


@dataclass(frozen=True, slots=True)
class _Asked:
    ready: Ready
    truths: Truths
    off: frozenset[str]


def find_obstacles(
    atom: Atom, ready: Ready, truths: Truths, *, off: frozenset[str]
) -> tuple[Obstacle, ...]:
    """Return what kept each rule from yielding an atom; *off* is what was left out."""
    goal = Literal(*atom)
    return tuple(_obstacles(goal, _Asked(ready, truths, off), depth=1))


def _obstacles(goal: Literal, asked: _Asked, *, depth: int) -> Iterator[Obstacle]:
    found = list(_candidates(goal, asked))
    for clause, start in found[:_MOST_RULES]:
        yield from _of_rule(clause, start, asked, depth=depth)
    if not found:
        held_by = tuple(sorted(holders_of(goal, asked.truths)))
        yield Obstacle(kind=ObstacleKind.NO_RULE, held_by=held_by)


def _candidates(goal: Literal, asked: _Asked) -> Iterator[tuple[Clause, dict[str, int]]]:
    """Return the rules that may conclude a goal, also on the map that is asked about."""
    goals = [goal]
    if goal.predicate.startswith("t"):
        held = f"h{goal.predicate[1:]}"
        goals += [Literal(held, (view, *goal.terms)) for view in _views(asked)]
    for one in goals:
        for clause in asked.truths.clauses(one.predicate):
            start = _unified(clause.head, one)
            if clause.rule is not None and start is not None:
                yield clause, start


def _views(asked: _Asked) -> list[int]:
    return [row[0] for name, row in asked.truths.store if name == Switch.VIEW]


def _of_rule(
    clause: Clause, start: Mapping[str, int], asked: _Asked, *, depth: int
) -> Iterator[Obstacle]:
    rule = _rule(clause, asked)
    for switch in clause.switches:
        if instance(switch, start) not in asked.truths.store:
            yield _switched_off(switch, rule)
            return
    parts: tuple[_Part, ...] = (*clause.body, *clause.tests)
    for size in range(len(parts) + 1):
        ways = islice(_ways(clause, parts, start, size, asked), _MOST_TRIED)
        found = [
            one
            for missing, binding in ways
            for one in _failure(clause, missing, binding, asked, depth=depth)
        ]
        distinct = list({(one.sentences, one.held_by): one for one in found}.values())
        if distinct:
            yield from distinct[:_MOST_EACH]
            return


def _ways(
    clause: Clause, parts: tuple[_Part, ...], start: Mapping[str, int], size: int, asked: _Asked
) -> Iterator[tuple[tuple[_Part, ...], dict[str, int]]]:
    """Return ways to meet all parts of a rule but so many, with those that are not met."""
    days = asked.truths.program.terms.days
    for missing in combinations(parts, size):
        literals = [p for p in clause.body if p not in missing]
        for binding in asked.truths.store.join(ordered(literals, start), start):
            open_tests = [t for t in clause.tests if t not in missing and _bound(t, binding)]
            if all(passes(test, binding, days) for test in open_tests):
                yield missing, binding


def _failure(
    clause: Clause,
    missing: tuple[_Part, ...],
    binding: Mapping[str, int],
    asked: _Asked,
    *,
    depth: int,
) -> Iterator[Obstacle]:
    rule = _rule(clause, asked)
    if missing:
        yield _missing(clause, missing, binding, asked, depth=depth)
        return
    blocked = asked.truths.blocking(clause, binding)
    if blocked is not None:
        group, inner = blocked
        patterns = rule.unless[int(group.head.predicate.rpartition("_")[2])]
        known = _labels({**binding, **inner}, asked)
        said = [one for one in patterns if comparison_of(one.template) is None]
        # A group's own sentences stand last: the rule's body may stand before them.
        atoms = [instance(one, inner) for one in group.body[len(group.body) - len(said) :]]
        yield Obstacle(
            kind=ObstacleKind.STOPPED,
            rule=rule.name,
            by=rule.by,
            sentences=tuple(pattern_words(filled(one, known)) for one in patterns),
            premises=premises_behind(atoms, asked.ready, asked.truths),
        )


def _missing(
    clause: Clause,
    missing: tuple[_Part, ...],
    binding: Mapping[str, int],
    asked: _Asked,
    *,
    depth: int,
) -> Obstacle:
    rule = _rule(clause, asked)
    known = _labels(binding, asked)
    patterns = _patterns(rule, clause, missing)
    literals = [_fixed(part, binding) for part in missing if isinstance(part, Literal)]
    holders = [holders_of(one, asked.truths) for one in literals]
    shared = set.intersection(*holders) if holders else set()
    gone = {
        id for one in literals for id in left_out(one, asked.ready, asked.truths, off=asked.off)
    }
    deeper: tuple[Obstacle, ...] = ()
    if depth < _DEEPEST:
        behind = (ob for one in literals for ob in _obstacles(one, asked, depth=depth + 1))
        deeper = tuple(one for one in behind if one.kind is not ObstacleKind.NO_RULE)
    return Obstacle(
        kind=ObstacleKind.MISSING,
        rule=rule.name,
        by=rule.by,
        sentences=tuple(pattern_words(filled(one, known)) for one in patterns),
        held_by=tuple(sorted(shared)),
        premises=tuple(sorted(gone)),
        deeper=deeper,
    )


def _patterns(rule: Rule, clause: Clause, missing: tuple[_Part, ...]) -> list[Pattern]:
    """Return the rule's sentences for the parts that are missing, in the rule's order."""
    plain = [one for one in rule.when if comparison_of(one.template) is None]
    tests = [one for one in rule.when if comparison_of(one.template) is not None]
    pairs: list[tuple[_Part, Pattern]] = [
        *zip(clause.body, plain, strict=True),
        *zip(clause.tests, tests, strict=True),
    ]
    return [pattern for part, pattern in pairs if part in missing]


def _switched_off(switch: Literal, rule: Rule) -> Obstacle:
    if switch.predicate == Switch.CHOICE:
        return Obstacle(
            kind=ObstacleKind.OTHER_READING, rule=rule.name, by=rule.by, choices=rule.under
        )
    gone = (rule.premise,) if switch.predicate == Switch.PREMISE and rule.premise else ()
    return Obstacle(kind=ObstacleKind.RULE_LEFT_OUT, rule=rule.name, by=rule.by, premises=gone)


def _unified(head: Literal, goal: Literal) -> dict[str, int] | None:
    """Return the binding under which a head may be the goal; open terms of the goal stay so."""
    binding: dict[str, int] = {}
    for term, wanted in zip(head.terms, goal.terms, strict=True):
        if isinstance(wanted, int):
            known = binding.setdefault(term, wanted) if isinstance(term, str) else term
            if known != wanted:
                return None
    return binding


def _fixed(literal: Literal, binding: Mapping[str, int]) -> Literal:
    terms = (binding.get(t, t) if isinstance(t, str) else t for t in literal.terms)
    return Literal(literal.predicate, tuple(terms))


def _bound(test: Comparing, binding: Mapping[str, int]) -> bool:
    return all(isinstance(t, int) or t in binding for t in (test.left, test.right))


def _labels(binding: Mapping[str, int], asked: _Asked) -> dict[str, Value]:
    labels = asked.truths.program.terms.labels
    return {name: labels[number] for name, number in binding.items()}


def _rule(clause: Clause, asked: _Asked) -> Rule:
    assert clause.rule is not None
    return asked.ready.case.book.rules[clause.rule]
