"""Names: persons, organisations, places, other named things, dates and quantities."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.reading.attributions import runs_of
from onrecord.reading.encoder import Encoded
from onrecord.reading.windows import Draft
from onrecord.reference.places import Naming, Places
from onrecord.reference.weights import Inventory

__all__ = ["Name", "NameKind", "find_names"]


class NameKind(StrEnum):
    """What a name is of."""

    PERSON = "PER"
    ORGANISATION = "ORG"
    PLACE = "LOC"
    OTHER = "MISC"
    DATE = "DATE"
    QUANTITY = "QTY"


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """A name as a run of words, inclusive."""

    first: int
    last: int
    kind: NameKind


def find_names(
    draft: Draft, encoded: Encoded, inventory: Inventory, *, places: Places
) -> tuple[Name, ...]:
    """Return the names of an article in reading order, none overlapping.

    A name that only a state or a capital bears is a place, whatever the network says.
    """
    begins = {i: tag[2:] for i, tag in enumerate(inventory.entities) if tag.startswith("B-")}
    found: list[Name] = []
    for a, b in draft.windows:
        tags = encoded.entities[a:b].tolist()
        if not any(tags):
            continue
        for code, label in begins.items():
            found += [Name(x, y, NameKind(label)) for x, y in runs_of(tags, code, a)]
    return tuple(sorted(_known_place(draft, name, places) for name in found))


def _known_place(draft: Draft, name: Name, places: Places) -> Name:
    if name.kind not in (NameKind.PERSON, NameKind.ORGANISATION, NameKind.OTHER):
        return name
    state = places.resolve_state(" ".join(draft.words.texts[name.first : name.last + 1]))
    if state is None or state.ambiguous or state.how not in (Naming.NAME, Naming.SEAT):
        return name
    return Name(name.first, name.last, NameKind.PLACE)
