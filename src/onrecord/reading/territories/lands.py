"""Lands: the pieces of land an article speaks of, by a name or by what they are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.reading.analysis import Analysis
from onrecord.reading.places import PlaceMention
from onrecord.reading.syntax import Run
from onrecord.reference.gazetteer import PlaceForm, PlaceKind
from onrecord.reference.statuses import StatusLexicon

__all__ = ["Land", "find_lands"]

_ARTICLES = frozenset(("the", "a", "an", ","))
_POINTING = frozenset(("these", "those", "this", "that", "such", "both", "other", "the"))
_BEFORE = frozenset(
    ("amod", "compound", "nummod", "det", "advmod", "nmod", "flat", "conj", "punct")
)
_INSIDE = frozenset(("of", "in", "inside", "within"))
_BREAKS = frozenset('.,;:()[]"“”‘…–—')
_COMPASS = frozenset(
    (
        "northern", "southern", "eastern", "western", "central", "northeastern", "northwestern",
        "southeastern", "southwestern", "north-eastern", "north-western", "south-eastern",
        "south-western",
    )
)  # fmt: skip
_REACH = 7  # words a description may have before its noun


@dataclass(frozen=True, slots=True)
class Land:
    """A mention of a piece of land: `name` is None where it is only described.

    `noun` is the word it is described by; `several` says that it is plural or a mass, `points`
    that it takes up what was spoken of before ("these regions", "the island").
    """

    run: Run
    head: int
    name: str | None
    noun: str = ""
    several: bool = False
    points: bool = False
    is_state: bool = False
    disputed: bool = False  # the gazetteer knows rival claims or names
    vast: bool = False  # a part of the world


def find_lands(
    analysis: Analysis, places: Sequence[PlaceMention], *, lexicon: StatusLexicon
) -> tuple[Land, ...]:
    """Return every mention of land in reading order, named and described ones."""
    named = [
        _named(analysis, p, lexicon)
        for p in places
        if p.form is PlaceForm.NAME and not p.within
    ]
    covered = {i for land in named for i in range(land.run[0], land.run[1] + 1)}
    within = {word: p for p in places for word in range(p.run[0], p.run[1] + 1)}
    described = [
        land
        for word, text in enumerate(analysis.draft.words.texts)
        if word not in covered and text.lower() in lexicon.lands
        for land in _described(analysis, word, within, lexicon)
    ]
    described += _parts(analysis, within, covered, lexicon)
    return tuple(sorted((*named, *described), key=lambda land: (land.head, land.run)))


def _named(analysis: Analysis, place: PlaceMention, lexicon: StatusLexicon) -> Land:
    entry = place.entry
    kind = entry.kind if entry is not None else None
    run, head, name = place.run, analysis.trees.head_of(place.run), place.name
    compass = analysis.draft.words.texts[run[0] - 1].lower() if run[0] else ""
    if kind is PlaceKind.STATE and compass in _COMPASS:
        return Land(run=(run[0] - 1, run[1]), head=head, name=f"{compass} {name}")
    after = (
        analysis.draft.words.texts[run[1] + 1] if run[1] + 1 < len(analysis.trees.heads) else ""
    )
    if after in lexicon.words["features"]:
        run, name, kind = (run[0], run[1] + 1), f"{name} {after}", None
        head = analysis.trees.head_of(run)
    return Land(
        run=run,
        head=head,
        name=name,
        is_state=kind is PlaceKind.STATE,
        disputed=kind is PlaceKind.TERRITORY,
        vast=kind is PlaceKind.AREA,
    )


def _described(
    analysis: Analysis, word: int, within: dict[int, PlaceMention], lexicon: StatusLexicon
) -> Iterator[Land]:
    """Yield the land that a noun describes, unless it belongs to a name ("Ambrel region")."""
    texts, upos = analysis.draft.words.texts, analysis.trees.upos
    if upos[word] not in ("NOUN", "PROPN") or (
        texts[word][0].isupper() and not _opens(analysis, word)
    ):
        return
    noun = texts[word].lower()
    first = _first_before(analysis, word)
    before = within.get(word - 1)
    if (
        before is not None
        and before.form is PlaceForm.NAME
        and texts[word - 1] not in ("'s", "’s")
    ):
        return  # the kind of a named place
    lead = texts[first].lower()
    points = lead in _POINTING or texts[first].isdigit() or upos[first] == "NUM"
    if lead in _ARTICLES and first < word:
        first += 1
        points = points or lexicon.is_plural(noun)
    last = _last_after(analysis, word, within)
    yield Land((first, last), word, None, noun, lexicon.is_plural(noun), points)


def _opens(analysis: Analysis, word: int) -> bool:
    return analysis.sentence_run(word)[0] == word


def _first_before(analysis: Analysis, word: int) -> int:
    """Return the first word of the description that ends in a noun."""
    trees, texts = analysis.trees, analysis.draft.words.texts
    upos, heads = trees.upos, trees.heads
    start = max(analysis.sentence_run(word)[0], word - _REACH)
    first = word
    while first - 1 >= start:
        before = first - 1
        if trees.rel(before) not in _BEFORE or texts[before] in _BREAKS:
            break
        if (
            trees.rel(before) == "nmod"
            and trees.rels[before] != "nmod:poss"
            and upos[before] != "PROPN"
        ):
            break
        adjoining = upos[before] in ("ADJ", "DET")
        if (
            not adjoining
            and texts[before] not in _ARTICLES
            and not start <= heads[before] <= word
        ):
            break
        first = before
        if upos[before] == "DET":
            break
    return first


def _last_after(analysis: Analysis, word: int, within: dict[int, PlaceMention]) -> int:
    """Return the last word of what a noun is followed by: "inside Norway", "of Norway"."""
    texts, size = analysis.draft.words.texts, len(analysis.draft.words)
    at = word + 1
    if at >= size or texts[at].lower() not in _INSIDE:
        return word
    at += 2 if at + 1 < size and texts[at + 1].lower() == "the" else 1
    place = within.get(at)
    return place.run[1] if place is not None and place.run[0] == at else word


def _parts(
    analysis: Analysis,
    within: dict[int, PlaceMention],
    covered: set[int],
    lexicon: StatusLexicon,
) -> Iterator[Land]:
    """Yield parts of a named place that are described: "occupied portions of Norway"."""
    texts = analysis.draft.words.texts
    parts = lexicon.words["parts"]
    for word in range(1, len(texts) - 1):
        if texts[word + 1] != "of" or texts[word].lower() not in parts or word in covered:
            continue
        first = _first_before(analysis, word)
        last = _last_after(analysis, word, within)
        if first < word < last and texts[word - 1].lower() in lexicon.adjectives:
            yield Land((first, last), word, None, texts[word].lower(), several=True)
