"""The roster: actors while an article is being read, each met once and then added to."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from onrecord.model import Actor, ActorId, ActorKind, Role, Span
from onrecord.reading.actors.knowledge import Known
from onrecord.reading.actors.phrases import PRONOUNS, head_noun, plain

__all__ = ["Entry", "Roster"]

_COMPARED = 500  # actors alike, the last met, among which one is looked for


@dataclass(slots=True)
class Entry:
    """An actor so far; `head` is the noun its name is built on, `tokens` its words, folded."""

    name: str
    kind: ActorKind
    named: bool  # whether it has a name of its own, not only a description
    aliases: dict[str, None] = field(default_factory=dict)
    roles: dict[Span, Role] = field(default_factory=dict)
    mentions: dict[Span, None] = field(default_factory=dict)
    pronoun: str | None = None  # "he" or "she" where a title tells
    spoke_at: int = -1  # the last word at which it was a source
    seen_at: int = -1
    settled: bool = True  # false where the article's own wording is to name it
    names: frozenset[str] = frozenset()  # the full names it may be called by
    wordings: Counter[str] = field(default_factory=Counter)
    head: str = field(init=False)
    tokens: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        words = self.name.split()
        self.head = plain(head_noun(words))
        self.tokens = frozenset(plain(w) for w in words)

    def see(self, span: Span, word: int) -> None:
        """Note a mention; another wording becomes an alias."""
        self.mentions[span] = None
        self.seen_at = max(self.seen_at, word)
        written = _without_article(" ".join(span.text.split()))
        if written.casefold() not in ("", *PRONOUNS) and len(written) <= 80:
            self.wordings[written] += 1

    def label(self) -> str:
        """Return what to call it: the article's own most frequent wording if that is open."""
        if self.settled or not self.wordings:
            return self.name
        forms = self.wordings
        if self.kind is ActorKind.STATE:  # of a state only its names: no capital, no "U.S."
            forms = Counter({w: n for w, n in self.wordings.items() if w in self.names})
        return max(forms, key=lambda w: forms[w]) if forms else self.name

    def other_names(self) -> tuple[str, ...]:
        """Return every other name and wording, pronouns aside."""
        label = self.label().casefold()
        names = dict.fromkeys((*self.aliases, self.name, *self.wordings))
        return tuple(n for n in names if n.casefold() != label)


class Roster:
    """Every actor of one article, in the order they were met."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self._named: dict[tuple[str, ActorKind], Entry] = {}
        self._by_name: dict[str, Entry] = {}
        self._by_initials: dict[str, Entry] = {}
        self._by_head: dict[str, list[Entry]] = {}
        self._states: list[Entry] = []
        self._pairs: list[Entry] = []
        self._spoke: dict[tuple[ActorKind, bool], Entry] = {}

    def meet_known(self, known: Known) -> Entry:
        """Return the actor known by name, to be called what the article calls it."""
        entry = self.meet(known.name, known.kind, named=True)
        entry.settled, entry.names = False, known.names
        if known.voice_of is not None:  # "the Kremlin" stands for its state too
            self.meet(known.voice_of, ActorKind.STATE, named=True).aliases[known.name] = None
        return entry

    def meet(self, name: str, kind: ActorKind, *, named: bool) -> Entry:
        """Return the actor of that name and kind, a new one if there is none."""
        key = (" ".join(name.casefold().replace("’", "'").split()), kind)
        entry = self._named.get(key)
        if entry is None:
            entry = Entry(" ".join(name.split()), kind, named)
            self._named[key] = entry
            self._enter(entry)
        return entry

    def _enter(self, entry: Entry) -> None:
        """Put a new actor on the list, and where it can be found by a part of its name."""
        self.entries.append(entry)
        self._by_name.setdefault(entry.name, entry)
        self._by_head.setdefault(entry.head, []).append(entry)
        if entry.named and entry.kind is not ActorKind.PERSON:
            initials = "".join(w[0] for w in entry.name.split() if w[:1].isupper())
            self._by_initials.setdefault(initials, entry)
        if entry.kind is ActorKind.STATE:
            self._states.append(entry)
        if entry.kind is ActorKind.GROUP and " and " in entry.name:
            self._pairs.append(entry)

    def speak(self, entry: Entry, word: int) -> None:
        """Note that an actor is the source at a word."""
        entry.spoke_at = max(entry.spoke_at, word)
        key = (entry.kind, entry.named)
        last = self._spoke.get(key)
        if last is None or entry.spoke_at > last.spoke_at:
            self._spoke[key] = entry

    def called(self, name: str) -> Entry | None:
        """Return the actor of exactly that name."""
        return self._by_name.get(name)

    def abbreviated(self, initials: str) -> Entry | None:
        """Return the named actor, no person, that an abbreviation stands for."""
        return self._by_initials.get(initials)

    def state_with(self, word: str) -> Entry | None:
        """Return the state last seen of whose name a word is a part."""
        fits = [e for e in self._states if " " in e.name and word in e.name.split()]
        return max(fits, key=lambda e: e.seen_at, default=None)

    def last_pair(self) -> Entry | None:
        """Return the joint actor last seen ("Orland and Vessany")."""
        return max(self._pairs[-_COMPARED:], key=lambda e: e.seen_at, default=None)

    def described(self, words: Iterable[str], *, kinds: Iterable[ActorKind]) -> Entry | None:
        """Return the actor last seen whose name ends in the same noun and has all the words."""
        tokens = frozenset(plain(w) for w in words)
        head = plain(head_noun(list(words)))
        wanted = frozenset(kinds)
        alike = self._by_head.get(head, ())[-_COMPARED:]
        fits = [e for e in alike if e.kind in wanted and tokens <= e.tokens]
        return max(fits, key=lambda e: e.seen_at, default=None)

    def last_speaker(
        self, kinds: Iterable[ActorKind], *, named: bool | None = None
    ) -> Entry | None:
        """Return the actor of one of these kinds that spoke last, *named* or not if said."""
        either = (True, False) if named is None else (named,)
        last = (self._spoke.get((kind, own)) for kind in kinds for own in either)
        spoke = [e for e in last if e is not None]
        return max(spoke, key=lambda e: e.spoke_at, default=None)

    def actors(self) -> dict[int, Actor]:
        """Return the finished actors by the identity of their entry."""
        done: dict[int, Actor] = {}
        for entry in self.entries:
            if not entry.mentions:
                continue
            done[id(entry)] = Actor(
                id=ActorId(f"a{len(done) + 1}"),
                name=entry.label(),
                kind=entry.kind,
                aliases=entry.other_names(),
                roles=tuple(sorted(entry.roles.values(), key=lambda r: r.span)),
                mentions=tuple(sorted(entry.mentions)),
            )
        return done


def _without_article(written: str) -> str:
    first, _, rest = written.partition(" ")
    bare = rest if first.lower() in ("the", "a", "an") and rest else written
    return bare.removesuffix("'s").removesuffix("’s").strip(" ,.")
