"""Telling: the deeds that a clause may tell, the likeliest first."""

from collections.abc import Iterator

from onrecord.model import Means, Modality
from onrecord.reading.commitments.deeds import Deed, DeedSort, Reading
from onrecord.reading.commitments.harming import done, suffered, undergone
from onrecord.reference.commitments import Harm

__all__ = ["find_deeds"]

_COUNTS = frozenset(  # verbs that say what something counts as
    "be is are 's consider considers regard regards treat treats view views see sees deem "
    "deems constitute constitutes amount amounts become becomes mean means interpret remain "
    "remains considered regarded treated viewed seen deemed interpreted draw set keep put "
    "made make turn taken take perceive perceived mark marks represent represents equal "
    "equals".split()
)
_CARRIES = frozenset(
    ("carry", "entail", "involve", "bear", "pose", "cross", "mean", "make", "making")
)
_COMING = frozenset(("possible", "inevitable", "certain", "unavoidable", "imminent"))
_FURTHER = frozenset(("next", "our"))
_MERE = frozenset(("be", "have", "make", "become", "is", "are"))
_RULING_OUT = frozenset(("rule out", "rules out", "ruled out", "ruling out"))
_SOFTENED = frozenset(("softer", "lower", "fewer", "less", "reduced", "no", "lighter"))


def find_deeds(reading: Reading) -> Iterator[Deed]:
    """Yield what a clause may tell, the likeliest first."""
    clause, nouns = reading.clause, [h for _, h in reading.harms]
    if clause.hesitates:
        yield Deed(DeedSort.ACT, reading.gravest(nouns))
    left_open = clause.negated and reading.says(_RULING_OUT) and bool(nouns)
    if left_open or _draws_line(reading):
        named = [h for h in reading.every_harm if not h.cut]
        yield Deed(DeedSort.LINE, reading.gravest(named))
    if reading.clause.modality is not Modality.NONE and _is_mistaken(reading):
        yield Deed(DeedSort.LEAD)
    if not clause.negated and (_exists(reading) or _is_to_come(reading)):
        yield Deed(DeedSort.TELL, reading.gravest(reading.every_harm))
    if not clause.negated and _is_befalling(reading):
        weak = not _is_next(reading)
        yield Deed(DeedSort.TELL, reading.gravest(reading.every_harm), weak=weak)
    if clause.passive:
        yield from undergone(reading)
        return
    yield from suffered(reading)
    yield from done(reading)
    yield from _kept(reading)
    yield from _brought_about(reading)
    if reading.tells("allusions"):
        yield Deed(DeedSort.ALLUDE)


def _is_mistaken(reading: Reading) -> bool:
    """Whether a clause says of a deed that it would be a mistake or carry a risk."""
    predicate = reading.wording.trees.upos[reading.clause.verb] != "VERB"
    told = predicate or reading.wording.words[reading.clause.verb] in _CARRIES
    return told and reading.tells("mistakes")


def _draws_line(reading: Reading) -> bool:
    """Whether a clause says that something is a red line, an act of war, or on the table."""
    wording, verb = reading.wording, reading.clause.verb
    trees = wording.trees
    predicate = any(trees.rel(c) == "cop" for c in trees.children[verb])
    if not predicate and wording.words[verb] not in _COUNTS:
        return False
    told = [w for w in reading.scope if predicate or w >= verb]
    return bool(told) and wording.has((told[0], told[-1]), wording.lexicon.words["lines"])


def _exists(reading: Reading) -> bool:
    """Whether a clause says that there is a harm ("there will be consequences")."""
    wording, verb = reading.wording, reading.clause.verb
    children = wording.trees.children
    if not any(wording.words[c] == "there" and c < verb for c in children[verb]):
        return False
    for word, harm in reading.harms:
        softened = {wording.words[c] for c in children[word]} & _SOFTENED
        if _is_grave(harm) and not softened:
            return True
    return False


