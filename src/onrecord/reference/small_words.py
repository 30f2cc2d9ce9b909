"""Small words: those that say nothing of what a claim to be the first is about."""

import tomllib
from functools import cache
from importlib.resources import files

__all__ = ["load_small_words"]


@cache
def load_small_words() -> frozenset[str]:
    """Return the words, in small letters.

    >>> "never" in load_small_words(), "blockade" in load_small_words()
    (True, False)
    """
    data = files("onrecord.reference") / "data" / "small_words.toml"
    groups = tomllib.loads(data.read_text("utf-8"))["group"]
    return frozenset(word for group in groups for word in group["words"].split())
