"""Visible text: the lines a reader of a page would see, found without building a tree.

A parser gives up silently on deep nesting and on huge text nodes; this scan does not, so what
an extractor found can be held against what the page shows.
"""

import re
from collections.abc import Iterator
from html import unescape

__all__ = ["visible_lines"]

# Elements whose content is never shown as text, and those that do not end a line.
_HIDDEN = (
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "head",
    "select",
    "iframe",
    "object",
)
_INLINE = frozenset(
    [
        *(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
        ),
        *("em", "font", "i", "ins", "kbd", "mark", "nobr", "q", "s", "samp", "small", "span"),
        *("strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"),
    ]
)
_TAG_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]{0,20})")
_HIDDEN_END = {name: re.compile(rf"</{name}\b", re.IGNORECASE) for name in _HIDDEN}
_SPACES = re.compile(r"[ \t\r\n\f]+")


def visible_lines(html: str) -> Iterator[str]:
    """Yield the lines of text a page shows, in reading order, in linear time.

    >>> list(visible_lines("<p>He <b>left</b>.</p><script>x</script><p>She &amp; I</p>"))
    ['He left.', 'She & I']
    """
    line: list[str] = []
    for piece in _pieces(html):
        if piece is not None:
            line.append(piece)
            continue
        yield from _shown(line)
        line.clear()
    yield from _shown(line)


def _shown(line: list[str]) -> Iterator[str]:
    words = _SPACES.sub(" ", unescape("".join(line))).strip()
    if words:
        yield words


def _pieces(html: str) -> Iterator[str | None]:
    """Yield runs of text, and None where a line ends."""
    here = 0
    while here < len(html):
        opening = html.find("<", here)
        if opening < 0:
            yield html[here:]
            return
        yield html[here:opening]
        name, here = _skip_tag(html, opening)
        if name not in _INLINE:
            yield None if name else "<"


def _skip_tag(html: str, opening: int) -> tuple[str, int]:
    """Return the name of a tag, empty if it is a bare "<", and where the text goes on."""
    if html.startswith("<!--", opening):
        return "!--", _after(html, "-->", opening + 4)
    if html.startswith(("<!", "<?"), opening):
        return "!", _after(html, ">", opening)
    match = _TAG_NAME.match(html, opening)
    if match is None:
        return "", opening + 1
    name = match.group(1).lower()
    if name in _HIDDEN_END and html[opening + 1] != "/":
        end = _HIDDEN_END[name].search(html, match.end())
        return name, _after(html, ">", end.end()) if end else len(html)
    return name, _after(html, ">", match.end())


def _after(html: str, mark: str, start: int) -> int:
    found = html.find(mark, start)
    return len(html) if found < 0 else found + len(mark)
