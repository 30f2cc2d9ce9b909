"""Reason: what follows from articles on each side's map, why, and why not on another's."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.errors import AskedWronglyError
from onrecord.model.inferences import Sentence
from onrecord.model.worlds import Explanation, Finding, Remedy, WhyNot, World, WorldDiff
from onrecord.reasoning.cases import Source, case_of, sides_of
from onrecord.reasoning.cases.naming import named_as_sides, side_named
from onrecord.reasoning.cases.vocabulary import CONCLUDING
from onrecord.reasoning.differences import diff
from onrecord.reasoning.effects import idle_notes
from onrecord.reasoning.reasoner import Reasoner
from onrecord.reference.doctrines import doctrine_files
from onrecord.reference.places import load_places
from onrecord.reference.soil import load_soil
from onrecord.usecases.books import book_of, steps_of

__all__ = [
    "Answer",
    "Asked",
    "Conclusion",
    "Elsewhere",
    "Reasoning",
]

_MOST_EXPLAINED = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is asked of a case: on whose map, with what assumed and what left out.

    *everything* asks for every step that follows, and not only for conclusions.
    """

    perspective: str | None = None
    assume: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    everything: bool = False

    @property
    def changes(self) -> bool:
        """Whether the world is another than the one on record."""
        return bool(self.assume or self.without)


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """A side on whose map a conclusion does not follow, and why not."""

    perspective: str
    why_not: WhyNot


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusion:
    """Something that follows, why it does, and on whose map it does not.

    `perspective` is on whose map it holds; None is common ground, on what is on record.
    """

    finding: Finding
    perspective: str | None
    explanation: Explanation
    elsewhere: tuple[Elsewhere, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What follows from a case as it was asked for, and what of it does not on that map."""

    asked: Asked
    titles: tuple[str, ...]
    sides: tuple[str, ...]
    conclusions: tuple[Conclusion, ...]
    absent: tuple[Elsewhere, ...] = ()
    notes: tuple[str, ...] = ()


class Reasoning:
    """A case of some articles, with the rules of the record, of doctrines and of rule files.

    A doctrine speaks of states by the names that the case has for them.
    """

    def __init__(
        self,
        sources: Sequence[Source],
        *,
        rules: Sequence[tuple[str, str]] = (),
        doctrines: Sequence[str] = (),
    ):
        if not sources:
            raise AskedWronglyError(
                what="there is no article to reason about",
                where="the case",
                fix="give an article, or a ledger with articles in it",
            )
        self._titles = tuple(s.record.article.title or s.record.article.id for s in sources)
        chosen, self._places = doctrine_files(doctrines), load_places()
        book = book_of(rules, chosen)
        case = case_of(sources, book=book, places=self._places, soil=load_soil())
        self.sides = sides_of(case)
        files = {name for name, _ in chosen}
        spoken = named_as_sides(case.book, files=files, sides=self.sides, places=self._places)
        self._case = replace(case, book=spoken)
        self._stands_on = {
            s.prefix + one.id: s.prefix + one.statement
            for s in sources
            for one in s.record.commitments
        }
        for s in sources:
            for n in range(1, len(s.record.arguments) + 1):
                self._stands_on[f"{s.prefix}g{n}"] = f"{s.prefix}arg{n}"
        self._own = frozenset(steps_of(chosen))
        self._reasoner = Reasoner(self._case)

    def answer(self, asked: Asked) -> Answer:
        """Return what follows, on one side's map or on everyone's."""
        asked = self._named(asked)
        world = self._world(asked, asked.perspective)
        findings = self._shown(world.findings, asked)
        notes = [*world.notes]
        if len(findings) > _MOST_EXPLAINED:
            notes.append(f"the first {_MOST_EXPLAINED} of {len(findings)} are shown")
        conclusions = tuple(
            self._conclusion(world, finding, asked) for finding in findings[:_MOST_EXPLAINED]
        )
        return Answer(
            asked=asked,
            titles=self._titles,
            sides=self.sides,
            conclusions=conclusions,
            absent=tuple(self._absent(world, asked)) if asked.perspective else (),
            notes=tuple(notes),
        )

    def why_not(self, asked: Asked, sentence: str) -> WhyNot:
        """Return why a sentence does not follow on a map."""
        asked = self._named(asked)
        return self._reasoner.why_not(self._world(asked, asked.perspective), sentence)

    def what_would(self, asked: Asked, sentence: str) -> tuple[Remedy, ...]:
        """Return the least changes to the world that would make a sentence follow."""
        asked = self._named(asked)
        return self._reasoner.what_would(self._world(asked, asked.perspective), sentence)

    def compare(self, asked: Asked, other: Asked) -> WorldDiff:
        """Return how what follows as *other* asks differs from what follows as *asked* does."""
        asked, other = self._named(asked), self._named(other)
        before = self._world(asked, asked.perspective)
        after = self._world(other, other.perspective)
        found = diff(before, after)
        if found.gained or found.lost or found.changed:
            return found
        notes = idle_notes(self._reasoner, self._case, before=before, after=after)
        return replace(found, notes=tuple(notes))

    def _named(self, asked: Asked) -> Asked:
        """Return what is asked with the side by the name the case has for it, and statements
        in the place of commitments that are left out."""
        without = tuple(map(self._premise, asked.without))
        if asked.perspective is None:
            return replace(asked, without=without)
        side = side_named(asked.perspective, sides=self.sides, places=self._places)
        if not self._reasoner.speaks_of(side, assume=asked.assume):
            known = f"the sides here are {', '.join(self.sides)}; or " if self.sides else ""
            raise AskedWronglyError(
                what="nothing on record here speaks of this side",
                where=asked.perspective,
                fix=f"{known}leave the side out, for all maps together",
            )
        return replace(asked, perspective=side, without=without)

    def _premise(self, name: str) -> str:
        """Return what a commitment or argument of that id is here, or else the name."""
        found = self._stands_on.get(name)
        longer = [at for id, at in self._stands_on.items() if id.endswith(f".{name}")]
        return found or (longer[0] if len(longer) == 1 else name)

    def _world(self, asked: Asked, perspective: str | None) -> World:
        return self._reasoner.solve(
            perspective=perspective, assume=asked.assume, without=asked.without
        )

    def _shown(self, findings: Sequence[Finding], asked: Asked) -> list[Finding]:
        """Return the findings to show: conclusions, and what rules from outside yield."""
        order = {template: n for n, template in enumerate(CONCLUDING)}
        kept = [
            f
            for f in findings
            if asked.everything
            or f.sentence.template in order
            or f.sentence.template not in self._own
        ]
        return sorted(kept, key=lambda f: order.get(f.sentence.template, len(order)))

    def _conclusion(self, world: World, finding: Finding, asked: Asked) -> Conclusion:
        holder = finding.sentence.holder
        elsewhere: tuple[Elsewhere, ...] = ()
        if asked.perspective is None and holder is not None:
            others = (side for side in self.sides if side != holder)
            elsewhere = tuple(
                found
                for side in others
                if (found := self._not_on(side, finding, asked)) is not None
            )
        return Conclusion(
            finding=finding,
            perspective=holder or asked.perspective,
            explanation=self._reasoner.explain(world, finding),
            elsewhere=elsewhere,
        )

    def _absent(self, world: World, asked: Asked) -> Iterator[Elsewhere]:
        """Yield what follows on another map and not on the one that is asked about."""
        assert asked.perspective is not None
        seen: set[str] = set()
        whole = self._shown(self._world(asked, None).findings, asked)
        for finding in whole:
            if finding.sentence.holder in (None, asked.perspective):
                continue
            found = self._not_on(asked.perspective, finding, asked, world=world)
            if found is not None and found.why_not.text not in seen:
                seen.add(found.why_not.text)
                yield found

    def _not_on(
        self, side: str, finding: Finding, asked: Asked, *, world: World | None = None
    ) -> Elsewhere | None:
        world = world or self._world(asked, side)
        sentence = Sentence(template=finding.sentence.template, values=finding.sentence.values)
        why_not = self._reasoner.why_not(world, sentence)
        return None if why_not.holds else Elsewhere(perspective=side, why_not=why_not)
