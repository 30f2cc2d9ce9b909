"""Belonging: "the island is part of Norway", "soil that it calls Norway"."""

from collections.abc import Iterator

from onrecord.model import Status
from onrecord.reading.territories.lands import Land
from onrecord.reading.territories.predicates import Standing, standing_of
from onrecord.reading.territories.scene import Scene
from onrecord.reading.territories.sightings import Sighting, run_over

__all__ = ["find_belonging"]

_THEY = frozenset(("they", "it", "these", "those", "this", "that"))
_NAMING = frozenset(
    (
        "calls", "call", "called", "considers", "consider", "regards", "regard", "deems",
        "declares", "sees", "claims", "claim", "describes", "views",
    )
)  # fmt: skip
_BELONGS = frozenset(("belong", "belongs", "belonged"))
_FAR = 40  # words to the place where what is called so was put to the test
_BACK = 2  # sentences to look back for what "they" are


def find_belonging(scene: Scene) -> Iterator[Sighting]:
    """Yield predicates and relative clauses that say whose a land is."""
    lower, upos = scene.lower, scene.trees.upos
    for word, text in enumerate(lower):
        if text in _NAMING:
            yield from _called(scene, word)
        elif text in _BELONGS and upos[word] == "VERB":
            yield from _belongs(scene, word)
        elif (text in scene.lexicon.lands or text in ("part", "independent")) and upos[
            word
        ] in (
            "NOUN",
            "ADJ",
            "PROPN",
        ):
            yield from _is(scene, word, text)


def _subject_lands(scene: Scene, word: int) -> tuple[int | None, tuple[Land, ...]]:
    subject = next(scene.children(word, "nsubj", "nsubj:outer"), None)
    if subject is None:
        return None, ()
    lands = scene.lands_under(subject)
    if not lands and scene.lower[subject] in _THEY:
        before = scene.lands_before(subject, sentences=_BACK)
        several = scene.lower[subject] in ("they", "these", "those")
        if before is not None and (before.several or not several):
            lands = (before,)
    return subject, lands


def _is(scene: Scene, word: int, text: str) -> Iterator[Sighting]:
    """Yield "they are Norwegian provinces", "the island is part of Norway"."""
    if next(scene.children(word, "cop"), None) is None or (
        standing_of(scene, word) is not Standing.SO
    ):
        return
    subject, lands = _subject_lands(scene, word)
    if subject is None or not lands:
        return
    if text == "independent":
        if any(
            scene.lower[c] in ("more", "less", "so") for c in scene.children(word, "advmod")
        ):
            return
        run = run_over(scene, word, subject, *(w for land in lands for w in land.run))
        yield Sighting(Status.INDEPENDENT, lands, word, run)
        return
    holder = scene.owner_of(word)
    last = word
    for child in scene.children(word, "nmod"):
        if text == "part" and scene.case_of(child) == "of":
            holder, last = scene.holder_at(child), child
    if holder is not None and holder not in {land.name for land in lands}:
        run = run_over(scene, word, subject, last)
        yield Sighting(Status.PART_OF, lands, word, run, holder)


def _belongs(scene: Scene, word: int) -> Iterator[Sighting]:
    _, lands = _subject_lands(scene, word)
    target = next((c for c in scene.children(word, "obl") if scene.case_of(c) == "to"), None)
    holder = scene.holder_at(target) if target is not None else None
    if lands and holder is not None and standing_of(scene, word) is Standing.SO:
        run = run_over(scene, word, target, *(w for land in lands for w in land.run))
        yield Sighting(Status.PART_OF, lands, word, run, holder)


def _called(scene: Scene, word: int) -> Iterator[Sighting]:
    """Yield "soil that he calls Norway", and the place where that was put to the test.

    What is called so has no name; a precedent in the same sentence gives it one ("they have
    already broken that in Kelm").
    """
    land = _called_land(scene, word)
    state = _next_state(scene, word)
    if land is None or state is None:
        return
    tested = _tested_at(scene, word)
    first = _whole_subject(scene, land)
    about = (tested,) if tested is not None else (land,)
    last = tested.run[1] if tested is not None else word + 1
    run = run_over(scene, first, word, last)
    yield Sighting(Status.CLAIMED, about, word, run, state)


def _called_land(scene: Scene, word: int) -> Land | None:
    """Return the described land that a relative clause is about, before its subject."""
    for at in range(word - 1, max(word - 5, 0), -1):
        land = scene.land_at(at)
        if land is not None:
            relative = scene.lower[at + 1] in ("that", "which") or at == word - 2
            return land if land.name is None and relative else None
    return None


def _next_state(scene: Scene, word: int) -> str | None:
    _, last = scene.analysis.sentence_run(word)
    for at in range(word + 1, min(word + 4, last) + 1):
        state = scene.states.at(at)
        if state is not None:
            return state
        if scene.lower[at] in ("its", "their", "his", "her"):
            return scene.holder_at(at) if scene.lower[at] in ("its", "their") else None
    return None


def _whole_subject(scene: Scene, land: Land) -> int:
    """Return the first word of "any attack on soil"."""
    at = land.run[0]
    first, _ = scene.analysis.sentence_run(at)
    while at > first and scene.trees.upos[at - 1] in ("ADP", "NOUN", "DET", "ADJ"):
        at -= 1
    return at


def _tested_at(scene: Scene, word: int) -> Land | None:
    """Return where "that" has been broken or crossed later in the sentence."""
    _, last = scene.analysis.sentence_run(word)
    for at in range(word + 1, min(word + _FAR, last)):
        if scene.lower[at] not in scene.lexicon.words["breaks"]:
            continue
        if scene.lower[at + 1] not in ("that", "it", "this"):
            continue
        for place in range(at + 2, min(at + 6, last) + 1):
            land = scene.land_at(place)
            if land is not None and land.name is not None:
                return land
    return None
