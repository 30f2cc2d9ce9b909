"""Uses of places: whether a toponym means the place itself, or those who act in its name."""

from enum import StrEnum

from onrecord.reading.analysis import Analysis
from onrecord.reading.syntax import Run
from onrecord.reference.gazetteer import Gazetteer, PlaceForm

__all__ = ["PlaceUse", "use_of"]

_MODIFIERS = frozenset(("compound", "amod"))
_CHAINED = frozenset(("conj", "flat"))


class PlaceUse(StrEnum):
    """What is meant by a toponym."""

    LITERAL = "literal"
    METONYMIC = "metonymic"  # its government, people or team, or merely "of it"


def use_of(analysis: Analysis, run: Run, form: PlaceForm, *, gazetteer: Gazetteer) -> PlaceUse:
    """Return the use of a toponym, from the word it hangs on.

    Who acts, is dealt with or owns is not a place; neither is what a name merely qualifies.
    """
    if form is PlaceForm.PEOPLE:
        return PlaceUse.METONYMIC
    trees, texts = analysis.trees, analysis.draft.words.texts
    word = _first_of_chain(analysis, trees.head_of(run))
    head, rel = texts[trees.heads[word]].lower(), trees.rel(word)
    if form is PlaceForm.ADJECTIVE or rel in _MODIFIERS or trees.rels[word] == "nmod:poss":
        means_people = not _is_somewhere(head, gazetteer)
    elif rel == "nsubj":
        acts = trees.upos[trees.heads[word]] == "VERB" and trees.rels[word] != "nsubj:pass"
        means_people = acts and head not in gazetteer.still_verbs
    elif rel in ("obj", "iobj"):
        means_people = not head.startswith(gazetteer.verbs_upon)
    else:
        means_people = rel in ("obl", "nmod") and _case(analysis, word) in gazetteer.dealing
    return PlaceUse.METONYMIC if means_people else PlaceUse.LITERAL


def _first_of_chain(analysis: Analysis, word: int) -> int:
    """Return the first of the names joined to each other ("Bolivia, Peru and Chile")."""
    trees = analysis.trees
    for _ in range(8):
        if trees.rel(word) not in _CHAINED or trees.heads[word] == word:
            break
        word = trees.heads[word]
    return word


def _case(analysis: Analysis, word: int) -> str:
    """Return the preposition of a word, or nothing."""
    trees = analysis.trees
    cases = (c for c in trees.children[word] if trees.rel(c) == "case")
    return analysis.draft.words.texts[next(cases, word)].lower()


def _is_somewhere(noun: str, gazetteer: Gazetteer) -> bool:
    nouns = gazetteer.land_nouns | gazetteer.ground_nouns
    singular = noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s")
    return noun in nouns or singular in nouns
