"""The brief as Markdown with footnotes; words of pages are escaped, so that none is markup."""

import re
from collections.abc import Iterator
from typing import IO

from onrecord.exports.addresses import web_address
from onrecord.exports.brief.gathering import brief_of
from onrecord.exports.brief.page import Line, Note
from onrecord.exports.holding import Holding, Tally
from onrecord.exports.wellformed import one_line

__all__ = ["write_brief_markdown"]

# What is markup wherever it stands (also in addresses that some readers make links of), and
# what is markup where a line begins.
_MARKS = re.compile(r"[\\`*_\[\]<>|~&^!{}$]|:(?=//)|(?<=www)\.", re.IGNORECASE)
_OPENING = re.compile(r"[0-9]+(?=[.)])|(?=[-+#=])")
_ENDING = "Shows what is reported to have been said and done, and by whom; it does not judge."


def write_brief_markdown(holding: Holding, stream: IO[bytes]) -> Tally:
    """Write the brief; count its lines."""
    brief = brief_of(holding)
    notes: list[Note] = []
    written = 0
    _write(stream, f"# {brief.title}\n\n{_escaped(brief.coverage)}")
    for section in brief.sections:
        _write(stream, f"\n## {section.title}\n\n*{section.about}*\n")
        for line in section.lines:
            _write(stream, _line(line, notes=notes))
            written += 1
    _write(stream, f"\n---\n\n{_ENDING}\n")
    for number, note in enumerate(notes, start=1):
        _write(stream, f"[^{number}]: {' '.join(_note(note))}")
    return Tally(written=written)


def _line(line: Line, *, notes: list[Note]) -> str:
    marks = ""
    for note in line.notes:
        notes.append(note)
        marks += f"[^{len(notes)}]"
    words = _escaped(line.words)
    return f"    - {words}{marks}" if line.under else f"- **{words}**{marks}"


def _note(note: Note) -> Iterator[str]:
    source = note.source
    yield f"{_escaped(source.outlet or 'Outlet not known')},"
    yield f"{source.day.isoformat() if source.day else 'no day given'},"
    yield f"*{_escaped(source.title)}*:"
    yield f"“{_escaped(note.quotation)}”"
    if address := web_address(source.url):
        yield f"<{address}>"


def _escaped(text: str) -> str:
    marked = _MARKS.sub(r"\\\g<0>", one_line(text))
    opening = _OPENING.match(marked)
    return f"{opening[0]}\\{marked[opening.end() :]}" if opening else marked


def _write(stream: IO[bytes], text: str) -> None:
    stream.write(text.encode("utf-8") + b"\n")
