"""Intricacy: whether a page is built so that a parser would take minutes over it."""

import re

__all__ = ["is_intricate"]

# The largest of 102 article pages measured has 3,200 tags.
_MOST_TAGS = 60_000
# Parsers hold each attribute of an element against all others: 20,000 take 5 s.
_MANY_ATTRIBUTES = re.compile(
    r"<[a-zA-Z][^\s/>]*+"
    r"(?:[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>]*+))?+){1000}"
)


def is_intricate(html: str) -> bool:
    """Return whether a page has more elements, or one more attributes, than pages for people.

    >>> is_intricate("<p class='a' id=b>He left.</p>"), is_intricate("<b>" * 70_000)
    (False, True)
    """
    return html.count("<") > _MOST_TAGS or _MANY_ATTRIBUTES.search(html) is not None
