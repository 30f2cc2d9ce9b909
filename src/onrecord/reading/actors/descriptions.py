"""Descriptions: whom a noun phrase without a name takes up ("the minister", "the group")."""

from collections.abc import Sequence

from onrecord.model import ActorKind
from onrecord.reading.actors.antecedents import Antecedents
from onrecord.reading.actors.knowledge import Knowledge
from onrecord.reading.actors.phrases import head_noun, is_definite, plain
from onrecord.reading.actors.roster import Entry, Roster
from onrecord.reading.coreference import MentionForm

__all__ = ["COLLECTIVES", "Descriptions", "has_name"]

COLLECTIVES = (ActorKind.BODY, ActorKind.STATE, ActorKind.OFFICE, ActorKind.OUTLET)
_GOVERNING = frozenset("country government nation state authority".split())
_GENERIC = frozenset(
    "group company organization organisation agency bloc alliance body firm union party "
    "movement office side".split()
)
_SOMEONE = frozenset("person source official aide man woman spokesman spokeswoman".split())
_COMPARED = 500  # persons of one title, the last met, among which one is looked for


class Descriptions:
    """Finds the actors that descriptions take up, among those that one article has named."""

    def __init__(self, roster: Roster, *, knowledge: Knowledge, met: Antecedents) -> None:
        self._roster = roster
        self._knowledge = knowledge
        self._met = met
        self._titled: dict[str, list[Entry]] = {}
        self._kindred: dict[str, list[Entry]] = {}  # by the last word of their title
        for entry in roster.entries:
            for title in dict.fromkeys(role.title for role in entry.roles.values()):
                self._titled.setdefault(title, []).append(entry)
                self._kindred.setdefault(title.split()[-1], []).append(entry)

    def find(self, words: Sequence[str], core: Sequence[str], *, at: int) -> Entry | None:
        """Return the actor that a definite description takes up."""
        kinds = (*COLLECTIVES, ActorKind.GROUP)
        if not is_definite(words):
            return self._roster.described(core, kinds=kinds) if has_name(core) else None
        if self._is_person(core):
            return self._by_role(core) or self._person_meant(words, core, at)
        found = self._roster.described(core, kinds=(*kinds, ActorKind.PERSON))
        if found is not None:
            return found
        if core[0].lower() in ("two", "both"):
            return self._roster.last_pair()
        return self._meant(plain(head_noun(core))) if len(core) == 1 else None

    def _meant(self, noun: str) -> Entry | None:
        """Return the last speaker that a bare noun can mean ("the group", "the official")."""
        if noun in _GOVERNING:
            return self._roster.last_speaker((ActorKind.STATE, ActorKind.OFFICE))
        if noun in _GENERIC:
            return self._roster.last_speaker(COLLECTIVES)
        if noun in _SOMEONE:
            someone = (ActorKind.PERSON, ActorKind.GROUP)
            unnamed = self._roster.last_speaker(someone, named=False)
            return unnamed or self._roster.last_speaker((ActorKind.PERSON,))
        return None

    def _is_person(self, core: Sequence[str]) -> bool:
        """Whether a description is of one person by the title it ends in."""
        offices = self._knowledge.offices
        written = " ".join(core)
        return offices.resolve_title(written) is not None and not offices.is_group(written)

    def _person_meant(self, words: Sequence[str], core: Sequence[str], at: int) -> Entry | None:
        """Return the unnamed person of that description, else the one last spoken of."""
        described = self._roster.described(core, kinds=(ActorKind.PERSON,))
        if described is not None or words[0].lower() not in ("the", "this", "that"):
            return described
        if any(w[:1].isupper() for w in core):
            return None
        return self._met.find(at, (ActorKind.PERSON,), form=MentionForm.NOMINAL)

    def _by_role(self, core: Sequence[str]) -> Entry | None:
        """Return the person last seen with the title that a description gives."""
        title = self._knowledge.offices.resolve_title(" ".join(core))
        if title is None:
            return None
        fits = self._titled.get(title.name, [])[-_COMPARED:]
        if not fits and len(core) == 1:  # "the minister": of defence, if he was last seen
            fits = self._kindred.get(title.name, [])[-_COMPARED:]
        return max(fits, key=lambda e: max(e.seen_at, e.spoke_at), default=None)


def has_name(core: Sequence[str]) -> bool:
    """Whether a phrase has a word with a capital letter."""
    return any(w[:1].isupper() for w in core)
