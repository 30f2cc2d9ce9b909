"""Topics: what a brief gathers from many articles, each point under its heading with notes."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from onrecord.exports.brief.page import Line, Note

__all__ = ["Topics"]

# A point that forty articles carry needs not forty footnotes, and a brief is read to its end.
_MOST_NOTES = 5
_MOST_HEADINGS = 40


@dataclass(slots=True)
class Topics:
    """Headings in the order in which they come up, each with its points and their notes.

    The same point of another article adds a note, unless it is the same words again.
    """

    _points: dict[str, dict[str, list[Note]]] = field(default_factory=dict)
    _headings: dict[str, str] = field(default_factory=dict)
    _rivals: dict[str, set[str]] = field(default_factory=dict)

    def add(self, heading: str, point: str, note: Note, *, rival: str | None = None) -> None:
        """Take in a point under a heading; case makes no difference between headings.

        Points with the same *rival* do not differ from one another.
        """
        key = heading.casefold()
        self._headings.setdefault(key, heading)
        self._rivals.setdefault(key, set()).add(rival or point)
        notes = self._points.setdefault(key, {}).setdefault(point, [])
        if all(note.quotation != other.quotation for other in notes):
            notes.append(note)

    def lines(self, *, least: int = 1) -> Iterator[Line]:
        """Return the headings under which at least so many points differ, and their points.

        Of very many headings, those that rest on the most words are shown.
        """
        held = [key for key, rivals in self._rivals.items() if len(rivals) >= least]
        shown = frozenset(sorted(held, key=self._count_notes, reverse=True)[:_MOST_HEADINGS])
        for key in held:
            if key in shown:
                yield Line(words=self._headings[key])
                yield from map(_point, self._points[key].items())
        if len(held) > len(shown):
            yield Line(words=f"… and {len(held) - len(shown):,} more in the ledger")

    def _count_notes(self, key: str) -> int:
        return sum(len(notes) for notes in self._points[key].values())


def _point(found: tuple[str, list[Note]]) -> Line:
    point, notes = found
    more = len(notes) - _MOST_NOTES
    words = f"{point} (and {more:,} more)" if more > 0 else point
    return Line(words=words, notes=tuple(notes[:_MOST_NOTES]), under=True)
