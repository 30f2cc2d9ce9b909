"""Topics: what a brief gathers from many articles, each point under its heading with notes."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from onrecord.exports.brief.page import Line, Note

__all__ = ["Topics"]

# A point that forty articles carry needs not forty footnotes.
_MOST_NOTES = 5


@dataclass(slots=True)
class Topics:
    """Headings in the order in which they come up, each with its points and their notes.

    The same point of another article adds a note, unless it is the same words again.
    """

    _points: dict[str, dict[str, list[Note]]] = field(default_factory=dict)
    _headings: dict[str, str] = field(default_factory=dict)

    def add(self, heading: str, point: str, note: Note) -> None:
        """Take in a point under a heading; case makes no difference between headings."""
        key = heading.casefold()
        self._headings.setdefault(key, heading)
        notes = self._points.setdefault(key, {}).setdefault(point, [])
        if all(note.quotation != other.quotation for other in notes):
            notes.append(note)

    def lines(self, *, least: int = 1) -> Iterator[Line]:
        """Return the headings with at least so many different points, and the points."""
        for key, points in self._points.items():
            if len(points) < least:
                continue
            yield Line(words=self._headings[key])
            for point, notes in points.items():
                more = len(notes) - _MOST_NOTES
                words = f"{point} (and {more} more)" if more > 0 else point
                yield Line(words=words, notes=tuple(notes[:_MOST_NOTES]), under=True)
