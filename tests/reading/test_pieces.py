"""Pieces: what the encoder is given of each word."""

import pytest
from tokenizers import Tokenizer
from tokenizers.models import BPE, WordPiece

from onrecord.reading.pieces import PieceTable, casing_of

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def table() -> PieceTable:
    """Return a table that spells words out, a piece a letter; it does not know digits."""
    vocabulary = {"[UNK]": 100, **{c: i + 1000 for i, c in enumerate(LETTERS)}}
    vocabulary |= {f"##{c}": i + 2000 for i, c in enumerate(LETTERS)}
    return PieceTable(Tokenizer(WordPiece(vocabulary, unk_token="[UNK]")))


@pytest.mark.parametrize(
    ("word", "casing"),
    [
        ("said", 1),
        ("Ann", 2),
        ("A", 2),
        ("UN", 3),
        ("McColl", 4),
        ("iPhone", 4),
        ("3rd", 5),
        ("40", 5),
        ("Mi17", 2),
        ("”", 6),
        ("\U0001f600", 6),
        ("говорит", 1),
        ("Мир", 2),
        ("他说", 6),
    ],
)
def test_casing_tells_how_a_word_is_written(word: str, casing: int) -> None:
    assert casing_of(word) == casing


def test_a_word_has_at_most_six_pieces_and_at_least_one() -> None:
    words = table()
    assert len(words.of("abc")[0]) == 3
    assert len(words.of("abcdefghij")[0]) == 6
    silent = PieceTable(Tokenizer(BPE()))
    assert silent.of("0") == ((100,), 5)


def test_a_lone_surrogate_has_a_piece() -> None:
    assert table().of("\ud800")[0] == (100,)


def test_the_pieces_of_a_long_word_are_those_of_its_beginning() -> None:
    assert table().of("a" * 5_000_000)[0] == table().of("a" * 100)[0]


def test_a_batch_is_framed_and_padded() -> None:
    batch = table().pack([["ab", "c"], ["c"]], [[1, 0], [2]])
    assert batch.ids.tolist() == [[101, 1000, 2001, 1002, 102], [101, 1002, 102, 0, 0]]
    assert batch.casing.tolist() == [[0, 1, 1, 1, 0], [0, 1, 0, 0, 0]]
    assert batch.quote.tolist() == [[0, 1, 1, 0, 0], [0, 2, 0, 0, 0]]
    assert batch.mask.tolist() == [[1, 1, 1, 1, 1], [1, 1, 1, 0, 0]]
    assert batch.first.tolist() == [[1, 3], [1, 0]]


def test_a_window_of_long_words_is_cut_to_what_the_encoder_can_take() -> None:
    words = ["abcdefgh"] * 128
    batch = table().pack([words], [[0] * 128])
    assert batch.ids.shape[1] <= 512
    assert batch.ids.shape[1] == table().count(words)
    assert batch.first[0, :3].tolist() == [1, 4, 7]


def test_short_words_keep_their_pieces_beside_long_ones() -> None:
    words = ["abcdefgh", "ab"] * 64
    assert table().pack([words], [[0] * 128]).first[0, :4].tolist() == [1, 6, 8, 13]
