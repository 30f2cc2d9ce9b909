"""Furniture: what each line of a page is for, told from its position, length and words.

Lines are labelled, never dropped. What is said on a page matters more than what decorates it:
a line is body unless it is plainly something else, so a paragraph is never given away for a
share bar found.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from onrecord.intake.lines import Paragraph, find_paragraphs
from onrecord.intake.scripts import main_script
from onrecord.intake.signs import (
    is_byline,
    is_date_line,
    is_heading,
    is_prose,
    is_sentence,
    kind_by_itself,
    quotes,
)
from onrecord.model import Block, BlockKind, Span
from onrecord.reference.furniture import FurnitureLexicon, load_furniture, matching_key

__all__ = ["kinds_of", "mark_blocks"]

# Longer texts are books or machine output: they become one body block, untouched by the tagger.
_LONGEST_TAGGED = 1_000_000

_LONGEST_TITLE = 200
_HEADER_LINES = 8
_SHORTEST_CLAUSE = 40
_FRONT_MATTER = re.compile(r"[A-Za-z_]+\s*:")

_Kinds = list[BlockKind | None]


def mark_blocks(text: str, *, title: str | None = None) -> tuple[Block, ...]:
    """Return the blocks of a plain text: runs of lines of one kind, blank lines between.

    >>> [b.kind.value for b in mark_blocks("Talks Fail Again\\n\\nThey met on Monday.\\n")]
    ['title', 'body']
    """
    if len(text) > _LONGEST_TAGGED:
        return _one_body(text)
    paragraphs = find_paragraphs(text)
    return tuple(_blocks(text, paragraphs, kinds_of(paragraphs, title=title)))


def kinds_of(
    paragraphs: Sequence[Paragraph], *, title: str | None = None
) -> tuple[BlockKind, ...]:
    """Return what each paragraph is for; whatever shows no sign of another use is body."""
    lexicon = load_furniture()
    kinds: _Kinds = [kind_by_itself(p.item, lexicon=lexicon) for p in paragraphs]
    _spare_broken_sentences(paragraphs, kinds)
    _mark_front_matter(paragraphs, kinds)
    _mark_title(paragraphs, kinds, title=title)
    _mark_header(paragraphs, kinds, lexicon=lexicon)
    _mark_repeats(paragraphs, kinds)
    _mark_other_scripts(paragraphs, kinds)
    _mark_sections(paragraphs, kinds, lexicon=lexicon)
    _mark_headings(paragraphs, kinds)
    return tuple(
        kind or (BlockKind.LIST if p.bulleted else BlockKind.BODY)
        for p, kind in zip(paragraphs, kinds, strict=True)
    )


def _spare_broken_sentences(paragraphs: Sequence[Paragraph], kinds: _Kinds) -> None:
    """Give back to the body a line that is only the beginning or end of a broken sentence."""
    for here in range(1, len(paragraphs)):
        line, before = paragraphs[here], paragraphs[here - 1]
        goes_on = line.opens_lower and not line.after_blank and not is_sentence(before.words)
        if goes_on and None in kinds[here - 1 : here + 1]:
            kinds[here - 1 : here + 1] = [None, None]


def _mark_front_matter(paragraphs: Sequence[Paragraph], kinds: _Kinds) -> None:
    """Mark "key: value" lines between two rules at the very top, as site generators write."""
    if not paragraphs or paragraphs[0].words != "---":
        return
    for here, paragraph in enumerate(paragraphs[1:], start=1):
        if paragraph.words == "---":
            kinds[: here + 1] = [BlockKind.FURNITURE] * (here + 1)
            for line in range(here):
                if paragraphs[line].words.startswith("title:"):
                    kinds[line] = BlockKind.TITLE
            return
        if not _FRONT_MATTER.match(paragraph.words):
            return


def _mark_title(paragraphs: Sequence[Paragraph], kinds: _Kinds, *, title: str | None) -> None:
    known = matching_key(title) if title else ""
    if known:
        seen = False
        for here, paragraph in enumerate(paragraphs):
            if matching_key(paragraph.words[:_LONGEST_TAGGED]) == known:
                kinds[here] = BlockKind.FURNITURE if seen else BlockKind.TITLE
                seen = True
        if seen:
            return
    first = next((i for i, kind in enumerate(kinds) if kind is None), None)
    if BlockKind.TITLE in kinds[: first or 0] or first is None or first + 1 == len(paragraphs):
        return
    if _opens_as_title(paragraphs, first):
        kinds[first] = BlockKind.TITLE


def _opens_as_title(paragraphs: Sequence[Paragraph], first: int) -> bool:
    line, following = paragraphs[first], paragraphs[first + 1]
    if len(line.words) > _LONGEST_TITLE or line.words.endswith((".", ":", ",", ";", "…")):
        return False
    if line.bulleted or (following.opens_lower and not following.after_blank):
        return False
    return not (is_prose(line.words) and is_sentence(line.words))


def _mark_header(
    paragraphs: Sequence[Paragraph], kinds: _Kinds, *, lexicon: FurnitureLexicon
) -> None:
    """Mark author and date lines above the story."""
    for here, paragraph in enumerate(paragraphs[:_HEADER_LINES]):
        if kinds[here] is not None or len(paragraph.words) > _LONGEST_TITLE:
            continue
        dated = is_date_line(paragraph.words, lexicon=lexicon)
        if dated or is_byline(paragraph.words, lexicon=lexicon):
            kinds[here] = BlockKind.FURNITURE


def _mark_repeats(paragraphs: Sequence[Paragraph], kinds: _Kinds) -> None:
    """Mark the headline where it comes again, and a standfirst that the story repeats."""
    keys = [matching_key(p.words) for p in paragraphs]
    titles = {key for key, kind in zip(keys, kinds, strict=True) if kind is BlockKind.TITLE}
    titles = {key.removeprefix("title ") for key in titles}
    first = next((i for i, kind in enumerate(kinds) if kind is BlockKind.TITLE), len(kinds))
    for here in range(first + 1, len(kinds)):
        if keys[here] in titles and kinds[here] is not BlockKind.TITLE:
            kinds[here] = BlockKind.FURNITURE
    for here, key in enumerate(keys[: _HEADER_LINES // 2]):
        if kinds[here] is None and len(key) >= _SHORTEST_CLAUSE:
            copied = any(key in later for later in keys[here + 1 :])
            kinds[here] = BlockKind.FURNITURE if copied else None


def _mark_other_scripts(paragraphs: Sequence[Paragraph], kinds: _Kinds) -> None:
    scripts = [main_script(p.words[:_LONGEST_TITLE]) for p in paragraphs]
    weights: Counter[str] = Counter()
    for paragraph, script in zip(paragraphs, scripts, strict=True):
        weights[script] += len(paragraph.words)
    weights.pop("", None)
    if not weights:
        return
    main = weights.most_common(1)[0][0]
    for here, paragraph in enumerate(paragraphs):
        foreign = scripts[here] not in {"", main}
        if foreign and not is_prose(paragraph.words) and not quotes(paragraph.words):
            kinds[here] = BlockKind.FURNITURE


def _mark_sections(
    paragraphs: Sequence[Paragraph], kinds: _Kinds, *, lexicon: FurnitureLexicon
) -> None:
    """Mark what hangs under "Related stories" or a comment form, up to the next paragraph."""
    inside = False
    for here, paragraph in enumerate(paragraphs):
        if matching_key(paragraph.words[:_LONGEST_TITLE]) in lexicon.section_headings:
            inside = True
        elif is_prose(paragraph.words) or is_sentence(paragraph.words):
            inside = inside and kinds[here] is BlockKind.FURNITURE
        elif inside and kinds[here] in {None, BlockKind.TITLE}:
            kinds[here] = BlockKind.FURNITURE


def _mark_headings(paragraphs: Sequence[Paragraph], kinds: _Kinds) -> None:
    """Mark lines written as headings; below the last paragraph they are teasers."""
    told = [i for i, p in enumerate(paragraphs) if kinds[i] is None and _tells(p)]
    last = told[-1] if told else len(paragraphs)
    for here, paragraph in enumerate(paragraphs):
        if kinds[here] is not None or paragraph.bulleted or not is_heading(paragraph.words):
            continue
        if here and kinds[here - 1] is None and _hands_over(paragraphs[here - 1]):
            continue
        kinds[here] = BlockKind.TITLE if here < last else BlockKind.FURNITURE


def _tells(paragraph: Paragraph) -> bool:
    return paragraph.bulleted or is_sentence(paragraph.words) or paragraph.words.endswith(":")


def _hands_over(paragraph: Paragraph) -> bool:
    """Whether a paragraph breaks off, so that the next line may be what somebody says."""
    return len(paragraph.words) >= _SHORTEST_CLAUSE and not is_sentence(paragraph.words)


def _blocks(
    text: str, paragraphs: Sequence[Paragraph], kinds: Sequence[BlockKind]
) -> Iterator[Block]:
    first = 0
    for here in range(1, len(paragraphs) + 1):
        if here < len(paragraphs):
            same = kinds[here] is kinds[first] and not paragraphs[here].after_blank
            if same:
                continue
        span = Span.of(text, paragraphs[first].start, paragraphs[here - 1].end)
        yield Block(span=span, kind=kinds[first])
        first = here


def _one_body(text: str) -> tuple[Block, ...]:
    if text.isspace():
        return ()
    return (Block(span=Span.of(text, 0, len(text)), kind=BlockKind.BODY),)
