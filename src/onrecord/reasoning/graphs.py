"""Graphs: the explanation of a finding, from the sentence down to the words it rests on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from onrecord.model.inferences import Choice, Pattern, Premise, PremiseKind, Rule
from onrecord.model.worlds import Edge, Graph, Mark, Node, NodeKind
from onrecord.reasoning.engine.cones import Cone, Instance, premises_of
from onrecord.reasoning.engine.program import Atom, Switch
from onrecord.reasoning.ready import Ready
from onrecord.reasoning.sentences import filled, pattern_words, words_of
from onrecord.reasoning.slots import words_of_term
from onrecord.reasoning.strata import components

__all__ = ["graph_of", "premise_words"]

_MOST_NODES = 400
"""A graph of more is not read by anyone; what is left out is noted."""

_KIND_MARKS: Mapping[PremiseKind, tuple[Mark, ...]] = {
    PremiseKind.ASSUMED: (Mark.ASSUMED,),
    PremiseKind.WHAT_IF: (Mark.WHAT_IF,),
}


def graph_of(cone: Cone, ready: Ready, *, every: frozenset[Atom]) -> Graph:
    """Return a cone as a graph; *every* is what holds under every reading."""
    drawing = _Drawing(cone, ready, every, _ranks(cone), _components(cone))
    root = drawing.claim(cone.root)
    notes: tuple[str, ...] = ()
    if cone.cut or len(drawing.nodes) >= _MOST_NODES:
        notes = (f"only the first {len(drawing.nodes)} nodes of the explanation are shown",)
    return Graph(
        root=root,
        nodes=tuple(drawing.nodes),
        edges=tuple(dict.fromkeys(drawing.edges)),
        notes=notes,
    )


def premise_words(premise: Premise) -> str:
    """Return a premise in words: id, speaker, manner, quotation, article, day.

    >>> premise_words(Premise(id="s3", speaker="Mira Dal", quotation="No ship will pass."))
    '[s3] Mira Dal: "No ship will pass."'
    """
    if premise.kind is PremiseKind.WHAT_IF:
        return f"[{premise.id}]"
    manner = premise.manner.value if premise.manner else None
    speaker = premise.speaker or ("narrator" if premise.kind is PremiseKind.NARRATED else None)
    who = ", ".join(part for part in (speaker, manner) if part)
    words = f'"{premise.quotation}"' if premise.quotation else ""
    said = ": ".join(part for part in (who, words) if part)
    day = words_of_term(premise.day) if premise.day else None
    where = ", ".join(part for part in (premise.article, day) if part)
    return " ".join(
        part for part in (f"[{premise.id}]", said, f"({where})" if where else "") if part
    )


@dataclass(slots=True)
class _Drawing:
    """The nodes and edges so far, each atom drawn once."""

    cone: Cone
    ready: Ready
    every: frozenset[Atom]
    ranks: Mapping[Atom, int]
    component: Mapping[Atom, int]
    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    drawn: dict[object, str] = field(default_factory=dict)

    def claim(self, atom: Atom) -> str:
        """Draw a sentence and all that it rests on; return its node's id."""
        if atom in self.drawn:
            return self.drawn[atom]
        marks = () if self._sure_reading(atom) else (Mark.READING,)
        text = words_of(self.ready.compiled.sentence(atom))
        id = self._add(atom, NodeKind.CLAIM, text, marks=marks)
        for one in self._derivations(atom):
            if len(self.nodes) >= _MOST_NODES:
                break
            target = self._leaf(one) if one.clause.rule is None else self._step(one)
            self.edges.append(Edge(id, target))
        return id

    def _derivations(self, atom: Atom) -> Iterator[Instance]:
        """Return the steps and facts behind an atom; what a holder holds is passed through."""
        for one in self.cone.instances.get(atom, ()):
            if one.clause.rule is None and one.body[0][0].startswith("h"):
                yield from self._derivations(one.body[0])
            elif self._leads_down(one):
                yield one

    def _leads_down(self, one: Instance) -> bool:
        """Whether a step keeps clear of what its own conclusion is needed for."""
        home, rank = self.component.get(one.head), self.ranks.get(one.head, 0)
        return all(
            self.component.get(atom) != home or self.ranks.get(atom, rank) < rank
            for atom in one.body
        )

    def _step(self, one: Instance) -> str:
        rule = self.ready.case.book.rules[one.clause.rule or 0]
        key = (rule.name, one.head, tuple(sorted(one.binding.items())))
        if key in self.drawn:
            return self.drawn[key]
        marks = [Mark.READING] if rule.under else []
        marks += [Mark.UNSURE] if not rule.sure else []
        marks += [] if rule.source or rule.premise else [Mark.ASSUMED]
        id = self._add(
            key,
            NodeKind.STEP,
            _rule_words(rule),
            marks=tuple(marks),
            rule=rule,
            choices=rule.under,
        )
        for at in premises_of(one):
            self.edges.append(Edge(id, self._premise(at, choices=(), sure=True)))
        for atom in one.body:
            if len(self.nodes) < _MOST_NODES:
                self.edges.append(Edge(id, self.claim(atom)))
        for group in rule.unless:
            text = "not on record: " + " and ".join(self._filled(p, one) for p in group)
            self.edges.append(Edge(id, self._add((key, text), NodeKind.ABSENCE, text)))
        return id

    def _leaf(self, one: Instance) -> str:
        fact = one.body[0]
        picks = [
            (switch[1][0], switch[1][1])
            for behind in self.cone.instances.get(fact, ())
            for switch in behind.switches
            if switch[0] == Switch.CHOICE
        ]
        choices = tuple(self.ready.compiled.choice(*pick) for pick in picks)
        sure = fact not in self.ready.compiled.unsure
        return self._premise(premises_of(one)[0], choices=choices, sure=sure)

    def _premise(self, at: int, *, choices: tuple[Choice, ...], sure: bool) -> str:
        premise = self.ready.case.premises[at]
        key = (premise.id, choices, sure)
        if key in self.drawn:
            return self.drawn[key]
        marks = [*_KIND_MARKS.get(premise.kind, ())]
        marks += [Mark.READING] if choices else []
        marks += [] if sure else [Mark.UNSURE]
        text = premise_words(premise)
        return self._add(
            key, NodeKind.PREMISE, text, marks=tuple(marks), premise=premise, choices=choices
        )

    def _add(  # noqa: PLR0913 - the parts of a node
        self,
        key: object,
        kind: NodeKind,
        text: str,
        *,
        marks: tuple[Mark, ...] = (),
        premise: Premise | None = None,
        rule: Rule | None = None,
        choices: tuple[Choice, ...] = (),
    ) -> str:
        if key in self.drawn:
            return self.drawn[key]
        id = self.drawn[key] = f"n{len(self.nodes) + 1}"
        node = Node(
            id=id,
            kind=kind,
            text=text,
            marks=marks,
            premise=premise,
            rule=rule.name if rule else None,
            by=rule.by if rule else None,
            choices=choices,
        )
        self.nodes.append(node)
        return id

    def _sure_reading(self, atom: Atom) -> bool:
        concluded = any(
            one.clause.rule is not None for one in self.cone.instances.get(atom, ())
        )
        return atom in self.every or not concluded or not self.ready.compiled.choices

    def _filled(self, pattern: Pattern, one: Instance) -> str:
        labels = self.ready.compiled.program.terms.labels
        return pattern_words(filled(pattern, {n: labels[at] for n, at in one.binding.items()}))


