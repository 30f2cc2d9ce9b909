"""A clause is judged by its clues and words; what no rule takes may still be a commitment."""

from collections.abc import Callable

import numpy as np
import pytest

from onrecord.model import Commitment, Means
from onrecord.reading.commitments.judging import Judge
from onrecord.reading.commitments.pages import candidates_of, page_of, stretches_of
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.pipeline import Kit
from onrecord.reference.commitment_weights import CommitmentWeights

Find = Callable[..., tuple[Commitment, ...]]

LEAD = (
    "Velmark moved warships towards the Ambrel Strait on Monday after a missile fell on one of"
    " its ports, and Torran put its army on alert along the border.\n\n"
)


@pytest.mark.parametrize(
    ("text", "consequence"),
    [
        (
            "The foreign ministry said Velmark's gas would find other buyers if the shelling"
            " went on.",
            "gas would find other buyers",
        ),
        (
            "“If they cross the river again, not one of them will go home,” General Anton Reik"
            " said.",
            "not one of them will go home",
        ),
        (
            "Torran's president said any tanker that sailed without a permit would find the"
            " harbour closed to it for good.",
            "would find the harbour closed to it for good",
        ),
        (
            "“One more shell on our side of the river and the bridge goes,” General Anton Reik"
            " told reporters.",
            "the bridge goes",
        ),
    ],
)
def test_what_no_rule_foresees_may_be_a_commitment(
    find: Find, text: str, consequence: str
) -> None:
    told = [span.text for c in find(LEAD + text) for span in c.consequence]
    assert any(consequence in words or words in consequence for words in told), told


@pytest.mark.parametrize(
    "text",
    [
        "The defence minister said the radar would be used only as protection.",
        "The minister said the two armies had fired on each other for a week.",
        "“Their line on the map would mean two islands fewer for us,” the president said.",
        "The president said the exercise would end on Friday, as planned.",
        "The UN secretary general said many would starve if the blockade was not lifted.",
        "The foreign minister said he would meet the mediators if they came to the capital.",
        "The general said a war should never be fought.",
        "The prime minister said his country would not need to buy more radars.",
        "“They attacked us first, and everybody saw it,” the ministry's spokesman said.",
    ],
)
def test_purposes_accounts_and_peace_are_none(find: Find, text: str) -> None:
    assert find(LEAD + text) == ()


def test_what_nothing_hangs_on_in_peace_is_never_one(find: Find) -> None:
    text = "“One more strike at the bakery and the manager goes,” the minister said."
    assert find(text) == ()


def test_each_clue_adds_its_scores(
    interpreted: Callable[..., Interpretation], kit: Kit
) -> None:
    found = interpreted(LEAD + "“If they cross, we will strike,” the minister said.")
    page = page_of(found, kit.layers.commitments)
    candidates = [c for s in stretches_of(page) for c in candidates_of(page, s)]
    strike = next(c for c in candidates if page.wording.words[c.clause.verb] == "strike")
    weights = CommitmentWeights(
        means=("military", "unspecified"),
        clues={"modality will": np.array([2.0, 3.0, 0.0], np.float32)},
        words=np.zeros((3, 384, 3), np.float32),
        bias=np.array([-2.0, 0.0, 0.0], np.float32),
    )
    judged = Judge(weights, page.wording, page.knowledge).judge(strike)
    assert judged.chance == pytest.approx(0.5)
    assert judged.means is Means.MILITARY
    assert judged.means_chance == pytest.approx(0.953, abs=0.001)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (
            "Torran's army vowed to strike the origin of any drone that crosses the border.",
            "any drone that crosses the border",
        ),
        (
            "Velmark's navy said it would fire on any ship that sailed without a permit.",
            "any ship that sailed without a permit",
        ),
        (
            "“One more shell on our soil will be regarded as a declaration of war,” General"
            " Anton Reik said.",
            "One more shell on our soil",
        ),
    ],
)
def test_what_is_named_within_a_clause_may_be_its_condition(
    find: Find, text: str, trigger: str
) -> None:
    assert trigger in [span.text for c in find(LEAD + text) for span in c.trigger]
