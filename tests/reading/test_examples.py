"""Short articles on fictional crises, and what the reader makes of them with its weights."""

from collections.abc import Callable
from datetime import date

import pytest

from onrecord.intake.text import article_from_text
from onrecord.model import Act, ActorKind, Manner, Record, Statement
from onrecord.reading.pipeline import Kit, read

Reader = Callable[[str], Record]
THURSDAY = date(2031, 3, 13)


@pytest.fixture(scope="module")
def reading(kit: Kit) -> Reader:
    def of(text: str) -> Record:
        return read(article_from_text(text, id="page", published=THURSDAY), kit=kit)

    return of


def saying(record: Record, words: str) -> Statement:
    """Return the statement whose content holds some words."""
    found = [s for s in record.statements if any(words in c.text for c in s.content)]
    assert found, [[c.text for c in s.content] for s in record.statements]
    return found[0]


def speaker(record: Record, words: str) -> str | None:
    voice = saying(record, words).speaker
    return voice.name if voice is not None else None


def kind(record: Record, name: str) -> ActorKind:
    return next(a.kind for a in record.actors if a.name == name)


def test_quoted_words_are_direct_and_reported_ones_indirect(reading: Reader) -> None:
    record = reading(
        "“We will not leave the strait,” Defence Minister Ivo Tarn said.\n\n"
        "Tarn said that the fleet would stay until June.\n\n"
        "Tarn said the blockade was “an act of war” and had to end.\n"
    )
    direct, indirect, mixed = (
        saying(record, words) for words in ("not leave", "until June", "blockade was")
    )
    assert [s.manner for s in (direct, indirect, mixed)] == [
        Manner.DIRECT,
        Manner.INDIRECT,
        Manner.MIXED,
    ]
    assert direct.content[0].text == "We will not leave the strait,"
    assert {s.speaker.name for s in (direct, indirect, mixed) if s.speaker} == {"Ivo Tarn"}
    assert all(s.act is Act.SAY for s in (direct, indirect, mixed))


def test_a_speaker_has_the_role_the_article_gives(reading: Reader) -> None:
    record = reading("“We stay where we are,” Defence Minister Ivo Tarn said.\n")
    assert saying(record, "We stay").role_as_given == "Defence Minister"
    assert kind(record, "Ivo Tarn") is ActorKind.PERSON


def test_a_quotation_split_by_its_source_is_one_statement(reading: Reader) -> None:
    record = reading(
        "“The tankers will sail tonight,” said Ada Quill, a spokeswoman for the port. “Nobody "
        "is going to stop them.”\n"
    )
    statement = saying(record, "tankers will sail")
    assert [c.text for c in statement.content] == [
        "The tankers will sail tonight,",
        "Nobody is going to stop them.",
    ]
    assert speaker(record, "tankers") == "Ada Quill"


def test_a_quotation_runs_on_over_paragraphs(reading: Reader) -> None:
    record = reading(
        "“We have been patient for years,” President Oda Renn said. “That is over now.\n\n"
        "“From today every ship will be searched by our navy.”\n"
    )
    assert speaker(record, "every ship will be searched") == "Oda Renn"


def test_a_block_without_marks_belongs_to_whom_a_colon_names(reading: Reader) -> None:
    record = reading(
        "The foreign ministry of Norway issued a statement late on Tuesday, stating:\n\n"
        "No vessel under our flag will be boarded in the strait. Any attempt to do so will be "
        "met with every means at our disposal.\n"
    )
    statement = saying(record, "No vessel under our flag")
    assert statement.manner is Manner.DIRECT
    assert statement.speaker is not None
    assert "ministry" in statement.speaker.name


def test_an_unnamed_group_is_kept_as_one(reading: Reader) -> None:
    record = reading("Some analysts say that the drill is a rehearsal for a blockade.\n")
    assert speaker(record, "drill is a rehearsal") == "some analysts"
    assert kind(record, "some analysts") is ActorKind.GROUP


def test_a_capital_that_speaks_is_its_state(reading: Reader) -> None:
    record = reading("Oslo warned that it would close the strait to all tankers.\n")
    assert speaker(record, "close the strait") == "Norway"
    assert kind(record, "Norway") is ActorKind.STATE


def test_a_pronoun_is_whom_the_article_spoke_of(reading: Reader) -> None:
    record = reading(
        "Foreign Minister Ada Quill arrived in the capital on Monday. She said that the talks "
        "would go on for another week.\n"
    )
    assert speaker(record, "talks would go on") == "Ada Quill"


def test_what_is_denied_is_marked(reading: Reader) -> None:
    record = reading("The navy denied that its frigates had crossed the line on Sunday.\n")
    assert saying(record, "frigates had crossed").negated
    assert speaker(record, "frigates had crossed") == "navy"