def _rule_words(rule: Rule) -> str:
    whose = f"{rule.by}'s rule" if rule.by else "rule"
    words = f"by {whose} {rule.name}"
    if rule.premise:
        words += f", stated in {rule.premise}"
    elif rule.source:
        day = f", {rule.source.day.isoformat()}" if rule.source.day else ""
        words += f', stated in "{rule.source.title}"{day}'
    under = " and ".join(f"the {one.reading} reading of {one.ambiguity}" for one in rule.under)
    return f"{words}, under {under}" if under else words


def _components(cone: Cone) -> dict[Atom, int]:
    needs = {
        atom: tuple(b for one in instances for b in one.body)
        for atom, instances in cone.instances.items()
    }
    return {atom: at for at, group in enumerate(components(needs)) for atom in group}


def _ranks(cone: Cone) -> dict[Atom, int]:
    """Return how many steps each atom is from what is given, by its shortest derivation."""
    ranks = {atom: 0 for atom, instances in cone.instances.items() if not instances}
    rank, waiting = 0, [one for each in cone.instances.values() for one in each]
    while waiting:
        rank += 1
        ready = [one for one in waiting if all(atom in ranks for atom in one.body)]
        if not ready:
            break
        for one in ready:
            ranks.setdefault(one.head, rank)
        waiting = [one for one in waiting if one.head not in ranks]
    return ranks
