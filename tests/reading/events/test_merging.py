"""Mentions are joined where something shows that they are of one event."""

from dataclasses import replace
from datetime import date

from onrecord.model import NARRATOR, ActorId, Days, Party, Phase, Span
from onrecord.reading.events.merging import Mention, merge_mentions

BORLAND = Party(actor=ActorId("a1"), name="Borland")
ARDA = Party(actor=ActorId("a2"), name="Arda")
MONDAY = Days(date(2031, 5, 12), date(2031, 5, 12))
TUESDAY = Days(date(2031, 5, 13), date(2031, 5, 13))


def mention(start: int, **given: object) -> Mention:
    plain = Mention(
        kind="attack",
        plover="ASSAULT",
        mode=None,
        phase=Phase.DONE,
        actors=(),
        targets=(),
        place=None,
        when=None,
        quantities=(),
        according_to=NARRATOR,
        evidence=(Span(start, start + 6, "attack"),),
        confidence=0.6,
    )
    return replace(plain, **given)  # type: ignore[arg-type]


def test_mentions_with_a_party_in_common_are_one_event() -> None:
    (one,) = merge_mentions(
        [mention(0, actors=(BORLAND,)), mention(9, actors=(BORLAND,), targets=(ARDA,))]
    )
    assert one.targets == (ARDA,)
    assert [span.start for span in one.evidence] == [0, 9]
    assert one.confidence > 0.6


def test_mentions_on_different_days_are_two_events() -> None:
    found = merge_mentions(
        [mention(0, actors=(ARDA,), when=MONDAY), mention(9, actors=(ARDA,), when=TUESDAY)]
    )
    assert len(found) == 2


def test_mentions_with_nothing_in_common_are_two_events() -> None:
    assert (
        len(merge_mentions([mention(0, actors=(ARDA,)), mention(9, targets=(BORLAND,))])) == 2
    )


def test_a_feared_event_is_not_joined_to_one_that_is_done() -> None:
    feared = mention(9, actors=(ARDA,), phase=Phase.HYPOTHETICAL)
    done, other = merge_mentions([mention(0, actors=(ARDA,)), feared])
    assert (done.phase, other.phase) == (Phase.DONE, Phase.HYPOTHETICAL)


def test_a_bare_noun_takes_up_the_event_before_it() -> None:
    (one,) = merge_mentions([mention(0, actors=(ARDA,)), mention(9, bare=True, phase=None)])
    assert len(one.evidence) == 2


def test_a_mention_that_tells_no_phase_is_no_event_by_itself() -> None:
    assert merge_mentions([mention(0, phase=None)]) == ()


def test_an_announced_event_that_has_a_date_is_scheduled() -> None:
    (one,) = merge_mentions(
        [
            mention(0, actors=(ARDA,), phase=Phase.ANNOUNCED),
            mention(9, actors=(ARDA,), phase=Phase.SCHEDULED, when=TUESDAY),
        ]
    )
    assert (one.phase, one.when) == (Phase.SCHEDULED, TUESDAY)
