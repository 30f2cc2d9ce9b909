"""The roster: actors met once, then added to and looked up."""

from onrecord.model import ActorKind, Span
from onrecord.reading.actors.knowledge import Known
from onrecord.reading.actors.roster import Entry, Roster

BODY, GROUP, PERSON, STATE = ActorKind.BODY, ActorKind.GROUP, ActorKind.PERSON, ActorKind.STATE


def seen(entry: Entry, text: str, at: int) -> Entry:
    entry.see(Span(at, at + len(text), text), at)
    return entry


def test_an_actor_is_met_once_however_it_is_written() -> None:
    roster = Roster()
    first = roster.meet("The  Tidewatch", BODY, named=True)
    assert roster.meet("the tidewatch", BODY, named=True) is first
    assert roster.meet("the tidewatch", GROUP, named=True) is not first
    assert first.name == "The Tidewatch"


def test_an_actor_that_is_never_mentioned_is_not_in_the_record() -> None:
    roster = Roster()
    roster.meet("Ode", PERSON, named=True)
    quill = seen(roster.meet("Ada Quill", PERSON, named=True), "Quill", 5)
    done = roster.actors()
    assert [(a.id, a.name, a.aliases) for a in done.values()] == [
        ("a1", "Ada Quill", ("Quill",))
    ]
    assert list(done) == [id(quill)]


def test_pronouns_and_overlong_wordings_are_no_aliases() -> None:
    roster = Roster()
    quill = roster.meet("Ada Quill", PERSON, named=True)
    for at, text in enumerate(["She", "her", "the Ada Quill's", "x" * 81]):
        seen(quill, text, at * 100)
    assert quill.other_names() == ()
    assert len(quill.mentions) == 4


def test_a_known_state_is_called_by_the_name_the_article_uses_most() -> None:
    roster = Roster()
    known = Known("Republic of Vessany", STATE, frozenset({"Republic of Vessany", "Vessany"}))
    entry = roster.meet_known(known)
    for at, text in enumerate(["Port Vess", "Port Vess", "the Vessany"]):
        seen(entry, text, at * 100)
    assert entry.label() == "Vessany"
    assert set(entry.other_names()) == {"Republic of Vessany", "Port Vess"}


def test_a_description_takes_up_the_actor_last_seen_with_its_noun_and_words() -> None:
    roster = Roster()
    first = seen(roster.meet("Port Workers' Union", BODY, named=True), "union", 1)
    second = seen(roster.meet("Sailors Union", BODY, named=True), "union", 9)
    assert roster.described(["union"], kinds=[BODY]) is second
    assert roster.described(["port", "union"], kinds=[BODY]) is first
    assert roster.described(["unions"], kinds=[BODY]) is second
    assert roster.described(["fleet"], kinds=[BODY]) is None
    assert roster.described(["union"], kinds=[STATE]) is None


def test_the_last_speaker_is_known_by_kind_and_by_whether_it_has_a_name() -> None:
    roster = Roster()
    quill = roster.meet("Ada Quill", PERSON, named=True)
    aide = roster.meet("aide", PERSON, named=False)
    assert roster.last_speaker([PERSON]) is None
    roster.speak(aide, 3)
    roster.speak(quill, 7)
    assert roster.last_speaker([PERSON]) is quill
    assert roster.last_speaker([BODY, PERSON], named=False) is aide
    assert roster.last_speaker([BODY]) is None
    roster.speak(aide, 9)
    assert roster.last_speaker([PERSON]) is aide
    roster.speak(aide, 2)
    assert aide.spoke_at == 9


def test_bodies_are_found_by_their_initials_and_persons_are_not() -> None:
    roster = Roster()
    union = roster.meet("Port Workers of Orland", BODY, named=True)
    roster.meet("Ada Quill", PERSON, named=True)
    roster.meet("some Old Men", GROUP, named=False)
    assert roster.abbreviated("PWO") is union
    assert roster.abbreviated("AQ") is None
    assert roster.abbreviated("OM") is None


def test_states_are_found_by_a_part_of_their_name() -> None:
    roster = Roster()
    north = seen(roster.meet("North Orland", STATE, named=True), "North Orland", 1)
    south = seen(roster.meet("South Orland", STATE, named=True), "South Orland", 9)
    roster.meet("Vessany", STATE, named=True)
    assert roster.state_with("North") is north
    assert roster.state_with("Orland") is south
    assert roster.state_with("Vessany") is None


def test_the_last_pair_is_the_joint_actor_last_seen() -> None:
    roster = Roster()
    assert roster.last_pair() is None
    late = seen(roster.meet("Orland and Vessany", GROUP, named=True), "both", 9)
    seen(roster.meet("Tarn and Ode", GROUP, named=True), "both", 3)
    assert roster.last_pair() is late


def test_an_actor_is_found_by_exactly_its_name() -> None:
    roster = Roster()
    quill = roster.meet("Ada Quill", PERSON, named=True)
    assert roster.called("Ada Quill") is quill
    assert roster.called("ada quill") is None
