"""Bearings: how a statement's cue bears on its content: it may bind, threaten, warn or deny."""

from dataclasses import dataclass

from onrecord.model import Act, Statement
from onrecord.reference.cues import CueLexicon, Force

__all__ = ["Bearing", "bearing_of"]

_BINDING = (Force.THREATEN, Force.PROMISE)
_REFUSING = frozenset(
    "not n't never refused refuses refusing declined declines declining".split()
)
_TO_RULE_OUT = "to rule out "


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearing:
    """What a cue makes of its content.

    `says` is false where nothing is said or held out. `rules_out` is of what is ruled out, and
    `leaves_open` of what is not; `led_by` counts the words of the content that say so.
    """

    says: bool = True
    bound: bool = False
    threatens: bool = False
    warns: bool = False
    demands: bool = False
    denies: bool = False
    rules_out: bool = False
    leaves_open: bool = False
    led_by: int = 0

    @property
    def names(self) -> bool:
        """Whether a mere noun can be the commitment ("vowed revenge", "ruled out force")."""
        return self.bound or self.warns or self.rules_out


def bearing_of(cue: str, statement: Statement, cues: CueLexicon) -> Bearing:
    """Return the bearing of a cue on the content of its statement."""
    reading = cues.read(cue) if cue else None
    force = reading.entry.force if reading is not None else None
    words = cue.lower().replace("’", "'").replace("n't", " n't").split()
    refuses = not _REFUSING.isdisjoint(words)
    content = statement.content[0].text.lower() if statement.content else ""
    if refuses and content.startswith(_TO_RULE_OUT):
        led_by = len(_TO_RULE_OUT.split())
        return Bearing(rules_out=True, leaves_open=True, led_by=led_by)
    rules_out = "out" in words and any(w.startswith("rul") for w in words)
    bound = force in _BINDING
    return Bearing(
        says=statement.act is Act.SAY or (statement.act is Act.THINK and bound),
        bound=bound,
        threatens=force is Force.THREATEN,
        warns=force is Force.WARN,
        demands=force is Force.DEMAND,
        denies=statement.negated and not rules_out,
        rules_out=rules_out,
        leaves_open=rules_out and refuses,
    )
