"""Antecedents: whom a pronoun or a bare description takes up, among those met before it."""

from collections.abc import Sequence

from onrecord.model import ActorKind
from onrecord.reading.actors.roster import Entry
from onrecord.reading.analysis import Analysis
from onrecord.reading.coreference import AntecedentScorer, MentionForm, Place

__all__ = ["Antecedents"]

_REACH = 8  # windows back in which an antecedent may stand
_MIN_SCORE = -4.0
_SCORE_CAP = 6.0  # the network is often too sure of one pair
_FADE = 0.4  # for each window between a mention and the pronoun
_HERE = 4.5  # for a mention in the same sentence
_PARAGRAPH = 2.0  # for one in the same paragraph, in which a speaker may lack a verb of saying
_OWNER = 2.5  # for an owner named in the same sentence ("Ode's last words were that she …")
_SUBJECT = 2.5  # for what the last clause before was about
_OTHER_PRONOUN = 8.0  # against whom the article calls by the other pronoun
_SAME = {"him": "he", "his": "he", "himself": "he", "her": "she", "herself": "she"}


class Antecedents:
    """The mentions met so far in one article, by the window they stand in."""

    def __init__(
        self, analysis: Analysis, *, told: frozenset[int], scorer: AntecedentScorer
    ) -> None:
        self._analysis = analysis
        self._told = told  # the words of contents: what is spoken of there does not lead on
        self._scorer = scorer
        windows = analysis.draft.windows
        self._window_of = [n for n, (a, b) in enumerate(windows) for _ in range(a, b)]
        self._met: dict[int, list[tuple[int, Place, Entry]]] = {}
        self._sources: set[int] = set()
        self._meetings = 0

    def meet(self, word: int, form: MentionForm, entry: Entry, *, speaks: bool = False) -> None:
        """Note that a mention headed by *word* is of *entry*, and whether it is a source."""
        if speaks:
            self._sources.add(word)
        place = Place(word, self._window_of[word], form)
        self._met.setdefault(place.window, []).append((self._meetings, place, entry))
        self._meetings += 1

    def find(
        self,
        word: int,
        kinds: Sequence[ActorKind],
        *,
        form: MentionForm = MentionForm.PRONOUN,
        said: str = "",
    ) -> Entry | None:
        """Return the best-scored actor of some kinds met before a word, or None.

        The network's score of each mention is helped by nearness, by standing in the same
        sentence, and by having been the subject last; *said* is the pronoun.
        """
        later = Place(word, self._window_of[word], form)
        near = self._near(later, kinds)
        if not near:
            return None
        pronoun = _SAME.get(said, said)
        vectors = self._analysis.encoded.mention
        scores = self._scorer.scores(vectors, later, [place for place, _ in near])
        subject = self._last_subject(near)
        best: dict[int, float] = {}
        for score, (place, entry) in zip(scores.tolist(), near, strict=True):
            value = max(min(score, _SCORE_CAP), -_SCORE_CAP)
            value += self._salience(place, later) + (_SUBJECT if entry is subject else 0.0)
            if pronoun in ("he", "she") and entry.pronoun not in (None, pronoun):
                value -= _OTHER_PRONOUN
            best[id(entry)] = max(best.get(id(entry), -1e9), value)
        found = max((e for _, e in near), key=lambda e: best[id(e)])
        return found if best[id(found)] > _MIN_SCORE else None

    def _near(self, later: Place, kinds: Sequence[ActorKind]) -> list[tuple[Place, Entry]]:
        windows = range(later.window - _REACH, later.window + 1)
        met = sorted(m for window in windows for m in self._met.get(window, ()))
        return [(p, e) for _, p, e in met if p.word < later.word and e.kind in kinds]

    def _salience(self, place: Place, later: Place) -> float:
        sentence, paragraph = self._analysis.draft.sentence, self._analysis.draft.paragraph
        here = _HERE if sentence[place.word] == sentence[later.word] else 0.0
        owner = self._analysis.trees.rels[self._top(place.word)] == "nmod:poss"
        here += _OWNER if here and owner else 0.0
        here += _PARAGRAPH if paragraph[place.word] == paragraph[later.word] else 0.0
        return here - _FADE * (later.window - place.window)

    def _last_subject(self, near: Sequence[tuple[Place, Entry]]) -> Entry | None:
        """Return whom the last source or subject of some mentions names, contents aside."""
        trees = self._analysis.trees
        subjects = [
            (place.word, entry)
            for place, entry in near
            if place.word in self._sources
            or (place.word not in self._told and trees.rel(self._top(place.word)) == "nsubj")
        ]
        return max(subjects, key=lambda s: s[0])[1] if subjects else None

    def _top(self, word: int) -> int:
        """Return the head of the name that a word is part of."""
        trees = self._analysis.trees
        for _ in range(4):
            if trees.rel(word) not in ("flat", "compound", "appos", "conj"):
                break
            word = trees.heads[word]
        return word
