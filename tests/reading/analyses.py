"""Hand-made analyses: a text with the trees, names and tags that a test gives it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import numpy as np

from onrecord.reading.analysis import Analysis
from onrecord.reading.attributions import Attribution, Run
from onrecord.reading.coreference import AntecedentScorer, Place
from onrecord.reading.dates import find_times
from onrecord.reading.encoder import Encoded
from onrecord.reading.names import Name, NameKind
from onrecord.reading.syntax import Trees
from onrecord.reading.windows import Draft, draft_of
from onrecord.reference.places import load_places
from tests.builders import article_of

_CLOSED = {"and": "CCONJ", "of": "ADP", "the": "DET", "The": "DET", "a": "DET", "A": "DET"}

__all__ = ["PUBLISHED", "LastMet", "Tree", "analysis_of", "attributed", "encoded_of", "run_of"]

PUBLISHED = date(2031, 3, 13)  # a Thursday
Tree = Mapping[str, tuple[str, str, str]]


class LastMet(AntecedentScorer):
    """Scores nothing, so that a pronoun is whom the rules alone make of it."""

    def __init__(self) -> None:
        super().__init__({})

    def scores(self, vectors: np.ndarray, later: Place, earlier: Sequence[Place]) -> np.ndarray:
        """Return the same score for every mention."""
        return np.zeros(len(earlier), np.float32)


def analysis_of(
    text: str,
    *,
    tree: Tree | None = None,
    persons: Iterable[str] = (),
    organisations: Iterable[str] = (),
    places: Iterable[str] = (),
) -> Analysis:
    """Return the analysis of *text*, all of it body.

    *tree* holds for a word, at its first place if the text has it, its part of speech, relation
    and head; all other words are roots, a capital makes them proper nouns. Names are given by
    their words, every one of them found.
    """
    draft = draft_of(article_of(text, published=PUBLISHED), places=load_places())
    given = ((NameKind.PERSON, persons), (NameKind.ORGANISATION, organisations))
    kinds = (*given, (NameKind.PLACE, places))
    names = [Name(*run, kind) for kind, all_ in kinds for n in all_ for run in _runs(draft, n)]
    return Analysis(
        draft=draft,
        encoded=encoded_of(len(draft.words)),
        trees=_trees(draft, tree or {}),
        names=tuple(sorted(names)),
        times=find_times(text, published=PUBLISHED),
    )


def encoded_of(size: int) -> Encoded:
    """Return columns of that length that say nothing."""
    tags, entities, upos, types, heads, rels = np.zeros((6, size), np.int64)
    vectors = np.zeros((size, 4), np.float32)
    return Encoded(
        tags=tags,
        tag_p=np.ones(size, np.float32),
        entities=entities,
        upos=upos,
        types=types,
        heads=heads,
        rels=rels,
        role_word=vectors,
        role_cue=vectors,
        mention=vectors,
    )


def run_of(analysis: Analysis, phrase: str, *, nth: int = 0) -> Run:
    """Return the words of the *nth* place (from 0) where a phrase stands."""
    return _runs(analysis.draft, phrase)[nth]


def attributed(
    analysis: Analysis, source: str | None, cue: str | None, *contents: str
) -> Attribution:
    """Return an attribution of phrases that stand in the text, each at its first place."""
    return Attribution(
        cue=run_of(analysis, cue) if cue is not None else None,
        source=run_of(analysis, source) if source is not None else None,
        contents=tuple(run_of(analysis, c) for c in contents),
    )


def _runs(draft: Draft, phrase: str) -> list[Run]:
    """Return the runs of words whose text is that of the phrase, white space aside."""
    words = draft.words
    bare = "".join(phrase.split())
    found = []
    for first in range(len(words)):
        joined = ""
        for last in range(first, len(words)):
            joined += words.texts[last]
            if joined == bare:
                found.append((first, last))
            if len(joined) >= len(bare):
                break
    return found


def _trees(draft: Draft, tree: Tree) -> Trees:
    upos = [_plain_upos(word) for word in draft.words.texts]
    heads = list(range(len(upos)))
    rels = ["root"] * len(upos)
    places = {word: runs[0][0] for word in tree if (runs := _runs(draft, word))}
    for word, at in places.items():
        upos[at], rels[at], head = tree[word]
        heads[at] = places.get(head, at)
    return Trees(tuple(upos), tuple(heads), tuple(rels))


def _plain_upos(word: str) -> str:
    if not any(c.isalnum() for c in word):
        return "PUNCT"
    return _CLOSED.get(word, "PROPN" if word[0].isupper() else "NOUN")
