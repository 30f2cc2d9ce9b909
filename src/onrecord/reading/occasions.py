"""Occasions: when, where and to whom something was said."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model import Said
from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution
from onrecord.reading.hangings import OCCASIONS, hangs_on_saying
from onrecord.reading.saying_days import find_saying_day
from onrecord.reading.syntax import Run
from onrecord.reference.cues import CueReading
from onrecord.reference.outlets import Outlets
from onrecord.reference.venues import VenueLexicon, VenueMention

__all__ = ["Occasion", "find_occasion"]

_NOMINAL = frozenset(("NOUN", "PROPN", "ADJ", "DET", "NUM", "ADP", "PRON"))
_OBJECTS = frozenset(("obj", "iobj", "obl"))


@dataclass(frozen=True, slots=True)
class Occasion:
    """Where, to whom and when one statement was made, as far as its sentence tells."""

    venue: str | None = None
    addressee: str | None = None
    said: Said | None = None


def find_occasion(  # noqa: PLR0913 - one argument for each thing it is read with
    analysis: Analysis,
    attribution: Attribution,
    reading: CueReading | None,
    *,
    venues: VenueLexicon,
    outlets: Outlets,
    elsewhere: Sequence[Run] = (),
) -> Occasion:
    """Return the occasion of an attribution from the words around its content.

    *elsewhere* are the contents of the other attributions, which tell of other occasions.
    """
    anchor = attribution.cue or attribution.source
    if anchor is None:
        return Occasion()
    sentence = analysis.sentence_run(anchor[0])
    around = _around(analysis, sentence, attribution.contents)
    addressee = _addressee(analysis, attribution, reading)
    mention = _venue(analysis, anchor, sentence, venues.find(around))
    if addressee is not None and venues.best(addressee) is not None:
        addressee = None  # "told a briefing": the occasion, not the audience
    venue = None
    if mention is not None:
        venue = mention.venue.name
        if mention.given_to is not None:
            venue = f"{venue} with {mention.given_to.text}"
    if addressee is not None and outlets.resolve(addressee) is not None:
        venue = addressee if venue is None else venue
    said = find_saying_day(analysis, attribution, sentence, elsewhere=elsewhere)
    return Occasion(venue, addressee, said)


def _venue(
    analysis: Analysis, anchor: Run, sentence: Run, mentions: Sequence[VenueMention]
) -> VenueMention | None:
    """Return the most telling venue of those that hang on the cue, not on what is told of."""
    start = analysis.span(sentence).start
    fits = []
    for mention in mentions:
        run = analysis.run_between(start + mention.span.start, start + mention.span.end)
        if run is not None and _is_venue(analysis, run, anchor):
            fits.append(mention)
    return min(fits, key=lambda mention: mention.venue.rank, default=None)


def _is_venue(analysis: Analysis, run: Run, anchor: Run) -> bool:
    """Whether words are a venue, not the first part of a name ("Article 5") or of a thing."""
    trees, texts = analysis.trees, analysis.draft.words.texts
    inside = range(run[0], run[1] + 1)
    if any(anchor[0] <= word <= anchor[1] for word in inside):
        return True
    if run[1] + 1 < len(texts) and texts[run[1] + 1][:1].isdigit():
        return False
    head = trees.head_of(run)
    part = trees.rel(head) == "compound" and texts[trees.heads[head]].lower() not in OCCASIONS
    return not part and hangs_on_saying(analysis, run, anchor)


def _around(analysis: Analysis, sentence: Run, contents: Sequence[Run]) -> str:
    """Return a sentence's text with the words of the contents blanked out."""
    whole = analysis.span(sentence)
    text = list(whole.text)
    for run in contents:
        span = analysis.span(run)
        for i in range(max(span.start, whole.start), min(span.end, whole.end)):
            text[i - whole.start] = " "
    return "".join(text)


def _addressee(
    analysis: Analysis, attribution: Attribution, reading: CueReading | None
) -> str | None:
    """Return the object of a cue that is told to someone ("told the council that …")."""
    if attribution.cue is None or reading is None or not reading.entry.addressee:
        return None
    trees = analysis.trees
    taken = {i for run in attribution.contents for i in range(run[0], run[1] + 1)}
    for word in range(attribution.cue[0], attribution.cue[1] + 1):
        for child in trees.children[word]:
            if child < word or trees.rel(child) not in _OBJECTS or child in taken:
                continue
            run = _object_run(analysis, child, word, taken)
            if run is not None and not _is_time(analysis, run):
                return _without_preposition(analysis, run)
    return None


def _object_run(analysis: Analysis, head: int, cue: int, taken: set[int]) -> Run | None:
    """Return the words of an object between its cue and the content."""
    below = [i for i in analysis.trees.subtree(head) if i > cue and i not in taken]
    first = last = head
    while first - 1 > cue and analysis.trees.upos[first - 1] in _NOMINAL:
        first -= 1
    while last + 1 in below and last + 1 not in taken:
        last += 1
    return (first, last) if first > cue else None


def _is_time(analysis: Analysis, run: Run) -> bool:
    span = analysis.span(run)
    time = analysis.time_before(span.start + 4)
    return time is not None and time.span.end >= span.end


def _without_preposition(analysis: Analysis, run: Run) -> str | None:
    first = run[0]
    if analysis.trees.upos[first] == "ADP":
        if analysis.draft.words.texts[first].lower() != "to":
            return None
        first += 1
    return analysis.said((first, run[1])) if first <= run[1] else None
