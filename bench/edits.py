"""Edits: what a house does to a story that it takes over from another."""

import random
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

__all__ = ["EDITS", "edited"]

Story = Sequence[str]
"""The paragraphs of a story."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What an editor has at hand: an unrelated story, and chance."""

    other: Story
    chance: random.Random


Edit = Callable[[Story, Desk], Story]
"""Makes one story of another."""

_BREAK = re.compile(r"\s*\n\s*")
_SENTENCE = re.compile(r"(?<=[.!?][\"”]) +|(?<=[.!?]) +")
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]{2,}")

_DATELINE = "KELM HARBOUR, March 13 (Meridian) - "
_CREDIT = "(Reporting by Mara Lind; editing by Joss Verle)"
_OTHER_NAMES = ("Tarn", "Vessany", "Quill", "Orland", "Kelm")
_DROPPED = 0.3
_REUSED = (80, 200)  # words in two paragraphs that are reused
_SHOUTED = 0.3


def edited(text: str, other: str, *, edit: str, chance: random.Random) -> str:
    """Return the text of a story after one of `EDITS`; *other* is an unrelated story."""
    return "\n\n".join(EDITS[edit](_paragraphs(text), Desk(_paragraphs(other), chance)))


def _paragraphs(text: str) -> Story:
    return [part for part in _BREAK.split(text.strip()) if part]


def _cut(share: float) -> Edit:
    def cut(story: Story, _desk: Desk) -> Story:
        room = max(int(share * sum(len(part.split()) for part in story)), 1)
        kept = []
        for part in story:
            words = part.split()[:room]
            room -= len(words)
            if words:
                kept.append(" ".join(words))
        return kept

    return cut


def _reorder(story: Story, desk: Desk) -> Story:
    return [story[0], *desk.chance.sample(story[1:], len(story) - 1)]


def _change_headline(story: Story, desk: Desk) -> Story:
    return [desk.other[0], *story[1:]] if len(story) > 1 else story


def _add_agency(story: Story, _desk: Desk) -> Story:
    first = min(1, len(story) - 1)
    return [*story[:first], _DATELINE + story[first], *story[first + 1 :], _CREDIT]


def _drop_sentences(story: Story, desk: Desk) -> Story:
    kept = []
    for part in story:
        sentences = [s for s in _SENTENCE.split(part) if desk.chance.random() >= _DROPPED]
        if sentences:
            kept.append(" ".join(sentences))
    return kept or story[:1]


def _swap_names(story: Story, _desk: Desk) -> Story:
    found = Counter(name for part in story for name in _NAME.findall(part))
    commonest = [name for name, _ in found.most_common(len(_OTHER_NAMES))]
    if not commonest:
        return story
    instead = dict(zip(commonest, _OTHER_NAMES, strict=False))
    names = re.compile(rf"\b(?:{'|'.join(commonest)})\b")
    return [names.sub(lambda found: instead[found.group()], part) for part in story]


def _reuse_two(story: Story, desk: Desk) -> Story:
    """Put two neighbouring paragraphs into another story."""
    low, high = _REUSED
    lengths = [len(f"{a} {b}".split()) for a, b in pairwise(story)]
    fit = [at for at, words in enumerate(lengths) if low <= words <= high]
    longest = max(range(len(lengths)), key=lengths.__getitem__, default=0)
    at = desk.chance.choice(fit or [longest])
    place = desk.chance.randint(1, len(desk.other))
    return [*desk.other[:place], *story[at : at + 2], *desk.other[place:]]


def _set_anew(story: Story, desk: Desk) -> Story:
    """Change blanks, quotation marks and case."""
    return [
        part.upper()
        if desk.chance.random() < _SHOUTED
        else part.replace('"', "”").replace("'", "’").replace(" ", "  ")
        for part in story
    ]


def _add_paragraph(story: Story, desk: Desk) -> Story:
    place = desk.chance.randint(1, len(story))
    return [*story[:place], max(desk.other, key=len), *story[place:]]


EDITS: Mapping[str, Edit] = {
    "cut to 60 %": _cut(0.6),
    "cut to half": _cut(0.5),
    "paragraphs reordered": _reorder,
    "headline changed": _change_headline,
    "agency line added": _add_agency,
    "sentences dropped": _drop_sentences,
    "names swapped": _swap_names,
    "two paragraphs reused": _reuse_two,
    "set anew": _set_anew,
    "paragraph added": _add_paragraph,
}
