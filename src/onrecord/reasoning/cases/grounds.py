"""Grounds: what each fact of a case rests on, a statement or the article's own words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.model import NARRATOR, Days, Record, Span, Statement
from onrecord.model.inferences import Premise, PremiseKind
from onrecord.reasoning.cases.sides import THE_ARTICLE, Sides

__all__ = ["Grounds", "quotation_of"]

_UNSURE = 0.5  # below it, a statement's reading is marked as not sure


@dataclass
class Grounds:
    """Gives out premises and remembers them, so that each is in the case once.

    `prefix` stands before every id where a case holds several articles (`12.`); `document` is
    what counts as one source.
    """

    record: Record
    sides: Sides
    prefix: str = ""
    document: str | None = None
    given: dict[str, Premise] = field(default_factory=dict)

    def of_statement(self, id: str) -> str | None:
        """Return the premise of a statement of the record."""
        found = next((s for s in self.record.statements if s.id == id), None)
        return self._give(self._stated(found)) if found is not None else None

    def of_words(self, id: str, evidence: Sequence[Span], according_to: str) -> str:
        """Return the premise of what stands in some words: the statement that has them as its
        content, if the same actor makes it; the step of an argument that they stand in; or
        else the words themselves under *id*."""
        stated = self._statement_with(evidence, according_to)
        if stated is not None:
            return self._give(self._stated(stated))
        step = self._step_with(evidence, according_to)
        if step is not None:
            id, evidence = step
        narrated = according_to == NARRATOR
        return self._give(
            Premise(
                id=self.prefix + id,
                kind=PremiseKind.NARRATED if narrated else PremiseKind.STATED,
                speaker=THE_ARTICLE if narrated else self.sides.voice_of(according_to),
                quotation=quotation_of(evidence),
                day=self._published(),
                article=self._title,
                document=self.document or self.record.article.id,
            )
        )

    def is_sure(self, premise: str) -> bool:
        """Return whether the reading of a premise is more likely right than not."""
        return self.given[premise].confidence >= _UNSURE

    def _give(self, premise: Premise) -> str:
        return self.given.setdefault(premise.id, premise).id

    def _stated(self, statement: Statement) -> Premise:
        said = statement.said
        return Premise(
            id=self.prefix + statement.id,
            speaker=statement.speaker.name if statement.speaker else None,
            manner=statement.manner,
            quotation=quotation_of(statement.content),
            day=Days(said.earliest, said.latest) if said else None,
            confidence=statement.confidence,
            article=self._title,
            document=self.document or self.record.article.id,
        )

    def _statement_with(self, evidence: Sequence[Span], according_to: str) -> Statement | None:
        for statement in self._said_by(according_to):
            if any(_within(e, statement.content) for e in evidence):
                return statement
        return None

    def _step_with(
        self, evidence: Sequence[Span], according_to: str
    ) -> tuple[str, Sequence[Span]] | None:
        for n, argument in enumerate(self.record.arguments, 1):
            if argument.according_to != according_to:
                continue
            for k, step in enumerate(argument.premises, 1):
                if all(_within(span, (step,)) for span in evidence):
                    return f"arg{n}.{k}", (step,)
        return None

    def _said_by(self, asserter: str) -> Iterator[Statement]:
        for statement in self.record.statements:
            if statement.speaker is not None and statement.speaker.actor == asserter:
                yield statement

    def _published(self) -> Days | None:
        day = self.record.article.published
        return Days(day, day) if day else None

    @property
    def _title(self) -> str:
        return self.record.article.title or self.record.article.id


def quotation_of(spans: Sequence[Span]) -> str:
    """Return the words of some spans on one line.

    >>> quotation_of([Span(0, 3, "Not"), Span(9, 12, "yet")])
    'Not … yet'
    """
    return " … ".join(" ".join(span.text.split()) for span in spans)


def _within(span: Span, content: Sequence[Span]) -> bool:
    """Return whether most of a span's words lie within a content."""
    shared = sum(max(0, min(span.end, c.end) - max(span.start, c.start)) for c in content)
    return 2 * shared > span.end - span.start
