"""Compiling: a case turned into a program, every fact and rule behind its switch."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from onrecord.errors import AskedWronglyError
from onrecord.model.inferences import Choice, Fact, Pattern, Rule, Term, Variable
from onrecord.reasoning.case import Case
from onrecord.reasoning.comparisons import comparison_of
from onrecord.reasoning.engine.compiled import Compiled
from onrecord.reasoning.engine.program import (
    Atom,
    Clause,
    Comparing,
    Literal,
    Program,
    Switch,
    TermTable,
)
from onrecord.reasoning.templates import skeleton

__all__ = ["compile_case"]


def compile_case(case: Case) -> Compiled:
    """Return a case as a program; its size grows with the case, not with its worlds."""
    return _Compiler(case).compiled()


class _Compiler:
    """Holds the numbers given so far while one case is compiled."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.terms = TermTable()
        self.templates = tuple(case.book.templates)
        self.numbers = {skeleton(text): at for at, text in enumerate(self.templates)}
        self.premises = {premise.id: at for at, premise in enumerate(case.premises)}
        self.rules = {rule.name: at for at, rule in enumerate(case.book.rules)}
        self.choices = tuple(
            tuple(Choice(one.name, reading.name) for reading in one.readings)
            for one in case.book.ambiguities
        )
        self.places = {
            choice: (at, place)
            for at, readings in enumerate(self.choices)
            for place, choice in enumerate(readings)
        }
        self.given: dict[str, list[tuple[int, ...]]] = {}
        self.holders: dict[int, None] = {}
        self.unsure: set[Atom] = set()

    def compiled(self) -> Compiled:
        rule_clauses = [
            c for at, r in enumerate(self.case.book.rules) for c in self._rule(at, r)
        ]
        held = _held(rule_clauses)
        fact_clauses = [clause for fact in self.case.facts for clause in self._fact(fact)]
        heads = {c.head.predicate: len(c.head.terms) for c in rule_clauses}
        program = Program(
            terms=self.terms,
            clauses=(*self._bridges(held), *fact_clauses, *rule_clauses),
            given={name: tuple(dict.fromkeys(rows)) for name, rows in self.given.items()},
            premises=len(self.premises),
            rules=len(self.rules),
            holders=tuple(self.holders),
            choices=tuple(map(len, self.choices)),
            concluded=tuple((n, size) for n, size in heads.items() if n[0] in "th"),
        )
        return Compiled(
            program=program,
            templates=self.templates,
            numbers=self.numbers,
            premises=self.premises,
            rules=self.rules,
            choices=self.choices,
            unsure=frozenset(self.unsure),
        )

    def _fact(self, fact: Fact) -> list[Clause]:
        """File a fact as given; one that hangs on a reading gets a clause of its own."""
        premise = self._premise(fact)
        number = self._template(fact.sentence.template, fact.premise)
        terms = tuple(map(self.terms.number, fact.sentence.values))
        holder = fact.held_by if fact.held_by is not None else fact.sentence.holder
        if holder is None:
            row, name = (premise, *terms), f"g{number}"
        else:
            by = self.terms.number(holder)
            self.holders.setdefault(by)
            row, name = (premise, by, *terms), f"f{number}"
        if not fact.sure:
            self.unsure.add((name, row))
        if fact.under is None:
            self.given.setdefault(name, []).append(row)
            return []
        # The given row stays out of reach of the bridges; this clause brings it in.
        place = self._place(fact.under, fact.premise)
        self.given.setdefault(f"x{name}", []).append(row)
        choice = Literal(Switch.CHOICE, place)
        source = Literal(f"x{name}", row)
        return [Clause(Literal(name, row), body=(source,), switches=(choice,))]

    def _bridges(self, held: Iterable[str]) -> list[Clause]:
        """Return the clauses from facts to what holds, for each template in use."""
        clauses: list[Clause] = []
        for number, text in enumerate(self.templates):
            slots = tuple(f"X{at}" for at in range(skeleton(text).split().count("_")))
            plain, mine = Literal(f"t{number}", slots), Literal(f"h{number}", ("P", *slots))
            premise = Literal(Switch.PREMISE, ("K",))
            common = Literal(f"g{number}", ("K", *slots))
            owned = Literal(f"f{number}", ("K", "P", *slots))
            accepted = Literal(Switch.HOLDER, ("P",))
            if _some(self.given, f"g{number}"):
                clauses.append(Clause(plain, body=(common,), switches=(premise,)))
            if _some(self.given, f"f{number}"):
                clauses.append(Clause(plain, body=(owned,), switches=(premise, accepted)))
                if f"h{number}" in held:
                    clauses.append(Clause(mine, body=(owned,), switches=(premise,)))
            if f"h{number}" in held:
                view = Literal(Switch.VIEW, ("P",))
                clauses.append(Clause(plain, body=(mine,), switches=(view,)))
        return clauses

    def _rule(self, at: int, rule: Rule) -> list[Clause]:
        body, tests = self._literals(rule.when, rule)
        main = Clause(Literal(""), body=body, tests=tests, rule=at)
        groups = [
            self._group(f"u{at}_{place}", group, rule, main)
            for place, group in enumerate(rule.unless)
        ]
        switches = [Literal(Switch.RULE, (at,))]
        if rule.premise in self.premises:
            switches.append(Literal(Switch.PREMISE, (self.premises[rule.premise],)))
        switches += [Literal(Switch.CHOICE, self._place(c, rule.where)) for c in rule.under]
        absent = tuple(clause.head for clause in groups)
        heads = [
            replace(main, head=self._literal(p, rule), absent=absent, switches=tuple(switches))
            for p in rule.then
        ]
        return [*groups, *heads]

    def _group(self, name: str, group: Iterable[Pattern], rule: Rule, main: Clause) -> Clause:
        """Return the clause for one "unless": over the variables it shares with the body.

        The body comes in where the group's comparisons need a variable that it binds.
        """
        own, tests = self._literals(group, rule)
        inner = _variables(own) | _test_variables(tests)
        shared = sorted(inner & _variables(main.body))
        if inner - _variables(own):
            own, tests = (*main.body, *own), (*main.tests, *tests)
        return Clause(Literal(name, tuple(shared)), body=own, tests=tests)

    def _literals(
        self, patterns: Iterable[Pattern], rule: Rule
    ) -> tuple[tuple[Literal, ...], tuple[Comparing, ...]]:
        literals: list[Literal] = []
        tests: list[Comparing] = []
        for pattern in patterns:
            how = comparison_of(pattern.template)
            if how is None:
                literals.append(self._literal(pattern, rule))
            else:
                left, right = (self._term(term) for term in pattern.terms)
                tests.append(Comparing(how, left, right))
        return tuple(literals), tuple(tests)

    def _literal(self, pattern: Pattern, rule: Rule) -> Literal:
        number = self._template(pattern.template, rule.where)
        terms = tuple(map(self._term, pattern.terms))
        if pattern.holder is None:
            return Literal(f"t{number}", terms)
        return Literal(f"h{number}", (self._term(pattern.holder), *terms))

    def _term(self, term: Term) -> int | str:
        return term.name if isinstance(term, Variable) else self.terms.number(term)

    def _template(self, text: str, where: str) -> int:
        number = self.numbers.get(skeleton(text))
        if number is None:
            raise AskedWronglyError(
                what=f"the sentence {text!r} is not declared",
                where=where,
                fix=f"declare it in a rule file: sentence {text}",
            )
        return number

    def _premise(self, fact: Fact) -> int:
        place = self.premises.get(fact.premise)
        if place is None:
            raise AskedWronglyError(
                what=f"a fact rests on {fact.premise!r}, which is no premise of the case",
                where=fact.sentence.template,
                fix="add the premise to the case",
            )
        return place

    def _place(self, choice: Choice, where: str) -> tuple[int, int]:
        if choice not in self.places:
            raise AskedWronglyError(
                what=f"no reading {choice.reading!r} of {choice.ambiguity!r} is declared",
                where=where,
                fix=f"declare it in a rule file: readings of {choice.ambiguity}: ...",
            )
        return self.places[choice]


def _some(given: Mapping[str, object], name: str) -> bool:
    return name in given or f"x{name}" in given


def _held(clauses: Iterable[Clause]) -> frozenset[str]:
    """Return the predicates of holdings that a rule speaks of."""
    literals = [one for c in clauses for one in (c.head, *c.body)]
    return frozenset(one.predicate for one in literals if one.predicate.startswith("h"))


def _variables(literals: Iterable[Literal]) -> set[str]:
    return {term for one in literals for term in one.terms if isinstance(term, str)}


def _test_variables(tests: Iterable[Comparing]) -> set[str]:
    return {term for one in tests for term in (one.left, one.right) if isinstance(term, str)}
