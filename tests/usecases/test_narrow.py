from onrecord.usecases.narrow import narrowed
from tests.exports.holdings import whole


def test_only_what_the_speaker_says_is_left() -> None:
    part = narrowed(whole(), speaker="ada quill")
    assert part is not None
    record = part.record
    assert [item.id for item in record.statements] == ["s4", "s11"]
    assert [item.id for item in record.commitments] == ["c4"]
    assert [item.according_to for item in record.precedents] == ["a3"]
    assert record.events == record.arguments == record.reactions == ()
    assert record.article == whole().record.article


def test_a_speaker_is_found_by_alias_and_by_its_name_across_the_ledger() -> None:
    by_alias = narrowed(whole(), speaker="Tarn")
    assert by_alias is not None
    assert by_alias == narrowed(whole(), speaker="Ivo Tarn of Vessany")
    assert [item.id for item in by_alias.record.events] == ["e2"]


def test_nothing_names_what_is_left_out() -> None:
    part = narrowed(whole(), speaker="Ada Quill")
    assert part is not None
    assert part.record.precedents[0].commitment is None


def test_an_article_in_which_the_speaker_says_nothing_is_left_out() -> None:
    assert narrowed(whole(), speaker="Meridian") is None
    assert narrowed(whole(), speaker="Nobody At All") is None
