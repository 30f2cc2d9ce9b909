"""Templates: sentences as they are declared, cut into words and open slots."""

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.reasoning.slots import is_slot

__all__ = ["OPEN", "Template", "form_of", "skeleton", "template_of", "tokens_of"]

OPEN = "_"
"""What stands for a slot in a skeleton."""

_TOKEN = re.compile(
    r"\"[^\"]*\"|,|['’]s(?=[\s,]|$)|[^\s\",]+?(?=['’]s(?:[\s,]|$)|[\s\",]|$)|\""
)


@dataclass(frozen=True, slots=True)
class Template:
    """A sentence as declared: its tokens, those that are slots, and it without their names."""

    text: str
    tokens: tuple[str, ...]
    skeleton: str

    @property
    def slots(self) -> tuple[str, ...]:
        """The names of the slots, in order."""
        return tuple(token for token in self.tokens if is_slot(token))


@lru_cache(maxsize=4096)
def template_of(text: str) -> Template:
    """Return the template that is written as *text*.

    >>> template_of("P counts X as part of C").slots
    ('P', 'X', 'C')
    """
    tokens = tuple(tokens_of(text))
    plain = [OPEN if is_slot(token) else token.casefold() for token in tokens]
    return Template(text, tokens, " ".join(plain))


def skeleton(text: str) -> str:
    """Return what two templates share that differ in the names of their slots alone.

    >>> skeleton("P counts X as part of C")
    '_ counts _ as part of _'
    """
    return template_of(text).skeleton


@lru_cache(maxsize=4096)
def form_of(template: str) -> str:
    """Return a template as a format string, with a place for each slot."""
    tokens = template_of(template).tokens
    words = ["{}" if is_slot(t) else t.replace("{", "{{").replace("}", "}}") for t in tokens]
    return " ".join(words).replace(" ,", ",").replace(" 's", "'s").replace(" ’s", "’s")


def tokens_of(words: str) -> list[str]:
    """Return the words of a sentence; a quoted name, a comma and a possessive are each one."""
    tokens = _TOKEN.findall(" ".join(words.split()))
    if tokens and tokens[-1].endswith(".") and tokens[-1].count(".") == 1:
        tokens[-1] = tokens[-1][:-1]
    return [token for token in tokens if token]
