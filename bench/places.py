"""Places: `find_places` against the toponyms of GeoWebNews.

`python -m bench.places [--shared DIR] [--errors N]` prints the figures as JSON. A toponym is
right if its offsets are the gold's. As toponyms count the classes that name a place: literal,
mixed, metonymic, both kinds of modifier, coercion, places inside other names, and demonyms.
Languages, homonyms and whole names that merely hold a place may be found or not. The classes
of common nouns ("Literal_Expression", "Non_Lit_Expression") are no toponyms. For the core F1
places inside other names and coercion may be found or not as well. The use is literal for
Literal, Literal_Modifier, Mixed, Coercion and Embedded_Literal, and metonymic for the rest, as
the corpus's authors group them; its accuracy is over the toponyms found.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from bench.corpora import Corpora, read_entries
from bench.program import Errors, run_program
from onrecord.intake.text import article_from_text
from onrecord.reading.pipeline import interpret, load_kit
from onrecord.reading.places import PlaceUse, find_places
from onrecord.reference.gazetteer import load_gazetteer

__all__ = ["TOPONYMS", "Tally", "measure_toponyms"]

LITERAL = frozenset(("Literal", "Literal_Modifier", "Mixed", "Coercion", "Embedded_Literal"))
INSIDE = frozenset(("Coercion", "Embedded_Literal", "Embedded_Non_Lit"))
TOPONYMS = LITERAL | {"Metonymic", "Non_Literal_Modifier", "Embedded_Non_Lit", "Demonym"}
NEUTRAL = frozenset(("Non_Toponym", "Language", "Homonym"))

Bounds = tuple[int, int]


def measure_toponyms(corpora: Corpora, errors: Errors) -> dict[str, float]:
    """Return the F1 of spans and the accuracy of literal against metonymic use."""
    whole, core = Tally(TOPONYMS), Tally(TOPONYMS - INSIDE)
    kit, gazetteer = load_kit(), load_gazetteer()
    for document in read_entries(corpora.geowebnews):
        text = document["text"]
        (found,) = interpret([article_from_text(text, id=document["id"])], kit=kit)
        spans = {
            (span.start, span.end): place.use
            for place in find_places(found.analysis, gazetteer=gazetteer)
            for span in (found.analysis.span(place.run),)
        }
        whole.add(text, spans, document["toponyms"])
        core.add(text, spans, document["toponyms"])
    errors.update(whole.errors)
    return {
        "places_toponyms": whole.f1,
        "places_use": whole.use_accuracy,
        "core F1": core.f1,
    }


class Tally:
    """What was found and what should have been, over all documents."""

    def __init__(self, counted: frozenset[str]) -> None:
        self.counted = counted
        self.right = self.false = self.missed = self.agreed = 0
        self.errors: Errors = Errors()

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


if __name__ == "__main__":
    run_program(measure_toponyms, description=__doc__)
