"""Described lands: status told by a word before the land ("Norwegian-held", "disputed")."""

from collections.abc import Iterator

from onrecord.model import Status
from onrecord.reading.syntax import Run
from onrecord.reading.territories.lands import Land
from onrecord.reading.territories.scene import Scene
from onrecord.reading.territories.sightings import Sighting, run_over

__all__ = ["find_described"]

_HYPHENS = frozenset(("-", "‐", "‑", "–"))
_HELD = frozenset((Status.OCCUPIED, Status.ANNEXED))
_FAR = 20
_WIDTH = 6  # words between the status and its land


def find_described(scene: Scene) -> Iterator[Sighting]:
    """Yield the sightings that stand before a land, or as "a Norwegian island" about one."""
    lexicon, lower = scene.lexicon, scene.lower
    for word, text in enumerate(lower):
        if text in lexicon.participles or text in lexicon.adjectives or text in lexicon.own:
            yield from _by_word(scene, word, text)
    for land in scene.lands:
        if land.name is None:
            yield from _by_state(scene, land)


def _by_word(scene: Scene, word: int, text: str) -> Iterator[Sighting]:
    land = _land_after(scene, word)
    if land is None:
        return
    lexicon, lower = scene.lexicon, scene.lower
    hyphen = word > 1 and lower[word - 1] in _HYPHENS
    before = word - 2 if hyphen else word - 1
    if hyphen and lower[before] == "self":
        if text in lexicon.own and land.name is not None:
            yield _sighting(scene, lexicon.own[text], land, (before, word), land.name)
        return
    loose = text == "claimed" and _is_attribute(scene, word)  # "Norwegian claimed islands"
    holder = _holder_before(scene, before) if hyphen or loose else None
    if text in lexicon.participles and holder is not None:
        yield _sighting(scene, lexicon.participles[text], land, (before, word), holder)
    elif text in lexicon.adjectives and not hyphen and _is_attribute(scene, word):
        status = lexicon.adjectives[text]
        owner = _holder_after(scene, land) if status in _HELD else None
        yield _sighting(scene, status, land, (word, word), owner)


def _sighting(
    scene: Scene, status: Status, land: Land, words: Run, holder: str | None
) -> Sighting:
    run = run_over(scene, words[1], words[0], *land.run)
    return Sighting(status, (land,), words[1], run, holder, wording="modifier")


def _land_after(scene: Scene, word: int) -> Land | None:
    """Return the land that a word before it describes."""
    _, last = scene.analysis.sentence_run(word)
    for at in range(word + 1, min(word + _WIDTH, last) + 1):
        land = scene.land_at(at)
        if land is not None and not (land.is_state and at > word + 1):
            if land.name is None and not land.run[0] <= word:
                return None
            return land
        if scene.trees.upos[at] not in ("ADJ", "NOUN", "PROPN", "VERB", "CCONJ", "NUM"):
            return None
    return None


def _is_attribute(scene: Scene, word: int) -> bool:
    return scene.trees.upos[word] in ("ADJ", "VERB", "NOUN", "PROPN") and scene.trees.rel(
        word
    ) in ("amod", "compound", "nmod", "acl")


def _holder_before(scene: Scene, word: int) -> str | None:
    if word < 0:
        return None
    state = scene.states.named(word) or scene.states.at(word)
    if state is not None:
        return state
    text = scene.texts[word]
    if text.lower() in (
        "rebel",
        "separatist",
        "government",
        "opposition",
        "militant",
        "regime",
    ):
        return text.lower()
    return text if text[0].isupper() and scene.trees.upos[word] in ("PROPN", "ADJ") else None


def _holder_after(scene: Scene, land: Land) -> str | None:
    """Return who holds an "occupied" land: "by Norway", or whom it is to join."""
    lower = scene.lower
    _, last = scene.analysis.sentence_run(land.head)
    for at in range(land.run[1] + 1, min(land.run[1] + _FAR, last)):
        if lower[at] in ("join", "joining") or (lower[at] == "by" and at <= land.run[1] + 2):
            for word in range(at + 1, min(at + 4, last) + 1):
                state = scene.states.at(word)
                if state is not None:
                    return state
    return None


def _by_state(scene: Scene, land: Land) -> Iterator[Sighting]:
    """Yield that a described land is of a state: "the Norwegian island", "inside Norway"."""
    for word in range(land.run[0], land.run[1] + 1):
        place = scene.place_at(word)
        if place is None or word != place.run[1] or not (place.is_state or place.entry is None):
            continue
        after = scene.lower[word + 1] if word + 1 < len(scene.lower) else ""
        before = scene.lower[word - 1] if word else ""
        if (
            after in _HYPHENS
            or after in scene.lexicon.participles
            or before.startswith("former")
        ):
            continue
        inside = word > land.head and scene.lower[land.head + 1] in ("inside", "within")
        if inside or (place.is_state and word < land.head and not land.several):
            yield Sighting(
                Status.PART_OF,
                (land,),
                land.head,
                land.run,
                scene.states.at(word),
                wording="modifier",
                weak=True,
            )
        return
