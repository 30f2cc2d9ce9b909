"""Trees: what is asked of them, and that nothing the network says can make them go round."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.syntax import Trees
from onrecord.reference.weights import Inventory
from tests.reading.analyses import encoded_of

INVENTORY = Inventory(
    rels=("root", "nsubj:pass"), upos=("NOUN", "PUNCT"), entities=(), types=()
)


def trees_of(heads: list[int]) -> Trees:
    encoded = encoded_of(len(heads))
    encoded.heads[:] = np.array(heads, np.int64)
    return Trees.of(encoded, INVENTORY)


@given(st.lists(st.integers(0, 11), min_size=12, max_size=12))
def test_every_word_reaches_a_root(heads: list[int]) -> None:
    trees = trees_of(heads)
    for word in range(len(heads)):
        at = word
        for _ in heads:
            at = trees.heads[at]
        assert trees.heads[at] == at


@given(st.lists(st.integers(0, 11), min_size=12, max_size=12))
def test_the_subtrees_of_the_roots_hold_every_word_once(heads: list[int]) -> None:
    trees = trees_of(heads)
    roots = [i for i in range(len(heads)) if trees.heads[i] == i]
    assert sorted(w for root in roots for w in trees.subtree(root)) == list(range(len(heads)))


def test_a_tree_without_a_cycle_is_left_as_it_is() -> None:
    assert trees_of([1, 1, 3, 1]).heads == (1, 1, 3, 1)


def test_a_cycle_is_cut_at_its_first_word() -> None:
    assert trees_of([0, 3, 1, 2]).heads == (0, 1, 1, 2)


def test_children_are_in_the_order_of_the_text() -> None:
    assert trees_of([2, 2, 2, 2]).children[2] == (0, 1, 3)


def test_a_relation_is_known_without_its_subtype() -> None:
    trees = Trees(("NOUN",), (0,), ("nsubj:pass",))
    assert trees.rel(0) == "nsubj"


def test_the_head_of_a_run_hangs_outside_it() -> None:
    trees = Trees(("NOUN",) * 4, (1, 3, 1, 3), ("root",) * 4)
    assert trees.head_of((0, 2)) == 1


def test_punctuation_heads_no_run_that_has_words() -> None:
    trees = Trees(("PUNCT", "NOUN", "VERB"), (2, 2, 2), ("punct", "nsubj", "root"))
    assert trees.head_of((0, 1)) == 1
    assert trees.head_of((0, 0)) == 0


def test_a_run_is_nominal_by_the_word_that_hangs_outside_it() -> None:
    trees = Trees(upos=("DET", "NOUN", "VERB"), heads=(1, 2, 2), rels=("det", "nsubj", "root"))
    assert trees.is_nominal((0, 1))
    assert not trees.is_nominal((0, 2))
