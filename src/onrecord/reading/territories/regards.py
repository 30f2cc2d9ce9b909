"""Regards: verbs of taking a land for someone's, recognising it, declaring it independent."""

from collections.abc import Iterator

from onrecord.model import Status
from onrecord.reading.territories.clauses import owns_itself, patient_of, subject_of
from onrecord.reading.territories.predicates import Standing, standing_of
from onrecord.reading.territories.scene import Scene
from onrecord.reading.territories.sightings import Sighting, run_over
from onrecord.reference.statuses import StatusVerb

__all__ = ["find_deemed", "find_recognised"]

_OWN = frozenset(("own", "part", "territory", "province", "inalienable", "integral"))


def find_deemed(scene: Scene, word: int, verb: StatusVerb) -> Iterator[Sighting]:
    """Yield "considers the island part of its territory", "regards it as its own"."""
    yield from _frees(scene, word)
    lands, noun, doer = patient_of(scene, word, states=True)
    if noun is None:
        near = (scene.land_at(at) for at in range(word + 1, min(word + 6, len(scene.lower))))
        lands = tuple(land for land in near if land is not None)[:1]
        noun = lands[0].head if lands else None
    if not lands or noun is None or standing_of(scene, word) is not Standing.SO:
        return
    last = _last_of_object(scene, word, noun)
    said = scene.lower[noun + 1 : last + 1]
    holder = scene.holder_at(doer) if doer is not None else None
    mere = any(land.is_state for land in lands) and "part" not in said
    if holder is None or mere or _OWN.isdisjoint(said) or owns_itself(lands, holder):
        return
    run = run_over(scene, word, doer, last, *(w for land in lands for w in land.run))
    yield Sighting(verb.status, lands, word, run, holder)


def _frees(scene: Scene, word: int) -> Iterator[Sighting]:
    """Yield "the region declared independence"."""
    free = [c for c in scene.children(word, "obj") if scene.lower[c] == "independence"]
    subject = subject_of(scene, word)
    if free and subject is not None and standing_of(scene, word) is Standing.SO:
        lands = tuple(
            la for la in scene.lands_under(subject, states=True) if la.name is not None
        )
        if lands:
            run = run_over(scene, word, free[0], *(w for land in lands for w in land.run))
            yield Sighting(Status.INDEPENDENT, lands, word, run)


def find_recognised(scene: Scene, word: int, _verb: StatusVerb) -> Iterator[Sighting]:
    """Yield "recognised Kosovo as independent", "recognised its independence"."""
    lands, noun, doer = patient_of(scene, word, states=True)
    standing = standing_of(scene, word)
    if noun is None or standing is not Standing.SO:
        return
    free = scene.lower[noun] in ("independence", "statehood")
    if free:
        owned = [c for c in scene.children(noun, "nmod:poss", "nmod") if c != noun]
        lands = tuple(la for c in owned for la in scene.lands_under(c, states=True))
    last = _last_of_object(scene, word, noun)
    said = scene.lower[noun + 1 : last + 1]
    as_free = free or any(w in ("independent", "sovereign", "state") for w in said)
    holders = [h for w in range(noun + 1, last + 1) if (h := scene.states.at(w)) is not None]
    part = "as" in said and bool(holders) and not as_free
    if lands and (as_free or part):
        status = Status.INDEPENDENT if as_free else Status.PART_OF
        run = run_over(scene, word, doer, last, *(w for land in lands for w in land.run))
        yield Sighting(status, lands, word, run, holders[-1] if part else None, voice=doer)


def _last_of_object(scene: Scene, verb: int, noun: int) -> int:
    """Return the last word of what something is deemed to be, within its clause."""
    last, (_, end) = noun, scene.analysis.sentence_run(verb)
    for at in range(noun + 1, min(noun + 9, end + 1)):
        if scene.texts[at] in {",", ".", ";", ":", "”", '"'} or scene.trees.upos[at] == "CCONJ":
            break
        last = at
    return last
