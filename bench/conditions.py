"""Measure `find_conditions` against the conditionals of GUM's dev documents.

usage: python -m bench.conditions DATA [--errors N]

DATA holds `open/gum/dev.conllu.xz` and `open/gum/conditional_cxn.jsonl.xz`. Words and sentence
bounds are the gold's. A protasis (an apodosis) is right if its head word is that of the gold;
only conditions with "if" or by inversion count, as GUM marks no others.
"""

import argparse
import json
import lzma
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bench.gold import read_windows
from onrecord.reading.analysis import Analysis
from onrecord.reading.conditions import Condition, ConditionKind, find_conditions
from onrecord.reading.encoder import Encoder
from onrecord.reading.syntax import Trees
from onrecord.reference.weights import load_weights
from training.corpora import read_conllu, syntax_windows

__all__ = ["main"]

MARKED = (ConditionKind.IF, ConditionKind.INVERTED)

Head = tuple[str, int]  # the sentence, and the place of the head in it


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the F1 of protasis heads, of apodosis heads, and of both together."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of corpora")
    parser.add_argument("--errors", type=int, default=0, help="print this many errors")
    asked = parser.parse_args(arguments)
    encoder = Encoder(load_weights(None))
    conllu = asked.data / "open" / "gum" / "dev.conllu.xz"
    (read,) = read_windows([syntax_windows(conllu)], encoder=encoder)
    trees = Trees.of(read.encoded, encoder.inventory)
    analysis = Analysis(read.draft, read.encoded, trees, names=(), times=())
    conditions = [c for c in find_conditions(analysis) if c.kind in MARKED]
    places = _places(conllu)
    gold = list(_gold(asked.data / "open" / "gum" / "conditional_cxn.jsonl.xz"))
    answer = {}
    for part in ("protasis", "apodosis"):
        mine = {places[w] for c in conditions if (w := _head(c, part)) is not None}
        theirs = {(d["sent_id"], d[f"{part}_head"][0]) for d in gold if d[f"{part}_head"]}
        answer[part] = _f1(mine, theirs)
        for sentence, place in sorted(mine ^ theirs)[: asked.errors]:
            sort = "FALSE" if (sentence, place) in mine else "MISSED"
            print(sort, part, sentence, place, sep="\t")
    answer["both"] = (answer["protasis"] + answer["apodosis"]) / 2
    print(json.dumps({name: round(figure, 4) for name, figure in answer.items()}))


def _head(condition: Condition, part: str) -> int | None:
    return condition.protasis_head if part == "protasis" else condition.apodosis_head


def _places(conllu: Path) -> list[Head]:
    """Return the sentence and the place in it, counted from 1, of every word of a file."""
    found: list[Head] = []
    for _doc, _paragraph, meta, rows in read_conllu(conllu):
        found += [(meta["sent_id"], int(row[0])) for row in rows]
    return found


def _gold(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the conditionals of the dev documents."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            conditional = json.loads(line)
            if conditional["split"] == "dev":
                yield conditional


def _f1(mine: set[Head], theirs: set[Head]) -> float:
    return 2 * len(mine & theirs) / max(1, len(mine) + len(theirs))


if __name__ == "__main__":
    main()
