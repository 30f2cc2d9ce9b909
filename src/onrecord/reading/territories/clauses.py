"""Clauses: the lands that a verb is about, who does it, and to whom or with whom."""

from onrecord.reading.territories.lands import Land
from onrecord.reading.territories.scene import Scene

__all__ = ["oblique_of", "owns_itself", "patient_of", "subject_of"]

_RELATIVE = frozenset(("which", "that"))


def subject_of(scene: Scene, verb: int) -> int | None:
    """Return the subject of a verb, or of the verb that it is joined to or fills in."""
    for _ in range(3):
        found = next(scene.children(verb, "nsubj", "nsubj:pass"), None)
        if found is not None:
            return found
        if scene.trees.rels[verb] not in ("conj", "xcomp") or scene.trees.heads[verb] == verb:
            return None
        verb = scene.trees.heads[verb]
    return None


def is_passive(scene: Scene, verb: int) -> bool:
    return any(True for _ in scene.children(verb, "nsubj:pass", "aux:pass", "obl:agent"))


def patient_of(
    scene: Scene, verb: int, *, states: bool = False
) -> tuple[tuple[Land, ...], int | None, int | None]:
    """Return the lands that something is done to, their noun, and the word of who does it."""
    if is_passive(scene, verb):
        subject = subject_of(scene, verb)
        nouns = (subject,) if subject is not None else _qualified(scene, verb)
        doer = _agent(scene, verb)
    else:
        nouns = tuple(scene.children(verb, "obj"))
        if nouns and scene.lower[nouns[0]] in scene.lexicon.words["parts"]:  # "100% of any of"
            nouns += tuple(c for c in scene.children(verb, "obl") if scene.case_of(c) == "of")
        doer = subject_of(scene, verb)
    found = [land for noun in nouns for land in _meant(scene, noun, states=states)]
    return tuple(dict.fromkeys(found)), nouns[0] if nouns else None, doer


def oblique_of(scene: Scene, word: int, cases: frozenset[str]) -> int | None:
    """Return the word that hangs on a verb by one of some prepositions."""
    for child in scene.children(word, "obl", "iobj", "nmod"):
        if scene.case_of(child) in cases:
            return child
    return None


def owns_itself(lands: tuple[Land, ...], holder: str | None) -> bool:
    """Whether a holder is one of the lands it is to hold: then the words were misread."""
    return any(land.name == holder for land in lands)


def _agent(scene: Scene, verb: int) -> int | None:
    for child in scene.children(verb, "obl:agent", "obl"):
        if scene.case_of(child) == "by":
            return child
    return None


def _meant(scene: Scene, noun: int, *, states: bool) -> tuple[Land, ...]:
    """Return the lands of a noun phrase, or those that "it" or "them" takes up."""
    if scene.lower[noun] in ("it", "them", "which", "that"):
        before = scene.lands_before(noun, sentences=0 if scene.lower[noun] in _RELATIVE else 1)
        return (before,) if before is not None else ()
    return scene.lands_under(noun, states=states)


def _qualified(scene: Scene, verb: int) -> tuple[int, ...]:
    """Return the noun that a participle stands after: "the island, now held by"."""
    for at in range(verb - 1, max(verb - 4, -1), -1):
        land = scene.land_at(at)
        if land is not None:
            return (land.head,)
        if scene.trees.upos[at] not in ("ADV", "PUNCT", "AUX"):
            break
    return (scene.trees.heads[verb],) if scene.trees.rel(verb) == "acl" else ()
