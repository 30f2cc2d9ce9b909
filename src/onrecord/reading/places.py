"""Place mentions: every toponym of an article, what it names, and whether a place is meant."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.reading.analysis import Analysis
from onrecord.reading.names import Name, NameKind
from onrecord.reading.place_uses import PlaceUse, use_of
from onrecord.reading.syntax import Run
from onrecord.reference.gazetteer import Gazetteer, PlaceEntry, PlaceForm, PlaceKind

__all__ = ["PlaceMention", "PlaceUse", "find_places"]

_ARTICLES = frozenset(("the", "a", "an", "of", "in", "on", "at", "to", "and", "or"))
_MARKS = frozenset(",.'’\"“”()-–—")
_TRIMMED = _ARTICLES | _MARKS
_ADJECTIVAL = ("ian", "ean", "ish", "ese")
_LOCATIVE = frozenset(("in", "from", "near", "across", "outside", "around", "throughout"))


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A toponym: its words, the place it names, by which form, and in which use.

    `name` is the gazetteer's, or the article's where the gazetteer does not know it;
    `within` says that it stands inside the longer name of something else.
    """

    run: Run
    name: str
    entry: PlaceEntry | None
    form: PlaceForm
    use: PlaceUse
    within: bool = False

    @property
    def is_state(self) -> bool:
        """Whether it names a state, by whatever form."""
        return self.entry is not None and self.entry.kind is PlaceKind.STATE


def find_places(analysis: Analysis, *, gazetteer: Gazetteer) -> tuple[PlaceMention, ...]:
    """Return the place mentions of an article in reading order, none overlapping.

    The network's places come first; the gazetteer completes them, and adds what it knows
    inside other names and outside all names.
    """
    found: dict[int, tuple[Run, PlaceEntry | None, bool]] = {}
    taken: set[int] = set()
    for run, entry, within in (
        *_from_names(analysis, gazetteer),
        *_from_gazetteer(analysis, gazetteer),
    ):
        words = range(run[0], run[1] + 1)
        if taken.isdisjoint(words):
            found[run[0]] = run, entry, within
            taken.update(words)
    return tuple(_mention(analysis, gazetteer, *found[at]) for at in sorted(found))


def _mention(
    analysis: Analysis, gazetteer: Gazetteer, run: Run, entry: PlaceEntry | None, within: bool
) -> PlaceMention:
    written = analysis.said(run)
    form = entry.form if entry is not None else PlaceForm.NAME
    if form is PlaceForm.ADJECTIVE and analysis.trees.upos[run[1]] in ("NOUN", "PROPN"):
        form = PlaceForm.ADJECTIVE if _modifies(analysis, run[1]) else PlaceForm.PEOPLE
    if entry is None and _like_adjective(analysis, run):
        form = PlaceForm.ADJECTIVE
    use = use_of(analysis, run, form, gazetteer=gazetteer)
    name = entry.name if entry is not None else written
    return PlaceMention(run, name, entry, form, PlaceUse.METONYMIC if within else use, within)


def _like_adjective(analysis: Analysis, run: Run) -> bool:
    """Whether an unknown name is built and used as an adjective ("Vessanian forces")."""
    written = analysis.draft.words.texts[run[1]]
    return run[0] == run[1] and written.endswith(_ADJECTIVAL) and _modifies(analysis, run[1])


def _modifies(analysis: Analysis, word: int) -> bool:
    return analysis.trees.rel(word) in ("amod", "compound", "nmod", "flat")


def _from_names(
    analysis: Analysis, gazetteer: Gazetteer
) -> Iterator[tuple[Run, PlaceEntry | None, bool]]:
    """Yield the places among the names, each completed to the gazetteer's longer name."""
    for name in analysis.names:
        if name.kind is NameKind.PLACE:
            yield from _from_place(analysis, gazetteer, name)
        elif name.kind in (NameKind.OTHER, NameKind.ORGANISATION, NameKind.PERSON):
            run = (name.first, name.last)
            entry = gazetteer.resolve(analysis.said(run))
            if entry is not None and _believed(name, entry):
                yield run, entry, False


