"""Checking: slots that nothing binds, sentences that conclude nothing, cycles over "unless"."""

from collections.abc import Iterable, Sequence

from onrecord.model.inferences import Pattern, Rule, Variable
from onrecord.reasoning.comparisons import comparison_of
from onrecord.reasoning.rulefiles.blocks import Problems
from onrecord.reasoning.sentences import pattern_words, skeleton
from onrecord.reasoning.strata import negative_cycle

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
    wheres: dict[tuple[str, str], Rule] = {}
    for rule in rules:
        for head in rule.then:
            target = _node(head)
            if head.holder is not None:
                edges.append((target, skeleton(head.template), False))
            parts = [(pattern, False) for pattern in rule.when]
            parts += [(pattern, True) for group in rule.unless for pattern in group]
            for pattern, negative in parts:
                if comparison_of(pattern.template) is None:
                    edges.append((_node(pattern), target, negative))
                    wheres.setdefault((_node(pattern), target), rule)
    cycle = negative_cycle(edges)
    if cycle:
        steps = [wheres.get(pair) for pair in zip(cycle, [*cycle[1:], cycle[0]], strict=True)]
        named = list(dict.fromkeys(rule.name for rule in steps if rule is not None))
        first = next(rule for rule in steps if rule is not None)
        chain = " -> ".join(f'"{node}"' for node in [*cycle, cycle[0]])
        problems.add(
            f'a cycle through "unless": {chain}, by {", ".join(named)}',
            where=first.where,
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


def _node(pattern: Pattern) -> str:
    held = "... holds that " if pattern.holder is not None else ""
    return held + skeleton(pattern.template)


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
