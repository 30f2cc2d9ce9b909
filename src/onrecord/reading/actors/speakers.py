"""Speakers: from the words of a source to the actor they mean."""

from collections.abc import Mapping, Sequence

from onrecord.model import ActorKind
from onrecord.reading.actors.antecedents import Antecedents
from onrecord.reading.actors.appositions import name_beside, name_filling
from onrecord.reading.actors.crowds import crowd_before
from onrecord.reading.actors.descriptions import COLLECTIVES, Descriptions, has_name
from onrecord.reading.actors.documents import (
    bare_document,
    issuer_of,
    issuing_phrase,
    without_topic,
)
from onrecord.reading.actors.introductions import introduced_before
from onrecord.reading.actors.knowledge import Knowledge
from onrecord.reading.actors.known_names import KnownNames
from onrecord.reading.actors.leads import named_below
from onrecord.reading.actors.namesakes import persons_named
from onrecord.reading.actors.phrases import (
    DOCUMENTS,
    PRONOUNS,
    bare_phrase,
    head_noun,
    is_definite,
    plain,
)
from onrecord.reading.actors.roles import role_in
from onrecord.reading.actors.roster import Entry, Roster
from onrecord.reading.actors.wordings import wording_of
from onrecord.reading.analysis import Analysis
from onrecord.reading.coreference import AntecedentScorer, MentionForm
from onrecord.reading.syntax import Run

__all__ = ["Knowledge", "Speakers"]

_PERSONAL = frozenset(("he", "she", "him", "her", "his", "himself", "herself"))
_PLURAL = frozenset(("they", "them", "their", "these", "those", "themselves", "we"))


