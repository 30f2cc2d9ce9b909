from dataclasses import replace

import numpy as np
import pytest

from bench.gold import Read, read_windows
from bench.head_scores import (
    score_antecedents,
    score_entities,
    score_mention_types,
    score_pairs,
    score_syntax,
)
from onrecord.reading.coreference import AntecedentScorer, Place
from onrecord.reading.encoder import Encoded
from onrecord.reading.windows import Draft
from onrecord.reference.weights import Inventory
from training.corpora import ENTITY_TAGS, MENTION_TYPES, CorefDocument, Window

INVENTORY = Inventory(
    rels=("root", "nsubj", "nsubj:pass", "obj"),
    upos=("NOUN", "VERB", "PROPN"),
    entities=ENTITY_TAGS,
    types=MENTION_TYPES,
)
B_PER, I_PER, B_LOC = (1 << ENTITY_TAGS.index(tag) for tag in ("B-PER", "I-PER", "B-LOC"))


class Told:
    """An encoder that answers what it was told to."""

    def __init__(self, **columns: list[int]) -> None:
        self.columns = {name: np.array(column) for name, column in columns.items()}

    def encode(self, drafts: list[Draft]) -> list[Encoded]:
        return [replace(_blank(len(draft.words)), **self.columns) for draft in drafts]


class Nearest(AntecedentScorer):
    """A scorer that takes the mention just before for the same, if it is in the same window."""

    def __init__(self) -> None:
        super().__init__({})

    def scores(self, vectors: np.ndarray, later: Place, earlier: list[Place]) -> np.ndarray:
        assert all(0 <= place.word < len(vectors) for place in (later, *earlier))
        near = [-2.0] * (len(earlier) - 1) + [1.0]
        return (
            np.array(near) if earlier[-1].window == later.window else np.full(len(near), -1.0)
        )


def _blank(size: int) -> Encoded:
    return Encoded(
        np.zeros(size, np.int64),
        np.zeros(size, np.float32),
        *(np.zeros(size, np.int64) for _ in range(5)),
        *(np.zeros((size, 128), np.float32) for _ in range(3)),
    )


@pytest.fixture
def clause() -> Window:
    """Ilse Marrant saw Kelm: the second word is the subject, the third the root."""
    return Window(
        ["Ilse", "Marrant", "saw", "Kelm"],
        [0, 0, 0, 0],
        entities=[B_PER, I_PER, B_PER | B_LOC, B_LOC],
        upos=["PROPN", "PROPN", "VERB", "PROPN"],
        heads=[1, 2, 2, 2],
        rels=["nsubj", "nsubj", "root", "obj"],
        sentences=[0, 0, 0, 0],
        types=[0, 1, 0, 3],
    )


def _read(window: Window, **columns: list[int]) -> Read:
    (read,) = read_windows([[window]], encoder=Told(**columns))
    return read


def test_a_relation_counts_by_its_universal_part_and_only_on_the_right_head(
    clause: Window,
) -> None:
    read = _read(clause, heads=[2, 2, 2, 2], rels=[1, 2, 0, 0], upos=[2, 2, 1, 0])
    assert score_syntax(read, inventory=INVENTORY) == {"las": 50.0, "uas": 75.0, "upos": 75.0}


def test_an_entity_counts_if_both_ends_and_the_kind_are_right(clause: Window) -> None:
    per, inside, place = (ENTITY_TAGS.index(tag) for tag in ("B-PER", "I-PER", "B-LOC"))
    kinds = ("PER", "LOC")
    right = _read(clause, entities=[per, inside, 0, place])
    assert score_entities(right, inventory=INVENTORY, kinds=kinds) == 100
    short = _read(clause, entities=[per, 0, 0, place])
    assert score_entities(short, inventory=INVENTORY, kinds=kinds) == 50
    assert score_entities(short, inventory=INVENTORY, kinds=["LOC"]) == 100


def test_types_count_where_gold_or_the_network_sees_an_actor(clause: Window) -> None:
    read = _read(clause, types=[2, 1, 0, 4])
    assert score_mention_types(read, inventory=INVENTORY) == pytest.approx(33.33)


def _document(
    *clusters: int, pairs: list[tuple[int, int, bool]] | None = None
) -> CorefDocument:
    """Mentions of some clusters, one a word, two words to a window."""
    windows = [Window(["they", "they"], [0, 0]) for _ in range(0, len(clusters), 2)]
    mentions = [(i // 2, i % 2, 0, cluster) for i, cluster in enumerate(clusters)]
    return CorefDocument(windows, mentions, pairs or [])


@pytest.mark.parametrize(
    ("clusters", "score"),
    [
        ((0, 0), 100.0),  # the one before it, rightly
        ((0, 1), 0.0),  # the one before it, wrongly
        ((0, 0, 1), 100.0),  # none, rightly
        ((0, 0, 0), 50.0),  # none, wrongly
    ],
)
def test_an_antecedent_must_be_of_the_cluster_or_rightly_none(
    clusters: tuple[int, ...], score: float
) -> None:
    found = score_antecedents([_document(*clusters)], encoder=Told(), scorer=Nearest())
    assert found == score


def test_pairs_are_scored_with_the_later_mention_looking_back() -> None:
    document = _document(0, 1, 2, pairs=[(1, 0, True), (2, 1, True)])
    assert score_pairs([document], encoder=Told(), scorer=Nearest()) == 50
