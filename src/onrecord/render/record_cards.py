"""The record on the page: red lines above the article, all else beside it."""

from collections.abc import Collection, Iterable
from html import escape

from onrecord.model import Record
from onrecord.render.cards import render_cards, render_index
from onrecord.render.item_cards import render_section
from onrecord.render.sections import Section, SectionName
from onrecord.render.speakers import speakers_of

__all__ = ["render_first", "render_rest"]


def render_first(sections: Iterable[Section], *, anchors: Collection[str]) -> str:
    """Return the section that stands above the article: red lines and commitments."""
    first = (section for section in sections if section.name is SectionName.COMMITMENTS)
    return "".join(
        _framed(section, render_section(section, anchors=anchors)) for section in first
    )


def render_rest(
    record: Record, sections: Iterable[Section], *, anchors: Collection[str]
) -> str:
    """Return the sections that stand beside the article."""
    parts = []
    for section in sections:
        if section.name is SectionName.STATEMENTS:
            parts.append(_framed(section, _statements(record, anchors)))
        elif section.name is not SectionName.COMMITMENTS:
            parts.append(_framed(section, render_section(section, anchors=anchors)))
    return "\n".join(parts) or '<p class="note">Nothing found.</p>'


def _statements(record: Record, anchors: Collection[str]) -> str:
    speakers = speakers_of(record)
    names = {actor.id: actor.name for actor in record.actors}
    cards = render_cards(speakers, names=names, text=record.article.text, anchors=anchors)
    return f"{render_index(speakers)}\n{cards}"


def _framed(section: Section, inner: str) -> str:
    name = section.name.value
    note = f'<p class="note">{escape(section.note)}</p>\n' if section.note else ""
    return (
        f'<section class="section" id="{name}" tabindex="-1" aria-labelledby="h-{name}">\n'
        f'<h2 class="column-name" id="h-{name}">{escape(section.title)}</h2>\n'
        f'{note}<div class="cards">\n{inner}\n</div>\n</section>'
    )
