"""The contents of the page: links to its sections, and what is marked in the article."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from html import escape

from onrecord.model import Record
from onrecord.render.sections import Section, SectionName

__all__ = ["render_contents", "render_layers"]


@dataclass(frozen=True, slots=True)
class _Layer:
    """A layer of marks: its name in CSS, the kinds of its keys, and a legend with samples."""

    name: str
    kinds: str
    legend: str


_STATEMENTS = _Layer(
    "statements",
    "",
    '<span class="source">source</span> who is quoted, <span class="cue">cue</span> the words'
    ' that say so, <span class="content">content</span> what is said',
)
_LAYERS = (
    _Layer(
        "redlines",
        "C",
        'commitments: <span class="trigger">trigger</span>,'
        ' <span class="consequence">consequence</span>, <span class="stress">resolve</span>',
    ),
    _Layer("territories", "T", '<span class="claim">status claims</span>'),
    _Layer("events", "E", '<span class="event">events</span>'),
    _Layer("numbers", "N", '<span class="quantity">numbers</span>'),
    _Layer("reasoning", "FPAV", '<span class="premise">arguments, firsts, readings</span>'),
)


def render_contents(record: Record, sections: Iterable[Section]) -> str:
    """Return links to the sections, each with its count."""
    links = (
        f'<li><a href="#{section.name.value}">{escape(section.title)}</a>'
        f' <span class="count">{_count(record, section)}</span></li>'
        for section in sections
    )
    return f"<ul>{''.join(links)}</ul>"


def render_layers(keys: Collection[str]) -> str:
    """Return the legend: each layer of marks that the article has, to be shown or hidden.

    The style sheet does it by itself; a browser that cannot shows all of them.
    """
    kinds = {key[0] for key in keys}
    layers = [layer for layer in _LAYERS if kinds.intersection(layer.kinds)]
    if any(key.isdigit() for key in keys):
        layers.insert(0, _STATEMENTS)
    return "".join(
        f'<label><input type="checkbox" id="show-{layer.name}" checked> '
        f"<span>{layer.legend}</span></label>"
        for layer in layers
    )


def _count(record: Record, section: Section) -> int:
    if section.name is SectionName.STATEMENTS:
        return len(record.statements)
    return sum(1 for _ in section.items())
