"""The clues of a clause say how it is put, who speaks, and what stands around it."""

from collections.abc import Callable

from onrecord.reading.commitments.clues import clues_of
from onrecord.reading.commitments.pages import candidates_of, page_of, stretches_of
from onrecord.reading.interpretation import Interpretation
from onrecord.reading.pipeline import Kit

TEXT = (
    "Warships and troops gathered at the border.\n\n“If Turkey sends its navy again, we will"
    " not stand by, and our missiles will answer,” Greece's defence minister said."
)


def test_the_clues_of_a_refusal_tell_its_condition_and_its_sides(
    interpreted: Callable[..., Interpretation], kit: Kit
) -> None:
    page = page_of(interpreted(TEXT), kit.layers.commitments)
    candidates = [c for s in stretches_of(page) for c in candidates_of(page, s)]
    stand = next(c for c in candidates if page.wording.words[c.clause.verb] == "stand")
    clues = set(clues_of(page.wording, stand, knowledge=page.knowledge))
    assert {
        "modality will",
        "negated",
        "will not",
        "subject we",
        "condition if",
        "triggered",
        "manner direct",
        "speaks for a state",
        "another state in the trigger",
        "security in the trigger",
        "if navy",
    } <= clues
    assert "another state in the clause" not in clues
    assert "fronted" not in clues


def test_the_same_clause_has_the_same_clues(
    interpreted: Callable[..., Interpretation], kit: Kit
) -> None:
    page = page_of(interpreted(TEXT), kit.layers.commitments)
    candidates = [c for s in stretches_of(page) for c in candidates_of(page, s)]
    one, two = (
        [list(clues_of(page.wording, c, knowledge=page.knowledge)) for c in candidates]
        for _ in range(2)
    )
    assert one == two
