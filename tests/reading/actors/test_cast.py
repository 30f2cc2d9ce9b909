"""The cast: who speaks in each attribution."""

import pytest

from onrecord.model import ActorKind
from onrecord.reading.actors import Cast, find_cast
from onrecord.reading.actors.knowledge import Knowledge
from onrecord.reading.attributions import Attribution
from onrecord.reference.offices import load_offices
from onrecord.reference.outlets import load_outlets
from onrecord.reference.places import load_places
from tests.reading.analyses import LastMet, analysis_of, run_of

KNOWLEDGE = Knowledge(offices=load_offices(), places=load_places(), outlets=load_outlets())
TREE = {"said": ("VERB", "root", ""), "left": ("VERB", "root", "")}


def cast_of(text: str, *sources: str, **names: list[str]) -> Cast:
    """Return the cast where each source, at its last place in the text, says something."""
    analysis = analysis_of(text, tree=TREE, **names)
    last = (len(analysis.draft.words) - 1,) * 2
    runs = []
    for source in sources:
        nth = 0
        while True:
            try:
                run = run_of(analysis, source, nth=nth)
            except IndexError:
                break
            nth += 1
        runs.append(run)
    attributions = [Attribution(None, run, (last,)) for run in runs]
    return find_cast(analysis, attributions, knowledge=KNOWLEDGE, scorer=LastMet())


def speakers(
    text: str, *sources: str, **names: list[str]
) -> list[tuple[str, ActorKind] | None]:
    parts = cast_of(text, *sources, **names).parts
    return [(p.actor.name, p.actor.kind) if p.actor is not None else None for p in parts]


def test_a_person_speaks_under_the_full_name() -> None:
    text = "Ivo Tarn left. Mr. Tarn said no."
    assert speakers(text, "Mr. Tarn", persons=["Ivo Tarn", "Mr. Tarn"]) == [
        ("Ivo Tarn", ActorKind.PERSON)
    ]


def test_persons_joined_by_and_are_a_group_of_their_own() -> None:
    text = "Ivo Tarn and Ada Quill said no."
    assert speakers(text, "Ivo Tarn and Ada Quill", persons=["Ivo Tarn", "Ada Quill"]) == [
        ("Ivo Tarn and Ada Quill", ActorKind.GROUP)
    ]


def test_states_joined_by_and_are_a_group_of_their_own() -> None:
    assert speakers("Norway and Chile said no.", "Norway and Chile") == [
        ("Norway and Chile", ActorKind.GROUP)
    ]


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("Oslo", "Norway", ActorKind.STATE),
        ("The Kremlin", "Kremlin", ActorKind.OFFICE),
        ("The White House", "White House", ActorKind.OFFICE),
        ("Some analysts", "some analysts", ActorKind.GROUP),
        ("The harbour ministry", "harbour ministry", ActorKind.BODY),
    ],
)
def test_capitals_offices_and_unnamed_groups_speak_for_themselves(
    source: str, name: str, kind: ActorKind
) -> None:
    assert speakers(f"{source} said no.", source) == [(name, kind)]


def test_an_owner_of_the_source_is_not_the_speaker() -> None:
    text = "Ivo Tarn's spokesman said no."
    ((name, kind),) = filter(None, speakers(text, "Ivo Tarn's spokesman", persons=["Ivo Tarn"]))
    assert "spokesman" in name
    assert kind is ActorKind.PERSON


def test_a_pronoun_is_a_person_met_before_it() -> None:
    text = "Ivo Tarn left. He said no."
    assert speakers(text, "He", persons=["Ivo Tarn"]) == [("Ivo Tarn", ActorKind.PERSON)]


def test_a_pronoun_for_things_is_a_body_and_no_person() -> None:
    text = "Ivo Tarn left the Tidewatch. It said no."
    found = speakers(text, "It", persons=["Ivo Tarn"], organisations=["Tidewatch"])
    assert found == [("Tidewatch", ActorKind.BODY)]


def test_a_pronoun_without_anyone_before_it_is_nobody() -> None:
    assert speakers("He said no. Ivo Tarn left.", "He", persons=["Ivo Tarn"]) == [None]


def test_an_honorific_tells_the_pronoun_that_may_take_a_person_up() -> None:
    text = "Mrs. Quill left. Mr. Tarn left. She said no. He said no."
    found = speakers(text, "She", "He", persons=["Mrs. Quill", "Mr. Tarn"])
    assert found == [("Quill", ActorKind.PERSON), ("Tarn", ActorKind.PERSON)]


def test_a_relative_pronoun_is_whom_the_sentence_named_before_it() -> None:
    text = "Ada Quill left. Ivo Tarn, who said no, left."
    found = speakers(text, "who", persons=["Ada Quill", "Ivo Tarn"])
    assert found == [("Ivo Tarn", ActorKind.PERSON)]


def test_a_title_alone_is_the_person_who_was_given_it() -> None:
    text = "Prime Minister Ada Brook met Ivo Tarn. The prime minister said no."
    found = speakers(text, "The prime minister", persons=["Ada Brook", "Ivo Tarn"])
    assert found == [("Ada Brook", ActorKind.PERSON)]


def test_a_bare_noun_is_the_body_that_spoke_last() -> None:
    text = "Tidewatch said no. The group said it again."
    found = speakers(text, "Tidewatch", "The group", organisations=["Tidewatch"])
    assert found[0] == found[1] == ("Tidewatch", ActorKind.BODY)


def test_a_document_speaks_for_whoever_issued_it() -> None:
    text = "A Tidewatch report said no."
    found = speakers(text, "A Tidewatch report", organisations=["Tidewatch"])
    assert found == [("Tidewatch", ActorKind.BODY)]


def test_a_source_keeps_the_capitals_of_an_abbreviation_that_opens_a_sentence() -> None:
    analysis_words = "PWO crews said no."
    assert speakers(analysis_words, "PWO crews")[0] == ("PWO crews", ActorKind.GROUP)


def test_an_abbreviation_is_the_body_it_stands_for() -> None:
    text = "The Port Workers Office left. PWO said no."
    found = speakers(text, "PWO", organisations=["Port Workers Office", "PWO"])
    assert found[0] is not None
    assert found[0][0] == "Port Workers Office"


def test_the_role_given_last_is_the_one_as_given() -> None:
    text = "Foreign Minister Ada Brook left. Ada Brook, a professor, said no."
    cast = cast_of(text, "Ada Brook", persons=["Ada Brook"])
    assert cast.parts[0].role == "a professor"


def test_who_is_only_spoken_of_is_an_actor_too() -> None:
    cast = cast_of("Ivo Tarn met Ada Quill.", persons=["Ivo Tarn", "Ada Quill"])
    assert [(a.id, a.name) for a in cast.actors] == [("a1", "Ivo Tarn"), ("a2", "Ada Quill")]
    assert cast.actor_at(0) == "a1"
    assert cast.actor_at(2) is None


def test_a_source_without_anything_known_of_it_is_still_someone() -> None:
    assert speakers("\0 said no.", "\0") == [("\0", ActorKind.BODY)]
