"""What stresses a commitment stands near it, in what its speaker says."""

from tests.reading.commitments.conftest import Find

LEAD = "Troops massed at the border.\n\nRussian President Ada Brandt said: “"


def test_words_of_resolve_stress_what_is_said_right_before(find: Find) -> None:
    found = find(LEAD + "If you attack us, we will strike. This is not a bluff.”")
    assert [span.text for span in found[0].resolve] == ["not a bluff"]


def test_in_a_sentence_as_long_as_a_book_only_words_near_by_stress(find: Find) -> None:
    found = find(LEAD + "This is not a bluff: " + "If you attack us, we will strike, " * 300)
    assert found[0].resolve
    assert not found[-1].resolve