def _is_to_come(reading: Reading) -> bool:
    """Whether a clause tells something of an answer to come ("our response will be swift")."""
    wording, verb, subject = reading.wording, reading.clause.verb, reading.clause.subject
    if subject is None or subject >= verb:
        return False
    if wording.words[subject] not in wording.lexicon.nouns["answers"]:
        return False
    unnamed = (w for w, h in reading.fronted if h.alone and h.means is Means.UNSPECIFIED)
    return any(w - 1 <= subject <= w + 2 for w in unnamed)


def _is_befalling(reading: Reading) -> bool:
    """Whether a clause says that a harm will come about ("sanctions will follow")."""
    wording, clause = reading.wording, reading.clause
    if clause.subject is None or clause.subject >= clause.verb or clause.passive:
        return False
    named = any(w - 2 <= clause.subject <= w + 2 for w, h in reading.fronted if _is_grave(h))
    if wording.words[clause.verb] in _COMING:
        return named
    if not named or clause.modality is Modality.NONE:
        return False
    return reading.says(wording.lexicon.comes) or _is_next(reading)


def _is_next(reading: Reading) -> bool:
    """Whether the subject of a clause is a further one ("the next strike will be …")."""
    subject, trees = reading.clause.subject, reading.wording.trees
    if subject is None:
        return False
    return any(reading.wording.words[c] in _FURTHER for c in trees.children[subject])


def _is_grave(harm: Harm) -> bool:
    return harm.alone or not (harm.weak or harm.cut or harm.means is Means.UNSPECIFIED)


def _kept(reading: Reading) -> Iterator[Deed]:
    """Yield what is defended, refused, taken in or granted."""
    lexicon = reading.wording.lexicon
    means = reading.gravest([h for _, h in reading.harms])
    if reading.says(lexicon.joins):
        yield Deed(DeedSort.JOIN)
    if reading.wording.words[reading.clause.verb] == "do" and reading.tells("all_means"):
        yield Deed(DeedSort.HOLD, means)
    if reading.says(lexicon.holds) and (reading.bound or reading.is_staked()):
        yield Deed(DeedSort.HOLD, means)
    if reading.clause.negated and reading.says(lexicon.resists):
        yield Deed(DeedSort.RESIST, means)
    if _is_kept_up(reading):
        yield Deed(DeedSort.LAST, reading.gravest(reading.every_harm))
    if reading.says(lexicon.relents):
        yield Deed(DeedSort.RELENT, means, weak=True)


def _is_kept_up(reading: Reading) -> bool:
    """Whether a clause says that a measure stays ("sanctions will remain", "stay closed")."""
    wording, clause = reading.wording, reading.clause
    if clause.subject is None or clause.subject >= clause.verb or clause.negated:
        return False
    stays = reading.says(wording.lexicon.stays)
    if wording.trees.upos[clause.verb] != "VERB":  # "will remain closed"
        before = {wording.words[w] for w in range(clause.subject, clause.verb)}
        stays = not before.isdisjoint(wording.lexicon.stays)
    return stays and any(w - 1 <= clause.subject <= w + 2 for w, _ in reading.fronted)


def _is_harm(reading: Reading) -> bool:
    """Whether a clause says that a thing would be a harm ("would be a catastrophe")."""
    verb = reading.clause.verb
    if reading.wording.trees.upos[verb] != "NOUN":
        return False
    return any(h.alone and w == verb for w, h in reading.harms)


def _brought_about(reading: Reading) -> Iterator[Deed]:
    """Yield what a deed leads to."""
    if _is_harm(reading):
        yield Deed(DeedSort.LEAD, reading.gravest([h for _, h in reading.harms]))
    if not reading.says(reading.wording.lexicon.leads):
        return
    nouns = [h for _, h in reading.harms]
    mere = reading.wording.words[reading.clause.verb] in _MERE
    kept = [h for h in nouns if h.alone or not h.weak]
    if mere:  # "would have consequences", not "would have a button for late responses"
        heads = reading.wording.trees.heads
        kept = [h for w, h in reading.harms if h.alone and heads[w] == reading.clause.verb]
    if kept or (not mere and reading.is_staked()):
        yield Deed(DeedSort.LEAD, reading.gravest(kept or nouns))
