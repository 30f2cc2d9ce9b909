"""Charsets: bytes into text, whatever the page says or fails to say about its encoding."""

import codecs
import re
from collections.abc import Iterator

from charset_normalizer import from_bytes

from onrecord.errors import UnreadableInputError
from onrecord.intake.mojibake import share_of_sound_words

__all__ = ["decode"]

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = {
    b"%PDF-": "a PDF file",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\x1f\x8b": "a gzip archive",
    b"\xd0\xcf\x11\xe0": "an office document",
    b"\x7fELF": "a program",
    b"SQLite format 3": "a database",
}
# Browsers read these labels as the wider set that pages in fact use (WHATWG Encoding).
_WIDER = {
    "ascii": "cp1252",
    "big5": "big5hkscs",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "shift_jis": "cp932",
    "tis-620": "cp874",
}
# The single- and multi-byte charsets that pages are still written in, the commoner first.
_ON_THE_WEB = (
    *(
        "cp1251",
        "cp1250",
        "cp932",
        "gb18030",
        "cp949",
        "big5hkscs",
        "cp1256",
        "cp1254",
        "cp1253",
    ),
    *(
        "cp1255",
        "cp1257",
        "euc_jp",
        "koi8-r",
        "koi8-u",
        "iso8859-2",
        "cp874",
        "cp1258",
        "cp866",
    ),
    *("iso8859-15", "iso8859-5", "iso8859-6", "iso8859-7", "mac-roman"),
)
_TRUST_IN_LABEL = 0.15
_TRUST_IN_COMMONEST = 0.1
_META = re.compile(rb"""charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})""", re.IGNORECASE)
_META_REACH = 4096
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b")) + b"\x7f"
_HIGH = re.compile(rb"[\x80-\xff]")
_SAMPLE = 65_536
_GUESS_SAMPLE = 8_000


def decode(data: bytes, *, declared: str | None = None, where: str = "input") -> str:
    """Return the text of some bytes, with nothing changed: line breaks and a BOM stay.

    A BOM decides, then valid UTF-8; else the declared charset, the page's own and guesses
    are tried, and the one whose words look soundest wins. Raises UnreadableInputError for
    bytes that are no text.

    >>> decode(b"\\x93No\\x94, he said.\\r\\n", declared="iso-8859-1")
    '“No”, he said.\\r\\n'
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            return data.decode(name, errors="replace")
    _refuse_known_files(data, where=where)
    wide = _wide_unmarked(data)
    if wide is not None:
        return data.decode(wide, errors="replace")
    text = _strictly(data, "utf-8")
    _refuse_controls(data, most=0.3 if text is not None else 0.02, where=where)
    if text is None:
        return _nearly_utf8(data) or _soundest(data, declared=declared)
    if b"\x1b$" in data[:_SAMPLE]:
        return _strictly(data, "iso2022_jp") or text
    return text


def _refuse_known_files(data: bytes, *, where: str) -> None:
    for magic, name in _MAGIC.items():
        if data.startswith(magic):
            raise _not_text(f"this is {name}, not text or HTML", where=where)


def _refuse_controls(data: bytes, *, most: float, where: str) -> None:
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > most * len(sample):
        raise _not_text("this is binary data, not text or HTML", where=where)


def _not_text(what: str, *, where: str) -> UnreadableInputError:
    return UnreadableInputError(
        what=what, where=where, fix="give a text or HTML file, or export it as plain text first"
    )


def _wide_unmarked(data: bytes) -> str | None:
    """Return which UTF-16 it is if every other byte is mostly zero, as in unmarked UTF-16."""
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if half and min(even, odd) <= 0.05 * half and max(even, odd) >= 0.4 * half:
        return "utf-16-le" if odd > even else "utf-16-be"
    return None


def _strictly(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return None


def _nearly_utf8(data: bytes) -> str | None:
    """Return the text if it is UTF-8 but for a few broken characters."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    wide = len(text) - len(text.encode("ascii", errors="ignore"))
    return text if wide - broken >= 4 * broken else None


def _soundest(data: bytes, *, declared: str | None) -> str:
    first_high = _HIGH.search(data)
    start = max(0, first_high.start() - _GUESS_SAMPLE // 4) if first_high else 0
    sample = data[start : start + 8 * _GUESS_SAMPLE]
    scored: dict[str, float] = {}
    for name, trust in _candidates(data, sample, declared=declared):
        text = sample.decode(name, errors="replace")
        scored.setdefault(name, share_of_sound_words(text) + trust)
    best = max(scored, key=lambda name: scored[name])
    return data.decode(best, errors="replace")


def _candidates(
    data: bytes, sample: bytes, *, declared: str | None
) -> Iterator[tuple[str, float]]:
    """Yield codecs to try and the trust to start them with; of equals the earlier wins."""
    meta = _META.search(data[:_META_REACH])
    labels = (declared, meta.group(1).decode("ascii", "ignore") if meta else None)
    for label in labels:
        name = _codec(label) if label else None
        if name is not None:
            yield name, _TRUST_IN_LABEL
    yield "cp1252", _TRUST_IN_COMMONEST
    for guess in list(from_bytes(sample[:_GUESS_SAMPLE]))[:3]:
        name = _codec(guess.encoding)
        if name is not None:
            yield name, 0.0
    yield from ((name, 0.0) for name in _ON_THE_WEB)


def _codec(label: str) -> str | None:
    """Return Python's name of a charset in use on the web, widened as browsers widen it."""
    try:
        name = codecs.lookup(label.strip("\"' \t")).name
    except (LookupError, ValueError):
        return None
    name = _WIDER.get(name, name)
    return name if name == "cp1252" or name in _ON_THE_WEB else None
