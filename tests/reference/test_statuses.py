"""The words of status are known in all their forms."""

import pytest

from onrecord.model import Status
from onrecord.reference.statuses import Frame, load_statuses


@pytest.mark.parametrize(
    ("form", "frame", "status"),
    [
        ("controlled", Frame.HOLDS, Status.CONTROLLED),
        ("held", Frame.HOLDS, Status.CONTROLLED),
        ("seizing", Frame.HOLDS, Status.OCCUPIED),
        ("annexes", Frame.TAKES, Status.ANNEXED),
        ("ceded", Frame.GIVES, Status.CEDED),
        ("recognised", Frame.RECOGNISES, Status.INDEPENDENT),
    ],
)
def test_a_verb_is_known_by_its_forms(form: str, frame: Frame, status: Status) -> None:
    assert (frame, status) in {(v.frame, v.status) for v in load_statuses().verbs[form]}


def test_a_verb_with_a_particle_keeps_it() -> None:
    particles = {v.particle for v in load_statuses().verbs["took"] if v.frame is Frame.HOLDS}
    assert particles == {"over"}


def test_plurals_and_masses_can_be_several_lands() -> None:
    lexicon = load_statuses()
    assert all(map(lexicon.is_plural, ("territories", "islands", "soil", "Waters")))
    assert not any(map(lexicon.is_plural, ("island", "strait", "ship")))


def test_a_noun_of_status_is_known_in_the_plural() -> None:
    assert load_statuses().nouns["claims"].needs_holder
