"""The brief as one HTML page: no script, nothing from the network, every word escaped."""

import base64
import hashlib
from collections.abc import Iterator
from html import escape
from typing import IO

from onrecord.exports.addresses import web_address
from onrecord.exports.brief.gathering import brief_of
from onrecord.exports.brief.page import Line, Note, Section
from onrecord.exports.holding import Holding, Tally
from onrecord.exports.wellformed import one_line

__all__ = ["write_brief_html"]

_STYLE = """
body { font: 1rem/1.5 serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
h1, h2 { line-height: 1.2 }
.about, footer { color: GrayText; font-style: italic }
.under { margin-left: 1.5rem }
.notes { font-size: .85rem }
"""
_NOTHING_ELSE = "base-uri 'none'; form-action 'none'"
_ENDING = "Shows what is reported to have been said and done, and by whom; it does not judge."


def write_brief_html(holding: Holding, stream: IO[bytes]) -> Tally:
    """Write the brief; count its lines."""
    brief = brief_of(holding)
    notes: list[Note] = []
    _write(stream, _head(brief.title))
    _write(stream, f"<h1>{_escaped(brief.title)}</h1>\n<p>{_escaped(brief.coverage)}</p>")
    for section in brief.sections:
        _write(stream, "\n".join(_section(section, notes=notes)))
    _write(stream, '<section class="notes">\n<h2>Notes</h2>\n<ol>')
    for number, note in enumerate(notes, start=1):
        back = f'<a href="#r{number}" aria-label="Back to the text">↩</a>'
        _write(stream, f'<li id="n{number}">{" ".join(_note(note))} {back}</li>')
    _write(stream, f"</ol>\n</section>\n<footer><p>{_ENDING}</p></footer>\n</body>\n</html>")
    return Tally(written=sum(len(section.lines) for section in brief.sections))


def _head(title: str) -> str:
    digest = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; {_NOTHING_ELSE}"
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{_escaped(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>"
    )


def _section(section: Section, *, notes: list[Note]) -> Iterator[str]:
    yield f"<section>\n<h2>{_escaped(section.title)}</h2>"
    yield f'<p class="about">{_escaped(section.about)}</p>'
    yield from (_line(line, notes=notes) for line in section.lines)
    yield "</section>"


def _line(line: Line, *, notes: list[Note]) -> str:
    marks = ""
    for note in line.notes:
        notes.append(note)
        n = len(notes)
        marks += f'<sup><a id="r{n}" href="#n{n}">{n}</a></sup> '
    words = f"<bdi>{_escaped(line.words)}</bdi>"
    if line.under:
        return f'<p class="under">{words} {marks}</p>'
    return f"<h3>{words} {marks}</h3>"


def _note(note: Note) -> Iterator[str]:
    source = note.source
    yield f"<bdi>{_escaped(source.outlet or 'Outlet not known')}</bdi>,"
    yield f"{source.day.isoformat() if source.day else 'no day given'},"
    yield f"<cite><bdi>{_escaped(source.title)}</bdi></cite>:"
    yield f"<q><bdi>{_escaped(note.quotation)}</bdi></q>"
    if address := web_address(source.url):
        link = escape(address)
        yield f'<a href="{link}" rel="noopener noreferrer external">{link}</a>'


def _escaped(text: str) -> str:
    return escape(one_line(text))


def _write(stream: IO[bytes], text: str) -> None:
    stream.write(text.encode("utf-8") + b"\n")
