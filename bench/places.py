"""Measure `find_places` against the toponyms of GeoWebNews.

usage: python -m bench.places DATA [--errors N]

DATA holds `research/geowebnews/docs.jsonl.xz` (the dev half). A toponym is right if its offsets
are the gold's. As toponyms count the classes that name a place: literal, mixed, metonymic, both
kinds of modifier, coercion, places inside other names, and demonyms. Languages, homonyms and
whole names that merely hold a place may be found or not. The classes of common nouns
("Literal_Expression", "Non_Lit_Expression") are no toponyms. For `core_f1` places inside other
names and coercion may be found or not as well. The use is literal for Literal,
Literal_Modifier, Mixed, Coercion and Embedded_Literal, and metonymic for the rest, as the
corpus's authors group them; its accuracy is over the toponyms found.
"""

import argparse
import json
import lzma
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from onrecord.intake.text import article_from_text
from onrecord.reading.pipeline import interpret, load_kit
from onrecord.reading.places import PlaceUse, find_places
from onrecord.reference.gazetteer import load_gazetteer

__all__ = ["Tally", "main"]

CORPUS = "research/geowebnews/docs.jsonl.xz"
LITERAL = frozenset(("Literal", "Literal_Modifier", "Mixed", "Coercion", "Embedded_Literal"))
INSIDE = frozenset(("Coercion", "Embedded_Literal", "Embedded_Non_Lit"))
TOPONYMS = LITERAL | {"Metonymic", "Non_Literal_Modifier", "Embedded_Non_Lit", "Demonym"}
NEUTRAL = frozenset(("Non_Toponym", "Language", "Homonym"))

Bounds = tuple[int, int]


class Tally:
    """What was found and what should have been, over all documents."""

    def __init__(self, counted: frozenset[str]) -> None:
        self.counted = counted
        self.right = self.false = self.missed = self.agreed = 0
        self.errors: Counter[tuple[str, str]] = Counter()

    def add(
        self, text: str, mine: Mapping[Bounds, PlaceUse], gold: Sequence[Sequence[Any]]
    ) -> None:
        """Count one document."""
        wanted = {(s, e): kind for s, e, kind, _ in gold if kind in self.counted}
        neutral = {(s, e) for s, e, kind, _ in gold if kind in NEUTRAL | TOPONYMS}
        for at, kind in wanted.items():
            if at in mine:
                self.right += 1
                self.agreed += (mine[at] is PlaceUse.LITERAL) == (kind in LITERAL)
            else:
                self.missed += 1
                self.errors["MISSED " + kind, text[slice(*at)]] += 1
        for at in mine.keys() - wanted.keys() - neutral:
            self.false += 1
            self.errors["FALSE", text[slice(*at)]] += 1

    @property
    def f1(self) -> float:
        """The F1 of exact spans."""
        return 2 * self.right / max(2 * self.right + self.false + self.missed, 1)

    @property
    def use_accuracy(self) -> float:
        """The share of the toponyms found whose use is right."""
        return self.agreed / max(self.right, 1)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the F1 of spans and the accuracy of literal against metonymic use."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of corpora")
    parser.add_argument("--errors", type=int, default=0, help="print this many errors")
    asked = parser.parse_args(arguments)
    whole, core = Tally(TOPONYMS), Tally(TOPONYMS - INSIDE)
    kit, gazetteer = load_kit(), load_gazetteer()
    for document in _documents(asked.data / CORPUS):
        text = document["text"]
        (found,) = interpret([article_from_text(text, id=document["id"])], kit=kit)
        spans = {
            (span.start, span.end): place.use
            for place in find_places(found.analysis, gazetteer=gazetteer)
            for span in (found.analysis.span(place.run),)
        }
        whole.add(text, spans, document["toponyms"])
        core.add(text, spans, document["toponyms"])
    for (sort, words), count in whole.errors.most_common(asked.errors):
        print(count, sort, words, sep="\t")
    figures = {"f1": whole.f1, "core_f1": core.f1, "use_accuracy": whole.use_accuracy}
    print(json.dumps({name: round(figure, 4) for name, figure in figures.items()}))


def _documents(path: Path) -> Iterator[dict[str, Any]]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


if __name__ == "__main__":
    main()
