"""Offices: titles of persons, words for institutions, and words for unnamed groups."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from onrecord.model.actors import ActorKind
from onrecord.reference.inflection import plural_of

__all__ = ["OfficeLexicon", "Title", "TitleKind", "load_offices"]

_DATA = "data/offices.toml"
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['-][^\W_]+)*")
_POSSESSIVE = re.compile(r"(?<=\w)'s?(?=\s|$)")
_LINKS = frozenset({"of", "for", "at", "in", "to", "on", "with", "from", "and", "close", "who"})
_LONGEST = 5  # words of the longest title ("chief of the general staff")


class TitleKind(StrEnum):
    """What sort of office a title is of."""

    LEADER = "leader"
    OFFICIAL = "official"
    SPOKESPERSON = "spokesperson"
    DIPLOMAT = "diplomat"
    MILITARY = "military"
    POLITICIAN = "politician"
    EXPERT = "expert"
    JOURNALIST = "journalist"
    JURIST = "jurist"
    CLERIC = "cleric"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title: its plain name and kind, and whether it is past, acting or a deputy's."""

    name: str
    kind: TitleKind
    former: bool = False
    acting: bool = False
    deputy: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeLexicon:
    """The tables of `data/offices.toml`, lower-case."""

    titles: Mapping[str, tuple[str, TitleKind]]
    prefixes: Mapping[str, str]
    honorifics: frozenset[str]
    institutions: Mapping[str, ActorKind]
    groups: frozenset[str]
    one_of_many: frozenset[str]
    pronouns: Mapping[str, str]
    given_names: Mapping[str, str]

    def resolve_title(self, words: str) -> Title | None:
        """Return the title that the words are, with what qualifies it.

        >>> title = load_offices().resolve_title("the former deputy foreign minister")
        >>> title.name, title.kind.value, title.former, title.deputy
        ('foreign minister', 'official', True, True)
        """
        tokens = _tokens(words)
        for length in range(min(_LONGEST, len(tokens)), 0, -1):
            for end in _ends(tokens):
                if end >= length and (title := self._title(tokens, end - length, end)):
                    return title
        return None

    def split_title(self, words: str) -> tuple[Title | None, str]:
        """Return the title before a name, and the name without title and honorifics.

        >>> title, name = load_offices().split_title("Vice Admiral Ada Brook")
        >>> title.name, name
        ('vice admiral', 'Ada Brook')
        """
        found = list(_TOKEN.finditer(words.replace("\u2019", "'")))
        tokens = [_plain(match.group()) for match in found]
        start, title = 0, None
        for place in range(len(tokens)):
            end = self._title_end(tokens, place)
            if end and (place == start or title is None):
                title = self._title(tokens, place, end) or title
                start = max(start, end)
        while start < len(tokens) and tokens[start] in self.honorifics:
            start += 1
        return title, words[found[start].start() :] if start < len(found) else ""

    def kind_of_institution(self, words: str) -> ActorKind | None:
        """Return what an institution's name makes it: a body, an office or an outlet.

        >>> load_offices().kind_of_institution("Borland's Ministry of Defence").value
        'body'
        """
        tokens = _tokens(words)
        for end in _ends(tokens):
            for start in range(max(0, end - _LONGEST), end):
                kind = self.institutions.get(" ".join(tokens[start:end]))
                if kind is not None:
                    return kind
        return None

    def is_group(self, words: str) -> bool:
        """Return whether the words are an unnamed group or one unnamed member of it.

        >>> [load_offices().is_group(w) for w in ("some officials", "an official", "Ada")]
        [True, True, False]
        """
        tokens = _tokens(words)
        heads = {
            " ".join(tokens[max(0, end - n) : end]) for end in _ends(tokens) for n in (1, 2)
        }
        if heads & self.groups:
            return True
        indefinite = tokens[:1] and tokens[0] in {"a", "an", "one", "another", "any", "unnamed"}
        return bool(indefinite and heads & self.one_of_many)

    def pronoun_for(self, words: str) -> str | None:
        """Return "he" or "she" if a title or a kinship in the words tells it.

        >>> load_offices().pronoun_for("the ministry's spokeswoman")
        'she'
        """
        told = {self.pronouns[token] for token in _tokens(words) if token in self.pronouns}
        return told.pop() if len(told) == 1 else None

    def pronoun_of_name(self, name: str) -> str | None:
        """Return "he" or "she" if the first of several names tells it.

        >>> load_offices().pronoun_of_name("Maria Brook")
        'she'
        """
        first, _, rest = name.partition(" ")
        return self.given_names.get(first.casefold()) if rest else None

    def is_honorific(self, word: str) -> bool:
        """Return whether a word is a mere form of address ("Mr.")."""
        return word.casefold().rstrip(".") in self.honorifics

    def _title(self, tokens: Sequence[str], start: int, end: int) -> Title | None:
        entry = self.titles.get(" ".join(tokens[start:end]))
        if entry is None:
            return None
        marks = {self.prefixes.get(token) for token in tokens[:start]}
        own = {self.prefixes.get(token) for token in tokens[start : end - 1]}
        name, kind = entry
        return Title(
            name=name,
            kind=kind,
            former="former" in marks,
            acting="acting" in marks,
            deputy="deputy" in marks | own,
        )

    def _title_end(self, tokens: Sequence[str], start: int) -> int:
        """Return where the longest title that starts at a place ends, or 0."""
        for end in range(min(len(tokens), start + _LONGEST), start, -1):
            if " ".join(tokens[start:end]) in self.titles:
                return end
        return 0


@cache
def load_offices() -> OfficeLexicon:
    """Return the office lexicon of the package; the file is read once."""
    table = tomllib.loads(files("onrecord.reference").joinpath(_DATA).read_text("utf-8"))
    titles: dict[str, tuple[str, TitleKind]] = {}
    for group in table["titles"]:
        kind = TitleKind(group["kind"])
        for word in group["words"]:
            titles[word] = (word, kind)
            titles.setdefault(_plural_title(word), (word, kind))
    return OfficeLexicon(
        titles=titles,
        prefixes={word: name for name, words in table["prefixes"].items() for word in words},
        honorifics=frozenset(table["honorifics"]["words"]),
        institutions={
            " ".join(_tokens(head)): ActorKind(group["kind"])
            for group in table["institutions"]
            for head in group["heads"]
        },
        groups=frozenset(word for group in table["groups"] for word in group["words"]),
        one_of_many=frozenset(
            word for group in table["groups"] for word in group["one_of_many"]
        ),
        pronouns={word: said for said, words in table["pronouns"].items() for word in words},
        given_names={
            word: said for said, words in table["given_names"].items() for word in words
        },
    )


def _plural_title(word: str) -> str:
    """Return the plural: "prime ministers", "secretaries of state", "spokeswomen"."""
    head, link, rest = word.partition(" of ")
    if head.endswith("man"):
        return f"{head[:-3]}men{link}{rest}"
    return plural_of(head) + link + rest


def _tokens(words: str) -> list[str]:
    unmarked = _POSSESSIVE.sub("", words.replace("\u2019", "'"))
    return [_plain(token) for token in _TOKEN.findall(unmarked)]


def _plain(token: str) -> str:
    return token.casefold().replace(".", "").removesuffix("'s")


def _ends(tokens: Sequence[str]) -> list[int]:
    """Return where a head may end: the whole first, then before each "of", "for", "at"."""
    return [len(tokens), *(i for i, token in enumerate(tokens) if i and token in _LINKS)]
