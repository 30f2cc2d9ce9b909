"""Names: runs of tags with their kind, places known as such whatever the network says."""

import numpy as np

from onrecord.reading.names import Name, NameKind, find_names
from onrecord.reading.windows import draft_of
from onrecord.reference.places import load_places
from onrecord.reference.weights import Inventory
from tests.builders import article_of
from tests.reading.analyses import encoded_of

INVENTORY = Inventory(
    rels=(), upos=(), types=(), entities=("O", "B-PER", "I-PER", "B-ORG", "I-ORG")
)


def names(text: str, *tags: int) -> tuple[Name, ...]:
    draft = draft_of(article_of(text), places=load_places())
    encoded = encoded_of(len(draft.words))
    encoded.entities[:] = np.array(tags, np.int64)
    return find_names(draft, encoded, INVENTORY, places=load_places())


def test_names_come_in_reading_order_with_their_kind() -> None:
    assert names("The Tidewatch met Ada Quill", 0, 3, 0, 1, 2) == (
        Name(1, 1, NameKind.ORGANISATION),
        Name(3, 4, NameKind.PERSON),
    )


def test_two_names_that_touch_stay_two() -> None:
    assert len(names("Quill Tarn left", 1, 1, 0)) == 2


def test_what_only_a_state_is_called_is_a_place() -> None:
    assert names("Norway spoke", 3, 0) == (Name(0, 0, NameKind.PLACE),)


def test_a_name_that_a_person_may_bear_too_is_left_to_the_network() -> None:
    assert names("Jordan spoke", 1, 0) == (Name(0, 0, NameKind.PERSON),)
