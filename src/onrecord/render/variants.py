"""Variants: the wordings of a quotation as text, with the words that changed in marks."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from onrecord.model import Carrier, Handle
from onrecord.model.variants import Alignment, Change, Part, PartKind, Variant
from onrecord.render.consoles import drawing
from onrecord.render.visible import one_line
from onrecord.render.wording import count_words, day_words

__all__ = ["marked_words", "render_variants"]

_CHANGES: Mapping[Change, str] = {
    Change.SAME: "the words of",
    Change.SHORTENED: "shortened from",
    Change.LENGTHENED: "longer than",
    Change.OVERLAPPING: "overlaps",
    Change.REWORDED: "reworded from",
    Change.TRANSLATED: "reworded in translation from",
}
_MARKS: Mapping[PartKind, tuple[str, str, str]] = {
    PartKind.KEPT: ("", "", ""),
    PartKind.REMOVED: ("[-", "-]", "red"),
    PartKind.ADDED: ("{+", "+}", "green"),
}
_INDENT = 4
_CARRIERS_NAMED = 5


def render_variants(
    variants: Sequence[Variant], *, width: int = 80, colour: bool = False
) -> str:
    """Return the variants as text, in their order, with colour codes only if *colour*."""
    console = drawing(width=width, colour=colour)
    with console.capture() as shown:
        for number, variant in enumerate(variants, 1):
            console.print(*_lines(number, variant), sep="\n")
            console.print()
        console.print(Text(_closing(variants)))
    return "\n".join(line.rstrip() for line in shown.get().rstrip("\n").split("\n"))


def marked_words(alignment: Alignment) -> str:
    """Return the later wording with what was removed as [-words-] and added as {+words+}."""
    return " ".join(_marked(part) for part in alignment.parts)


def _lines(number: int, variant: Variant) -> Iterator[RenderableType]:
    day = day_words(variant.day) if variant.day else "no date given"
    outlet = variant.carriers[0].outlet if variant.carriers else None
    head = Text(f"{number:>3} ", style="bold")
    told = (day, outlet, variant.speaker_name or "speaker not known", variant.manner.value)
    head.append(" · ".join(one_line(part) for part in told if part))
    head.append(f" · {variant.handle}", style="dim")
    yield head
    yield Padding(Text(f"“{one_line(variant.text)}”"), (0, 0, 0, _INDENT))
    if variant.closest and variant.alignment:
        yield Padding(_change(variant.closest, variant.alignment), (0, 0, 0, _INDENT))
    if len(variant.carriers) > 1:
        yield Padding(Text(_carried(variant.carriers[1:]), style="dim"), (0, 0, 0, _INDENT))


def _change(closest: Handle, alignment: Alignment) -> Text:
    shown = Text(f"{_CHANGES[alignment.change]} {closest}", style="italic")
    if alignment.change is Change.SAME:
        return shown
    shown.append(": ")
    for at, part in enumerate(alignment.parts):
        shown.append(" " if at else "")
        shown.append(_marked(part), style=f"not italic {_MARKS[part.kind][2]}".strip())
    return shown


def _marked(part: Part) -> str:
    opening, closing, _ = _MARKS[part.kind]
    return f"{opening}{one_line(part.text)}{closing}"


def _carried(carriers: Sequence[Carrier]) -> str:
    named = "; ".join(_carrier(carrier) for carrier in carriers[:_CARRIERS_NAMED])
    more = len(carriers) - _CARRIERS_NAMED
    return f"carried too by {named}" + (f"; and {more:,} more" if more > 0 else "")


def _carrier(carrier: Carrier) -> str:
    name = one_line(carrier.outlet or carrier.title or f"article {carrier.article}")
    return f"{name} ({carrier.published.isoformat()})" if carrier.published else name


def _closing(variants: Iterable[Variant]) -> str:
    shown = tuple(variants)
    articles = {carrier.article for variant in shown for carrier in variant.carriers}
    return (
        f"{count_words(len(shown), 'wording')} in {count_words(len(articles), 'article')}; "
        "the earliest on record need not be the first there was."
    )
