"""Belonging: whether what acts in a clause is of the speaker's own side."""

from enum import StrEnum

from onrecord.model import ActorKind, Manner
from onrecord.reading.actors.knowledge import Knowledge
from onrecord.reading.commitments.sides import ROLES_MAX, Side, names_in
from onrecord.reading.commitments.stretches import Stretch
from onrecord.reading.commitments.wording import Wording
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.names import NameKind

__all__ = ["Belonging", "belonging_of"]

_FIRST = frozenset(("we", "i", "us", "our", "my", "ours", "ourselves", "me"))
_THIRD = frozenset(("he", "she", "it", "they"))
_HELD = frozenset(("his", "her", "its"))
_LOOSE = frozenset(("any", "no", "every", "another", "other", "those"))
_MANY = (ActorKind.GROUP, ActorKind.BODY)
_NAME = 5  # words of an institution's name ("the people's liberation army")
_FARTHEST = 12  # words from the head of a phrase


class Belonging(StrEnum):
    """Whose side it is."""

    OWN = "own"
    OTHER = "other"
    OPEN = "open"  # a state's, where it is not known for which one the speaker speaks


def belonging_of(
    wording: Wording,
    found: Interpretation,
    stretch: Stretch,
    word: int,
    *,
    knowledge: Knowledge,
) -> Belonging:
    """Return whose side the noun phrase around a word is on."""
    head, side = wording.words[word], stretch.side
    if head in _FIRST or _is_ours(wording, word):
        return Belonging.OWN
    quoted = stretch.statement.manner is Manner.DIRECT
    quoted = quoted or wording.analysis.quotation_at(word) is not None
    if head in _THIRD:
        return Belonging.OTHER if quoted else _of_pronoun(head, stretch, side)
    if side.actor is not None and found.cast.actor_at(word) == side.actor.id:
        return Belonging.OWN
    return _of_phrase(wording, side, word, quoted=quoted, knowledge=knowledge)


def _is_ours(wording: Wording, word: int) -> bool:
    """Whether a noun, or one that it is of, belongs to the one who says "our"."""
    trees = wording.trees
    for child in trees.children[word]:
        below = (child, *trees.children[child]) if trees.rel(child) == "nmod" else (child,)
        if any(wording.words[c] in ("our", "my", "us") for c in below):
            return True
    return False


def _of_pronoun(head: str, stretch: Stretch, side: Side) -> Belonging:
    """Return whose side a pronoun in the reporter's words is on."""
    if side.actor is None:
        return Belonging.OTHER
    if head == "they":
        many = side.actor.kind in _MANY or _is_plural(stretch, side)
        return Belonging.OWN if many else Belonging.OTHER
    if head in ("he", "she") and side.actor.kind is ActorKind.OFFICE:
        return Belonging.OWN
    if side.actor.kind is ActorKind.PERSON:
        return Belonging.OPEN if head == "it" else Belonging.OWN
    return Belonging.OWN if head == "it" else Belonging.OTHER


def _is_plural(stretch: Stretch, side: Side) -> bool:
    """Whether a speaker is called by a plural ("the Houthis", "the rebels' spokesman")."""
    called = [s.text.lower().replace("’", "'") for s in stretch.statement.source]
    if any("s' " in text for text in called):
        return True
    led = any(text.startswith("the ") or "'s " in text for text in called)
    return led and side.actor is not None and side.actor.name.endswith("s")


def _of_phrase(
    wording: Wording, side: Side, word: int, *, quoted: bool, knowledge: Knowledge
) -> Belonging:
    near = _phrase(wording, word)
    texts = wording.analysis.draft.words.texts
    names = names_in([texts[w] for w in near], knowledge)
    if names and side.names:
        return Belonging.OWN if names & side.names else Belonging.OTHER
    if names and side.actor is not None and side.actor.kind is not ActorKind.GROUP:
        named = wording.trees.upos[word] == "PROPN" or names_in([texts[word]], knowledge)
        return Belonging.OPEN if named else Belonging.OTHER
    if wording.trees.upos[word] == "PROPN" and _is_place(wording, word):
        return _of_place(wording, side, word)
    own = {wording.words[w] for w in near}
    if not quoted and own & _HELD:
        return Belonging.OWN
    institution = wording.words[word] in wording.lexicon.nouns["own"]
    definite = "the" in own and len(near) <= (3 if "of" in own else _NAME)
    fits = institution and definite and own.isdisjoint(_LOOSE)
    return Belonging.OWN if fits else Belonging.OTHER


def _is_place(wording: Wording, word: int) -> bool:
    return any(n.kind is NameKind.PLACE for n in wording.analysis.names_within(word - 2, word))


def _of_place(wording: Wording, side: Side, word: int) -> Belonging:
    """Return whose side a place is on that is known as no state's: his who is called by it."""
    if side.actor is None:
        return Belonging.OTHER
    name = wording.analysis.draft.words.texts[word]
    called = (side.actor.name, *(r.span.text for r in side.actor.roles[:ROLES_MAX]))
    if any(name in text for text in called):
        return Belonging.OWN
    unknown = not side.names and side.actor.kind is not ActorKind.GROUP
    return Belonging.OPEN if unknown else Belonging.OTHER


def _phrase(wording: Wording, word: int) -> list[int]:
    """Return the words of a noun phrase, without the clauses in it."""
    trees = wording.trees
    after = ("nmod", "case", "flat", "det", "conj")
    return sorted(
        w
        for w in trees.subtree(word)
        if abs(w - word) <= _FARTHEST and (w <= word or trees.rel(w) in after)
    )
