"""Nouns of status: "the annexation of", "its claim to", "under Norwegian rule"."""

from collections.abc import Iterator

from onrecord.model import Status
from onrecord.reading.territories.lands import Land
from onrecord.reading.territories.predicates import Standing, standing_of
from onrecord.reading.territories.scene import Scene
from onrecord.reading.territories.sightings import Sighting, run_over, share_in
from onrecord.reference.statuses import StatusNoun

__all__ = ["find_by_nouns"]

_OVER = frozenset(("of", "over", "to", "on"))
_BESIDE = frozenset(("of", "over"))
_WON = frozenset(
    (
        "have", "has", "had", "take", "takes", "took", "taken", "taking", "seize", "seized",
        "gain", "gained", "retain", "retains", "retained", "maintain", "maintains", "keep",
        "keeps", "kept", "regain", "regained", "claim", "claims", "claimed", "exercise",
        "exercises", "hold", "holds", "held", "assert", "asserts", "asserted", "wrest",
        "wrested", "reassert", "reasserted", "establish", "established",
    )
)  # fmt: skip
_LOST = frozenset(
    ("lose", "loses", "lost", "ceded", "end", "ended", "lift", "renounce", "drop")
)
_AHEAD = frozenset(("planned", "proposed", "announced", "impending", "looming", "upcoming"))
_FEARED = frozenset(("possible", "potential", "feared", "attempted", "threatened", "future"))


def find_by_nouns(scene: Scene) -> Iterator[Sighting]:
    """Yield what nouns of status say of lands."""
    for word, text in enumerate(scene.lower):
        if text == "status":
            yield from _of_status(scene, word)
        noun = scene.lexicon.nouns.get(text)
        if noun is not None and scene.trees.upos[word] == "NOUN":
            if scene.case_of(word) == "under":
                yield from _under(scene, word, noun)
            else:
                yield from _over(scene, word, noun)


def _over(scene: Scene, word: int, noun: StatusNoun) -> Iterator[Sighting]:
    """Yield "Norway's annexation of the island", "claims to most of the sea"."""
    lands = _lands_of(scene, word, noun)
    lower, trees = scene.lower, scene.trees
    head = trees.heads[word]
    before = {lower[c] for c in scene.children(word, "amod", "det")}
    if not lands or before & (_FEARED | {"no"}) or lower[head] in _LOST:
        return
    holder = scene.owner_of(word)
    if holder is None and trees.rel(word) == "nmod" and lower[head] in scene.lexicon.nouns:
        holder = scene.owner_of(head)  # "its claim to sovereignty over"
    if holder is None and trees.rel(word) == "obj" and lower[head] in _WON:
        if standing_of(scene, head) is not Standing.SO:
            return
        subject = next(scene.children(head, "nsubj"), None)
        holder = scene.holder_at(subject) if subject is not None else None
        run = run_over(scene, word, subject, *(w for land in lands for w in land.run))
    else:
        owner = next(scene.children(word, "nmod:poss", "amod"), word)
        run = run_over(scene, word, owner, *(w for land in lands for w in land.run))
    if (noun.needs_holder and holder is None) or holder in {land.name for land in lands}:
        return
    status = noun.status
    if status is Status.ANNEXED and before & _AHEAD:
        status = Status.ANNEXATION_ANNOUNCED
    share = share_in(scene, run)
    if share is not None and share[1] and status is Status.CONTROLLED:
        status = Status.PARTLY_CONTROLLED
    text = share[0] if share is not None else None
    yield Sighting(status, lands, word, run, holder, wording="noun", share=text)


def _of_status(scene: Scene, word: int) -> Iterator[Sighting]:
    """Yield "the island is under a demilitarised status"."""
    for child in scene.children(word, "amod"):
        status = scene.lexicon.adjectives.get(scene.lower[child])
        if status is None:
            continue
        subject = _subject_of(scene, word)
        lands = scene.lands_under(subject) if subject is not None else ()
        if lands:
            run = run_over(scene, word, child, *(w for land in lands for w in land.run))
            yield Sighting(status, lands, word, run)


def _lands_of(scene: Scene, word: int, noun: StatusNoun) -> tuple[Land, ...]:
    """Return the lands after a noun and its preposition."""
    cases = {"over", "about"} if noun.status is Status.DISPUTED else _OVER
    found: list[Land] = []
    beside = scene.trees.children[scene.trees.heads[word]]  # "locked in a dispute over"
    disputed = noun.status is Status.DISPUTED
    for child in (*scene.trees.children[word], *(beside if disputed else ())):
        if scene.trees.rel(child) in ("nmod", "obl", "acl") and scene.case_of(child) in cases:
            states = scene.lower[word] in ("annexation", "occupation")
            found += scene.lands_under(child, states=states)
    if not found:
        found += _lands_beside(scene, word)
    return tuple(dict.fromkeys(found))


def _lands_beside(scene: Scene, word: int) -> tuple[Land, ...]:
    """Return the lands after "of" or "over" that follows a noun but hangs on another word."""
    after = word + 1
    if after >= len(scene.lower) or scene.lower[after] not in _BESIDE:
        return ()
    noun = scene.trees.heads[after]
    joined = scene.trees.rel(after) == "case" and noun > after
    return scene.lands_under(noun) if joined else ()


def _under(scene: Scene, word: int, noun: StatusNoun) -> Iterator[Sighting]:
    """Yield "the islands are under Norwegian rule", "waters under its sovereignty"."""
    holder = scene.owner_of(word)
    if holder is None:
        return
    head = scene.trees.heads[word]
    predicate = head if scene.trees.upos[head] == "VERB" else word
    subject = _subject_of(scene, word)
    if standing_of(scene, predicate) is not Standing.SO:
        return
    lands = scene.lands_under(subject) if subject is not None else ()
    if subject is None or not lands or holder in {land.name for land in lands}:
        return
    run = run_over(scene, word, subject, *(w for land in lands for w in land.run))
    status = Status.PART_OF if noun.status is Status.CLAIMED else noun.status
    yield Sighting(status, lands, word, run, holder)


def _subject_of(scene: Scene, word: int) -> int | None:
    """Return what a noun after "under" or "of" is said of."""
    found = next(scene.children(word, "nsubj", "nsubj:pass"), None)
    head = scene.trees.heads[word]
    if found is not None or head == word:
        return found
    if scene.trees.rel(word) in ("nmod", "acl"):
        return head
    return next(scene.children(head, "nsubj", "nsubj:pass", "obj"), None)
