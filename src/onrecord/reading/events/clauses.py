"""Clauses: how real a verb is, by its tense, its modal verbs and what it hangs on."""

from collections.abc import Mapping, Sequence

from onrecord.model import Phase
from onrecord.reading.analysis import Analysis
from onrecord.reading.events.tenses import BE, OPEN, WILL, Tense, tense_of
from onrecord.reference.events import EventLexicon, Form, Hint

__all__ = ["Clauses"]

_NOT = frozenset({"not", "n't", "n’t", "never", "nor", "neither", "hardly", "barely"})
_IF = frozenset({"if", "unless", "lest", "whether", "provided", "should"})
_ANY = frozenset({"any", "anyone", "anybody", "anything", "whoever", "whichever"})
_UNREAL = frozenset({"without", "instead", "than", "against", "from"})
_TO = frozenset({"to"})
_DEEP = 12  # clauses above a verb that are looked at
_REAL = (Phase.DONE, Phase.UNDER_WAY)
_OF_TENSE: Mapping[Tense, Phase] = {
    Tense.OPEN: Phase.HYPOTHETICAL,
    Tense.DUE: Phase.SCHEDULED,
    Tense.PAST: Phase.DONE,
    Tense.NOW: Phase.UNDER_WAY,
}
_BELOW: Mapping[Hint, Phase] = {  # what a verb says of one that completes it
    Hint.ANNOUNCE: Phase.ANNOUNCED,
    Hint.SCHEDULE: Phase.SCHEDULED,
    Hint.CANCEL: Phase.CANCELLED,
    Hint.DOUBT: Phase.HYPOTHETICAL,
}


