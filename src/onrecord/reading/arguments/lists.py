"""Lists: bullets that reason step by step to a conclusion."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.model import BlockKind
from onrecord.reading.analysis import Analysis
from onrecord.reading.syntax import Run

__all__ = ["Item", "find_lists"]

_BULLET = re.compile(r"\s{0,20}(?:[•●▪■◦‣·*–—-]\s|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s)")


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list: its sentences, in order."""

    sentences: tuple[Run, ...]


def find_lists(analysis: Analysis) -> Iterator[tuple[Item, ...]]:
    """Yield the lists of an article: neighbouring paragraphs that open with a bullet."""
    items: dict[int, list[Run]] = {}
    draft = analysis.draft
    word = 0
    while word < len(draft.sentence):
        sentence = analysis.sentence_run(word)
        if any(map(str.isalpha, draft.words.texts[word : sentence[1] + 1])):
            items.setdefault(draft.paragraph[word], []).append(sentence)
        word = sentence[1] + 1
    group: list[Item] = []
    for number, paragraph in enumerate(draft.paragraphs):
        listed = paragraph.kind is BlockKind.LIST or _BULLET.match(
            analysis.text, paragraph.start, paragraph.end
        )
        if listed and number in items:
            group.append(Item(tuple(items[number])))
            continue
        if len(group) > 1:
            yield tuple(group)
        group = []
    if len(group) > 1:
        yield tuple(group)
