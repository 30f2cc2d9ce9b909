"""Near names: what someone may have meant by a name that is not known."""

from collections.abc import Iterable
from difflib import get_close_matches

__all__ = ["nearest"]

_SHOWN = 6


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the known name most like *name*, or some of those that are known, in words.

    >>> nearest("wdie", ["narrow", "wide"])
    '"wide" (did you mean it?)'
    >>> nearest("zzz", ["narrow", "wide"])
    'one of "narrow", "wide"'
    """
    names = [str(one) for one in known]
    close = get_close_matches(name, names, n=1)
    if close:
        return f'"{close[0]}" (did you mean it?)'
    listed = ", ".join(f'"{one}"' for one in names[:_SHOWN])
    more = ", ..." if len(names) > _SHOWN else ""
    return f"one of {listed}{more}" if names else "a name that is declared"
