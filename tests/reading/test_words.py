"""Words: where they begin and end, and which of them open a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.words import find_words, sentence_starts


def sentences(text: str) -> list[str]:
    """Return the sentences of one paragraph, their words joined by a space."""
    words = find_words(text).texts
    starts = sentence_starts(words)
    return [
        " ".join(words[a:b]) for a, b in zip(starts, [*starts[1:], len(words)], strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They didn't and won't.", "They did n't and wo n't ."),
        ("They don’t, she’ll see.", "They do n’t , she ’ll see ."),
        ("We've seen it's Tarn's.", "We 've seen it 's Tarn 's ."),
        ("O'Dowd met d'Arle.", "O'Dowd met d'Arle ."),
    ],
)
def test_clitics_stand_alone_and_names_with_apostrophes_stay_whole(
    text: str, expected: str
) -> None:
    assert " ".join(find_words(text).texts) == expected


@pytest.mark.parametrize(
    "word",
    ["Mr.", "Gen.", "Sept.", "Corp.", "U.S.", "a.m.", "O.R.F.", "No."],
)
def test_abbreviations_keep_their_stop(word: str) -> None:
    assert find_words(f"by {word} 7 then").texts[1] == word


@pytest.mark.parametrize(
    "word",
    [
        "https://courier.example/kelm?a=1&b=2",
        "www.courier.example/kelm",
        "desk.two@courier.example",
        "@adaquill",
        "#KelmStrait",
        "1,200.50",
        "12:30",
        "3rd",
        "1990s",
    ],
)
def test_addresses_handles_and_numbers_are_one_word(word: str) -> None:
    assert find_words(f"See {word}, please.").texts == ("See", word, ",", "please", ".")


def test_the_stop_after_an_address_is_not_part_of_it() -> None:
    assert find_words("See https://courier.example/a.").texts[-2:] == (
        "https://courier.example/a",
        ".",
    )


def test_hyphens_stand_alone_and_dashes_and_dots_stay_together() -> None:
    words = find_words("A port-side row -- it went on... and on").texts
    assert words[:4] == ("A", "port", "-", "side")
    assert "--" in words
    assert "..." in words


def test_words_hold_their_offsets_in_the_whole_text() -> None:
    text = "Left out. Tarn said no."
    words = find_words(text, 10, 19)
    assert words.texts == ("Tarn", "said")
    assert (words.starts, words.ends) == ((10, 15), (14, 19))


def test_a_text_without_words_has_no_sentences() -> None:
    assert len(find_words(" \n\t ")) == 0
    assert sentence_starts(()) == ()


@given(st.text(max_size=80))
def test_words_slice_back_and_leave_out_only_white_space(text: str) -> None:
    words = find_words(text)
    at = 0
    for word, start, end in zip(words.texts, words.starts, words.ends, strict=True):
        assert text[start:end] == word
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()


@given(st.lists(st.sampled_from(["A", "b", ".", "!", '"', "”", "U.S.", "said", "…"])))
def test_sentences_start_at_the_first_word_and_in_order(texts: list[str]) -> None:
    starts = sentence_starts(texts)
    assert starts[:1] == ((0,) if texts else ())
    assert list(starts) == sorted(set(starts))
    assert all(0 <= start < len(texts) for start in starts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tarn left. He slept.", 2),
        ("Mr. Tarn met Gen. Ode.", 1),
        ("They sail at 5 a.m. on Friday.", 1),
        ("Orland left the U.N. The rest stayed.", 2),
        ("It rose by 3.5 percent.", 1),
        ("Tarn waited … and left.", 1),
        ("Why? Nobody knows!", 2),
        ("The port closed. 40 ships wait.", 2),
        ("The port closed. • It may open.", 2),
        ("Il a parlé. Élan est parti.", 2),
    ],
)
def test_a_sentence_ends_at_a_stop_before_a_word_that_can_open_one(
    text: str, expected: int
) -> None:
    assert len(sentences(text)) == expected


def test_closing_marks_belong_to_the_sentence_they_end() -> None:
    assert sentences("“We go.” They did.") == ["“ We go . ”", "They did ."]
    assert sentences('"We go." "They stay."') == ['" We go . "', '" They stay . "']


def test_a_quoted_exclamation_before_the_verb_of_saying_ends_no_sentence() -> None:
    assert len(sentences("“Never!” Ada Quill shouted. Nobody spoke.")) == 2
    assert len(sentences("“Never!” The hall fell silent. Nobody spoke.")) == 3
