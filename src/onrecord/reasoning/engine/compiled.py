"""Compiled cases: a program, and the way back from its numbers to sentences and readings."""

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.errors import AskedWronglyError
from onrecord.model.inferences import Choice, Sentence
from onrecord.reasoning.engine.program import Atom, Program
from onrecord.reasoning.templates import skeleton

__all__ = ["Compiled"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """A program with the way back: templates by number, premises and choices by place.

    Predicates: `t3` is template 3 on the map that is asked about, `h3` what a holder holds,
    `f3` a fact with its premise and holder, `g3` one on common ground, `u7_0` a rule's unless.
    """

    program: Program
    templates: tuple[str, ...]
    numbers: Mapping[str, int]
    premises: Mapping[str, int]
    rules: Mapping[str, int]
    choices: tuple[tuple[Choice, ...], ...]
    unsure: frozenset[Atom]

    def atom(self, sentence: Sentence) -> Atom:
        """Return a sentence as an atom."""
        number = self.numbers.get(skeleton(sentence.template))
        if number is None:
            raise AskedWronglyError(
                what=f"no rule speaks of {sentence.template!r}",
                where="what is asked",
                fix="use a sentence that the rule files declare: see `onrecord rules show`",
            )
        terms = tuple(self.program.terms.number(value) for value in sentence.values)
        if sentence.holder is None:
            return f"t{number}", terms
        return f"h{number}", (self.program.terms.number(sentence.holder), *terms)

    def sentence(self, atom: Atom) -> Sentence:
        """Return an atom of a template (`t`, `h`, `f` or `g`) as a sentence."""
        predicate, terms = atom
        labels = self.program.terms.labels
        skip = {"t": 0, "h": 1, "f": 2, "g": 1}[predicate[0]]
        return Sentence(
            template=self.templates[int(predicate[1:])],
            values=tuple(labels[term] for term in terms[skip:]),
            holder=str(labels[terms[0]]) if predicate[0] == "h" else None,
        )

    def choice(self, ambiguity: int, reading: int) -> Choice:
        """Return one reading of an ambiguity by their places."""
        return self.choices[ambiguity][reading]
