"""Well-formed text: words of pages made fit for a file, one character for one character.

Offsets into a text hold for its well-formed form too, since nothing grows or shrinks.
"""

import json
import re

__all__ = ["json_line", "one_line", "without_controls", "without_surrogates"]

_UNKNOWN = "\ufffd"
_PICTURES = 0x2400
_SURROGATES = re.compile("[\ud800-\udfff]")
_LINE_ENDS_OF_UNICODE = re.compile("[\x85\u2028\u2029]")
_KEPT = frozenset(map(ord, "\t\n\r"))
_CONTROLS = {
    **{code: chr(_PICTURES + code) for code in range(0x20) if code not in _KEPT},
    0x7F: "\u2421",
    **{code: _UNKNOWN for code in range(0x80, 0xA0) if code != 0x85},
    **dict.fromkeys((0xFFFE, 0xFFFF), _UNKNOWN),
}
# What turns the direction of reading would reach past the words into ours.
_TURNS = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"), "")


def without_surrogates(text: str) -> str:
    """Return *text* with U+FFFD for each lone surrogate, which no encoding carries.

    >>> without_surrogates("a\\ud800b") == "a\\ufffdb"
    True
    """
    return _SURROGATES.sub(_UNKNOWN, text)


def without_controls(text: str) -> str:
    """Return *text* without surrogates, controls shown as pictures; line ends and tabs stay.

    >>> without_controls("bell\\x07 and nil\\x00")
    'bell␇ and nil␀'
    """
    return without_surrogates(text.translate(_CONTROLS))


def one_line(text: str) -> str:
    """Return *text* on one line, in a form that reads the way it stands.

    >>> one_line("the deputy\\n  chairman\\u202e")
    'the deputy chairman'
    """
    return " ".join(without_controls(text).translate(_TURNS).split())


def json_line(value: object) -> bytes:
    """Return *value* as one line of JSON in UTF-8, without the line end.

    >>> json_line({"said": "no\\n\\u2028"})
    b'{"said": "no\\\\n\\\\u2028"}'
    """
    text = without_surrogates(json.dumps(value, ensure_ascii=False, allow_nan=False))
    return _LINE_ENDS_OF_UNICODE.sub(_escaped, text).encode("utf-8")


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"
