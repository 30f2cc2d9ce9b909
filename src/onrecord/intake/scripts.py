"""Scripts: the writing system most letters of some words belong to."""

import unicodedata
from collections import Counter

__all__ = ["main_script", "scripts_of"]

_KANA = frozenset({"HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"})


def scripts_of(words: str) -> Counter[str]:
    """Return how many letters are of each script, by the first word of their Unicode names.

    >>> scripts_of("Да, yes")
    Counter({'LATIN': 3, 'CYRILLIC': 2})
    """
    scripts: Counter[str] = Counter()
    for letter, count in Counter(words).items():
        if letter.isalpha():
            scripts[unicodedata.name(letter, "").partition(" ")[0]] += count
    return scripts


def main_script(words: str) -> str:
    """Return the script of most letters, or the empty string where there is no letter.

    Kana count as CJK, since Japanese is written in both.
    """
    scripts = scripts_of(words)
    for kana in _KANA & scripts.keys():
        scripts["CJK"] += scripts.pop(kana)
    common = scripts.most_common(1)
    return common[0][0] if common else ""