class Speakers:
    """Resolves the sources of one article in reading order, remembering whom it met."""

    def __init__(  # noqa: PLR0913 - one argument for each thing it reads with
        self,
        analysis: Analysis,
        roster: Roster,
        by_word: Mapping[int, Entry],
        *,
        told: frozenset[int],
        knowledge: Knowledge,
        scorer: AntecedentScorer,
    ) -> None:
        self.analysis = analysis
        self.roster = roster
        self.by_word = dict(by_word)
        self.knowledge = knowledge
        self._names = KnownNames(roster, knowledge)
        self.resolved: dict[Run, Entry | None] = {}
        self._began: dict[int, Entry] = {}  # by the first words of the sources resolved
        self._ended: dict[int, Entry] = {}  # and by their last words
        self.at = 0  # the word at which the source being resolved starts
        self._told = told
        self._met = Antecedents(analysis, told=told, scorer=scorer)
        for word, entry in sorted(self.by_word.items()):
            if self.by_word.get(word + 1) is not entry:
                self._met.meet(word, MentionForm.NAME, entry)
        self._described = Descriptions(roster, knowledge=knowledge, met=self._met)

    def resolve(self, run: Run | None) -> Entry | None:
        """Return the actor that a source means, or None if it cannot be told."""
        if run is None:
            return None
        if run in self.resolved:
            return self.resolved[run]
        self.at = run[0]
        entry = self.resolved[run] = self._entry(run)
        if entry is not None:
            self._began[run[0]] = self._ended[run[1]] = entry
            entry.see(self.analysis.span(self._core(run)), run[0])
            self.roster.speak(entry, run[0])
            head = self.analysis.trees.head_of(run)
            self._met.meet(head, self._form(run), entry, speaks=True)
        return entry

    def _core(self, run: Run) -> Run:
        """Return the part of a source that names the speaker, without appositions."""
        _, end = bare_phrase(self.analysis.words(run))
        return run[0], run[0] + end - 1

    def _form(self, run: Run) -> MentionForm:
        words = self.analysis.words(run)
        if len(words) == 1 and words[0].lower() in PRONOUNS:
            return MentionForm.PRONOUN
        named = any(word in self.by_word for word in range(run[0], run[1] + 1))
        return MentionForm.NAME if named else MentionForm.NOMINAL

    def _entry(self, run: Run) -> Entry | None:
        words = self.analysis.words(run)
        if len(words) > 1 and words[-1] in ("'s", "’s", "'", "’"):  # "Ode's warning"
            run, words = (run[0], run[1] - 1), words[:-1]
        if len(words) > 1 and words[0].lower() == "by":  # "was condemned by Ode"
            run, words = (run[0] + 1, run[1]), words[1:]
        if len(words) == 1 and words[0].lower() in PRONOUNS:
            return self._pronoun(run[0], words[0].lower())
        persons = persons_named(self.analysis, self.by_word, run)
        if len(persons) == 1:
            return persons[0]
        if len(persons) > 1:
            names = " and ".join(dict.fromkeys(p.name for p in persons))
            return self.roster.meet(names, ActorKind.GROUP, named=True)
        start, end = bare_phrase(words)
        pair = self._pair(words[start:end])
        return pair or self._phrase(run, words, words[start:end])

    def _pair(self, core: Sequence[str]) -> Entry | None:
        """Return the joint actor of two known ones ("the South and the United States")."""
        if core.count("and") != 1:
            return None
        middle = core.index("and")
        sides = [core[:middle], core[middle + 1 :]]
        both = [self._names.meet(" ".join(s[slice(*bare_phrase(s))])) for s in sides if s]
        if len(both) != 2 or both[0] is None or both[1] is None:
            return None
        return self.roster.meet(
            f"{both[0].label()} and {both[1].label()}", ActorKind.GROUP, named=True
        )

    def _pronoun(self, word: int, said: str) -> Entry | None:
        if said in _PERSONAL or said == "i":
            return self._met.find(word, (ActorKind.PERSON,), said=said)
        if said in _PLURAL:
            return self._many(word, said)
        if said in ("it", "its", "itself"):
            return self._met.find(word, COLLECTIVES[:3]) or self._met.find(word, COLLECTIVES)
        if said in ("who", "which", "that"):
            return self._relative(word)
        return None

    def _many(self, word: int, said: str) -> Entry | None:
        """Return whom a plural pronoun takes up; people in the plural before a body."""
        found = self._met.find(word, (ActorKind.GROUP, *COLLECTIVES))
        if said == "we" or (found is not None and found.kind is ActorKind.GROUP):
            return found
        offices = self.knowledge.offices
        crowd = crowd_before(self.analysis, word, told=self._told, offices=offices)
        return self._entry(crowd) if crowd is not None else found

    def _relative(self, word: int) -> Entry | None:
        """Return the actor that a relative pronoun stands for: the last one named before it."""
        start = self.analysis.sentence_run(word)[0]
        for end in (word - 1, word - 2):
            spoke = self._ended.get(end)
            if spoke is not None and end >= start:
                return spoke
        for name in reversed(self.analysis.names_within(start, word)):
            if name.last < word:
                run = (name.first, name.last)
                return self.by_word.get(name.last) or self._names.meet(self.analysis.said(run))
        trees = self.analysis.trees
        verb = trees.heads[word]
        if trees.rels[verb] == "acl:relcl":
            noun = trees.heads[verb]
            return self.by_word.get(noun) or self._names.meet(self.analysis.said((noun, noun)))
        return None

    def _phrase(self, run: Run, words: Sequence[str], core: Sequence[str]) -> Entry | None:
        """Return the actor that a noun phrase names or describes."""
        apposed = self._name_before(run, words)
        if apposed is not None:
            return apposed
        written = wording_of(self.analysis, self._core_run(run, words))
        document = bare_document(core)
        if {plain(head_noun(document)), head_noun(document)} & DOCUMENTS:
            return self._document(run, words, document, written)
        owned = self._owned(run, words, core, written)
        named = owned or self._names.meet(written) or self._named_within(run, words)
        named = named or self._introduced(run, core)
        known = named or self._described.find(words, core, at=self.at)
        return known or self.roster.meet(
            written, self._names.kind(written, core), named=has_name(core)
        )

    def _introduced(self, run: Run, core: Sequence[str]) -> Entry | None:
        """Return whom a title means: who is named below, or was introduced without a name."""
        offices = self.knowledge.offices
        named = named_below(self.analysis, self.by_word, run, core, offices=offices)
        if named is not None:
            role = role_in(
                self.analysis, self._core_run(run, self.analysis.words(run)), offices=offices
            )
            named.roles |= {role.span: role} if role is not None else {}
            return named
        phrase = introduced_before(self.analysis, run, core, offices=offices)
        if phrase is None:
            return None
        inside = range(phrase[0], phrase[1] + 1)
        spoke = next((self._began[word] for word in inside if word in self._began), None)
        return spoke or self._entry(phrase)

    def _owned(
        self, run: Run, words: Sequence[str], core: Sequence[str], written: str
    ) -> Entry | None:
        """Return what belongs to the person of "his" or "her" ("her office")."""
        if words[0].lower() not in ("his", "her") or not core:
            return None
        owner = self._met.find(run[0], (ActorKind.PERSON,), said=words[0].lower())
        if owner is None:
            return None
        kind = self._names.kind(written, core)
        return self.roster.meet(f"{owner.name}'s {written}", kind, named=True)

    def _named_within(self, run: Run, words: Sequence[str]) -> Entry | None:
        """Return the body that is named beside the description, or fills the phrase."""
        core_run = self._core_run(run, words)
        beside = name_beside(self.analysis, self.by_word, run, core_run)
        return beside or name_filling(self.by_word, core_run)

    def _name_before(self, run: Run, words: Sequence[str]) -> Entry | None:
        """Return whose name a description follows after a comma ("Ferro, a union, said")."""
        texts = self.analysis.draft.words.texts
        described = words[0].lower() in ("a", "an", "the") and run[0] >= 2
        trees = self.analysis.trees
        if trees.rel(trees.head_of(run)) == "nsubj":  # "for Ferro, the union said"
            return None
        return self.by_word.get(run[0] - 2) if described and texts[run[0] - 1] == "," else None

    def _core_run(self, run: Run, words: Sequence[str]) -> Run:
        start, end = bare_phrase(words)
        return run[0] + start, run[0] + end - 1

    def _document(
        self, run: Run, words: Sequence[str], core: Sequence[str], written: str
    ) -> Entry | None:
        """Return who issued a document that "says" it: its owner, else the last to speak."""
        phrase = issuing_phrase(self.analysis, run)
        if phrase is not None:
            return self._entry(phrase)
        own = without_topic(self.analysis, run)
        issuer = issuer_of(own, core, by_word=self.by_word, names=self._names)
        if issuer is not None:
            return issuer
        if is_definite(words) and len(core) == 1:
            last = self.roster.described(core, kinds=tuple(ActorKind))
            return last or self.roster.last_speaker((*COLLECTIVES, ActorKind.PERSON))
        return self.roster.meet(written, ActorKind.BODY, named=False)
