"""Visible text: words of a page made safe to show on a terminal or in a page."""

import re

__all__ = ["one_line", "paragraphs_of", "visible"]

_UNKNOWN = "\ufffd"
_DELETE = 0x7F
_PICTURES = 0x2400
_SPACES = {ord(sign): " " for sign in "\t\v\f\x85\xa0"}
_LINES = {ord(sign): "\n" for sign in "\r\u2028\u2029"}
_CONTROLS: dict[int, str | None] = {
    **{code: chr(_PICTURES + code) for code in range(0x20)},
    _DELETE: "\u2421",
    **dict.fromkeys(range(0x80, 0xA0), _UNKNOWN),
    # Overrides make letters stand in another order than they are read: show them.
    **dict.fromkeys(map(ord, "\u202d\u202e"), _UNKNOWN),
    # Embeddings and isolates, left open, would reach into our own words: leave them out.
    **dict.fromkeys(map(ord, "\u202a\u202b\u202c\u2066\u2067\u2068\u2069\ufeff")),
    **_SPACES,
    **_LINES,
}
del _CONTROLS[ord("\n")]
_SURROGATE = re.compile("[\ud800-\udfff]")
_BLANK_LINE = re.compile(r"\n[ ]*\n")


def visible(text: str) -> str:
    """Return *text* with nothing in it that a terminal or a browser would obey.

    Escape codes and other controls turn into their pictures, overrides of the reading
    direction and lone surrogates into U+FFFD; line ends become `\\n`.

    >>> visible("red \\x1b[31malert")
    'red ␛[31malert'
    """
    joined = text.replace("\r\n", "\n").translate(_CONTROLS)
    return _SURROGATE.sub(_UNKNOWN, joined)


def one_line(text: str) -> str:
    """Return *text* made visible, on one line.

    >>> one_line("the deputy\\n  chairman")
    'the deputy chairman'
    """
    return " ".join(visible(text).split())


def paragraphs_of(text: str) -> list[str]:
    """Return the paragraphs of *text*, each made visible and on one line.

    >>> paragraphs_of("We will\\nwait.\\n\\nNo longer.")
    ['We will wait.', 'No longer.']
    """
    parts = (" ".join(part.split()) for part in _BLANK_LINE.split(visible(text)))
    return [part for part in parts if part]
