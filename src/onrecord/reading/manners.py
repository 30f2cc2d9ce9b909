"""Manner and act: how words are given, and whether they are said, thought or planned."""

from collections.abc import Sequence

from onrecord.model import Act, Manner
from onrecord.reading.attributions import Attribution, Run
from onrecord.reading.windows import Draft
from onrecord.reference.cues import CueReading

__all__ = ["act_of", "manner_of"]

_WHOLE = 0.97  # share of quoted letters from which a content is direct
_ACTS = (Act.SAY, Act.THINK, Act.DO)


def manner_of(draft: Draft, contents: Sequence[Run], *, block: bool = False) -> Manner:
    """Return direct if all is quoted, mixed if a part is, else indirect."""
    if block:
        return Manner.DIRECT
    quoted = total = 0
    for first, last in contents:
        for word in range(first, last + 1):
            size = sum(c.isalnum() for c in draft.words.texts[word])
            total += size
            quoted += size if draft.quote[word] == 1 else 0
    if not quoted:
        return Manner.INDIRECT
    return Manner.DIRECT if quoted >= _WHOLE * total else Manner.MIXED


def act_of(attribution: Attribution, reading: CueReading | None, manner: Manner) -> Act:
    """Return what the source does: by the cue if it is known, else by what the network says.

    Words in quotation marks were said, whatever the cue.
    """
    if manner is Manner.DIRECT or attribution.cue is None:
        return Act.SAY
    if reading is not None:
        return reading.entry.act
    return _ACTS[max(range(3), key=lambda i: attribution.sorts[i])]