def _from_place(
    analysis: Analysis, gazetteer: Gazetteer, name: Name
) -> Iterator[tuple[Run, PlaceEntry | None, bool]]:
    run = _longer(analysis, gazetteer, _trimmed(analysis, name))
    if run is None:
        return
    entry = gazetteer.resolve(analysis.said(run))
    if entry is None:
        parts = tuple(_inside(analysis, gazetteer, run))
        if parts and parts[0][1].form is PlaceForm.ADJECTIVE:
            yield from ((part, known, False) for part, known in parts)
            return
        if analysis.draft.words.texts[run[0]].islower():
            return
    yield run, entry, False


def _believed(name: Name, entry: PlaceEntry) -> bool:
    """Whether the gazetteer is to be believed against the network."""
    if name.kind is NameKind.PERSON:
        return entry.sure and entry.kind is not PlaceKind.REGION
    return entry.sure or name.kind is NameKind.OTHER


def _trimmed(analysis: Analysis, name: Name) -> Run | None:
    """Return a name without articles, marks and common nouns at its ends."""
    texts, upos = analysis.draft.words.texts, analysis.trees.upos
    first, last = name.first, name.last
    while first <= last and (texts[first].lower() in _TRIMMED):
        first += 1
    while last >= first and (
        texts[last] in _TRIMMED or (texts[last].islower() and upos[last] == "NOUN")
    ):
        last -= 1
    return (first, last) if first <= last else None


def _longer(analysis: Analysis, gazetteer: Gazetteer, run: Run | None) -> Run | None:
    """Return the run, or the longer known name that begins with it."""
    if run is None:
        return None
    words = analysis.draft.words
    stop = min(run[1] + 5, analysis.sentence_run(run[0])[1] + 1)
    known = gazetteer.longest_at(analysis.text, words.starts, words.ends, run[0], stop)
    return (run[0], known[0]) if known is not None and known[0] > run[1] else run


def _inside(
    analysis: Analysis, gazetteer: Gazetteer, run: Run
) -> Iterator[tuple[Run, PlaceEntry]]:
    """Yield the known names in a run of words, the longest first of those that overlap."""
    words = analysis.draft.words
    at = run[0]
    while at <= run[1]:
        known = gazetteer.longest_at(analysis.text, words.starts, words.ends, at, run[1] + 1)
        if known is not None:
            yield (at, known[0]), known[1]
            at = known[0]
        at += 1


def _from_gazetteer(
    analysis: Analysis, gazetteer: Gazetteer
) -> Iterator[tuple[Run, PlaceEntry | None, bool]]:
    """Yield known names inside other names and outside all names."""
    words, reach = analysis.draft.words, gazetteer.reach
    within = _kinds_by_word(analysis.names)
    size = len(words)
    for at, text in enumerate(words.texts):
        if (
            text not in reach
            and text.rstrip(".") not in reach
            and text.partition(".")[0] not in reach
        ):
            continue
        kind = within.get(at)
        if kind is NameKind.PLACE:
            continue
        stop = min(at + 8, size)
        known = gazetteer.longest_at(analysis.text, words.starts, words.ends, at, stop)
        if known is None or not _fits(analysis, (at, known[0]), known[1], kind):
            continue
        yield (at, known[0]), known[1], kind is NameKind.ORGANISATION and at + 1 in within


def _fits(analysis: Analysis, run: Run, entry: PlaceEntry, kind: NameKind | None) -> bool:
    """Whether a known name means the place here: its words are few, and often others' too."""
    texts, upos = analysis.draft.words.texts, analysis.trees.upos
    if kind is NameKind.PERSON:
        return entry.form is PlaceForm.ADJECTIVE
    if kind is NameKind.ORGANISATION:
        return entry.sure
    if not entry.sure:
        before = texts[run[0] - 1].lower() if run[0] else ""
        return before in _LOCATIVE and upos[run[0]] == "PROPN"
    return entry.form is not PlaceForm.NAME or upos[run[1]] in ("PROPN", "NOUN", "ADJ", "X")


def _kinds_by_word(names: Iterable[Name]) -> dict[int, NameKind]:
    return {word: n.kind for n in names for word in range(n.first, n.last + 1)}
