"""Cases: facts, rules and offered what-ifs, from which worlds are made."""

from dataclasses import dataclass

from onrecord.model import NARRATOR
from onrecord.model.inferences import Ambiguity, Fact, Premise, Rule, RuleSource, Supposition

__all__ = ["Case", "RuleBook"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleBook:
    """The rules of one or more files: the sentences they use, readings, rules and sources.

    A template is written as it was declared, such as "P counts X as part of C from T".
    """

    templates: tuple[str, ...] = ()
    ambiguities: tuple[Ambiguity, ...] = ()
    rules: tuple[Rule, ...] = ()
    sources: tuple[RuleSource, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What is reasoned about: a rule book, facts with the premises they rest on, what-ifs.

    `shared` are the holders whose facts every perspective takes as common ground. Each
    supposition that assumes a sentence names a premise of its own.
    """

    book: RuleBook
    premises: tuple[Premise, ...] = ()
    facts: tuple[Fact, ...] = ()
    suppositions: tuple[Supposition, ...] = ()
    shared: frozenset[str] = frozenset({NARRATOR})
