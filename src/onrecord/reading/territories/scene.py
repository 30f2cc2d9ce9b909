"""The scene: lands, states and who acts for them, asked for by the word they stand at."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from onrecord.reading.analysis import Analysis
from onrecord.reading.places import PlaceMention
from onrecord.reading.syntax import Run
from onrecord.reading.territories.lands import Land
from onrecord.reading.territories.members import members_of
from onrecord.reading.territories.states import POLITIES, States
from onrecord.reference.places import Places
from onrecord.reference.statuses import StatusLexicon

__all__ = ["Scene"]

_OWN = frozenset(("its", "their", "it", "they"))
_FAR = 60  # words that a pronoun may stand from what it takes up
_LONGEST_HOLDER = 6


class Scene:
    """What the readers of claims ask of one article."""

    def __init__(
        self,
        analysis: Analysis,
        places: Sequence[PlaceMention],
        lands: Sequence[Land],
        *,
        gazetteer: Places,
        lexicon: StatusLexicon,
    ) -> None:
        self.analysis = analysis
        self.lands = lands
        self.lexicon = lexicon
        self.trees = analysis.trees
        self.texts = analysis.draft.words.texts
        self._place = {w: p for p in places for w in range(p.run[0], p.run[1] + 1)}
        self.states = States(analysis, self._place, gazetteer=gazetteer)
        self._land: dict[int, Land] = {}
        for land in lands:
            span = range(land.run[0], land.run[1] + 1) if land.name else (land.head,)
            self._land.update(dict.fromkeys(span, land))

    @cached_property
    def lower(self) -> tuple[str, ...]:
        """The words in lower case."""
        return tuple(text.lower() for text in self.texts)

    def land_at(self, word: int) -> Land | None:
        """Return the land whose name or noun stands at a word."""
        return self._land.get(word)

    def place_at(self, word: int) -> PlaceMention | None:
        """Return the place mention that holds a word."""
        return self._place.get(word)

    def lands_under(self, head: int, *, states: bool = False) -> tuple[Land, ...]:
        """Return the lands that a noun phrase names, joined ones and parts included."""
        every: dict[Land, None] = {}
        for land in self._descend(head, 0, whole=True):
            every |= dict.fromkeys((land, *self._members(land)))
        return tuple(land for land in every if states or not land.is_state)

    def _members(self, land: Land) -> tuple[Land, ...]:
        return members_of(self.analysis, land, self._land, lexicon=self.lexicon)

    def _descend(self, word: int, depth: int, *, whole: bool) -> Iterator[Land]:
        land = self._land.get(word)
        around = () if land is None or land.name is not None else tuple(self._around(word))
        if land is not None and not around:
            yield land
        yield from around
        opens = land is None or (land.name is None and not around)
        for child in self.trees.children[word] if depth < 6 else ():
            rel = self.trees.rels[child]
            if rel in ("conj", "flat", "compound", "appos") or (
                opens and whole and self._opens(word, child, land)
            ):
                yield from self._descend(child, depth + 1, whole=whole)

    def _around(self, noun: int) -> Iterator[Land]:
        """Yield the land that waters lie around ("waters surrounding the island")."""
        for child in self.children(noun, "nmod", "acl"):
            if self.case_of(child) in ("around", "surrounding", "off", "near", "above"):
                inner = self._land.get(child)
            elif self.lower[child] == "surrounding":
                inner = next((self._land.get(c) for c in self.children(child, "obj")), None)
            else:
                continue
            if inner is not None and not inner.is_state:
                yield inner

    def _opens(self, word: int, child: int, land: Land | None) -> bool:
        """Whether what hangs on a noun names its lands: "parts of", "areas including"."""
        if self.trees.rel(child) not in ("nmod", "obl", "acl"):
            return False
        case = self.case_of(child)
        if land is not None:
            return case in ("including", "like", "such")
        return case in ("of", "including", "in", "around", "near") and (
            self.lower[word] in self.lexicon.words["parts"]
            or case == "including"
            or self.trees.upos[word] in ("NUM", "DET")
        )

    def case_of(self, word: int) -> str:
        """Return the preposition of a word in lower case, or nothing."""
        for child in self.trees.children[word]:
            if self.trees.rel(child) == "case":
                return self.lower[child]
        return ""

    def children(self, word: int, *rels: str) -> Iterator[int]:
        """Yield the dependents of a word in one of these full relations."""
        for child in self.trees.children[word]:
            if self.trees.rels[child] in rels:
                yield child

    def holder_at(self, word: int) -> str | None:
        """Return whom a noun phrase means as holder: a state, or others who hold land."""
        if self.lower[word] in _OWN:
            return self._owner_before(word)
        joint = [self._one_holder(w) for w in (word, *self.children(word, "conj"))]
        names = [n for n in joint if n is not None]
        return " and ".join(dict.fromkeys(names)) or None

    def _one_holder(self, word: int) -> str | None:
        land = self._land.get(word)
        state = self.states.at(word)
        if state is not None and (land is None or land.name is not None):
            return state
        noun = self.lower[word]
        run = self._phrase(word)
        if noun in self.lexicon.words["fighters"] or self._is_for(run):
            return self.analysis.said(run)
        if noun in POLITIES and self._adjective_state(word) is not None:
            return self._adjective_state(word)
        if noun in self.lexicon.words["arms"]:
            return self._adjective_state(word) or self.analysis.said(run)
        if self.trees.upos[word] == "PROPN":
            return self.analysis.said(run)
        return None

    def _is_for(self, run: Run) -> bool:
        """Whether a phrase says who is behind a force: "pro-Norwegian", "Norwegian-backed"."""
        words = self.lower[run[0] : run[1] + 1]
        return "pro" in words or "backed" in words or "aligned" in words

    def _phrase(self, word: int) -> Run:
        first = word
        start = max(self.analysis.sentence_run(word)[0], word - _LONGEST_HOLDER)
        while first > start:
            before = first - 1
            inside = start <= self.trees.heads[before] <= word
            if not inside or self.trees.upos[before] not in (
                "ADJ",
                "NOUN",
                "PROPN",
                "VERB",
                "PUNCT",
                "X",
            ):
                break
            if self.texts[before] in {",", "(", ")", '"', "“", "”"}:
                break
            first = before
        last = word
        for child in self.children(word, "flat"):
            last = max(last, child) if child == last + 1 else last
        return first, last

    def _adjective_state(self, word: int) -> str | None:
        """Return the state an adjective or owner before a noun names."""
        for child in self.trees.children[word]:
            if child < word and self.trees.rel(child) in ("amod", "compound", "nmod"):
                state = self.states.at(child)
                if state is not None:
                    return state
        return None

    def owner_of(self, noun: int) -> str | None:
        """Return who a noun belongs to: "Norway's", "Norwegian", "its", "by Norway"."""
        for child in self.trees.children[noun]:
            rel, case = self.trees.rels[child], self.case_of(child)
            if rel == "nmod:poss" or (
                self.trees.rel(child) in ("nmod", "obl") and case == "by"
            ):
                found = self.holder_at(child)
                if found is not None:
                    return found
        return self._adjective_state(noun)

    def _owner_before(self, word: int) -> str | None:
        """Return the state or force that a pronoun takes up, subjects first."""
        first = self.analysis.sentence_run(word)[0]
        nearest = subject = None
        acting = self.lexicon.words["arms"] | self.lexicon.words["fighters"]
        for at in range(word - 1, max(first, word - _FAR) - 1, -1):
            state = self.states.at(at)
            if state is None:
                if self.lower[at] in acting and self.trees.rel(at) == "nsubj":
                    subject = self._one_holder(at)
                continue
            nearest = nearest or state
            if self.trees.rel(at) in ("nsubj", "nmod") and self.trees.rels[at] in (
                "nsubj",
                "nmod:poss",
            ):
                return state
        return subject or nearest

    def lands_before(self, word: int, *, sentences: int = 0) -> Land | None:
        """Return the last land before a word, in its sentence or so many before it."""
        sentence = self.analysis.draft.sentence
        at = bisect_left(self.lands, word, key=lambda land: land.head)
        for land in reversed(self.lands[max(at - 40, 0) : at]):
            if sentence[land.head] < sentence[word] - sentences:
                return None
            if not land.is_state:
                return land
        return None
