"""Harming: what one side does to another, and what that other side undergoes."""

from collections.abc import Iterator

from onrecord.model import Means
from onrecord.reading.commitments.deeds import Deed, DeedSort, Reading

__all__ = ["done", "suffered", "undergone"]

_FORCED = frozenset(("forced", "compelled", "obliged", "bound"))
_CLAUSES = frozenset(("acl", "advcl", "ccomp", "parataxis"))
_QUALIFIERS = frozenset(("compound", "amod", "nmod:poss"))


def done(reading: Reading) -> Iterator[Deed]:
    """Yield the deed of an active verb: harm by itself, or by what it is done with or to."""
    lexicon = reading.wording.lexicon
    objects = _objects(reading)
    if objects and objects[0] in lexicon.nouns["harmless"]:
        return
    for form in reading.forms:
        deed = None
        if form in lexicon.acts:
            deed = _act(reading, form, has_object=bool(objects))
        elif form in lexicon.cutting or form in lexicon.doing:
            deed = _with_noun(reading, form)
        if deed is not None:
            yield deed
            return


def suffered(reading: Reading) -> Iterator[Deed]:
    """Yield what the subject of an active verb undergoes ("will face", "will regret")."""
    lexicon = reading.wording.lexicon
    suffers = lexicon.suffers
    fits = [h for _, h in reading.harms if h.alone or not (h.weak or h.cut)]
    for form in reading.forms:
        if form not in suffers or (form in lexicon.denied) != reading.clause.negated:
            continue
        if fits or (suffers[form] and (" " in form or not _has_object(reading))):
            end = lexicon.perishes.get(form, Means.UNSPECIFIED)
            means = reading.wording.means_of((end, *(h.means for h in fits)))
            yield Deed(DeedSort.SUFFER, means)
            return


def undergone(reading: Reading) -> Iterator[Deed]:
    """Yield what the subject of a passive verb undergoes, or what is done with it."""
    lexicon, harms = reading.wording.lexicon, reading.every_harm
    if reading.says(lexicon.joins):
        yield Deed(DeedSort.JOIN)
    if reading.clause.negated:
        yield from _denied(reading)
        return
    harmed = _harmed(reading)
    if harmed is not None:
        yield harmed
        return
    if reading.says(lexicon.cutting):
        yield Deed(DeedSort.SUFFER, reading.gravest(harms), weak=True)
    if reading.says(lexicon.holds):
        yield Deed(DeedSort.HOLD, reading.gravest(harms), weak=True)


def _denied(reading: Reading) -> Iterator[Deed]:
    lexicon, harms = reading.wording.lexicon, reading.every_harm
    if reading.says(lexicon.denied):
        yield Deed(DeedSort.SUFFER, reading.gravest(harms))
    if reading.says(lexicon.resists):
        yield Deed(DeedSort.RESIST, reading.gravest(harms))


def _harmed(reading: Reading) -> Deed | None:
    lexicon = reading.wording.lexicon
    strong = [h for h in reading.every_harm if not h.weak]
    for form in reading.forms:
        if form in lexicon.acts:
            means = (lexicon.acts[form], *(h.means for h in strong))
            return Deed(DeedSort.SUFFER, reading.wording.means_of(means))
        if form in lexicon.passives and (lexicon.passives[form] or strong):
            return Deed(DeedSort.SUFFER, reading.gravest(strong))
    return None


def _act(reading: Reading, form: str, *, has_object: bool) -> Deed | None:
    """Return the deed of a verb that tells harm by itself; to fight *for* a thing does not."""
    wording = reading.wording
    lexicon, after = wording.lexicon, reading.clause.verb + 1
    if wording.words[after : after + 1] == ("for",):
        return None
    strong = [h for _, h in reading.harms if not (h.weak or h.cut)]
    soft = form in lexicon.soft and has_object and not strong
    soft = soft and _FORCED.isdisjoint(wording.words[w] for w in reading.clause.chain)
    means = wording.means_of((lexicon.acts[form], *(h.means for h in strong)))
    return Deed(DeedSort.ACT, means, weak=soft and not reading.tells("firmly"))


def _with_noun(reading: Reading, form: str) -> Deed | None:
    """Return the deed of a verb that tells harm by its object ("close the strait")."""
    lexicon, near = reading.wording.lexicon, _near(reading)
    if form in lexicon.cutting:
        rels = reading.wording.trees.rels
        cut = [
            h for w, h in reading.harms if h.cut and w in near and rels[w] not in _QUALIFIERS
        ]
        if cut:
            return Deed(DeedSort.ACT, cut[0].means)
    kept = [h for w, h in reading.harms if w in near and not h.cut]
    if form not in lexicon.doing or not kept:
        return None
    weak = all(h.weak for h in kept) and not reading.tells("all_means")
    every = [h for _, h in reading.harms if not h.cut]
    return Deed(DeedSort.ACT, reading.gravest(every), weak=weak)


def _is_doing(reading: Reading, word: int) -> bool:
    verb = reading.wording.trees.upos[word] == "VERB"
    return verb and reading.wording.words[word].endswith("ing")


def _has_object(reading: Reading) -> bool:
    trees, verb = reading.wording.trees, reading.clause.verb
    return any(trees.rel(c) == "obj" and c > verb for c in trees.children[verb])


def _objects(reading: Reading) -> list[str]:
    trees, verb = reading.wording.trees, reading.clause.verb
    found = (c for c in trees.children[verb] if c > verb and trees.rel(c) in ("obj", "obl"))
    return [reading.wording.words[c] for c in found]


def _near(reading: Reading) -> set[int]:
    """Return the words of the phrases that hang on the verb, clauses left out."""
    trees, verb = reading.wording.trees, reading.clause.verb
    found: set[int] = set()
    left = [c for c in trees.children[verb] if c > verb and trees.rel(c) not in _CLAUSES]
    after = verb + 1  # "stop buying their oil", wherever the tree hangs "buying"
    if reading.wording.words[after : after + 1] and _is_doing(reading, after):
        left += [c for c in trees.children[after] if c > after]
    while left:
        word = left.pop()
        found.add(word)
        left += [c for c in trees.children[word] if trees.rel(c) not in _CLAUSES]
    return found