class Clauses:
    """Asks one article how real its verbs are; answers are kept."""

    def __init__(self, analysis: Analysis, lexicon: EventLexicon) -> None:
        self.trees = analysis.trees
        self.lexicon = lexicon
        self.lower: Sequence[str] = [w.lower() for w in analysis.draft.words.texts]
        self._run = analysis.sentence_run
        self._known: dict[int, Phase] = {}

    def phase(self, verb: int) -> Phase:
        """Return how far what a verb tells of has got."""
        known = self._known.get(verb)
        if known is None:
            self._known[verb] = Phase.HYPOTHETICAL  # should the trees lead back here
            known = self._known[verb] = self._phase(verb)
        return known

    def hint(self, word: int) -> Hint | None:
        """Return what a governing verb or adjective says of what hangs on it."""
        lemma = self.lexicon.lemma(self.lower[word])
        governors = self.lexicon.governors
        for child in self.trees.children[word]:
            if child > word and self.trees.rels[child] in ("compound:prt", "obl", "fixed"):
                longer = governors.get(f"{lemma} {self.lower[child]}")
                if longer is not None:
                    return longer
        return governors.get(lemma) or governors.get(self.lower[word])

    def negated(self, word: int) -> bool:
        """Return whether a word is denied by one that hangs on it."""
        return any(
            self.lower[c] in _NOT or (self.lower[c] == "no" and self.trees.rel(c) == "det")
            for c in self.trees.children[word]
        )

    def is_passive(self, verb: int) -> bool:
        """Return whether a verb is a participle after a form of "be"."""
        past = self.lexicon.form(self.lower[verb]) is Form.PAST
        return past and any(
            self.lower[c] in BE and self.trees.rel(c) == "aux"
            for c in self.trees.children[verb]
        )

    def _phase(self, verb: int) -> Phase:
        if self.negated(verb) or self._asked(verb) or self._in_doubt(verb):
            return Phase.HYPOTHETICAL
        own = self._finite(verb)
        return own if own is not None else self._borrowed(verb)

    def _asked(self, verb: int) -> bool:
        return self.lower[self._run(verb)[1]] == "?"

    def _finite(self, verb: int) -> Phase | None:
        """Return the phase that a verb's own form and helpers tell, None if they do not."""
        tense = self._tense(verb)
        if tense is Tense.WILL:
            return Phase.HYPOTHETICAL if self._has_condition(verb) else Phase.ANNOUNCED
        if tense is Tense.WOULD:
            return self._reported_future(verb)
        if tense is Tense.ED:
            return Phase.DONE if self._may_be_finite(verb) else None
        if tense is Tense.PLAIN:
            return Phase.UNDER_WAY if self._has_subject(verb) else None
        return _OF_TENSE.get(tense)

    def _tense(self, verb: int) -> Tense:
        children, rel = self.trees.children[verb], self.trees.rel
        helpers = {self.lower[c] for c in children if rel(c) in ("aux", "cop")}
        form = self._form(verb)
        return tense_of(form, helpers, to=self._marked(verb, _TO))

    def _form(self, verb: int) -> Form:
        """Return a verb's form; after "to" it is plain, though "hit" may be a past as well."""
        return Form.PLAIN if self._marked(verb, _TO) else self.lexicon.form(self.lower[verb])

    def _has_subject(self, verb: int) -> bool:
        return any(self.trees.rel(c) in ("nsubj", "csubj") for c in self.trees.children[verb])

    def _may_be_finite(self, verb: int) -> bool:
        """Whether a form in -ed is a past tense or a participle of what was done."""
        if self.trees.rel(verb) == "conj":
            return self._has_subject(verb) or not self._is_open(self.trees.heads[verb])
        return self.trees.rel(verb) not in ("xcomp", "amod") or self._has_subject(verb)

    def _is_open(self, verb: int) -> bool:
        """Whether a verb has a modal verb, which one joined to it shares."""
        return any(
            self.lower[c] in OPEN | WILL
            or (self.lower[c] == "to" and self.trees.rel(c) == "mark")
            for c in self.trees.children[verb]
        )

    def _has_condition(self, verb: int) -> bool:
        return any(
            self.trees.rel(c) == "advcl" and self._marked(c, _IF)
            for c in self.trees.children[verb]
        )

    def _marked(self, verb: int, marks: frozenset[str]) -> bool:
        return any(
            self.lower[c] in marks
            and self.trees.rel(c) in ("mark", "case", "advmod", "aux")
            and c < verb
            for c in self.trees.children[verb]
        )

    def _reported_future(self, verb: int) -> Phase:
        """Return what "would" is: the future in what was said, or else a mere thought."""
        head = self.trees.heads[verb]
        told = self.trees.rel(verb) in ("ccomp", "parataxis") and head != verb
        told = told and self.hint(head) is not Hint.DOUBT and not self._has_condition(verb)
        return Phase.ANNOUNCED if told else Phase.HYPOTHETICAL

    def _in_doubt(self, verb: int) -> bool:
        """Whether a clause above a verb makes it a condition, or denies or doubts it."""
        word, trees = verb, self.trees
        for _ in range(_DEEP):
            head, rel = trees.heads[word], trees.rels[word]
            if rel == "advcl" and self._marked(word, _IF):
                return True
            if rel == "acl:relcl" or head == word:
                return rel == "acl:relcl" and self._is_any(head)
            if rel == "ccomp" and (self.hint(head) is Hint.DOUBT or self._denied(head)):
                return not self._tells(head)
            word = head
        return False

    def _is_any(self, noun: int) -> bool:
        """Whether a noun is of any that there may be ("any ship that crosses the line")."""
        return self.lower[noun] in _ANY or any(
            self.lower[c] in _ANY and self.trees.rel(c) == "det"
            for c in self.trees.children[noun]
        )

    def _denied(self, head: int) -> bool:
        return self.negated(head) and self.lower[head] not in ("regret", "know")

    def _tells(self, head: int) -> bool:
        """Whether a verb of doubt is one of telling here ("told him that it had struck")."""
        lemma = self.lexicon.lemma(self.lower[head])
        return lemma in ("tell", "warn", "insist") and not self._denied(head)

    def _borrowed(self, verb: int) -> Phase:
        """Return the phase of a verb that is not finite, from what it hangs on."""
        trees = self.trees
        head, rel = trees.heads[verb], trees.rel(verb)
        if head == verb:
            return Phase.HYPOTHETICAL
        told = rel == "advcl" and trees.upos[head] == "ADJ"  # "due to give its ruling"
        if rel in ("xcomp", "ccomp", "csubj") or told:
            return self._complement(verb, head)
        if rel == "acl":
            return self._of_noun(verb, head)
        if rel == "conj":
            return self.phase(head) if self._is_verb(head) else Phase.HYPOTHETICAL
        return self._beside(verb, head, rel)

    def _beside(self, verb: int, head: int, rel: str) -> Phase:
        """Return the phase of a verb that goes along with another ("…, killing two")."""
        form = self._form(verb)
        if rel == "advcl" and form is not Form.PLAIN and not self._marked(verb, _UNREAL):
            return self._clause_above(head) if form is Form.ING else Phase.DONE
        if rel in ("amod", "compound") and form is Form.PAST:
            return Phase.DONE
        return Phase.HYPOTHETICAL

    def _clause_above(self, head: int) -> Phase:
        while not self._is_verb(head) and self.trees.heads[head] != head:
            head = self.trees.heads[head]
        return self.phase(head) if self._is_verb(head) else Phase.DONE

    def _is_verb(self, word: int) -> bool:
        return self.trees.upos[word] in ("VERB", "AUX")

    def _complement(self, verb: int, head: int) -> Phase:
        """Return the phase of a verb that completes another ("began to withdraw")."""
        above = self.phase(head) if self._is_verb(head) else Phase.UNDER_WAY
        hint = self.hint(head)
        if above in (Phase.HYPOTHETICAL, Phase.CANCELLED) or self.negated(head):
            return Phase.HYPOTHETICAL
        if hint is not None and hint in _BELOW:
            return _BELOW[hint]
        if hint in (Hint.START, Hint.GO_ON):
            return Phase.UNDER_WAY if above in _REAL else above
        follows = hint in (Hint.MANAGE, Hint.HOLD)
        follows = follows or self._form(verb) is not Form.PLAIN
        return above if follows else Phase.HYPOTHETICAL

    def _of_noun(self, verb: int, noun: int) -> Phase:
        """Return the phase of a verb that hangs on a noun ("a plan to", "drills held")."""
        form = self._form(verb)
        hint = self.lexicon.head_nouns.get(self.lexicon.lemma(self.lower[noun]))
        own = self.hint(verb)
        if self._marked(verb, _TO):
            if any(self.lower[c] == "be" for c in self.trees.children[verb]):
                return Phase.SCHEDULED
            return Phase.ANNOUNCED if hint is Hint.ANNOUNCE else Phase.HYPOTHETICAL
        if form is Form.PAST:
            later = {Hint.SCHEDULE: Phase.SCHEDULED, Hint.DOUBT: Phase.HYPOTHETICAL}
            return later.get(own, Phase.DONE) if own is not None else Phase.DONE
        if form is Form.ING and self.trees.heads[noun] != noun:
            return self._clause_above(self.trees.heads[noun])
        return Phase.UNDER_WAY
