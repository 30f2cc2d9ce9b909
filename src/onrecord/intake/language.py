"""Language: which one a text is written in, told by its script and its smallest words.

A statistical identifier costs 0.7 s and 100 MB to load, half of what one reading may take;
small words are enough for whole articles.
"""

import re
from collections import Counter

from onrecord.intake.scripts import scripts_of
from onrecord.reference.languages import load_languages

__all__ = ["language_of"]

# What a text is judged by: enough for any article, nothing for a file of 50 MB.
_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_][\w'\u200c]*|['ʼ]n\b")
_LEAST_SMALL_WORDS = 3
_LEAST_SHARE = 0.08
_KANA_SHARE = 0.05


def language_of(text: str) -> str | None:
    """Return the ISO 639-1 code of a text's language, or None where nothing tells it.

    >>> language_of("The minister said that he was not aware of it.")
    'en'
    """
    sample = text[:_SAMPLE]
    scripts = scripts_of(sample)
    if not scripts:
        return None
    table = load_languages()
    kana = scripts["HIRAGANA"] + scripts["KATAKANA"]
    if kana > _KANA_SHARE * scripts.total():
        return "ja"
    main = scripts.most_common(1)[0][0]
    return table.by_script.get(main) or _by_small_words(sample)


def _by_small_words(sample: str) -> str | None:
    table = load_languages()
    words = _WORD.findall(sample.casefold())
    votes: Counter[str] = Counter()
    for word, count in Counter(words).items():
        for code in table.by_word.get(word, ()):
            votes[code] += count
    if not votes:
        return None
    code, count = votes.most_common(1)[0]
    told = count >= _LEAST_SMALL_WORDS and count >= _LEAST_SHARE * len(words)
    return code if told else None
