from dataclasses import dataclass, field

import numpy as np

from bench.gold import read_windows
from onrecord.reading.encoder import Encoded
from onrecord.reading.windows import Draft
from training.corpora import Window


@dataclass
class Listener:
    """An encoder that keeps what it is given and knows nothing of it."""

    heard: list[Draft] = field(default_factory=list)

    def encode(self, drafts: list[Draft]) -> list[Encoded]:
        self.heard += drafts
        return [blank(len(draft.words)) for draft in drafts]


def blank(size: int) -> Encoded:
    return Encoded(
        np.zeros(size, np.int64),
        np.zeros(size, np.float32),
        *(np.zeros(size, np.int64) for _ in range(5)),
        *(np.zeros((size, 128), np.float32) for _ in range(3)),
    )


WINDOWS = [
    Window(
        ["Marrant", "left", ".", "Nobody", "knew", "."], [0] * 6, sentences=[0, 0, 0, 1, 1, 1]
    ),
    Window(["“", "Stay", "”"], [2, 1, 2], sentences=[0, 0, 0]),
]


def test_windows_keep_their_bounds_words_and_quotation_states() -> None:
    encoder = Listener()
    (read,) = read_windows([WINDOWS], encoder=encoder)
    (draft,) = encoder.heard
    assert draft.windows == ((0, 6), (6, 9))
    assert draft.words.texts[6:] == ("“", "Stay", "”")
    assert draft.quote == (0, 0, 0, 0, 0, 0, 2, 1, 2)
    assert [first for _, first in read.pairs()] == [0, 6]


def test_words_can_be_found_in_the_text_they_are_given() -> None:
    (read,) = read_windows([WINDOWS], encoder=Listener())
    words = read.draft.words
    text = read.draft.article.text
    for said, start, end in zip(words.texts, words.starts, words.ends, strict=True):
        assert text[start:end] == said


def test_sentences_of_different_windows_are_different() -> None:
    (read,) = read_windows([WINDOWS], encoder=Listener())
    assert len(set(read.draft.sentence)) == 3


def test_each_stretch_is_read_by_itself() -> None:
    first, second = read_windows([[w] for w in WINDOWS], encoder=Listener())
    assert first.draft.windows == ((0, 6),)
    assert second.draft.windows == ((0, 3),)
