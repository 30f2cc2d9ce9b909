"""A made world: words, speakers, territories and outlets that nobody has heard of."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, product

__all__ = [
    "EVENT_KINDS",
    "KINDS",
    "MANNERS",
    "PHASES",
    "ROLES",
    "STATUSES",
    "VENUES",
    "World",
    "make_world",
]

_SEED = 2031
ROLES = ("minister", "foreign minister", "spokeswoman", "president", "governor", "analyst")
VENUES = ("parliament", "Telegram", "a news conference", "an interview", "the assembly")
MANNERS = ("direct", "indirect", "mixed")
KINDS = ("threat", "warning", "promise", "assurance", "demand", "denial")
EVENT_KINDS = ("attack", "mobilisation", "talks", "blockade", "referendum")
PHASES = ("announced", "scheduled", "under_way", "done")
STATUSES = ("claimed", "controlled", "annexed", "disputed")


@dataclass(frozen=True, slots=True)
class World:
    """What the articles draw on; each list goes from the commonest to the rarest."""

    words: tuple[str, ...]
    speakers: tuple[str, ...]
    territories: tuple[str, ...]
    outlets: tuple[str, ...]


def make_world(
    *, words: int = 40_000, speakers: int = 2_000, territories: int = 300, outlets: int = 60
) -> World:
    """Return a world of invented names and words."""
    take = list(islice(_words(), words + 2 * speakers + territories + outlets))
    # How common a word is has nothing to do with how it begins.
    random.Random(_SEED).shuffle(take)
    names = iter(word.title() for word in take[words:])
    return World(
        words=tuple(take[:words]),
        speakers=tuple(f"{next(names)} {next(names)}" for _ in range(speakers)),
        territories=tuple(next(names) for _ in range(territories)),
        outlets=tuple(f"{next(names)} Courier" for _ in range(outlets)),
    )


def _words() -> Iterator[str]:
    """Return words that can be spoken, all different; those of two syllables come first."""
    syllables = ["".join(pair) for pair in product("bdfgklmnprstvz", "aeiou")]
    endings = [one + end for one in syllables for end in ("", "n", "r", "l", "k")]
    yield from ("".join(parts) for parts in product(syllables[::3], endings[::2]))
    yield from ("".join(parts) for parts in product(syllables[::3], syllables[1::3], endings))
