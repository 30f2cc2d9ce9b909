"""Documents: who stands behind a report or a statement that "says" something."""

from collections.abc import Mapping, Sequence

from onrecord.reading.actors.known_names import KnownNames
from onrecord.reading.actors.roster import Entry
from onrecord.reading.syntax import Run

__all__ = ["issuer_of"]


def issuer_of(
    run: Run, core: Sequence[str], *, by_word: Mapping[int, Entry], names: KnownNames
) -> Entry | None:
    """Return whose a document is: who is named in its phrase, or stands before its noun."""
    for word in range(run[0], run[1] + 1):
        owner = by_word.get(word)
        if owner is not None and len(owner.name) > 1:
            return owner
    for end in range(len(core) - 1, 0, -1):
        before = " ".join(core[:end]).removesuffix(" 's").removesuffix(" ’s")
        named = names.meet(before)
        if named is not None:
            return named
    return None
