"""The cards: one for each speaker, in HTML, with links back to the words in the article."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from html import escape

from onrecord.model import Act, ActorId, ActorKind, Statement
from onrecord.render.speakers import Speaker
from onrecord.render.visible import paragraphs_of
from onrecord.render.wording import (
    ACT_HEADINGS,
    NEGATED,
    content_words,
    cue_words,
    doubt_words,
    is_doubtful,
    particulars,
)

__all__ = ["render_cards", "render_index"]


def render_index(speakers: Iterable[Speaker]) -> str:
    """Return the list of speakers, each a link to its card, with its count of statements."""
    items = [
        f'<li><a href="#c{card}"><bdi>{escape(speaker.name)}</bdi></a>'
        f' <span class="count">{len(speaker.entries)}</span></li>'
        for card, speaker in enumerate(speakers, start=1)
    ]
    return f'<ol class="index">{"".join(items)}</ol>'


def render_cards(
    speakers: Iterable[Speaker],
    *,
    names: Mapping[ActorId, str],
    text: str,
    anchors: Collection[str],
) -> str:
    """Return the cards of the speakers, in order; *text* is the article's.

    *anchors* are the identifiers that the page has for links back into the article.
    """
    return "\n".join(
        "".join(_card(card, speaker, names=names, text=text, anchors=anchors))
        for card, speaker in enumerate(speakers, start=1)
    )


def _card(
    card: int,
    speaker: Speaker,
    *,
    names: Mapping[ActorId, str],
    text: str,
    anchors: Collection[str],
) -> Iterator[str]:
    kind = speaker.kind
    told = kind is not None and kind is not ActorKind.PERSON
    yield f'<section class="card" id="c{card}" aria-labelledby="n{card}">'
    yield f'<h3 id="n{card}"><bdi>{escape(speaker.name)}</bdi>'
    yield f' <span class="kind">({kind})</span></h3>' if told else "</h3>"
    if speaker.roles:
        yield f'<p class="role" dir="auto">{escape("; ".join(speaker.roles))}</p>'
    for act, entries in speaker.acts():
        if act is not Act.SAY:
            yield f'<h4 class="act">{ACT_HEADINGS[act]}</h4>'
        yield '<ol class="statements">'
        for entry in entries:
            facts = _facts(entry.statement, names=names, with_role=len(speaker.roles) > 1)
            yield f'<li id="s{entry.number}"><p class="facts">'
            yield _way_back(entry.number, anchors)
            yield " · ".join(facts)
            yield "</p>"
            yield _quote(content_words(entry.statement, text=text))
            yield "</li>"
        yield "</ol>"
    yield "</section>"


def _way_back(number: int, anchors: Collection[str]) -> str:
    if f"t{number}" not in anchors:
        return f'<span class="back">{number}</span> '
    label = f"Statement {number}: back to the article"
    return f'<a class="back" href="#t{number}" aria-label="{label}">{number}</a> '


def _quote(words: str) -> str:
    paragraphs = (f'<p dir="auto">{escape(p)}</p>' for p in paragraphs_of(words))
    return f"<blockquote>{''.join(paragraphs)}</blockquote>"


def _facts(
    statement: Statement, *, names: Mapping[ActorId, str], with_role: bool
) -> Iterator[str]:
    yield f'<bdi class="said">{escape(cue_words(statement))}</bdi>'
    if statement.negated:
        yield f"<b>{NEGATED}</b>"
    for particular in particulars(statement, names=names, with_role=with_role):
        yield f"<bdi>{escape(particular)}</bdi>"
    if is_doubtful(statement):
        yield f"<b>{doubt_words(statement)}</b>"
