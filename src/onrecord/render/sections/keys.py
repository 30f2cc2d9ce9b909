"""Keys: what each item of a record is called where it is shown, and who asserts it."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from onrecord.model import (
    NARRATOR,
    Asserter,
    CommitmentId,
    EventId,
    QuantityId,
    Record,
    Statement,
    StatementId,
    TerritoryId,
)
from onrecord.render.sections.items import Link
from onrecord.render.visible import one_line

__all__ = ["Keys", "anchor", "keys_of"]

_THE_ARTICLE = "the article"
_NOBODY = "an unnamed speaker"


def anchor(key: str) -> str:
    """Return the identifier of the card with that key on a page.

    >>> anchor("C1")
    'sC1'
    """
    return f"s{key}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """The keys of a record's items; they follow the order of the record."""

    names: Mapping[str, str]
    said: Mapping[StatementId, Statement]
    statements: Mapping[StatementId, str]
    commitments: Mapping[CommitmentId, str]
    events: Mapping[EventId, str]
    quantities: Mapping[QuantityId, Link]
    territories: Mapping[TerritoryId, Link]

    def name(self, actor: Asserter) -> str:
        """Return the name of an actor, or of the article's own voice."""
        return _THE_ARTICLE if actor == NARRATOR else one_line(self.names.get(actor, actor))

    def according_to(self, asserter: Asserter) -> str:
        """Return who asserts something, in words that open with "according to"."""
        return f"according to {self.name(asserter)}"

    def speaker(self, statement: StatementId) -> str:
        """Return the name of who makes a statement."""
        held = self.said.get(statement)
        if held is None or held.speaker is None:
            return _NOBODY
        return one_line(self.names.get(held.speaker.actor, held.speaker.name))

    def statement(self, id: StatementId) -> Link:
        """Return a link to a statement."""
        key = self.statements.get(id)
        return Link(f"statement {key}", anchor(key)) if key else Link(f"statement {id}")

    def commitment(self, id: CommitmentId) -> Link:
        """Return a link to a commitment."""
        return _link(self.commitments.get(id), id)

    def event(self, id: EventId) -> Link:
        """Return a link to an event."""
        return _link(self.events.get(id), id)

    def quantity(self, id: QuantityId) -> Link:
        """Return a link to a quantity, by its words."""
        return self.quantities.get(id, Link(one_line(id)))

    def territory(self, id: TerritoryId) -> Link:
        """Return a link to a territory, by its name."""
        return self.territories.get(id, Link(one_line(id)))


def keys_of(record: Record, *, called: Mapping[str, str] = MappingProxyType({})) -> Keys:
    """Return the keys of a record: 1, 2 … for statements, C1, E1, N1 … for the rest.

    *called* are other names that some of them go by.
    """

    def key(letter: str, number: int) -> str:
        return called.get(f"{letter}{number}", f"{letter}{number}")

    return Keys(
        names={actor.id: actor.name for actor in record.actors},
        said={s.id: s for s in record.statements},
        statements={s.id: key("", n) for n, s in enumerate(record.statements, start=1)},
        commitments={c.id: key("C", n) for n, c in enumerate(record.commitments, start=1)},
        events={e.id: key("E", n) for n, e in enumerate(record.events, start=1)},
        quantities={
            q.id: Link(f"{key('N', n)} “{one_line(q.span.text)}”", anchor(f"N{n}"))
            for n, q in enumerate(record.quantities, start=1)
        },
        territories={
            t.id: Link(one_line(t.name), f"g{n}")
            for n, t in enumerate(record.territories, start=1)
        },
    )


def _link(key: str | None, id: str) -> Link:
    return Link(key, anchor(key)) if key else Link(one_line(id))
