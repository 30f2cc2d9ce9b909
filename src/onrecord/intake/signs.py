"""Signs: what a single line gives away about itself, whatever stands around it."""

import re
from collections.abc import Iterable

from onrecord.model import BlockKind
from onrecord.reference.furniture import FurnitureLexicon, matching_key

__all__ = [
    "is_byline",
    "is_date_line",
    "is_heading",
    "is_prose",
    "is_sentence",
    "kind_by_itself",
    "quotes",
]

# Longer lines are paragraphs; a boilerplate line longer than this is worth missing.
_LONGEST_FURNITURE = 400
_LONGEST_HEADING = 160
_LONGEST_APPEAL = 200
_PROSE_LENGTH = 90
_SHORT_WORDS = 15

_QUOTE = re.compile(r'["“”«»„‟]')
_SENTENCE_END = re.compile(r"[.!?…。！？؟۔।][\"'”’»)\]]*(?=\s|$)")
_ENDS_SENTENCE = re.compile(r"[.!?…。！？؟۔।][\"'”’»)\]]*$")
_SHORTCODE = re.compile(r"\[/?\w+\]")
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+\S")
_CREDIT_AT_END = re.compile(r"[.!?]\s+(\w{4,12}(?: \w{2,8})?):\s+[^.!?:]{2,60}\.?$")
_LABEL = re.compile(r"([^\W\d_]+(?:\s[^\W\d_]+)?)\s*[:|–—-]")
_LINK_AT_END = re.compile(r"\b(?:https?://|www\.)\S+$")
_AFTER_BY = re.compile(r"\b(?:by|from|By|From|BY)\W+[^\W\d_a-z]")
_NAME = re.compile(r"[^\W\d_a-z][\w .’'-]{0,40}(?<!\.)[)\]]?")
_CREDIT_REACH = 90
_TAIL = 20


def kind_by_itself(words: str, *, lexicon: FurnitureLexicon) -> BlockKind | None:
    """Return the kind a line shows by its own words, or None where they show nothing.

    >>> from onrecord.reference.furniture import load_furniture
    >>> kind_by_itself("Leave a Reply", lexicon=load_furniture())
    <BlockKind.FURNITURE: 'furniture'>
    """
    if len(words) > _LONGEST_FURNITURE:
        return None
    if _MARKDOWN_HEADING.match(words):
        return BlockKind.TITLE
    key = matching_key(words)
    if key and _is_caption(words, key, lexicon=lexicon):
        return BlockKind.CAPTION
    decorates = (
        not key
        or _SHORTCODE.fullmatch(words) is not None
        or _is_sign_off(words, key, lexicon=lexicon)
        or _is_label(words, key, lexicon=lexicon)
        or _is_appeal(words, key, lexicon=lexicon)
    )
    return BlockKind.FURNITURE if decorates else None


def quotes(words: str) -> bool:
    """Whether a line has a double quotation mark, so that it may hold what somebody said."""
    return _QUOTE.search(words) is not None


def is_sentence(words: str) -> bool:
    """Whether a line closes as a sentence does."""
    return _ENDS_SENTENCE.search(words[-_TAIL:]) is not None


def is_prose(words: str) -> bool:
    """Whether a line reads as a paragraph: two sentences, or a long one."""
    if len(words) > _LONGEST_FURNITURE:
        return True
    ends = len(_SENTENCE_END.findall(words))
    return ends >= 2 or (len(words) >= _PROSE_LENGTH and (ends > 0 or quotes(words)))


def is_heading(words: str) -> bool:
    """Whether a line is written as a heading: all capitals, or most words capitalised.

    >>> is_heading("Minister Rejects Offer of Talks"), is_heading("He rejects the offer")
    (True, False)
    """
    if len(words) > _LONGEST_HEADING or is_sentence(words) or words.endswith((":", ";", ",")):
        return False
    letters = [c for c in words if c.isalpha()]
    tokens = [w for w in re.findall(r"[^\W\d_][\w’'-]*", words) if len(w) > 3]
    if letters and all(c.isupper() for c in letters):
        return len(words.split()) >= 2
    capitalised = sum(token[0].isupper() for token in tokens)
    return len(tokens) >= 3 and capitalised >= 0.8 * len(tokens)


