"""Checking: slots that nothing binds, sentences that conclude nothing, cycles over "unless"."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from onrecord.model.inferences import Pattern, Rule, Variable
from onrecord.reasoning.comparisons import comparison_of
from onrecord.reasoning.rulefiles.blocks import Problems
from onrecord.reasoning.sentences import pattern_words
from onrecord.reasoning.strata import negative_cycle
from onrecord.reasoning.templates import skeleton

__all__ = ["check_cycles", "check_slots", "variables_of"]


def check_slots(rule: Rule, *, problems: Problems) -> bool:
    """Whether each slot of a rule is bound by what it needs; note those that are not."""
    before = len(problems.found)
    bound = _bound(rule.when)
    _check(
        rule, [p for p in rule.when if comparison_of(p.template)], bound, "compares", problems
    )
    _check(rule, rule.then, bound, "concludes on", problems)
    for group in rule.unless:
        tests = [pattern for pattern in group if comparison_of(pattern.template)]
        _check(rule, tests, bound | _bound(group), 'compares after "unless"', problems)
    for pattern in rule.then:
        if comparison_of(pattern.template):
            problems.add(
                f"rule {rule.name} concludes a comparison: {pattern_words(pattern)!r}",
                where=rule.where,
                fix='move it up to an "if" or "unless"; comparisons are built in',
            )
    return len(problems.found) == before


def check_cycles(rules: Iterable[Rule], *, problems: Problems) -> None:
    """Note a cycle in which a sentence would need itself not to hold."""
    edges: list[tuple[str, str, bool]] = []
    behind: dict[tuple[str, str], Rule] = {}
    words: dict[str, str] = {}
    for rule in rules:
        for head in rule.then:
            target = _node(head, words)
            if head.holder is not None:
                edges.append((target, _node(replace(head, holder=None), words), False))
            for pattern, negative in _needs(rule):
                edges.append((_node(pattern, words), target, negative))
                behind.setdefault((_node(pattern, words), target), rule)
    cycle = negative_cycle(edges)
    if cycle:
        round_trip = [*cycle, cycle[0]]
        steps = [behind[pair] for pair in pairwise(round_trip) if pair in behind]
        chain = " -> ".join(f'"{words[node]}"' for node in round_trip)
        problems.add(
            f'a cycle through "unless": {chain}, by'
            f" {', '.join(dict.fromkeys(rule.name for rule in steps))}",
            where=steps[0].where,
            fix='take one of these sentences out of the "unless", or word it as another one',
        )


def variables_of(patterns: Iterable[Pattern]) -> frozenset[str]:
    """Return the names of the variables in patterns."""
    return frozenset(
        term.name
        for pattern in patterns
        for term in (*pattern.terms, pattern.holder)
        if isinstance(term, Variable)
    )


def _bound(patterns: Iterable[Pattern]) -> frozenset[str]:
    return variables_of(p for p in patterns if comparison_of(p.template) is None)


def _needs(rule: Rule) -> Iterator[tuple[Pattern, bool]]:
    """Return the sentences that a rule needs, and whether it needs them not to hold."""
    parts = [(pattern, False) for pattern in rule.when]
    parts += [(pattern, True) for group in rule.unless for pattern in group]
    return (part for part in parts if comparison_of(part[0].template) is None)


def _node(pattern: Pattern, words: dict[str, str]) -> str:
    """Return what stands for a sentence in a cycle, and note how it is worded."""
    held = "on somebody's map, " if pattern.holder is not None else ""
    node = held + skeleton(pattern.template)
    words.setdefault(node, held + pattern.template)
    return node


def _check(
    rule: Rule,
    patterns: Sequence[Pattern],
    bound: frozenset[str],
    does: str,
    problems: Problems,
) -> None:
    for pattern in patterns:
        for name in sorted(variables_of([pattern]) - bound):
            problems.add(
                f"rule {rule.name} {does} {name}, which nothing binds:"
                f" {pattern_words(pattern)!r}",
                where=rule.where,
                fix=f'add an "if" sentence with {name} in it, or quote it if it is a name',
            )
