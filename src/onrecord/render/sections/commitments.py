"""Red lines and other commitments: what a speaker binds itself to, as items to show."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import count

from onrecord.model import (
    Commitment,
    CommitmentKind,
    Linkage,
    Means,
    Modality,
    Record,
    Span,
    Statement,
)
from onrecord.render.marks import Part
from onrecord.render.quotes import quoted_words
from onrecord.render.sections.conditions import condition_labels
from onrecord.render.sections.items import Group, Item, Line, Link, Section, SectionName
from onrecord.render.sections.keys import Keys
from onrecord.render.speakers import NO_SPEAKER
from onrecord.render.visible import one_line
from onrecord.render.wording import NEGATED, doubt_of, period_words

__all__ = ["commitment_section", "is_red_line"]

_HEADINGS: Mapping[CommitmentKind, str] = {
    CommitmentKind.THREAT: "Other threats",
    CommitmentKind.WARNING: "Other warnings",
    CommitmentKind.PROMISE: "Promises",
    CommitmentKind.ASSURANCE: "Assurances",
    CommitmentKind.DEMAND: "Demands",
    CommitmentKind.DENIAL: "Denials",
}
_EXPLICITNESS = (
    "allusion or doctrine",
    "talk of risk",
    "conditional, means unnamed",
    "means named",
    "ultimatum, deadline",
)
_MODALITIES: Mapping[Modality, str] = {
    Modality.READY: "is ready to",
    Modality.RESERVES_RIGHT: "reserves the right",
}
_LINKAGES: Mapping[Linkage, str] = {
    Linkage.REPEATS: "repeats",
    Linkage.WIDENS: "widens",
    Linkage.NARROWS: "narrows",
}


def is_red_line(commitment: Commitment) -> bool:
    """Return whether a commitment is tied to a trigger."""
    return bool(commitment.trigger)


def commitment_section(record: Record, keys: Keys) -> Section:
    """Return the commitments: those tied to a trigger first, then the others by kind."""
    numbered = list(zip(map("C{}".format, count(1)), record.commitments, strict=False))

    def items(chosen: Iterable[tuple[str, Commitment]]) -> tuple[Item, ...]:
        return tuple(_item(key, c, keys=keys, text=record.article.text) for key, c in chosen)

    red = items((k, c) for k, c in numbered if is_red_line(c))
    groups = [Group(heading="Red lines", items=red)]
    for kind, heading in _HEADINGS.items():
        others = items((k, c) for k, c in numbered if c.kind is kind and not is_red_line(c))
        # Nothing is "other" where no red line stands above it.
        named = heading if red else heading.removeprefix("Other ").capitalize()
        groups.append(Group(heading=named, items=others))
    return Section(
        name=SectionName.COMMITMENTS,
        title="Red lines and commitments",
        note="What speakers bind themselves to, in their words; not what they will do.",
        groups=tuple(group for group in groups if group.items),
    )


def _item(key: str, commitment: Commitment, *, keys: Keys, text: str) -> Item:
    statement = keys.said.get(commitment.statement)
    speaker = commitment.speaker
    name = keys.names.get(speaker.actor, speaker.name) if speaker else NO_SPEAKER
    return Item(
        key=key,
        lead=one_line(name),
        facts=tuple(map(Link, _facts(commitment))),
        alarms=(NEGATED,) if statement and statement.negated else (),
        doubt=doubt_of(commitment),
        lines=tuple(_lines(commitment, statement, keys=keys, text=text)),
    )


def _facts(commitment: Commitment) -> Iterator[str]:
    yield commitment.kind.value
    if commitment.modality is not Modality.NONE:
        modality = commitment.modality
        yield f"modality: {_MODALITIES.get(modality, modality.value)}"
    unnamed = commitment.means is Means.UNSPECIFIED
    yield "means: not specified" if unnamed else f"means: {commitment.means.value}"
    level = commitment.explicitness
    told = f" ({_EXPLICITNESS[level]})" if 0 <= level < len(_EXPLICITNESS) else ""
    yield f"explicitness {level} of 4{told}"


def _lines(
    commitment: Commitment, statement: Statement | None, *, keys: Keys, text: str
) -> Iterator[Line]:
    def quoted(label: str, spans: tuple[Span, ...], part: Part) -> Line:
        return Line(label=label, quote=quoted_words(spans, text=text), spans=spans, part=part)

    if commitment.trigger:
        before, after = condition_labels(commitment, text=text)
        yield quoted(before, commitment.trigger, Part.TRIGGER)
        if commitment.consequence:
            yield quoted(after, commitment.consequence, Part.CONSEQUENCE)
        else:
            yield Line(label=after, words=(Link("(not said)"),))
    elif commitment.consequence:
        yield quoted("", commitment.consequence, Part.CONSEQUENCE)
    elif statement:
        yield Line(quote=quoted_words(statement.content, text=text), spans=statement.content)
    if commitment.resolve:
        yield quoted("resolve", commitment.resolve, Part.STRESS)
    if commitment.irreversible:
        yield quoted("no return", commitment.irreversible, Part.STRESS)
    yield from _relations(commitment, keys)
    yield Line(
        label="said", words=(*_occasion(statement), keys.statement(commitment.statement))
    )


def _relations(commitment: Commitment, keys: Keys) -> Iterator[Line]:
    if commitment.target:
        yield Line(label="target", words=(Link(one_line(commitment.target)),))
    if commitment.scope:
        yield Line(label="scope", words=tuple(map(keys.territory, commitment.scope)))
    for how, label in _LINKAGES.items():
        linked = tuple(keys.commitment(link.to) for link in commitment.links if link.how is how)
        if linked:
            yield Line(label=label, words=linked)


def _occasion(statement: Statement | None) -> Iterator[Link]:
    if statement is None:
        return
    if statement.said:
        yield Link(period_words(statement.said))
    if statement.venue:
        yield Link(f"venue: {one_line(statement.venue)}")
    if statement.addressee and statement.addressee != statement.venue:
        yield Link(f"to: {one_line(statement.addressee)}")
