"""Stories: made-up news of any length, for measures that need no gold and no corpus."""

import random
from collections.abc import Iterator

__all__ = ["made_stories"]

_VOWELS, _CONSONANTS = "aeiou", "bdfgklmnprstvz"
_VOCABULARY = 6_000
_NAMES = 400
_PARAGRAPHS = (6, 14)
_SENTENCES = (1, 3)
_WORDS = (8, 26)
_NAMED = 0.08


def made_stories(count: int, *, seed: int) -> Iterator[str]:
    """Return so many stories: paragraphs of sentences, words as unequally common as in a
    language, a name here and there."""
    chance = random.Random(seed)
    words = [_word(chance) for _ in range(_VOCABULARY)]
    names = [_word(chance).capitalize() for _ in range(_NAMES)]
    ranks = [1 / rank for rank in range(1, _VOCABULARY + 1)]
    for _ in range(count):
        paragraphs = chance.randint(*_PARAGRAPHS)
        yield "\n\n".join(
            _paragraph(chance, words, ranks, cast=chance.sample(names, 8))
            for _ in range(paragraphs)
        )


def _paragraph(
    chance: random.Random, words: list[str], ranks: list[float], *, cast: list[str]
) -> str:
    sentences = []
    for _ in range(chance.randint(*_SENTENCES)):
        said = chance.choices(words, ranks, k=chance.randint(*_WORDS))
        for place in range(1, len(said)):
            if chance.random() < _NAMED:
                said[place] = chance.choice(cast)
        sentences.append(f"{said[0].capitalize()} {' '.join(said[1:])}.")
    return " ".join(sentences)


def _word(chance: random.Random) -> str:
    return "".join(
        chance.choice(_CONSONANTS) + chance.choice(_VOWELS) for _ in range(chance.randint(1, 4))
    )
