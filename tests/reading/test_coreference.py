"""Coreference: pairs scored against having no antecedent."""

import numpy as np

from onrecord.reading.coreference import AntecedentScorer, MentionForm, Place


def scorer(seed: int = 0) -> AntecedentScorer:
    draw = np.random.default_rng(seed).normal
    shapes = {
        "pair_word.weight": (8, 8),
        "pair_word.bias": (8,),
        "pair_head.weight": (8, 8),
        "pair_head.bias": (8,),
        "pair_both.weight": (8, 8),
        "pair_place.weight": (32, 8),
        "pair.weight": (1, 8),
        "pair.bias": (1,),
        "no_antecedent.weight": (1, 8),
        "no_antecedent.bias": (1,),
    }
    return AntecedentScorer({k: draw(size=s).astype(np.float32) for k, s in shapes.items()})


def test_each_pair_is_scored_alike_alone_and_among_many() -> None:
    vectors = np.random.default_rng(1).normal(size=(60, 8)).astype(np.float32)
    later = Place(59, 5, MentionForm.PRONOUN)
    earlier = [Place(i, i // 12, MentionForm(i % 3)) for i in range(50)]
    together = scorer().scores(vectors, later, earlier)
    alone = [float(scorer().scores(vectors, later, [place])[0]) for place in earlier]
    assert together.shape == (50,)
    assert np.allclose(together, alone, atol=1e-4)


def test_how_far_and_how_put_a_mention_is_changes_its_score() -> None:
    vectors = np.ones((3, 8), np.float32)
    later = Place(2, 9, MentionForm.PRONOUN)
    places = [Place(0, w, f) for w in (0, 9) for f in (MentionForm.NAME, MentionForm.NOMINAL)]
    assert len(set(scorer().scores(vectors, later, places).tolist())) == 4
