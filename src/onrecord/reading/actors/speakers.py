"""Speakers: from the words of a source to the actor they mean."""

from collections.abc import Mapping, Sequence

from onrecord.model import ActorKind
from onrecord.reading.actors.knowledge import Knowledge
from onrecord.reading.actors.phrases import (
    COUNTED,
    DOCUMENTS,
    PRONOUNS,
    bare_phrase,
    head_noun,
    is_definite,
    plain,
)
from onrecord.reading.actors.roster import Entry, Roster
from onrecord.reading.analysis import Analysis
from onrecord.reading.coreference import AntecedentScorer, MentionForm, Place
from onrecord.reading.syntax import Run

__all__ = ["Knowledge", "Speakers"]

_PERSONAL = frozenset(("he", "she", "him", "her", "his", "himself", "herself"))
_PLURAL = frozenset(("they", "them", "their", "these", "those", "themselves", "we"))
_LINKS = frozenset("of for by with to at from in on".split())  # noqa: SIM905
_COLLECTIVES = (ActorKind.BODY, ActorKind.STATE, ActorKind.OFFICE, ActorKind.OUTLET)
_GENERIC = frozenset(
    "group company organization organisation agency bloc alliance country government nation "  # noqa: SIM905
    "body firm union party movement authority office side".split()
)
_SOMEONE = frozenset("person source official aide man woman spokesman spokeswoman".split())  # noqa: SIM905
_COMPARED = 500  # persons of one title, the last met, among which one is looked for
_REACH = 8  # windows back in which a pronoun may find its antecedent
_MIN_SCORE = -4.0
_SCORE_CAP = 6.0
_FADE = 0.4  # for each window between a mention and the pronoun
_HERE = 4.5  # for a mention in the same sentence
_SUBJECT = 2.5  # for what the last clause before was about


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
        self.told = told  # the words of contents: what is spoken of there does not lead on
        self.knowledge = knowledge
        self.scorer = scorer
        self.window_of = _window_of(analysis.draft.windows)
        self.resolved: dict[Run, Entry | None] = {}
        self.at = 0  # the word at which the source being resolved starts
        self.met: dict[int, list[tuple[int, Place, Entry]]] = {}  # by window, numbered
        self.meetings = 0
        for word, entry in sorted(self.by_word.items()):
            if self.by_word.get(word + 1) is not entry:
                self._meet(Place(word, self.window_of[word], MentionForm.NAME), entry)
        self.titled: dict[str, list[Entry]] = {}
        for entry in roster.entries:
            for title in dict.fromkeys(role.title for role in entry.roles.values()):
                self.titled.setdefault(title, []).append(entry)

    def _meet(self, place: Place, entry: Entry) -> None:
        self.met.setdefault(place.window, []).append((self.meetings, place, entry))
        self.meetings += 1

    def resolve(self, run: Run | None) -> Entry | None:
        """Return the actor that a source means, or None if it cannot be told."""
        if run is None:
            return None
        if run in self.resolved:
            return self.resolved[run]
        self.at = run[0]
        entry = self.resolved[run] = self._entry(run)
        if entry is not None:
            entry.see(self.analysis.span(self._core(run)), run[0])
            self.roster.speak(entry, run[0])
            head = self.analysis.trees.head_of(run)
            form = self._form(run)
            self._meet(Place(head, self.window_of[head], form), entry)
        return entry

    def _core(self, run: Run) -> Run:
        """Return the part of a source that names the speaker, without appositions."""
        start, end = bare_phrase(self.analysis.words(run))
        del start
        return run[0], run[0] + end - 1

    def _form(self, run: Run) -> MentionForm:
        words = self.analysis.words(run)
        if len(words) == 1 and words[0].lower() in PRONOUNS:
            return MentionForm.PRONOUN
        named = any(word in self.by_word for word in range(run[0], run[1] + 1))
        return MentionForm.NAME if named else MentionForm.NOMINAL

    def _entry(self, run: Run) -> Entry | None:
        words = self.analysis.words(run)
        if len(words) == 1 and words[0].lower() in PRONOUNS:
            return self._pronoun(run[0], words[0].lower())
        persons = self._persons(run)
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
        both = [self._named(" ".join(s[slice(*bare_phrase(s))])) for s in sides if s]
        if len(both) != 2 or both[0] is None or both[1] is None:
            return None
        return self.roster.meet(
            f"{both[0].name} and {both[1].name}", ActorKind.GROUP, named=True
        )

    def _persons(self, run: Run) -> list[Entry]:
        """Return the persons that a source names as its head, not as owner or after "of"."""
        found: list[Entry] = []
        texts, upos = self.analysis.draft.words.texts, self.analysis.trees.upos
        word = run[0]
        while word <= run[1]:
            entry = self.by_word.get(word)
            last = word
            while last < run[1] and self.by_word.get(last + 1) is entry:
                last += 1
            if entry is not None and entry.kind is ActorKind.PERSON:
                owner = last + 1 < len(texts) and texts[last + 1] in ("'s", "’s", "'", "’")
                owner = owner or (last < run[1] and upos[last + 1] == "NOUN")
                if (
                    not owner
                    and not self._hangs_on(run, word)
                    and (not found or self._joined(run, word))
                ):
                    found.append(entry)
            word = last + 1
        return list({id(e): e for e in found}.values())

    def _hangs_on(self, run: Run, word: int) -> bool:
        """Whether a name in a source stands after a preposition, its titles between."""
        texts, upos = self.analysis.draft.words.texts, self.analysis.trees.upos
        at = word - 1
        while at >= run[0] and texts[at] != "," and upos[at] in ("NOUN", "PROPN", "ADJ", "DET"):
            at -= 1
        return at >= run[0] and texts[at].lower() in _LINKS

    def _joined(self, run: Run, word: int) -> bool:
        """Whether a second name is joined to the first by "and"."""
        texts = self.analysis.draft.words.texts
        return any(texts[i].lower() == "and" for i in range(max(run[0], word - 6), word))

    def _pronoun(self, word: int, said: str) -> Entry | None:
        if said in _PERSONAL or said == "i":
            return self._antecedent(word, (ActorKind.PERSON,))
        if said in _PLURAL:
            return self._antecedent(word, (ActorKind.GROUP, *_COLLECTIVES))
        if said in ("it", "its", "itself"):
            return self._antecedent(word, _COLLECTIVES[:3]) or self._antecedent(
                word, _COLLECTIVES
            )
        if said in ("who", "which", "that"):
            return self._relative(word)
        return None

    def _relative(self, word: int) -> Entry | None:
        """Return the actor that a relative pronoun stands for: the last one named before it."""
        start = self.analysis.sentence_run(word)[0]
        for name in reversed(self.analysis.names_within(start, word)):
            if name.last < word:
                run = (name.first, name.last)
                return self.by_word.get(name.last) or self._named(self.analysis.said(run))
        return None

    def _antecedent(
        self,
        word: int,
        kinds: Sequence[ActorKind],
        form: MentionForm = MentionForm.PRONOUN,
    ) -> Entry | None:
        """Return the best-scored actor of some kinds met before a word.

        The network's score of each mention is helped by nearness, and by having spoken last.
        """
        later = Place(word, self.window_of[word], form)
        windows = range(later.window - _REACH, later.window + 1)
        met = sorted(m for window in windows for m in self.met.get(window, ()))
        near = [(p, e) for _, p, e in met if p.word < word and e.kind in kinds]
        if not near:
            return None
        vectors = self.analysis.encoded.mention
        scores = self.scorer.scores(vectors, later, [place for place, _ in near])
        subject = self._last_subject(near)
        sentence = self.analysis.draft.sentence
        best: dict[int, float] = {}
        for score, (place, entry) in zip(scores.tolist(), near, strict=True):
            value = max(min(score, _SCORE_CAP), -_SCORE_CAP)
            value -= _FADE * (later.window - place.window)
            value += _HERE if sentence[place.word] == sentence[word] else 0.0
            value += _SUBJECT if entry is subject else 0.0
            best[id(entry)] = max(best.get(id(entry), -1e9), value)
        entry = max((e for _, e in near), key=lambda e: best[id(e)])
        return entry if best[id(entry)] > _MIN_SCORE else None

    def _last_subject(self, near: Sequence[tuple[Place, Entry]]) -> Entry | None:
        """Return whom the last subject among some mentions names, those in contents aside."""
        trees = self.analysis.trees
        subjects = [
            (place.word, entry)
            for place, entry in near
            if place.word not in self.told and trees.rel(self._top(place.word)) == "nsubj"
        ]
        return max(subjects, key=lambda s: s[0])[1] if subjects else None

    def _top(self, word: int) -> int:
        """Return the head of the name that a word is part of."""
        trees = self.analysis.trees
        for _ in range(4):
            if trees.rel(word) not in ("flat", "compound", "appos", "conj"):
                break
            word = trees.heads[word]
        return word

    def _phrase(self, run: Run, words: Sequence[str], core: Sequence[str]) -> Entry | None:
        """Return the actor that a noun phrase names or describes."""
        head = head_noun(core)
        written = self._written(self._core_run(run, words))
        if plain(head) in DOCUMENTS or head in DOCUMENTS:
            return self._document(run, words, core, written)
        if words[0].lower() in ("his", "her") and len(core) >= 1:
            owner = self._antecedent(run[0], (ActorKind.PERSON,))
            if owner is not None:
                kind = self._kind(written, core)
                return self.roster.meet(f"{owner.name}'s {written}", kind, named=True)
        named = self._named(written)
        if named is not None:
            return named
        alone = self.by_word.get(run[0] + words.index(core[0])) if core else None
        if alone is not None and alone.kind is not ActorKind.STATE and self._covers(run, alone):
            return alone
        known = self._known(words, core)
        return known or self.roster.meet(
            written, self._kind(written, core), named=_has_name(core)
        )

    def _written(self, run: Run) -> str:
        """Return the words of a phrase, its first without the capital of a sentence's start."""
        written = self.analysis.said(run)
        opens = self.analysis.sentence_run(run[0])[0] == run[0]
        common = self.analysis.trees.upos[run[0]] in ("NOUN", "DET", "NUM", "ADV")
        common = common or written.partition(" ")[0].lower() in COUNTED
        return written[:1].lower() + written[1:] if opens and common else written

    def _core_run(self, run: Run, words: Sequence[str]) -> Run:
        start, end = bare_phrase(words)
        return run[0] + start, run[0] + end - 1

    def _covers(self, run: Run, entry: Entry) -> bool:
        """Whether a named body fills the phrase it stands in."""
        core = self._core_run(run, self.analysis.words(run))
        return all(self.by_word.get(i) is entry for i in range(core[0], core[1] + 1))

    def _known(self, words: Sequence[str], core: Sequence[str]) -> Entry | None:
        """Return the actor that a definite description takes up."""
        kinds = (*_COLLECTIVES, ActorKind.GROUP)
        if not is_definite(words):
            return self.roster.described(core, kinds=kinds) if _has_name(core) else None
        if self._is_person(core):
            return self._by_role(core) or self._person_meant(words, core)
        found = self.roster.described(core, kinds=(*kinds, ActorKind.PERSON))
        if found is not None:
            return found
        if core[0].lower() in ("two", "both"):
            return self.roster.last_pair()
        return self._meant(plain(head_noun(core))) if len(core) == 1 else None

    def _meant(self, noun: str) -> Entry | None:
        """Return the last speaker that a bare noun can mean ("the group", "the official")."""
        if noun in _GENERIC:
            return self.roster.last_speaker(_COLLECTIVES)
        if noun in _SOMEONE:
            someone = (ActorKind.PERSON, ActorKind.GROUP)
            unnamed = self.roster.last_speaker(someone, named=False)
            return unnamed or self.roster.last_speaker((ActorKind.PERSON,))
        return None

    def _is_person(self, core: Sequence[str]) -> bool:
        """Whether a description is of one person by the title it ends in."""
        offices = self.knowledge.offices
        written = " ".join(core)
        return offices.resolve_title(written) is not None and not offices.is_group(written)

    def _person_meant(self, words: Sequence[str], core: Sequence[str]) -> Entry | None:
        """Return the unnamed person of that description, else the one last spoken of."""
        described = self.roster.described(core, kinds=(ActorKind.PERSON,))
        if described is not None or words[0].lower() not in ("the", "this", "that"):
            return described
        if any(w[:1].isupper() for w in core):
            return None
        return self._antecedent(self.at, (ActorKind.PERSON,), MentionForm.NOMINAL)

    def _by_role(self, core: Sequence[str]) -> Entry | None:
        """Return the person last seen with the title that a description gives."""
        title = self.knowledge.offices.resolve_title(" ".join(core))
        fits = self.titled.get(title.name, [])[-_COMPARED:] if title is not None else []
        return max(fits, key=lambda e: max(e.seen_at, e.spoke_at), default=None)

    def _document(
        self, run: Run, words: Sequence[str], core: Sequence[str], written: str
    ) -> Entry | None:
        """Return who issued a document that "says" it: its owner, else the last to speak."""
        for word in range(run[0], run[1] + 1):
            owner = self.by_word.get(word)
            if owner is not None and len(owner.name) > 1:
                return owner
        issuer = self._issuer_phrase(core)
        if issuer is not None:
            return issuer
        if is_definite(words) and len(core) == 1:
            last = self.roster.described(core, kinds=tuple(ActorKind))
            return last or self.roster.last_speaker((*_COLLECTIVES, ActorKind.PERSON))
        return self.roster.meet(written, ActorKind.BODY, named=False)

    def _issuer_phrase(self, core: Sequence[str]) -> Entry | None:
        """Return the state or body that stands before the document's noun."""
        for end in range(len(core) - 1, 0, -1):
            before = " ".join(core[:end]).removesuffix(" 's").removesuffix(" ’s")
            named = self._named(before)
            if named is not None:
                return named
        return None

    def _named(self, written: str) -> Entry | None:
        """Return the known actor of that name; a city is the body seated there if named."""
        seated = self.knowledge.body_seated_at(written)
        there = self.roster.called(seated) if seated is not None else None
        if there is not None:
            return there
        known = self.knowledge.named(written, speaks=True)
        if known is None:
            return self._state_by_part(written)
        return self.roster.meet_known(known)

    def _state_by_part(self, written: str) -> Entry | None:
        """Return the state named before that one capitalised word of its name stands for."""
        if not written[:1].isupper() or " " in written:
            return None
        return self.roster.state_with(written)

    def _kind(self, written: str, core: Sequence[str]) -> ActorKind:
        offices = self.knowledge.offices
        if offices.is_group(written):
            return ActorKind.GROUP
        kind = offices.kind_of_institution(written)
        if kind is not None:
            return kind
        if offices.resolve_title(written) is not None:
            return ActorKind.PERSON
        return ActorKind.GROUP if core and core[-1].lower().endswith("s") else ActorKind.BODY


def _has_name(core: Sequence[str]) -> bool:
    return any(w[:1].isupper() for w in core[1:]) or (bool(core) and core[0][:1].isupper())


def _window_of(windows: Sequence[tuple[int, int]]) -> list[int]:
    return [n for n, (a, b) in enumerate(windows) for _ in range(a, b)]
