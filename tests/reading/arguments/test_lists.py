from collections.abc import Callable

from onrecord.reading.arguments.lists import find_lists
from onrecord.reading.interpretation import Interpretation

Read = Callable[..., Interpretation]


def test_neighbouring_bullets_are_one_list(interpreted: Read) -> None:
    text = (
        "Here is why:\n\n1. The strait is narrow.\n2. It is deep. It is cold.\n\nThat is all.\n"
    )
    (items,) = find_lists(interpreted(text).analysis)
    assert [len(item.sentences) for item in items] == [1, 2]


def test_one_bullet_is_no_list(interpreted: Read) -> None:
    assert list(find_lists(interpreted("• One ship left.\n\nIt came back.").analysis)) == []
