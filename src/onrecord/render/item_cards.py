"""The sections of the page: groups of items in HTML, with links back to the article."""

from collections.abc import Collection, Iterable, Iterator
from html import escape

from onrecord.render.sections import Group, Item, Line, Link, Section
from onrecord.render.visible import paragraphs_of

__all__ = ["render_section"]


def render_section(section: Section, *, anchors: Collection[str]) -> str:
    """Return the cards of a section, one for each group.

    *anchors* are the identifiers that the page has: a link to any other is plain words.
    """
    return "\n".join("".join(_card(group, section, anchors)) for group in section.groups)


def _card(group: Group, section: Section, anchors: Collection[str]) -> Iterator[str]:
    identified = f' id="{escape(group.id)}"' if group.id else ""
    yield f'<div class="card {section.name.value}"{identified}>'
    if group.heading:
        yield f"<h3><bdi>{escape(group.heading)}</bdi></h3>"
    if group.aside:
        yield f'<p class="role" dir="auto">{escape(group.aside)}</p>'
    if group.items:
        yield f'<ol class="items{" compact" if section.compact else ""}">'
        for item in group.items:
            yield from _item(item, anchors)
        yield "</ol>"
    yield "</div>"


def _item(item: Item, anchors: Collection[str]) -> Iterator[str]:
    key = item.key
    yield f'<li id="s{key}"><p class="facts">'
    if f"t{key}" in anchors:
        label = f"{key}: back to the article"
        yield f'<a class="back" href="#t{key}" aria-label="{label}">{key}</a> '
    else:
        yield f'<span class="back">{key}</span> '
    yield " · ".join(_facts(item, anchors))
    yield "</p>"
    yield from _lines(item.lines, anchors)
    yield "</li>"


def _facts(item: Item, anchors: Collection[str]) -> Iterator[str]:
    yield f'<bdi class="lead">{escape(item.lead)}</bdi>'
    yield from (f"<b>{escape(alarm)}</b>" for alarm in item.alarms)
    yield from (_link(fact, anchors) for fact in item.facts)
    if item.doubt:
        yield f"<b>{escape(item.doubt)}</b>"


def _lines(lines: Iterable[Line], anchors: Collection[str]) -> Iterator[str]:
    held = [line for line in lines if line.quote or line.words]
    labelled = [line for line in held if line.label]
    yield from (_quote(line) for line in held if not line.label)
    if labelled:
        yield '<dl class="lines">'
        for line in labelled:
            part = f' class="{line.part.name.lower()}-label"' if line.part else ""
            yield f"<dt{part}>{escape(line.label)}</dt><dd>{_words(line, anchors)}</dd>"
        yield "</dl>"


def _words(line: Line, anchors: Collection[str]) -> str:
    words = " · ".join(_link(link, anchors) for link in line.words)
    return words + (_quote(line) if line.quote else "")


def _quote(line: Line) -> str:
    inner = "".join(f'<p dir="auto">{escape(p)}</p>' for p in paragraphs_of(line.quote))
    return f"<blockquote>{inner}</blockquote>"


def _link(link: Link, anchors: Collection[str]) -> str:
    words = f"<bdi>{escape(link.words)}</bdi>"
    return f'<a href="#{link.to}">{words}</a>' if link.to in anchors else words
