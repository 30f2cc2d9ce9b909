"""Participants: who does what an event is, and whom it is done to."""

from collections.abc import Iterator

from onrecord.model import Party
from onrecord.reading.events.clauses import Clauses
from onrecord.reading.events.parties import Parties
from onrecord.reading.events.triggers import Trigger
from onrecord.reference.events import Hint

__all__ = ["Participants"]

_AGAINST = frozenset(
    {
        "on",
        "against",
        "at",
        "into",
        "with",
        "to",
        "upon",
        "toward",
        "towards",
        "between",
        "over",
    }
)
_ADJUNCTS = ("amod", "compound", "flat")
_PASSED = frozenset(Hint) - {Hint.DOUBT}  # who announces, starts or holds it takes part in it
_CLAUSAL = ("VERB", "AUX", "ADJ")
_DEEP = 4


class Participants:
    """Finds those who take part in the events of one article."""

    def __init__(self, parties: Parties, clauses: Clauses) -> None:
        self._parties = parties
        self._clauses = clauses
        self._trees = clauses.trees

    def of(self, trigger: Trigger) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
        """Return who does it and to whom it is done."""
        doers, done_to = self._of_verb(trigger) if trigger.verbal else self._of_noun(trigger)
        actors = self._parties.of(doers)
        targets = tuple(t for t in self._parties.of(done_to) if t not in actors)
        return actors, targets

    def governor(self, trigger: Trigger) -> int | None:
        """Return the verb that an event is the object, subject or circumstance of."""
        word = trigger.head
        if trigger.verbal:
            return word
        for _ in range(_DEEP):
            head = self._trees.heads[word]
            if head == word:
                return None
            if self._trees.upos[head] == "VERB":
                return head
            word = head
        return None

    def _of_verb(self, trigger: Trigger) -> tuple[list[int], list[int]]:
        verb = trigger.head
        children, rels = self._trees.children[verb], self._trees.rels
        passive = self._is_passive(verb)
        subjects = list(self._subjects(verb))
        objects = [c for c in children if rels[c] in ("obj", "iobj")]
        against = [
            c for c in children if self._trees.rel(c) == "obl" and self._case(c) in _AGAINST
        ]
        if passive:
            return self._agents(verb), [*subjects, *objects]
        if objects and not self._parties.of(objects):  # "launched strikes on the port"
            against += [d for o in objects for d in self._against(o)]
        return subjects, [*objects, *against]

    def _of_noun(self, trigger: Trigger) -> tuple[list[int], list[int]]:
        noun = trigger.head
        targets = list(self._against(noun))
        doers: list[int] = [
            c for c in self._trees.children[noun] if self._trees.rels[c] == "nmod:poss"
        ]
        owned = bool(self._parties.of(doers))
        for child in self._trees.children[noun]:
            rel = self._trees.rels[child]
            before = child < trigger.run[0] and rel in _ADJUNCTS and not owned
            if self._case(child) == "by" or (before and self._parties.named(child)):
                doers.append(child)
            elif (
                rel == "nmod"
                and self._case(child) == "of"
                and trigger.sense.plover == "ASSAULT"
            ):
                targets.append(child)
        noun = self._container(noun)
        verb, rel = self._trees.heads[noun], self._trees.rels[noun]
        if self._trees.upos[verb] == "VERB" and rel in ("obj", "nsubj:pass"):
            if not self._parties.of(doers) and self._clauses.hint(verb) in _PASSED:
                doers = list(self._subjects(verb) if rel == "obj" else self._agents(verb))
            targets += [c for c in self._against(verb) if c != noun]
        return doers, targets

    def _container(self, noun: int) -> int:
        """Return the noun that counts or starts an event ("a series of strikes"), or itself."""
        lexicon = self._clauses.lexicon
        for _ in range(_DEEP):
            head = self._trees.heads[noun]
            hint = lexicon.head_nouns.get(lexicon.lemma(self._lower(head)))
            if self._trees.rel(noun) != "nmod" or hint not in (Hint.MANAGE, Hint.START):
                break
            noun = head
        return noun

    def _agents(self, verb: int) -> list[int]:
        rels = self._trees.rels
        return [
            c
            for c in self._trees.children[verb]
            if rels[c] == "obl:agent" or self._case(c) == "by"
        ]

    def _against(self, word: int) -> Iterator[int]:
        for child in self._trees.children[word]:
            if self._trees.rel(child) in ("nmod", "obl") and self._case(child) in _AGAINST:
                yield child

    def _subjects(self, verb: int, deep: int = _DEEP) -> Iterator[int]:
        """Yield the subjects of a verb, its own or those it shares with what it hangs on."""
        trees = self._trees
        own = [c for c in trees.children[verb] if trees.rel(c) == "nsubj"]
        head, rel = trees.heads[verb], trees.rels[verb]
        if own or deep == 0 or head == verb:
            for word in own:
                if self._lower(word) in ("which", "who", "that") and rel == "acl:relcl":
                    yield head
                else:
                    yield word
        elif rel == "acl" and trees.upos[head] in ("NOUN", "PROPN"):
            owners = [c for c in trees.children[head] if trees.rels[c] == "nmod:poss"]
            if not self._is_passive(verb):
                yield from owners or [head]
        elif rel in ("xcomp", "conj", "advcl", "ccomp") and trees.upos[head] in _CLAUSAL:
            yield from self._subjects(head, deep - 1)

    def _is_passive(self, verb: int) -> bool:
        children, rels = self._trees.children[verb], self._trees.rels
        marked = any(rels[c] in ("nsubj:pass", "aux:pass", "obl:agent") for c in children)
        return marked or (
            rels[verb] == "acl" and self._lower(verb).endswith(("ed", "wn", "en"))
        )

    def _case(self, word: int) -> str | None:
        cases = (c for c in self._trees.children[word] if self._trees.rel(c) == "case")
        first = next(cases, None)
        return self._lower(first) if first is not None else None

    def _lower(self, word: int) -> str:
        return self._clauses.lower[word]
