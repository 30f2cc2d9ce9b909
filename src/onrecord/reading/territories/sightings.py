"""Sightings: what one place in the text says of a territory, before it is known who says so."""

from dataclasses import dataclass

from onrecord.model import Status
from onrecord.reading.syntax import Run
from onrecord.reading.territories.lands import Land
from onrecord.reading.territories.scene import Scene

__all__ = ["Sighting", "Wording", "run_over", "share_in"]

_SHARES = frozenset(("all", "most", "much", "half", "whole", "entire", "entirety", "majority"))
_PARTS = frozenset(
    (
        "part",
        "parts",
        "portion",
        "portions",
        "third",
        "quarter",
        "fifth",
        "tenth",
        "some",
        "swaths",
    )
)
_BY_DEGREE = frozenset(("fully", "partly", "partially", "entirely", "completely", "largely"))
_ROUGHLY = frozenset(
    (
        "nearly",
        "almost",
        "about",
        "around",
        "roughly",
        "some",
        "over",
        "under",
        "than",
        "more",
        "less",
    )
)


@dataclass(frozen=True, slots=True)
class Sighting:
    """A status that the words at *at* give to lands; *run* is the evidence.

    `wording` says how deep in a clause it sits, which tells whose words they are; `weak` that
    it counts only for a territory that is spoken of otherwise ("the Norwegian island").
    `voice` is a word that names who asserts it, if someone does by the verb itself.
    """

    status: Status
    lands: tuple[Land, ...]
    at: int
    run: Run
    holder: str | None = None
    wording: "Wording" = "clause"
    weak: bool = False
    share: str | None = None
    voice: int | None = None


Wording = str  # "clause", "noun" or "modifier"


def run_over(scene: Scene, *words: int | None) -> Run:
    """Return the run from the first to the last of these words, of one sentence."""
    there = [w for w in words if w is not None]
    first, last = scene.analysis.sentence_run(there[0])
    edges = [w for w in there if scene.trees.upos[w] in ("NOUN", "PROPN")]
    there += [
        c for w in edges for c in scene.children(w, "amod", "compound", "flat", "nmod:poss")
    ]
    kept = [w for w in there if first <= w <= last]
    return min(kept), max(kept)


def share_in(scene: Scene, run: Run) -> tuple[str, bool, int] | None:
    """Return the words on how much of a territory, whether it is a part, and the last word."""
    lower, texts = scene.lower, scene.texts
    for at in range(run[0], run[1] + 1):
        after = lower[at + 1] if at + 1 < len(lower) else ""
        if after in ("%", "percent", "per") and lower[at][0].isdigit():
            last = at + (2 if after == "per" else 1)
            partial = not lower[at].startswith("100")
        elif lower[at] in _SHARES | _PARTS and after == "of":
            last, partial = at, lower[at] not in ("all", "whole", "entire", "entirety")
        elif lower[at] == "in" and after in ("full", "part"):
            return f"in {texts[at + 1]}", after == "part", at + 1
        elif (
            lower[at] == "only"
            and after == "in"
            and lower[min(at + 2, len(lower) - 1)] == "part"
        ):
            return "only in part", True, at + 2
        elif lower[at] in _BY_DEGREE and at < run[1]:
            last, partial = at, lower[at] in ("partly", "partially", "largely")
        else:
            continue
        first = at
        while first > run[0] and lower[first - 1] in _ROUGHLY:
            first -= 1
        return scene.analysis.said((first, last)), partial, last
    return None
