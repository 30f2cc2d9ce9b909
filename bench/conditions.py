"""Conditions: `find_conditions` against the conditionals of GUM's dev documents.

`python -m bench.conditions [--shared DIR] [--errors N]` prints the figures as JSON: the F1 of
protasis heads, of apodosis heads, and their mean. Words and sentence bounds are the gold's. A
protasis (an apodosis) is right if its head word is that of the gold; only conditions with "if"
or by inversion count, as GUM marks no others.
"""

from pathlib import Path

from bench.corpora import Corpora, read_entries
from bench.gold import read_windows
from bench.program import Errors, run_program
from onrecord.reading.analysis import Analysis
from onrecord.reading.conditions import Condition, ConditionKind, find_conditions
from onrecord.reading.encoder import Encoder
from onrecord.reading.syntax import Trees
from onrecord.reference.weights import load_weights
from training.corpora import read_conllu, syntax_windows

__all__ = ["measure_conditionals"]

MARKED = (ConditionKind.IF, ConditionKind.INVERTED)

Head = tuple[str, int]  # the sentence, and the place of the head in it


def measure_conditionals(corpora: Corpora, errors: Errors) -> dict[str, float]:
    """Return the F1 of the heads of protases, of apodoses, and the mean of both."""
    encoder = Encoder(load_weights(None))
    (read,) = read_windows([syntax_windows(corpora.gum)], encoder=encoder)
    trees = Trees.of(read.encoded, encoder.inventory)
    analysis = Analysis(read.draft, read.encoded, trees, names=(), times=())
    conditions = [c for c in find_conditions(analysis) if c.kind in MARKED]
    places = _places(corpora.gum)
    gold = [d for d in read_entries(corpora.gum_conditionals) if d["split"] == "dev"]
    heads = {}
    for part in ("protasis", "apodosis"):
        mine = {places[w] for c in conditions if (w := _head(c, part)) is not None}
        theirs = {(d["sent_id"], d[f"{part}_head"][0]) for d in gold if d[f"{part}_head"]}
        heads[part] = _f1(mine, theirs)
        errors.update(("FALSE", part, sentence, str(at)) for sentence, at in mine - theirs)
        errors.update(("MISSED", part, sentence, str(at)) for sentence, at in theirs - mine)
    return {"conditions_heads": (heads["protasis"] + heads["apodosis"]) / 2, **heads}


def _head(condition: Condition, part: str) -> int | None:
    return condition.protasis_head if part == "protasis" else condition.apodosis_head


def _places(conllu: Path) -> list[Head]:
    """Return the sentence and the place in it, counted from 1, of every word of a file."""
    found: list[Head] = []
    for _doc, _paragraph, meta, rows in read_conllu(conllu):
        found += [(meta["sent_id"], int(row[0])) for row in rows]
    return found


def _f1(mine: set[Head], theirs: set[Head]) -> float:
    return 2 * len(mine & theirs) / max(1, len(mine) + len(theirs))


if __name__ == "__main__":
    run_program(measure_conditionals, description=__doc__)
