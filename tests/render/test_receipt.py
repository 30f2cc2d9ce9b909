"""Receipts in words: every number in its place, within eighty columns."""

from dataclasses import replace

from onrecord.errors import LedgerError, UnreadableInputError
from onrecord.render.receipt import render_receipt
from onrecord.usecases.receipts import Receipt

RECEIPT = Receipt(
    taken_in=1250,
    added=1200,
    there=40,
    reread=0,
    copies=90,
    rejected={"not an article": 6, "no text to read": 4},
    broken=0,
    errors=(
        UnreadableInputError(
            what="the line is not JSON",
            where="pages/" + "deep/" * 20 + "a.jsonl",
            fix="mend it",
        ),
    ),
    left=0,
    seconds=125.0,
)


def rows(receipt: Receipt) -> list[str]:
    lines = render_receipt(receipt, ledger="crisis.db").splitlines()
    assert max(map(len, lines)) <= 80
    return [" ".join(line.split()) for line in lines]


def test_every_count_has_a_line() -> None:
    found = rows(RECEIPT)
    assert found[0] == "crisis.db: 2 min 5 s, 10.0 articles a second"
    assert "taken in 1,250" in found
    assert "added 1,200 90 with passages of earlier articles" in found
    assert "already there 40" in found
    assert "rejected 10" in found
    assert "not an article 6" in found
    assert "9 more are not named here; --rejected FILE lists them all" in found


def test_articles_without_a_day_are_told_with_what_gives_them_one() -> None:
    found = rows(replace(RECEIPT, undated=1200))
    assert "undated 1,200 --published or --field gives days" in found


def test_what_did_not_happen_is_not_mentioned() -> None:
    text = "\n".join(rows(RECEIPT))
    for word in ("undated", "read anew", "not finished", "broken", "Stopped", "Ended"):
        assert word not in text


def test_an_interruption_says_how_to_go_on() -> None:
    found = rows(replace(RECEIPT, left=30, stopped=True))
    assert "not finished 30" in found
    assert found[-1] == "Stopped. Run the same command again to go on from here."


def test_a_failure_is_told_with_what_stays() -> None:
    failure = LedgerError(what="the disk is full", where="crisis.db", fix="free some space")
    text = " ".join(rows(replace(RECEIPT, failure=failure)))
    assert "the disk is full" in text
    assert "What was written before stays." in text


def test_a_dry_run_is_told_as_one() -> None:
    assert rows(replace(RECEIPT, dry=True, copies=0))[0] == (
        "crisis.db: nothing was written; adding would give"
    )


def test_what_a_place_is_called_cannot_command_the_terminal() -> None:
    assert "\x1b" not in render_receipt(RECEIPT, ledger="\x1b[2Jcrisis.db")
