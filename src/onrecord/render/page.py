"""The page: a record as one self-contained HTML page, the article marked in place."""

import base64
import hashlib
from functools import cache
from html import escape
from importlib.resources import files
from string import Template

from onrecord.model import ActorId, Article, Record
from onrecord.render.cards import render_cards, render_index
from onrecord.render.marked import render_marked
from onrecord.render.speakers import speakers_of
from onrecord.render.visible import one_line
from onrecord.render.wording import day_words, summary_words

__all__ = ["render_page"]

_WARNING = '<p class="warning">Incomplete: much of the page’s text could not be read.</p>\n'


def render_page(record: Record) -> str:
    """Return the HTML page of a record: no script, no other file, nothing from the network.

    Every word of the article is escaped, and the page's own policy allows one style sheet by
    its hash and nothing else.
    """
    article = record.article
    speakers = speakers_of(record)
    names: dict[ActorId, str] = {actor.id: actor.name for actor in record.actors}
    style = _part("page.css") + _pointing(len(record.statements))
    return Template(_part("page.html")).substitute(
        style=style,
        style_hash=_hash(style),
        title=escape(one_line(article.title or article.id)),
        origin=_origin(article),
        warning=_WARNING if article.incomplete else "",
        summary=escape(summary_words(record.statements)),
        language=f' lang="{escape(article.language)}"' if article.language else "",
        article=render_marked(record, speakers),
        index=render_index(speakers),
        cards=render_cards(speakers, names=names, text=article.text),
        schema=escape(record.schema),
        id=escape(one_line(article.id)),
        sha256=escape(article.sha256),
    )


@cache
def _part(name: str) -> str:
    return files("onrecord.render").joinpath(name).read_text("utf-8")


def _pointing(statements: int) -> str:
    """Return the rules that outline a statement's words once its number is followed."""
    return "".join(
        f":root:has(#t{number}:target,#s{number}:target) .p{number}{{outline:2px solid}}\n"
        for number in range(1, statements + 1)
    )


def _hash(style: str) -> str:
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii")


def _origin(article: Article) -> str:
    published = day_words(article.published) if article.published else "no date given"
    known = (article.outlet, published, article.byline)
    parts = [f"<bdi>{escape(one_line(part))}</bdi>" for part in known if part]
    if article.url:
        parts.append(_link(one_line(article.url)))
    return " · ".join(parts)


def _link(url: str) -> str:
    shown = f"<bdi>{escape(url)}</bdi>"
    if not url.lower().startswith(("https://", "http://")):
        return shown
    return f'<a href="{escape(url)}" rel="noopener noreferrer external">{shown}</a>'
