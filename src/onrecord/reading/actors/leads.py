"""Leads: whom the opening of a report describes, and names only in the paragraph below it.

"Velmark's president has vowed to close the strait." leads; "Ada Brandt told reporters …" is how
the next paragraph tells who that is.
"""

from collections.abc import Mapping, Sequence

from onrecord.model import ActorKind
from onrecord.reading.actors.roster import Entry
from onrecord.reading.analysis import Analysis
from onrecord.reading.syntax import Run
from onrecord.reference.offices import OfficeLexicon

__all__ = ["named_below"]

_FARTHEST = 120  # words from a description to the end of its paragraph
_OPENING = 8  # words of a lead in which its description begins, a dateline before it
_INDEFINITE = frozenset(("a", "an", "one", "another", "some"))


def named_below(
    analysis: Analysis,
    by_word: Mapping[int, Entry],
    run: Run,
    core: Sequence[str],
    *,
    offices: OfficeLexicon,
) -> Entry | None:
    """Return the person that opens the next paragraph, if a description means them.

    They must be named there for the first time, and be given no other title anywhere.
    """
    title = offices.resolve_title(" ".join(core))
    if title is None or analysis.words(run)[0].lower() in _INDEFINITE:
        return None
    if offices.is_group(" ".join(core)) or not _opens(analysis, run):
        return None
    below = _next_paragraph(analysis, run)
    entry = by_word.get(below) if below is not None else None
    if below is None or entry is None or entry.kind is not ActorKind.PERSON:
        return None
    start = analysis.draft.words.starts[below]
    before = any(mention.start < start for mention in entry.mentions)
    if before or not entry.mentions or " " not in entry.name:
        return None
    return entry if all(r.title == title.name for r in entry.roles.values()) else None


def _opens(analysis: Analysis, run: Run) -> bool:
    """Whether a description opens its paragraph."""
    paragraph = analysis.draft.paragraph
    before = run[0] - _OPENING
    return before < 0 or paragraph[before] != paragraph[run[0]]


def _next_paragraph(analysis: Analysis, run: Run) -> int | None:
    """Return the first word of the paragraph after the one that a run stands in."""
    paragraph = analysis.draft.paragraph
    for word in range(run[1] + 1, min(len(paragraph), run[1] + _FARTHEST)):
        if paragraph[word] != paragraph[run[1]]:
            return word
    return None