def test_a_saying_that_is_itself_negated_is_marked(reading: Reader) -> None:
    record = reading("Tarn did not say that the fleet would sail to the north.\n")
    assert saying(record, "fleet would sail").negated


def test_who_passes_it_on_is_not_the_speaker(reading: Reader) -> None:
    record = reading(
        "Admiral Jon Brask said the mines would be cleared by May, the Reuters news agency "
        "reported.\n"
    )
    statement = saying(record, "mines would be cleared")
    assert statement.speaker is not None
    assert statement.speaker.name == "Jon Brask"
    relays = {a.name for a in record.actors if a.id in statement.via}
    assert relays <= {"Reuters"}


def test_where_it_was_said_is_the_venue(reading: Reader) -> None:
    record = reading("“The port is closed from today,” Mayor Lia Fenn wrote on Telegram.\n")
    assert saying(record, "port is closed").venue == "Telegram"


def test_whom_it_was_told_is_the_addressee(reading: Reader) -> None:
    record = reading("Tarn told the harbour council that no ship would pass the strait.\n")
    assert saying(record, "no ship would pass").addressee == "the harbour council"


def test_a_weekday_is_the_last_one_before_publication(reading: Reader) -> None:
    record = reading("“The port is closed,” Mayor Lia Fenn said on Tuesday.\n")
    said = saying(record, "port is closed").said
    assert said is not None
    assert (said.earliest, said.latest) == (date(2031, 3, 11), date(2031, 3, 11))
    assert said.span is not None
    assert said.span.text in ("Tuesday", "on Tuesday")


def test_without_a_word_of_time_there_is_no_day(reading: Reader) -> None:
    record = reading("“The port is closed,” Mayor Lia Fenn said.\n")
    assert saying(record, "port is closed").said is None


def test_furniture_yields_nothing(reading: Reader) -> None:
    record = reading(
        "Strait Closed To All Tankers, Minister Says\n\n"
        "“The strait is closed,” Defence Minister Ivo Tarn said on Monday. The order came into "
        "force at noon and holds until further notice, his office announced later that day.\n\n"
        "Ivo Tarn, file image\n\n"
        "Share this article\n\nFollow us on Chirper and Gramophone for more!\n\n"
        "Post a Comment\n\nPrevious Post\nNext Post\n"
    )
    body = record.article.text.index("“The strait is closed")
    end = record.article.text.index("Ivo Tarn, file")
    spans = [c for s in record.statements for c in s.content]
    assert spans
    assert all(body <= c.start and c.end <= end for c in spans)


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “peace fleet” left the harbour at dawn.\n",
        "Her novel “The Long Night at Sea” sold two million copies.\n",
        "The frigate “Resolute” sank off the coast in March.\n",
    ],
)
def test_scare_quotes_and_titles_of_works_are_no_statements(reading: Reader, text: str) -> None:
    assert [s.content for s in reading(text).statements if s.manner is Manner.DIRECT] == []


def test_a_belief_is_thought_and_a_plan_is_done(reading: Reader) -> None:
    record = reading(
        "Many islanders believe that the navy will never come back.\n\n"
        "The government plans to close the harbour by Friday.\n"
    )
    assert saying(record, "never come back").act is Act.THINK
    assert [s.act for s in record.statements if "close the harbour" in s.content[0].text] in (
        [],
        [Act.DO],
    )


@pytest.mark.parametrize(
    "quoted",
    [
        '"The port is closed,"',
        "“The port is closed,”",
        "‘The port is closed,’",
        "'The port is closed,'",
        "«The port is closed»,",
        "``The port is closed,''",
    ],
)
def test_any_marks_make_a_quotation(reading: Reader, quoted: str) -> None:
    record = reading(f"{quoted} Mayor Lia Fenn said on Tuesday.\n")
    statement = saying(record, "The port is closed")
    assert statement.manner is Manner.DIRECT
    assert statement.content[0].text.startswith("The port is closed")
    assert speaker(record, "The port is closed") == "Lia Fenn"


def test_a_person_whose_surname_is_a_title_speaks_under_the_full_name(reading: Reader) -> None:
    record = reading(
        "Harbour master Ruth King closed the port on Monday. “Nobody sails in this weather,” "
        "King said.\n"
    )
    assert speaker(record, "Nobody sails") == "Ruth King"


def test_line_ends_and_odd_spaces_do_not_change_who_says_what(reading: Reader) -> None:
    text = "“The port is closed,” Mayor Lia Fenn said.\n\nShe said that it would open in May.\n"
    plain, odd = (
        reading(text),
        reading("\ufeff" + text.replace("\n", "\r\n").replace(" ", "\xa0")),
    )
    assert [(s.speaker, s.manner) for s in plain.statements] == [
        (s.speaker, s.manner) for s in odd.statements
    ]
