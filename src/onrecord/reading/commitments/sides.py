"""Sides: for which states and bodies a speaker speaks."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model import Actor, Statement
from onrecord.reading.actors.knowledge import Knowledge

__all__ = ["ROLES_MAX", "Side", "names_in", "side_of"]

ROLES_MAX = 12  # roles and other names of an actor that are looked at
_LONGEST = 3  # words of a state's name that are looked up
_EDGES = ",.;:()[]\"“”'‘’"


@dataclass(frozen=True, slots=True)
class Side:
    """A speaker, and the names of the states and bodies he speaks for; none if not known."""

    actor: Actor | None
    names: frozenset[str]


def side_of(actor: Actor | None, statement: Statement, knowledge: Knowledge) -> Side:
    """Return the side of a speaker, from his names, his roles and how he is introduced."""
    if actor is None:
        return Side(None, frozenset())
    texts = [actor.name, *actor.aliases[:ROLES_MAX], *(s.text for s in statement.source)]
    texts += [text for r in actor.roles[:ROLES_MAX] for text in (r.span.text, r.of) if text]
    names = {
        name for text in dict.fromkeys(texts) for name in names_in(text.split(), knowledge)
    }
    return Side(actor, frozenset(names))


def names_in(words: Sequence[str], knowledge: Knowledge) -> set[str]:
    """Return the states and bodies that some words name, by demonyms and seats too."""
    bare = [w.strip(_EDGES).removesuffix("'s").removesuffix("’s") for w in words]
    found: set[str] = set()
    at = 0
    while at < len(bare):
        if not bare[at][:1].isupper():
            at += 1
            continue
        name, size = _name_at(bare, at, knowledge)
        if name is not None:
            found.add(name)
        at += size
    return found


def _name_at(bare: Sequence[str], at: int, knowledge: Knowledge) -> tuple[str | None, int]:
    """Return the longest name from a word with a capital on, and how many words it takes."""
    for size in range(min(_LONGEST, len(bare) - at), 0, -1):
        written = " ".join(bare[at : at + size])
        state = knowledge.places.resolve_state(written)
        if state is not None:
            return state.state.name, size
        body = knowledge.places.resolve_body(written)
        if body is not None:
            return body.body.name, size
    return None, 1
