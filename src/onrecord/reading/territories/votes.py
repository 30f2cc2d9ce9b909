"""Votes on status: referendums and other votes on joining, leaving or independence."""

from collections.abc import Iterator

from onrecord.model import Status
from onrecord.reading.territories.lands import Land
from onrecord.reading.territories.predicates import Standing, standing_of
from onrecord.reading.territories.scene import Scene
from onrecord.reading.territories.sightings import Sighting, run_over

__all__ = ["find_votes"]

_WHERE = frozenset(("in", "including", "across", "of", "on", "over", "at", "for", "about"))
_HELD = frozenset(("held", "staged", "organised", "organized", "conducted", "voted", "backed"))
_PAST = frozenset(("was", "were", "had", "after", "since", "following", "last", "held", "ago"))
_AHEAD = frozenset(
    ("will", "planned", "scheduled", "upcoming", "set", "due", "about", "to", "move")
)
_CALLED_OFF = frozenset(
    ("cancelled", "canceled", "postponed", "abandoned", "no", "not", "against")
)


def find_votes(scene: Scene) -> Iterator[Sighting]:
    """Yield the votes on status; a mere election is none.

    A vote is on status if its own sentence says so, or if one before it in the article did.
    """
    topics = scene.lexicon.words["vote_topics"]
    plain = scene.lexicon.words["plainly_votes"]
    votes = scene.lexicon.words["votes"] | {"voted", "voting"}
    known = False
    for word, text in enumerate(scene.lower):
        if text not in votes:
            continue
        first, last = scene.analysis.sentence_run(word)
        reach = 12 if text.rstrip("s") in plain else 6
        here = not topics.isdisjoint(
            scene.lower[max(first, word - reach) : min(last, word + reach) + 1]
        )
        known = known or here
        sure = here or text.rstrip("s") in plain
        if known and (sure or scene.trees.upos[word] == "VERB"):
            yield from _vote(scene, word)


def _vote(scene: Scene, word: int) -> Iterator[Sighting]:
    lands, near = _voters(scene, word)
    status = _status(scene, word) if lands else None
    if status is not None:
        run = _evidence(scene, word, lands if near else ())
        wording = "clause" if _is_clause(scene, word) else "noun"
        yield Sighting(status, lands, word, run, wording=wording)


def _is_clause(scene: Scene, word: int) -> bool:
    """Whether the vote is told by a finite clause, not in passing."""
    return scene.trees.upos[word] == "VERB" and scene.trees.rel(word) not in ("acl", "amod")


def _voters(scene: Scene, word: int) -> tuple[tuple[Land, ...], bool]:
    """Return the lands whose status is voted on: "in", "of" them, or the last spoken of.

    With them, whether they are named with the vote, and not only before it.
    """
    found: list[Land] = []
    for child in scene.trees.children[word]:
        if scene.trees.rel(child) in ("nmod", "obl") and scene.case_of(child) in _WHERE:
            found += scene.lands_under(child) or _listed(scene, child)
    subject = next(scene.children(word, "nsubj"), None)
    up = scene.trees.heads[word]
    if subject is None and scene.trees.rel(word) in ("xcomp", "acl"):
        subject = next(scene.children(up, "nsubj"), None)
    if not found and scene.trees.upos[word] == "VERB" and subject is not None:
        found += scene.lands_under(subject)
    if not found:
        found += _where(scene, word, subject)
    near = bool(found)
    if not found and scene.trees.upos[word] == "NOUN":
        before = scene.lands_before(word)
        if before is not None and not before.vast:
            found.append(before)
        near = before is not None and (
            scene.lower[before.run[1] + 1] == "where" and word - before.run[1] <= 4
        )
    members = [land for land in dict.fromkeys(found) if not land.is_state]
    named = [land for land in members if land.name is not None]
    return tuple(named or members), near


def _where(scene: Scene, word: int, subject: int | None) -> list[Land]:
    """Return the lands in which a vote is held, or whose people vote."""
    up = scene.trees.heads[word]
    nouns = list(scene.children(subject, "nmod")) if subject is not None else []
    if scene.trees.upos[word] == "NOUN" and scene.trees.upos[up] == "VERB":
        nouns += scene.children(up, "obl")
    inside = [noun for noun in nouns if scene.case_of(noun) in ("in", "across", "of")]
    return [land for noun in inside for land in scene.lands_under(noun)]


def _listed(scene: Scene, noun: int) -> tuple[Land, ...]:
    """Return the lands listed after a noun that merely counts them ("several areas")."""
    return tuple(
        land
        for child in scene.children(noun, "nmod", "appos", "obl")
        for land in scene.lands_under(child)
    )


def _status(scene: Scene, word: int) -> Status | None:
    trees, lower = scene.trees, scene.lower
    first, last = scene.analysis.sentence_run(word)
    near = set(lower[max(first, word - 4) : min(last, word + 7) + 1])
    if near & _CALLED_OFF and trees.upos[word] == "NOUN":
        return None
    if trees.upos[word] == "VERB":
        standing = standing_of(scene, word)
        if standing is Standing.SO and lower[word] == "voted":
            return Status.REFERENDUM_HELD
        return Status.REFERENDUM_PLANNED if _looks_ahead(scene, word, standing) else None
    head = trees.heads[word]
    if trees.upos[head] == "VERB" and trees.rel(word) in ("nsubj:pass", "obj", "nsubj"):
        standing = standing_of(scene, head)
        if standing in (Standing.OPEN, Standing.NOT_SO) and lower[head] not in _HELD:
            return None
        if standing is Standing.SO and lower[head] in _HELD and not near & {"be", "set"}:
            return Status.REFERENDUM_HELD
    return (
        Status.REFERENDUM_HELD
        if near & _PAST and not near & _AHEAD
        else Status.REFERENDUM_PLANNED
    )


def _looks_ahead(scene: Scene, word: int, standing: Standing) -> bool:
    governed = scene.lower[scene.trees.heads[word]]
    return standing is Standing.AHEAD or governed in scene.lexicon.words["planned"]


def _evidence(scene: Scene, word: int, lands: tuple[Land, ...]) -> tuple[int, int]:
    """Return the run from the vote to its lands and what it is set for."""
    words = [word, *(w for land in lands for w in land.run)]
    for child in scene.trees.children[word]:
        if (
            scene.trees.rel(child) in ("acl", "amod", "compound", "det")
            and abs(child - word) < 8
        ):
            words.append(child)
            words += [
                w for w in scene.children(child, "obl", "xcomp", "obl:unmarked") if w > child
            ]
    return run_over(scene, *words)
