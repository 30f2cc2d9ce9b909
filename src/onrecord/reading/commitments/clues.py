"""Clues: what is looked at in a clause, and around it, to tell how likely it commits anyone."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from onrecord.model import Means, Modality
from onrecord.reading.actors.knowledge import Knowledge
from onrecord.reading.commitments.candidates import Candidate
from onrecord.reading.commitments.sides import names_in
from onrecord.reading.commitments.wording import Wording
from onrecord.reading.syntax import Run
from onrecord.reference.commitments import Harm

__all__ = ["clues_of"]

_PERSONS = frozenset(("you", "them", "him", "her", "us", "it", "anyone", "those"))
_LEADING = ("aux", "cop", "mark")
_ENDINGS = ("ing", "ed", "en", "s")
_TELLING = frozenset(("NOUN", "VERB", "ADJ", "ADV"))
_STEM = 6  # letters by which forms of one word are told to be the same
_FARTHEST = 100  # words to either side that are looked at of a paragraph
_BOTH = (Modality.WILL, Modality.WOULD)


def clues_of(wording: Wording, candidate: Candidate, *, knowledge: Knowledge) -> Iterator[str]:
    """Yield the names of the clues of a clause; the same name may come more than once."""
    yield from _of_clause(wording, candidate)
    yield from _of_standing(candidate)
    yield from _of_deeds(wording, candidate)
    yield from _of_names(wording, candidate, knowledge)
    yield from _of_surroundings(wording, candidate)
    yield from _of_words(wording, candidate)


def _of_clause(wording: Wording, candidate: Candidate) -> Iterator[str]:
    """Yield how the clause is put: its modality, voice, subject and place in the sentence."""
    clause, trees, words = candidate.clause, wording.trees, wording.words
    form = _form(words[clause.verb])
    yield f"modality {clause.modality.value}"
    yield from _held(clause, ("negated", "passive", "hesitates", "bound"))
    if clause.negated and clause.modality in _BOTH:
        yield "will not"
    yield f"relation {trees.rel(clause.verb)}"
    yield f"head {trees.upos[clause.verb]}"
    yield f"subject {_subject(wording, clause.subject)}"
    yield f"form {form}"
    if clause.modality is Modality.NONE:
        yield f"plain {form}"
    for child in trees.children[clause.verb]:
        if child < clause.verb and trees.rel(child) in _LEADING:
            yield f"led by {words[child]}"
    if any(words[c] in _PERSONS for c in trees.children[clause.verb] if c > clause.verb):
        yield "at a person"


def _held(thing: object, names: Iterable[str]) -> Iterator[str]:
    """Yield the names of what is so of a thing."""
    return (name for name in names if getattr(thing, name))


def _subject(wording: Wording, subject: int | None) -> str:
    if subject is None:
        return "none"
    upos = wording.trees.upos[subject]
    return wording.words[subject] if upos == "PRON" else upos


def _form(verb: str) -> str:
    """Return which form a verb has, by its ending."""
    return next((ending for ending in _ENDINGS if verb.endswith(ending)), "bare")


def _of_standing(candidate: Candidate) -> Iterator[str]:
    """Yield how the clause stands to its speaker, his cue and its conditions."""
    standing, stretch = candidate.standing, candidate.stretch
    bearing = stretch.bearing
    yield f"belongs {standing.belongs or 'nowhere'}"
    yield f"manner {stretch.statement.manner.value}"
    yield from _held(standing, ("governed", "joined", "triggered", "fronted"))
    cued = _held(bearing, ("bound", "threatens", "warns", "demands", "denies"))
    yield from (f"cue {name}" for name in cued)
    yield from (f"condition {condition.kind.value}" for condition in candidate.hangs)
    if standing.triggered:
        yield f"triggered {candidate.clause.modality.value}"
    elif stretch.conditions:
        yield "condition elsewhere"
    if stretch.side.names:
        yield "speaks for a state"
    if stretch.side.actor is not None:
        yield f"speaker {stretch.side.actor.kind.value}"


def _of_deeds(wording: Wording, candidate: Candidate) -> Iterator[str]:
    """Yield what the words of the clause and of its triggers tell of harm."""
    reading = candidate.reading
    for deed in candidate.deeds:
        yield f"deed {deed.sort.value}"
        if deed.means is not Means.UNSPECIFIED:
            yield "deed with means"
            yield f"deed {deed.means.value}"
    if candidate.deed is not None:
        yield "guessed by the rules" if candidate.deed.guessed else "taken by the rules"
    yield from (f"{name} of harm" for name in _held(reading, ("harms", "fronted")))
    yield from (f"harm {harm.means.value}" for harm in reading.every_harm)
    if reading.says(wording.lexicon.kindly):
        yield "kindly"
    if any(True for run in candidate.triggers for _ in wording.harms(_within(run))):
        yield "harm in the trigger"


def _of_names(wording: Wording, candidate: Candidate, knowledge: Knowledge) -> Iterator[str]:
    """Yield whether states other than the speaker's own are named, and words of security."""
    own, security = candidate.stretch.side.names, wording.lexicon.nouns["security"]
    places = (
        ("clause", candidate.told),
        ("trigger", candidate.triggers),
        ("sentence", (candidate.stretch.run,)),
    )
    texts = wording.analysis.draft.words.texts
    for place, runs in places:
        words = [w for run in runs for w in _within(run)]
        names = names_in([texts[w] for w in words], knowledge)
        if names - own:
            yield f"another state in the {place}"
        if names & own:
            yield f"its own state in the {place}"
        if any(wording.words[w] in security for w in words):
            yield f"security in the {place}"


def _of_surroundings(wording: Wording, candidate: Candidate) -> Iterator[str]:
    """Yield by what means harm is told of in the sentence and in the paragraph."""
    verb, paragraph = candidate.clause.verb, wording.analysis.draft.paragraph
    first = bisect_left(paragraph, paragraph[verb])
    last = bisect_right(paragraph, paragraph[verb]) - 1
    near = max(first, verb - _FARTHEST), min(last, verb + _FARTHEST)
    for place, run in (
        ("sentence", wording.analysis.sentence_run(verb)),
        ("paragraph", near),
    ):
        first = bisect_left(wording.every_harm, run[0], key=_word)
        told = wording.every_harm[first : bisect_right(wording.every_harm, run[1], key=_word)]
        for means in sorted({harm.means.value for _, harm in told}):
            yield f"{means} in the {place}"


def _of_words(wording: Wording, candidate: Candidate) -> Iterator[str]:
    """Yield the words that tell a deed and its condition, by their first letters."""
    for place, runs in (("tells", candidate.told), ("if", candidate.triggers)):
        words = sorted({w for run in runs for w in _within(run)})
        for word in words:
            if wording.trees.upos[word] in _TELLING:
                yield f"{place} {wording.words[word][:_STEM]}"


def _word(told: tuple[int, Harm]) -> int:
    return told[0]


def _within(run: Run) -> range:
    return range(run[0], run[1] + 1)
