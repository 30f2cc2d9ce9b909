"""Only official voices bind anyone; the same words of others are no commitment."""

from collections.abc import Callable

import pytest

from onrecord.model import Commitment

Find = Callable[..., tuple[Commitment, ...]]

WORDS = "“If they cross the border, we will strike their bases,” {} said."


@pytest.mark.parametrize(
    "speaker",
    [
        "President Ivo Tarn",
        "Iran",
        "the defence ministry",
        "General Ada Quill",
        "NATO",
        "The Kremlin",
    ],
)
def test_an_official_voice_binds(find: Find, speaker: str) -> None:
    assert len(find(WORDS.format(speaker))) == 1


@pytest.mark.parametrize(
    "speaker",
    ["analysts", "an economist at the bank", "coach Marco Rossi", "Professor Ada Brook"],
)
def test_others_bind_nobody(find: Find, speaker: str) -> None:
    assert find(WORDS.format(speaker)) == ()


def test_of_whom_nothing_is_known_binds_in_an_article_on_a_crisis(find: Find) -> None:
    plain = WORDS.format("Tarn")
    assert find(plain) == ()
    crisis = "Troops and warships stood at the border near the missile base.\n\n" + plain
    assert len(find(crisis)) == 1


def test_an_outlet_binds_only_with_the_words_of_a_state(find: Find) -> None:
    state = "“If they cross the line, our army will strike,” KCNA said."
    assert len(find(state)) == 1
    assert find("“If prices rise, consumers will suffer,” KCNA said.") == ()
