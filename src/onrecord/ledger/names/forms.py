"""Forms: in which block an actor of an article is looked for, and what it is compared by.

Only actors of one block can be one actor. A form is a name as it is compared, a bar, and the
marks of its roles (of a body, the abbreviations it is given): `ivo tarn|#public,velmark`. An
actor without a block is a description, and is never the same as another.
"""

from functools import cache, lru_cache

from onrecord.ledger.names.folding import SHORT, name_key, person_parts, plain_words
from onrecord.ledger.names.marks import marks_of
from onrecord.model import Actor, ActorKind
from onrecord.reference.offices import load_offices
from onrecord.reference.outlets import load_outlets
from onrecord.reference.places import Naming, load_places

__all__ = ["ALONE", "block_of", "canonical_name", "form_of", "is_full_name", "kind_of_name"]

ALONE = ""
_KEPT = 1 << 14
_LINKS = frozenset({"of", "the", "for", "and", "in", "on", "at", "to", "de"})
_VAGUE = frozenset(
    {"a", "an", "one", "another", "some", "several", "many", "most", "few", "two", "three"}
    | {"other", "others", "all", "both", "any", "unnamed", "senior", "local", "state"}
)


def block_of(actor: Actor) -> str:
    """Return the block of an actor, or `ALONE` where its name is only a description."""
    return _block(actor.name, actor.kind)


def form_of(actor: Actor) -> str:
    """Return what an actor is compared by within its block; empty where it stands alone."""
    if block_of(actor) == ALONE:
        return ""
    if actor.kind is ActorKind.PERSON:
        return f"{' '.join(person_parts(actor.name))}|{','.join(marks_of(actor.roles))}"
    name = canonical_name(actor.name, actor.kind)
    given = {name_key(a) for a in actor.aliases if _is_acronym(a)} - {name_key(name)}
    return f"{name_key(name)}|{','.join(sorted(given))}"


def is_full_name(block: str, form: str) -> bool:
    """Whether a form is a name in full, and no family name, initial or abbreviation.

    >>> is_full_name("person tarn", "ivo tarn|"), is_full_name("person tarn", "i tarn|")
    (True, False)
    """
    name = form.partition("|")[0]
    if block.startswith("person "):
        return any(len(part) > 1 for part in name.split()[:-1])
    return " " in name or not block.endswith(f" {name}")


@lru_cache(_KEPT)
def canonical_name(name: str, kind: ActorKind) -> str:
    """Return the name that a state, a body or an outlet goes by, or *name* itself."""
    if kind is ActorKind.PERSON:
        return name
    state = load_places().resolve_state(name) if kind is ActorKind.STATE else None
    if state is not None:
        return state.state.name
    body = load_places().resolve_body(name)
    if body is not None and body.how is Naming.NAME:
        return body.body.name
    outlet = load_outlets().resolve(name)
    if outlet is not None and not outlet.ambiguous:
        return outlet.outlet.name
    bare = name.partition(" ")[2] if name[:4].casefold() == "the " else name
    return bare.removesuffix("'s").removesuffix("’s")


def kind_of_name(name: str) -> ActorKind:
    """Return what an actor is by its name alone: a person, unless the name tells otherwise.

    >>> kind_of_name("Tomas Reik").value, kind_of_name("the Ministry of Defence").value
    ('person', 'body')
    """
    state = load_places().resolve_state(name)
    if state is not None and state.how in (Naming.NAME, Naming.SEAT):
        return ActorKind.STATE
    if load_places().resolve_body(name) is not None:
        return ActorKind.BODY
    if load_outlets().resolve(name) is not None:
        return ActorKind.OUTLET
    if load_offices().is_group(name):
        return ActorKind.GROUP
    return load_offices().kind_of_institution(name) or ActorKind.PERSON


@lru_cache(_KEPT)
def _block(name: str, kind: ActorKind) -> str:
    if not name_key(name) or name == name.lower() != name.upper():
        return ALONE
    if kind is ActorKind.PERSON:
        parts = () if name.rsplit(maxsplit=1)[-1].islower() else person_parts(name)
        return f"person {parts[-1]}" if parts else ALONE
    if kind is ActorKind.STATE:
        return f"state {name_key(canonical_name(name, kind))}"
    vague = _is_vague(name) if kind is ActorKind.GROUP else not _has_own_name(name)
    return ALONE if vague else _named(canonical_name(name, kind))


def _named(name: str) -> str:
    """Return the block of a body: its initials, which its abbreviation shares, or its word."""
    words = [word for word in name.split() if word.casefold() not in _LINKS]
    if len(words) < 2:
        return f"body {name_key(name)}"
    initials = "".join(word[0] for word in map("".join, map(plain_words, words)) if word)
    return f"body {name_key(initials)}"


def _is_acronym(word: str) -> bool:
    bare = word.replace(".", "")
    return 2 <= len(bare) <= SHORT and bare.isalpha() and bare.isupper()


def _is_vague(name: str) -> bool:
    """Whether a group is an unnamed one, or a single word that is not known.

    "Conscripts" at the head of a sentence looks like a name.
    """
    if load_places().resolve_body(name) is not None:
        return False
    words = name.split()
    if len(words) < 2 or words[0].casefold() in _VAGUE:
        return True
    return load_offices().is_group(name) or words[-1].islower() or not _has_own_name(name)


def _has_own_name(name: str) -> bool:
    """Whether a body has a name of its own, and not only that of its sort ("the Ministry")."""
    state = load_places().resolve_state(name)
    if state is not None and state.how in (Naming.PEOPLE, Naming.DEMONYM):
        return False
    common = _sorts_of_body() | _LINKS | _VAGUE
    return any(word not in common for word in plain_words(name))


@cache
def _sorts_of_body() -> frozenset[str]:
    """Return the words that say what sort of body it is ("ministry", "defence")."""
    return frozenset(word for head in load_offices().institutions for word in head.split())
