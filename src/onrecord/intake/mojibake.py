"""Mojibake: telling words decoded rightly from the scramble a wrong charset makes of them."""

import re
import unicodedata
from itertools import islice

from onrecord.intake.language import language_of
from onrecord.intake.scripts import scripts_of
from onrecord.reference.languages import load_languages

__all__ = ["share_of_sound_words"]

_TAG = re.compile(r"<[^<>]*>")
_WORD = re.compile(r"[^\s<>]+")
_WORDS_ENOUGH = 1_500
_LONGEST_WORD = 60
_UNSOUND_CATEGORIES = frozenset({"Cc", "Cn", "Co", "Cs", "So", "Sk", "No"})
_MEETING_SCRIPTS = frozenset({"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "FULLWIDTH"})
_CASE_FALLS_UP = re.compile(r"[a-zß-öø-ÿа-яё][A-ZÀ-ÖØ-ÞА-ЯЁ]")
_ACCENTS_IN_A_ROW = 3


def share_of_sound_words(text: str) -> float:
    """Return how sound the words outside ASCII look, from -1 (scrambled) to 1 (known words).

    >>> share_of_sound_words("что это") > share_of_sound_words("÷òî ýòî")
    True
    """
    words = _TAG.sub(" ", text)
    language = language_of(words)
    wide = (w.group()[:_LONGEST_WORD] for w in _WORD.finditer(words) if not w.group().isascii())
    scores = [_soundness(word, language=language) for word in islice(wide, _WORDS_ENOUGH)]
    return sum(scores) / len(scores) if scores else 0.0


def _soundness(word: str, *, language: str | None) -> float:
    letters = "".join(c for c in word if c.isalpha())
    if _is_scrambled(word, letters):
        return -1.0
    table = load_languages()
    small = letters.casefold()
    if small in table.by_word:
        return 1.0
    if not letters or letters.isascii():
        return 0.1
    alphabet = table.letters.get(language or "")
    if alphabet is not None:
        return 0.6 if all(c.isascii() or c in alphabet for c in small) else -0.3
    return 0.6 if language in table.by_script.values() else 0.25


def _is_scrambled(word: str, letters: str) -> bool:
    wide = [c for c in word if not c.isascii()]
    if any(c == "\ufffd" or unicodedata.category(c) in _UNSOUND_CATEGORIES for c in wide):
        return True
    if any("\uff61" <= c <= "\uff9f" or "\u2500" <= c <= "\u25ff" for c in wide):
        return True
    scripts = set(scripts_of(letters)) - _MEETING_SCRIPTS
    if len(scripts) > 1 or (scripts and scripts != set(scripts_of(letters))):
        return True
    return _CASE_FALLS_UP.search(letters) is not None or _accents_in_a_row(letters)


def _accents_in_a_row(letters: str) -> bool:
    run = 0
    for letter in letters:
        latin = not letter.isascii() and unicodedata.name(letter, "").startswith("LATIN")
        run = run + 1 if latin else 0
        if run == _ACCENTS_IN_A_ROW:
            return True
    return False
