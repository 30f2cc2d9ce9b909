import pytest

from onrecord.model import Stance
from onrecord.reference.stances import load_stances


@pytest.mark.parametrize(
    ("cue", "stance"),
    [
        ("condemned", Stance.CONDEMNS),
        ("has rejected", Stance.REJECTS),
        ("hit back at", Stance.ANSWERS),
        ("hit out at", Stance.CONDEMNS),
        ("welcomes", Stance.SUPPORTS),
        ("questioned", Stance.DOUBTS),
        ("said", None),
    ],
)
def test_a_cue_has_the_stance_of_its_longest_words(cue: str, stance: Stance | None) -> None:
    assert load_stances().stance_of(cue.split()) is stance


def test_a_noun_has_a_stance_only_as_a_noun() -> None:
    lexicon = load_stances()
    assert lexicon.stance_of(["rebuttal"], verbal=False) is Stance.REJECTS
    assert lexicon.stance_of(["rebuttal"]) is None


def test_not_taking_it_seriously_is_no_taking_seriously() -> None:
    lexicon = load_stances()
    assert lexicon.takes_seriously(["we", "take", "these", "words", "seriously"])
    assert not lexicon.takes_seriously(
        ["we", "do", "not", "take", "these", "words", "seriously"]
    )
