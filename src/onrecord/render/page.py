"""The page: a record as one self-contained HTML page, the article marked in place."""

import base64
import hashlib
from collections.abc import Collection, Iterable
from functools import cache
from html import escape
from importlib.resources import files
from string import Template

from onrecord.model import Article, Record
from onrecord.render.contents import render_contents, render_layers
from onrecord.render.marked import render_marked
from onrecord.render.marks import Mark, in_order, marks_of
from onrecord.render.record_cards import render_first, render_rest
from onrecord.render.sections import ALL, Section, SectionName, sections_of
from onrecord.render.speakers import speakers_of
from onrecord.render.summary import summary_lines
from onrecord.render.visible import one_line
from onrecord.render.wording import day_words

__all__ = ["render_page"]

_WARNING = '<p class="warning">Incomplete: much of the page’s text could not be read.</p>\n'


def render_page(record: Record, *, only: Collection[SectionName] = ALL) -> str:
    """Return the HTML page of a record: no script, no other file, nothing from the network.

    Sections that hold nothing, or are not among *only*, are left out. Every word of the
    article is escaped, and the page's own policy allows one style sheet by its hash and
    nothing else.
    """
    article = record.article
    sections = tuple(sections_of(record, only=only))
    names = _names(record, sections)
    marked = render_marked(article, _marks(record, sections), names=names)
    anchors = _anchors(sections, keys=names, marked=marked.keys)
    style = _part("page.css") + _pointing(marked.keys)
    return Template(_part("page.html")).substitute(
        style=style,
        style_hash=_hash(style),
        title=escape(one_line(article.title or article.id)),
        origin=_origin(article),
        warning=_WARNING if article.incomplete else "",
        summary="".join(f"<p>{escape(' · '.join(line))}</p>" for line in summary_lines(record)),
        contents=render_contents(record, sections),
        layers=render_layers(marked.keys),
        language=f' lang="{escape(article.language)}"' if article.language else "",
        article=marked.html,
        first=render_first(sections, anchors=anchors),
        rest=render_rest(record, sections, anchors=anchors),
        schema=escape(record.schema),
        id=escape(one_line(article.id)),
        sha256=escape(article.sha256),
    )


def _names(record: Record, sections: Iterable[Section]) -> dict[str, str]:
    """Return what each key on the page stands for, in a few words."""
    names: dict[str, str] = {}
    for section in sections:
        if section.name is SectionName.STATEMENTS:
            names |= {
                str(entry.number): speaker.name
                for speaker in speakers_of(record)
                for entry in speaker.entries
            }
        names |= {item.key: f"{section.title}: {item.lead}" for item in section.items()}
    return names


def _marks(record: Record, sections: Iterable[Section]) -> list[Mark]:
    marks: set[Mark] = set()
    for section in sections:
        if section.name is SectionName.STATEMENTS:
            marks.update(marks_of(record.statements))
        for item in section.items():
            marks.update(Mark(s.start, s.end, part, item.key) for part, s in item.marked())
    return sorted(marks)


def _anchors(
    sections: Iterable[Section], *, keys: Iterable[str], marked: Iterable[str]
) -> frozenset[str]:
    """Return the identifiers that links within the page may lead to."""
    groups = (group.id for section in sections for group in section.groups if group.id)
    return frozenset((*groups, *(f"s{key}" for key in keys), *(f"t{key}" for key in marked)))


@cache
def _part(name: str) -> str:
    return files("onrecord.render").joinpath(name).read_text("utf-8")


def _pointing(keys: Iterable[str]) -> str:
    """Return the rules that outline an item's words once its key is followed."""
    return "".join(
        f":root:has(#t{key}:target,#s{key}:target) .p{key}{{outline:2px solid}}\n"
        for key in sorted(keys, key=in_order)
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
