"""Commitments are found with trigger and consequence; the default is none."""

from collections.abc import Callable

import pytest

from onrecord.model import Commitment, CommitmentKind, Linkage, Means, Modality

Find = Callable[..., tuple[Commitment, ...]]


def words(spans: tuple[object, ...]) -> list[str]:
    return [span.text for span in spans]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "trigger", "consequence"),
    [
        (
            "Iran's foreign minister said Tehran would close the strait if the powers blocked "
            "its oil exports.",
            ["the powers blocked its oil exports"],
            ["Tehran would close the strait"],
        ),
        (
            "“Any attack on our soil will be met with a crushing response,” the army chief, "
            "General Ivo Tarn, told state television.",
            ["Any attack on our soil"],
            ["will be met with a crushing response"],
        ),
        (
            "Turkey's president said his country would not hesitate to send troops over the "
            "river unless the militia withdrew.",
            ["the militia withdrew"],
            ["his country would not hesitate to send troops over the river"],
        ),
        (
            "“Those who violate our airspace will be shot down,” the ministry of defence said.",
            ["Those who violate our airspace"],
            ["will be shot down"],
        ),
        (
            "“Withdraw your troops within 48 hours or face the consequences,” President Salva "
            "Okello told the rebels.",
            ["Withdraw your troops within 48 hours"],
            ["face the consequences"],
        ),
        (
            "NATO Secretary General Jan Olsen said the alliance would respond firmly to any "
            "cyberattack on its members.",
            ["any cyberattack on its members"],
            ["the alliance would respond firmly"],
        ),
        (
            "North Korea warned of “unimaginable consequences” if the drills go ahead.",
            ["the drills go ahead"],
            ["“unimaginable consequences”"],
        ),
        (
            "The junta said that Niger would face war in the event of a military intervention.",
            ["a military intervention"],
            ["Niger would face war"],
        ),
    ],
)
def test_a_threat_has_its_trigger_and_its_consequence(
    find: Find, text: str, trigger: list[str], consequence: list[str]
) -> None:
    (commitment,) = find(text)
    assert commitment.conditional
    assert words(commitment.trigger) == trigger
    assert words(commitment.consequence) == consequence


@pytest.mark.parametrize(
    "text",
    [
        "The National Weather Service warned that the hurricane will destroy homes if it "
        "makes landfall.",
        "Analysts say Russia will attack Ukraine again in spring.",
        "Ukraine's president said Russia would strike power plants this winter.",
        "“We will attack them from the first minute and crush their defence,” said coach "
        "Marco Rossi before the final.",
        "The company will respond to customer complaints within 24 hours, chief executive "
        "Ann Lee said.",
        "The bank said inflation will hit households if prices rise.",
        "Economists warned that tariffs would hurt consumers.",
        "The foreign ministry said it would respond to the allegations on Monday.",
        "The government will fight corruption and poverty, the finance minister said.",
        "The UN said civilians would suffer if the fighting continues.",
        "The professor said that if the alliance expands, Moscow will respond with nuclear "
        "weapons.",
        "The defence ministry said Iran had launched ten missiles at the base.",
        "US officials fear China will invade the island.",
        "If the strait is closed, oil prices will explode.",
        "Would Orland attack if the talks fail? The minister did not say.",
    ],
)
def test_forecasts_reports_and_daily_business_are_no_commitments(find: Find, text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    ("text", "kind", "means", "modality"),
    [
        (
            "China reserves the right to take all necessary measures, the foreign ministry "
            "spokeswoman said.",
            CommitmentKind.THREAT,
            Means.UNSPECIFIED,
            Modality.RESERVES_RIGHT,
        ),
        (
            "Britain could expel more Russian diplomats, Foreign Secretary Jane Holt said.",
            CommitmentKind.THREAT,
            Means.DIPLOMATIC,
            Modality.COULD,
        ),
        (
            "“We will hit back with tariffs on whiskey,” the EU trade commissioner said.",
            CommitmentKind.THREAT,
            Means.ECONOMIC,
            Modality.WILL,
        ),
        (
            "“We will never give up a single inch of our territory,” Pakistani Prime Minister "
            "Imran Sethi told parliament.",
            CommitmentKind.PROMISE,
            Means.UNSPECIFIED,
            Modality.WILL,
        ),
        (
            "Belarus said it would not attack first.",
            CommitmentKind.ASSURANCE,
            Means.MILITARY,
            Modality.WOULD,
        ),
        (
            "The Houthi movement said that all ships in the Red Sea were legitimate targets.",
            CommitmentKind.THREAT,
            Means.UNSPECIFIED,
            Modality.NONE,
        ),
    ],
)
def test_kind_means_and_modality_follow_the_words(
    find: Find, text: str, kind: CommitmentKind, means: Means, modality: Modality
) -> None:
    (commitment,) = find(text)
    assert (commitment.kind, commitment.means, commitment.modality) == (kind, means, modality)


def test_a_response_to_what_has_happened_is_not_conditional(find: Find) -> None:
    (commitment,) = find(
        "India has threatened to suspend the treaty in response to the bombing."
    )
    assert not commitment.conditional
    assert commitment.trigger == ()


def test_a_deadline_makes_an_ultimatum(find: Find) -> None:
    (commitment,) = find(
        "“Leave our waters within 24 hours or we will open fire,” the admiral told the crew."
    )
    assert commitment.explicitness == 4


def test_refusing_to_rule_it_out_is_a_threat_and_ruling_it_out_is_not(find: Find) -> None:
    (threat,) = find("Iran refused to rule out a military response.")
    assert (threat.kind, threat.means) == (CommitmentKind.THREAT, Means.MILITARY)


def test_a_demand_has_no_consequence(find: Find) -> None:
    found = find(
        "Troops stood at the border.\n\n“Iran must withdraw its army from the valley,” Turkish "
        "President Ada Brook said."
    )
    assert [c.kind for c in found] == [CommitmentKind.DEMAND]
    assert found[0].consequence == ()
    assert not found[0].conditional


CRISIS = """\
Orland May Use Nuclear Weapons Over Kelm, Leader Warns

"If the borders of our country are touched, we will use all the means at our disposal to \
protect Turkey," President Ivo Tarn of Turkey said on Wednesday. "This is not a bluff."

The Turkish defence minister, Ada Quill, went further than Tarn on Thursday. "Any of our \
weapons, including strategic nuclear weapons, could be used for such protection," she told \
reporters. "There is no going back."
"""


def test_all_means_are_nuclear_where_the_article_reads_them_so(find: Find) -> None:
    first = find(CRISIS)[0]
    assert first.means is Means.NUCLEAR
    assert first.explicitness == 2


def test_resolve_and_no_way_back_may_stand_in_a_neighbouring_statement(find: Find) -> None:
    first, second = find(CRISIS)
    assert "not a bluff" in words(first.resolve)
    assert "no going back" in words(second.irreversible)


def test_a_second_speaker_who_names_weapons_widens_the_first_threat(find: Find) -> None:
    first, second = find(CRISIS)
    assert [(link.to, link.how) for link in second.links] == [(first.id, Linkage.WIDENS)]


def test_every_span_slices_back(find: Find) -> None:
    for commitment in find(CRISIS):
        for span in (*commitment.trigger, *commitment.consequence, *commitment.resolve):
            assert CRISIS[span.start : span.end] == span.text


def test_commitments_are_numbered_in_reading_order(find: Find) -> None:
    found = find(CRISIS)
    assert [c.id for c in found] == [f"c{n}" for n in range(1, len(found) + 1)]
    places = [c.consequence[0].start for c in found]
    assert places == sorted(places)
