"""Clauses: a verb with the subject and the modality that it takes from the verbs above it."""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.model import Modality
from onrecord.reading.commitments.wording import Wording

__all__ = ["Clause", "clause_of"]

_WILL = frozenset(("will", "'ll", "wo", "shall", "sha"))
_WOULD = frozenset(("would",))
_COULD = frozenset(("could", "may", "might", "can", "ca", "cannot"))
_MUST = frozenset(("must", "should", "ought"))
_NOT = frozenset(
    ("longer", "not", "n't", "never", "no", "cannot", "neither", "nor", "without", "nobody")
)
_CHOICES = frozenset(("choice", "option", "alternative"))
_CLIMBS = frozenset(("xcomp", "acl", "advcl", "ccomp", "csubj", "advmod"))
_DEEPEST = 5
_BOUND = frozenset(  # forms of verbs that bind whoever is their subject
    "going intend intends intended plan plans vow vows vowed pledge pledges pledged promise "
    "promises promised swear swears swore threaten threatens threatened threatening vowing "
    "undertake undertakes undertook".split()
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb, the top of the chain of verbs that govern it, and what the chain says of it.

    `hesitates` says that the chain denies a hesitation ("will not hesitate to"); `bound` that
    it binds by a verb or noun of its own ("vows to", "the will to").
    """

    verb: int
    top: int
    chain: tuple[int, ...]
    subject: int | None
    modality: Modality
    negated: bool
    passive: bool
    hesitates: bool
    bound: bool
    past: bool


def clause_of(wording: Wording, verb: int) -> Clause:
    """Return the clause of a verb (or of a predicate noun or adjective)."""
    chain = _chain(wording, verb)
    top = chain[-1]
    owner = _owner(wording, top)
    words, trees = wording.words, wording.trees
    aux = [*_auxiliaries(wording, chain)]
    if owner != top and not aux:
        aux = [*_auxiliaries(wording, (owner,))]
    doubts = any(words[w].startswith("hesitat") or words[w] == "tremble" for w in chain)
    denials = sum(_denies(wording, w) for w in chain)
    subject = _subject(wording, owner)
    if subject is None and aux:
        before = min(aux) - 1
        subject = before if before >= 0 and trees.rel(before) == "nsubj" else None
    if subject is not None and words[subject] in ("nobody", "nothing", "none"):
        denials += 1
    return Clause(
        verb=verb,
        top=top,
        chain=chain,
        subject=subject,
        modality=_modality(wording, chain, aux),
        negated=not doubts and denials % 2 == 1,
        passive=_is_passive(wording, verb),
        hesitates=doubts and denials % 2 == 1,
        bound=any(words[w] in _BOUND or _is_way(wording, w, "intent") for w in chain[1:]),
        past=_is_past(wording, verb),
    )


def _chain(wording: Wording, verb: int) -> tuple[int, ...]:
    """Return a verb and the words above it that only say how ready or bound one is to do it."""
    trees = wording.trees
    chain = [verb]
    while len(chain) < _DEEPEST:
        word, head = chain[-1], trees.heads[chain[-1]]
        if head == word or head in chain or trees.rel(word) not in _CLIMBS:
            noun = trees.rel(word) in ("obj", "obl") and _is_way(
                wording, word, "right", "intent"
            )
            if head == word or not noun:
                break
        elif not _is_way(wording, head, "ready", "aims") and not (
            _is_way(wording, head, "right", "intent") and _is_infinitive(wording, word)
        ):
            break
        chain.append(head)
    return tuple(chain)


def _is_infinitive(wording: Wording, word: int) -> bool:
    return any(wording.words[c] == "to" and c < word for c in wording.trees.children[word])


def _is_way(wording: Wording, word: int, *kinds: str) -> bool:
    lexicon, written = wording.lexicon, wording.words[word]
    for kind in kinds:
        if written in lexicon.ways[kind]:
            noun = wording.trees.upos[word] in ("NOUN", "PROPN")
            if noun or kind not in ("right", "intent"):
                return True
    return written in ("going", "have", "has", "had", "tremble") and "aims" in kinds


def _owner(wording: Wording, top: int) -> int:
    """Return the word that has the subject: the first of the clauses that are joined."""
    trees = wording.trees
    word = top
    for _ in range(_DEEPEST):
        own = any(trees.rel(c) in ("nsubj", "expl", "csubj") for c in trees.children[word])
        if own or trees.rel(word) != "conj" or trees.heads[word] == word:
            return word
        word = trees.heads[word]
    return word


def _subject(wording: Wording, owner: int) -> int | None:
    """Return the subject nearest to its verb; of a relative clause what it tells about."""
    trees = wording.trees
    children = trees.children[owner]
    found = [c for c in children if trees.rel(c) in ("nsubj", "csubj")]
    if not found and trees.upos[owner] not in ("NOUN", "PROPN"):
        found = [c for c in children if trees.rel(c) == "expl" and wording.words[c] == "it"]
    before = [c for c in found if c < owner]
    subject = before[-1] if before else next(iter(found), None)
    bare = subject is None or wording.words[subject] == "it"
    if bare and trees.upos[owner] in ("NOUN", "PROPN"):
        return owner  # "(it is) the will of our army to strike"
    if subject is None or trees.rels[owner] != "acl:relcl":
        return subject
    relative = wording.words[subject] in ("who", "which", "that")
    return trees.heads[owner] if relative else subject


def _auxiliaries(wording: Wording, chain: Iterable[int]) -> Iterable[int]:
    trees = wording.trees
    for word in chain:
        yield from (c for c in trees.children[word] if trees.rel(c) in ("aux", "cop"))


def _modality(wording: Wording, chain: tuple[int, ...], aux: list[int]) -> Modality:
    """Return how firmly it is put: by a right, readiness, a modal verb or a verb above."""
    words, above = wording.words, chain[1:]
    held = {words[a] for a in aux}
    would = "'d" in held and not words[chain[0]].endswith(("ed", "en"))
    binding = any(words[w] in _BOUND or _is_way(wording, w, "intent") for w in above)
    rungs = (
        (any(_is_way(wording, w, "right") for w in above), Modality.RESERVES_RIGHT),
        (any(words[w] in wording.lexicon.ways["ready"] for w in above), Modality.READY),
        (bool(held & _WILL), Modality.WILL),
        (would or bool(held & _WOULD), Modality.WOULD),
        (bool(held & _COULD), Modality.COULD),
        (bool(held & _MUST), Modality.MUST),
        (any(words[w] in ("have", "has") for w in above), Modality.MUST),
        (binding, Modality.WILL),
    )
    return next((modality for told, modality in rungs if told), Modality.NONE)


def _denies(wording: Wording, word: int) -> int:
    """Return how often a word is negated by those that hang on it."""
    trees = wording.trees
    own = (c for c in trees.children[word] if trees.rel(c) in ("advmod", "aux", "det", "cc"))
    words = wording.words
    free = words[word] in _CHOICES  # "no choice but to"
    return sum(
        words[c] in _NOT and words[c + 1] != "before" for c in own if c < word and not free
    )


def _is_passive(wording: Wording, verb: int) -> bool:
    """Whether a verb is passive, be it that the tree takes its "be" for any auxiliary."""
    trees, words = wording.trees, wording.words
    aux = [c for c in trees.children[verb] if trees.rel(c) == "aux"]
    if any(trees.rels[c] == "aux:pass" for c in aux):
        return True
    been = any(words[c] in ("be", "been", "being") for c in aux)
    return been and trees.upos[verb] == "VERB" and not words[verb].endswith("ing")


def _is_past(wording: Wording, verb: int) -> bool:
    """Whether a verb tells of what has been or would have been."""
    trees, words = wording.trees, wording.words
    aux = [words[c] for c in trees.children[verb] if trees.rels[c] == "aux"]
    perfect = any(a in ("have", "'ve", "has", "had") for a in aux)
    if perfect and wording.plain(verb, verb + 1) == "ruled out":
        return False
    return perfect or "did" in aux
