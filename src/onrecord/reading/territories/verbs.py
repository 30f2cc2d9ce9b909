"""Verbs of holding, taking, joining, giving up: status told by a clause about a territory."""

from collections.abc import Callable, Iterator, Mapping

from onrecord.model import Status
from onrecord.reading.territories.clauses import (
    oblique_of,
    owns_itself,
    patient_of,
    subject_of,
)
from onrecord.reading.territories.predicates import Standing, standing_of
from onrecord.reading.territories.regards import find_deemed, find_recognised
from onrecord.reading.territories.scene import Scene
from onrecord.reading.territories.sightings import Sighting, run_over, share_in
from onrecord.reference.statuses import Frame, StatusVerb

__all__ = ["find_by_verbs"]

_INTO = frozenset(("into", "to"))
_WITH = frozenset(("with", "into", "to"))


def find_by_verbs(scene: Scene) -> Iterator[Sighting]:
    """Yield what verbs say of lands, each as its frame in the lexicon tells."""
    upos = scene.trees.upos
    for word, text in enumerate(scene.lower):
        verbs = scene.lexicon.verbs.get(text)
        if verbs is None or upos[word] not in ("VERB", "AUX"):
            continue
        for verb in verbs:
            if bool(verb.particle) == _has_particle(scene, word, verb.particle):
                yield from _FRAMES[verb.frame](scene, word, verb)


def _has_particle(scene: Scene, word: int, particle: str) -> bool:
    if not particle:
        return False
    return any(
        scene.lower[c] == particle for c in scene.children(word, "compound:prt", "advmod")
    )


def _holds(scene: Scene, word: int, verb: StatusVerb) -> Iterator[Sighting]:
    occupied = verb.status is Status.OCCUPIED and scene.lower[word].startswith("occup")
    lands, noun, doer = patient_of(scene, word, states=occupied)
    if not lands or noun is None:
        return
    standing = standing_of(scene, word)
    holder = scene.holder_at(doer) if doer is not None else None
    joined = tuple(scene.children(doer, "conj")) if doer is not None else ()
    run = run_over(scene, word, doer, noun, *joined, *(w for land in lands for w in land.run))
    share = share_in(scene, (word, min(run[1] + 3, scene.analysis.sentence_run(word)[1])))
    if share is not None:
        run = run_over(scene, *run, share[2])
    if standing is Standing.NOT_SO and share is not None and holder is not None:
        text = f"not {share[0]}"
        yield Sighting(Status.PARTLY_CONTROLLED, lands, word, run, holder, share=text)
        return
    unknown = holder is None and (doer is not None or verb.status is not Status.OCCUPIED)
    local = verb.status is Status.ADMINISTERED and not scene.states.is_place(holder)
    if standing is not Standing.SO or unknown or local or owns_itself(lands, holder):
        return
    status = verb.status
    if share is not None and share[1] and status is Status.CONTROLLED:
        status = Status.PARTLY_CONTROLLED
    yield Sighting(status, lands, word, run, holder, share=share[0] if share else None)


def _takes(scene: Scene, word: int, _verb: StatusVerb) -> Iterator[Sighting]:
    lands, noun, doer = patient_of(scene, word, states=True)
    status = _annexed(standing_of(scene, word))
    if lands and noun is not None and status is not None:
        holder = scene.holder_at(doer) if doer is not None else None
        run = run_over(scene, word, doer, noun, *(w for land in lands for w in land.run))
        if not owns_itself(lands, holder):
            yield Sighting(status, lands, word, run, holder)


def _annexed(standing: Standing) -> Status | None:
    if standing is Standing.SO:
        return Status.ANNEXED
    return Status.ANNEXATION_ANNOUNCED if standing is Standing.AHEAD else None


def _admits(scene: Scene, word: int, verb: StatusVerb) -> Iterator[Sighting]:
    target = oblique_of(scene, word, _INTO if verb.status is Status.ANNEXED else _WITH)
    lands, noun, _ = patient_of(scene, word)
    if target is None or not lands or noun is None or scene.case_of(target) != "into":
        return
    holder = scene.holder_at(target)
    status = _annexed(standing_of(scene, word))
    if holder is not None and status is not None:
        run = run_over(scene, word, target, *(w for land in lands for w in land.run))
        yield Sighting(status, lands, word, run, holder)


def _joins(scene: Scene, word: int, _verb: StatusVerb) -> Iterator[Sighting]:
    subject = subject_of(scene, word)
    lands = scene.lands_under(subject) if subject is not None else ()
    target = next(scene.children(word, "obj"), None) or oblique_of(scene, word, _WITH)
    holder = scene.holder_at(target) if target is not None else None
    if not lands or holder is None or holder in {land.name for land in lands}:
        return
    standing = standing_of(scene, word)
    status = Status.ANNEXATION_ANNOUNCED if standing is Standing.AHEAD else Status.PART_OF
    if standing in (Standing.SO, Standing.AHEAD):
        run = run_over(scene, word, subject, target, *(w for land in lands for w in land.run))
        yield Sighting(status, lands, word, run, holder)


def _gives(scene: Scene, word: int, _verb: StatusVerb) -> Iterator[Sighting]:
    lands, noun, _ = patient_of(scene, word)
    if lands and noun is not None and standing_of(scene, word) is Standing.SO:
        target = oblique_of(scene, word, frozenset(("to",)))
        holder = scene.holder_at(target) if target is not None else None
        run = run_over(scene, word, noun, target, *(w for land in lands for w in land.run))
        yield Sighting(Status.CEDED, lands, word, run, holder)


def _claims(scene: Scene, word: int, verb: StatusVerb) -> Iterator[Sighting]:
    lands, noun, doer = patient_of(scene, word)
    holder = scene.holder_at(doer) if doer is not None else None
    if not lands or noun is None or holder is None or owns_itself(lands, holder):
        return
    if standing_of(scene, word) is Standing.SO:
        joined = tuple(scene.children(doer, "conj")) if doer is not None else ()
        run = run_over(scene, word, doer, noun, *joined, *(w for la in lands for w in la.run))
        share = share_in(scene, (run[0], min(run[1] + 2, scene.analysis.sentence_run(word)[1])))
        text = share[0] if share is not None else None
        yield Sighting(verb.status, lands, word, run, holder, share=text)


def _quarrels(scene: Scene, word: int, verb: StatusVerb) -> Iterator[Sighting]:
    lands, noun, doer = patient_of(scene, word)
    if lands and noun is not None and standing_of(scene, word) is Standing.SO:
        holder = scene.holder_at(doer) if doer is not None else None
        run = run_over(scene, word, doer, noun, *(w for land in lands for w in land.run))
        if holder is not None and scene.states.is_place(holder):
            yield Sighting(verb.status, lands, word, run, holder)


def _empties(scene: Scene, word: int, verb: StatusVerb) -> Iterator[Sighting]:
    lands, noun, _ = patient_of(scene, word)
    if lands and standing_of(scene, word) is Standing.SO:
        run = run_over(scene, word, noun, *(w for land in lands for w in land.run))
        yield Sighting(verb.status, lands, word, run)


_FRAMES: Mapping[Frame, Callable[[Scene, int, StatusVerb], Iterator[Sighting]]] = {
    Frame.HOLDS: _holds,
    Frame.TAKES: _takes,
    Frame.ADMITS: _admits,
    Frame.JOINS: _joins,
    Frame.GIVES: _gives,
    Frame.CLAIMS: _claims,
    Frame.QUARRELS: _quarrels,
    Frame.DEEMS: find_deemed,
    Frame.RECOGNISES: find_recognised,
    Frame.EMPTIES: _empties,
}
