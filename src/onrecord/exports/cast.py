"""Cast: the actors of an article by the names they have across the ledger."""

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.model import NARRATOR, Actor, ActorId, Handle, Kept, handle

__all__ = ["Cast", "cast_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Who the actors of an article are: as its record has them, and across the ledger."""

    article: int
    actors: Mapping[str, Actor]
    across: Mapping[str, tuple[Handle, str]]

    def name(self, asserter: str) -> str:
        """Return the name of an actor across the ledger, or "narrator" for the article."""
        if asserter == NARRATOR:
            return NARRATOR
        if asserter in self.across:
            return self.across[asserter][1]
        actor = self.actors.get(asserter)
        return actor.name if actor else asserter

    def handle(self, asserter: str) -> Handle | None:
        """Return the handle of an actor across the ledger; the narrator has none."""
        if asserter == NARRATOR:
            return None
        if asserter in self.across:
            return self.across[asserter][0]
        return handle(self.article, asserter)

    def names_of(self, asserter: str) -> frozenset[str]:
        """Return every name of an actor in lower case: here, elsewhere and by alias."""
        actor = self.actors.get(ActorId(asserter))
        own = (actor.name, *actor.aliases) if actor else ()
        return frozenset(name.casefold() for name in (self.name(asserter), *own))


def cast_of(kept: Kept) -> Cast:
    """Return the cast of an article of the ledger."""
    return Cast(
        article=kept.no,
        actors={actor.id: actor for actor in kept.record.actors},
        across={id: (across, name) for id, across, name in kept.identities},
    )
