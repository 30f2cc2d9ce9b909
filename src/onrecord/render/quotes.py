"""Quotes: words of the article in quotation marks, with what is left out between them."""

from collections.abc import Iterable, Mapping

from onrecord.model import Span

__all__ = ["joined_words", "quoted_words"]

_PAIRS: Mapping[str, str] = {
    '"': '"',
    "'": "'",
    "“": "”",
    "‘": "’",
    "„": "“",
    "‚": "‘",
    "«": "»",
    "‹": "›",
    "「": "」",
    "『": "』",
}


def quoted_words(spans: Iterable[Span], *, text: str) -> str:
    """Return the words of *spans* out of the article's *text*, each in quotation marks.

    >>> text = "We wait. We go."
    >>> quoted_words([Span(0, 8, "We wait."), Span(12, 14, "go")], text=text)
    '“We wait.” […] “go”'
    """
    return joined_words(spans, text=text, in_marks=True)


def joined_words(spans: Iterable[Span], *, text: str, in_marks: bool = False) -> str:
    """Return the words of *spans*; those left out between two of them show as […].

    Where nothing but marks and blanks stands between them, nothing was left out.
    """
    words = ""
    end = 0
    for span in spans:
        if words:
            words += _joint(text[end : span.start]) if span.start >= end else " […] "
        words += _in_marks(span.text) if in_marks else span.text
        end = span.end
    return words


def _joint(between: str) -> str:
    if any(sign.isalnum() for sign in between):
        return " […] "
    return "\n\n" if "\n" in between else " "


def _in_marks(piece: str) -> str:
    words = piece.strip()
    closing = _PAIRS.get(words[:1])
    if closing and closing not in words[1:]:
        return f"{words}{closing}"
    if closing and words.find(closing, 1) == len(words) - 1:
        return words
    if words.endswith("”") and "“" not in words:
        return f"“{words}"
    return f"“{words}”"
