"""Ready cases: a case with its what-ifs among its premises, grounded and waiting for worlds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from onrecord.errors import AskedWronglyError
from onrecord.model.inferences import Fact, Premise, PremiseKind, Sentence, Supposition
from onrecord.reasoning.case import Case
from onrecord.reasoning.engine.compiled import Compiled
from onrecord.reasoning.engine.compiling import compile_case
from onrecord.reasoning.engine.grounded import Grounded, Switches
from onrecord.reasoning.sentences import words_of

__all__ = ["Ready", "Setting", "make_ready", "own_id"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What makes a world: on whose map, whose facts it takes over, what is assumed and gone.

    `assumed` and `without` hold ids of premises, and names of rules, as the case has them.
    """

    perspective: str | None = None
    accepting: tuple[str, ...] = ()
    assumed: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()

    def leaving_out(self, gone: frozenset[str]) -> "Setting":
        """Return the same world with more left out."""
        return replace(self, without=self.without | gone)


@dataclass(frozen=True, slots=True)
class Ready:
    """A case, made ready to be solved; `supposed` are the premises that start turned off."""

    case: Case
    compiled: Compiled
    grounded: Grounded
    supposed: frozenset[str]

    def switches(self, setting: Setting) -> Switches:
        """Return what is on in a world."""
        off = (self.supposed - setting.assumed) | setting.without
        premises = (at for id, at in self.compiled.premises.items() if id not in off)
        rules = (at for name, at in self.compiled.rules.items() if name not in off)
        program = self.compiled.program
        view = None
        holders = frozenset(program.holders)
        if setting.perspective is not None:
            view = program.terms.find(setting.perspective)
            named = (setting.perspective, *setting.accepting, *self.case.shared)
            holders &= frozenset(program.terms.find(name) for name in named)
        return Switches(
            premises=frozenset(premises), rules=frozenset(rules), holders=holders, view=view
        )

    def named(self, name: str) -> str:
        """Return the id of a premise or the name of a rule that someone means by *name*.

        `s12` is enough where only one article of the case has a statement of that id.
        """
        if name in self.compiled.premises or name in self.compiled.rules:
            return name
        longer = [id for id in self.compiled.premises if id.endswith(f".{name}")]
        if len(longer) == 1:
            return longer[0]
        known = (*self.compiled.premises, *self.compiled.rules)
        near = get_close_matches(name, longer or known, n=3)
        meant = f": {', '.join(near)}" if near else ""
        raise AskedWronglyError(
            what=f"{name!r} names no statement or rule of the case, or more than one",
            where="what is left out",
            fix=f"give its full id or name, as explanations show it{meant}; "
            "what no explanation shows, nothing rests on",
        )


def make_ready(case: Case, *, assumed: Sequence[Sentence] = ()) -> Ready:
    """Return a case with its suppositions, and sentences of the reader's own, made ready."""
    premises = {premise.id: premise for premise in case.premises}
    facts = list(case.facts)
    supposed: set[str] = set()
    for premise, fact in (*_offered(case.suppositions), *_own(assumed)):
        premises.setdefault(premise.id, premise)
        facts.append(fact)
        supposed.add(premise.id)
    whole = replace(case, premises=tuple(premises.values()), facts=tuple(facts))
    compiled = compile_case(whole)
    return Ready(whole, compiled, Grounded(compiled.program), frozenset(supposed))


def own_id(words: str) -> str:
    """Return the id of the premise for a sentence that the reader assumes."""
    return f"what if: {words}"


def _offered(suppositions: Iterable[Supposition]) -> Iterable[tuple[Premise, Fact]]:
    for one in suppositions:
        if one.assume is not None:
            yield Premise(id=one.assume.premise, kind=PremiseKind.WHAT_IF), one.assume


def _own(sentences: Iterable[Sentence]) -> Iterable[tuple[Premise, Fact]]:
    for sentence in sentences:
        id = own_id(words_of(sentence))
        plain = replace(sentence, holder=None)
        yield (
            Premise(id=id, kind=PremiseKind.WHAT_IF),
            Fact(sentence=plain, premise=id, held_by=sentence.holder),
        )
