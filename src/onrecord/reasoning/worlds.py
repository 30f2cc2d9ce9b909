"""Worlds: from what is asked for to what is switched on, and what then holds."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, product

from onrecord.model.inferences import Choice, PremiseKind, Sentence
from onrecord.model.worlds import World
from onrecord.reasoning.case import Case
from onrecord.reasoning.engine.cones import Truths
from onrecord.reasoning.engine.grounded import Switches
from onrecord.reasoning.engine.program import Atom, Switch
from onrecord.reasoning.findings import Findings, Held, find_held, given_in
from onrecord.reasoning.ready import Ready, Setting, make_ready, own_id
from onrecord.reasoning.sentences import sentence_of, words_of

__all__ = ["Worlds"]

_MOST_RETRACTIONS = 500
"""Premises that may be taken back in a remedy for which nobody made an offer."""

_MOST_READY = 8
"""Cases with sentences of the reader's own that are kept at hand."""

_MOST_READINGS = 16
"""Choices of readings under which it is asked why a sentence does not hold."""


class Worlds:
    """The worlds of one case; what is costly to make is kept for the next question."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self._offers = {one.id: one for one in case.suppositions}
        self._own: dict[str, Sentence] = {}
        self._ready: dict[tuple[str, ...], Ready] = {(): make_ready(case)}
        self._findings: Findings | None = None
        self._last: tuple[Ready, Setting, Held] | None = None

    def sentence(self, words: str | Sentence) -> Sentence:
        """Return a sentence of the case's rule book from its words."""
        if isinstance(words, Sentence):
            return words
        return sentence_of(words, self.case.book.templates)

    def assumed(self, what: str | Sentence) -> str:
        """Return the id of an offered supposition, or a sentence's words, to be known by."""
        if isinstance(what, str) and (what in self._offers or what in self._own):
            return what
        sentence = self.sentence(what)
        self._own[words_of(sentence)] = sentence
        return words_of(sentence)

    def setting(self, world: World) -> tuple[Ready, Setting]:
        """Return the case made ready for a world, and what makes that world."""
        own = tuple(dict.fromkeys(one for one in world.assumed if one not in self._offers))
        for words in own:
            self.assumed(words)
        ready = self._made_ready(own)
        setting = Setting(
            perspective=world.perspective,
            accepting=world.accepting,
            assumed=frozenset(map(own_id, own)),
        )
        offered = [name for name in world.assumed if name in self._offers]
        return ready, self.changed(ready, setting, [*offered, *world.without])

    def _made_ready(self, own: tuple[str, ...]) -> Ready:
        if own not in self._ready:
            if len(self._ready) == _MOST_READY:
                del self._ready[next(key for key in self._ready if key)]
            self._ready[own] = make_ready(self.case, assumed=[self._own[w] for w in own])
        return self._ready[own]

    def changed(self, ready: Ready, setting: Setting, names: Sequence[str]) -> Setting:
        """Return a setting with suppositions taken, and premises and rules left out."""
        assumed, gone = set(setting.assumed), set(setting.without)
        for name in names:
            offer = self._offers.get(name)
            if offer is not None and offer.assume is not None:
                assumed.add(offer.assume.premise)
            else:
                gone.add(ready.named(offer.without or name if offer else name))
        return replace(setting, assumed=frozenset(assumed), without=frozenset(gone))

    def offers(self, ready: Ready, setting: Setting) -> list[str]:
        """Return what may be changed where nobody says what: offers, and what is on record.

        What was left out on purpose is not put back.
        """
        kept = [
            one.id
            for one in ready.case.premises
            if one.kind is not PremiseKind.WHAT_IF and one.id not in setting.without
        ]
        offers = [
            one.id
            for one in self._offers.values()
            if one.without is None or ready.named(one.without) not in setting.without
        ]
        return offers + (kept if len(kept) <= _MOST_RETRACTIONS else [])

    def switch(self, ready: Ready, name: str) -> Atom:
        """Return the switch that taking a supposition, or leaving something out, turns."""
        offer = self._offers.get(name)
        if offer is not None and offer.assume is not None:
            return Switch.PREMISE, (ready.compiled.premises[offer.assume.premise],)
        named = ready.named(offer.without or name if offer else name)
        if named in ready.compiled.premises:
            return Switch.PREMISE, (ready.compiled.premises[named],)
        return Switch.RULE, (ready.compiled.rules[named],)

    def turned(
        self, ready: Ready, setting: Setting, names: Sequence[str]
    ) -> tuple[Setting, tuple[str, ...]]:
        """Return a setting with each of these things turned, and the changes in words."""
        assumed, gone = set(setting.assumed), set(setting.without)
        words: list[str] = []
        for name in names:
            offer = self._offers.get(name)
            if offer is not None and offer.assume is not None:
                words.append(f"without {name}" if offer.assume.premise in assumed else name)
                assumed ^= {offer.assume.premise}
            else:
                id = ready.named(offer.without or name if offer else name)
                plain = f"with {id}" if id in gone else f"without {id}"
                words.append(name if offer and id not in gone else plain)
                gone ^= {id}
        changed = replace(setting, assumed=frozenset(assumed), without=frozenset(gone))
        return changed, tuple(words)

    def held(self, ready: Ready, setting: Setting) -> Held:
        """Return what is concluded in a world; the last answer is kept."""
        last = self._last
        if last is not None and last[0] is ready and last[1] == setting:
            return last[2]
        found = find_held(ready.grounded, ready.compiled.program, ready.switches(setting))
        self._last = (ready, setting, found)
        return found

    def findings(self, ready: Ready) -> Findings:
        """Return what puts the findings of a case into words."""
        if self._findings is None or self._findings.ready is not ready:
            self._findings = Findings(ready)
        return self._findings

    def holds(self, ready: Ready, setting: Setting, atom: Atom) -> bool:
        """Whether an atom holds in a world under at least one reading."""
        switches = ready.switches(setting)
        same = _same(atom, switches)
        return ready.grounded.holds(switches, same) or bool(same & given_in(ready, switches))

    def readings(
        self, ready: Ready, setting: Setting, atom: Atom
    ) -> tuple[tuple[Choice, ...], ...] | None:
        """Return the least readings under which an atom holds; None if under every one."""
        switches = ready.switches(setting)
        held = find_held(ready.grounded, ready.compiled.program, switches)
        same = _same(atom, switches)
        if same & held.every or same & given_in(ready, switches):
            return None
        picks = [one for each in same for one in held.some.get(each, ())]
        return tuple(tuple(ready.compiled.choice(*p) for p in one) for one in picks)

    def truths(self, ready: Ready, setting: Setting, readings: Sequence[Choice] = ()) -> Truths:
        """Return all that holds in a world under these readings, else under the first ones."""
        pairs = [
            (at, next((place for place, one in enumerate(each) if one in readings), 0))
            for at, each in enumerate(ready.compiled.choices)
        ]
        switches = ready.switches(setting)
        concluded = ready.grounded.solve(switches, readings=pairs)
        on = [*switches.atoms(), *((Switch.CHOICE, pair) for pair in pairs)]
        return Truths(ready.compiled.program, on=on, concluded=concluded)

    def all_truths(self, ready: Ready, setting: Setting) -> Iterator[Truths]:
        """Return all that holds under each choice of readings, up to so many choices."""
        every = product(*ready.compiled.choices)
        return (self.truths(ready, setting, one) for one in islice(every, _MOST_READINGS))


def _same(atom: Atom, switches: Switches) -> frozenset[Atom]:
    """Return an atom with the one that makes it hold on the map that is asked about."""
    name, terms = atom
    if name.startswith("t") and switches.view is not None:
        return frozenset({atom, (f"h{name[1:]}", (switches.view, *terms))})
    return frozenset({atom})