def is_byline(words: str, *, lexicon: FurnitureLexicon) -> bool:
    """Whether a line is "By" and a name, as it stands above a story."""
    if is_sentence(words) or quotes(words) or not _AFTER_BY.search(words[:_LONGEST_HEADING]):
        return False
    return _opens(matching_key(words), lexicon.byline_openings)


def is_date_line(words: str, *, lexicon: FurnitureLexicon) -> bool:
    """Whether a line is a date and nothing else, or says when the page was published."""
    key = matching_key(words)
    tokens = re.findall(r"[^\W\d_]+|\d+", words.casefold())
    numbers = [token for token in tokens if token.isdigit()]
    names = [token for token in tokens if not token.isdigit()]
    if not numbers or len(words) > _PROSE_LENGTH:
        return False
    if _opens(key, lexicon.date_openings) and any(len(number) == 4 for number in numbers):
        return True
    return (bool(names) or len(numbers) >= 3) and lexicon.calendar.issuperset(names)


def _opens(key: str, phrases: Iterable[str]) -> bool:
    return f"{key} ".startswith(tuple(f"{phrase} " for phrase in phrases))


def _closes(key: str, phrases: Iterable[str]) -> bool:
    return f" {key}".endswith(tuple(f" {phrase}" for phrase in phrases))


def _is_caption(words: str, key: str, *, lexicon: FurnitureLexicon) -> bool:
    """Whether it opens as "Photo: ...", closes as "..., file image", or names an agency."""
    if quotes(words) and is_prose(words):
        return False
    if _closes(key, lexicon.caption_endings) and not is_prose(words):
        return True
    if _has_credit(words[-_CREDIT_REACH:], lexicon=lexicon):
        return True
    label = _LABEL.match(words)
    if label is not None and matching_key(label.group(1)) in lexicon.caption_openings:
        return True
    credit = _CREDIT_AT_END.search(words[-_CREDIT_REACH:])
    if credit is not None and matching_key(credit.group(1)) in lexicon.caption_openings:
        return True
    unmarked = lexicon.caption_openings.difference(lexicon.caption_openings_with_mark)
    return _opens(key, unmarked) and not is_prose(words)


def _has_credit(tail: str, *, lexicon: FurnitureLexicon) -> bool:
    """Whether a line's end is "Agency/Name" or "(Agency Photo/Name)"."""
    before, *names = tail.split("/")
    named = bool(names) and all(_NAME.fullmatch(name.strip()) for name in names)
    return named and _closes(matching_key(before), lexicon.credit_agencies)


def _is_sign_off(words: str, key: str, *, lexicon: FurnitureLexicon) -> bool:
    """Whether it says who wrote and edited the story, or who owns it."""
    if quotes(words):
        return False
    if _opens(key, lexicon.notices) or _closes(key, lexicon.sign_off_endings):
        return True
    if words.startswith("©") or key.startswith(("copyright ", "c 19", "c 20")):
        return True
    names = _AFTER_BY.search(words)
    return _opens(key, lexicon.sign_off_openings) and names is not None and names.start() < 40


def _is_label(words: str, key: str, *, lexicon: FurnitureLexicon) -> bool:
    """Whether it is a button, a row of links, a label with its links, or ends in an address."""
    if key in lexicon.whole_lines:
        return True
    if is_prose(words) or quotes(words):
        return False
    tokens = key.split()
    links = sum(token in lexicon.link_words for token in tokens)
    if not is_sentence(words) and len(tokens) <= _SHORT_WORDS and links > 0.6 * len(tokens):
        return True
    if _opens(key, lexicon.openings):
        return not is_sentence(words) or "!" in words[-2:]
    return bool(_LINK_AT_END.search(words)) and not _SENTENCE_END.search(words)


def _is_appeal(words: str, key: str, *, lexicon: FurnitureLexicon) -> bool:
    """Whether it asks the reader of the page to subscribe, give, comment or allow cookies."""
    if quotes(words):
        return False
    tokens = set(key.split())
    addressed = not lexicon.addresses.isdisjoint(tokens)
    short = len(words) <= _LONGEST_APPEAL
    asks = short and addressed and not lexicon.appeal_words.isdisjoint(tokens)
    return asks or _opens(key, lexicon.appeals)
