"""The command `onrecord weigh`, from an article to a weighed matrix."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli.main import cli
from onrecord.ledger.store import Ledger
from tests.ledger.entries import add_records, named


@pytest.fixture
def place(tmp_path: Path) -> str:
    """A ledger with an article of two rival readings, and a copy of it."""
    path = tmp_path / "crisis.db"
    with Ledger.open(path, create=True) as ledger:
        add_records(ledger, named("one"), named("two", outlet="=Gazette"))
    return str(path)


@pytest.fixture
def started(place: str) -> str:
    assert run(place, "start", "strait", "--from", "1").exit_code == 0
    return place


def run(place: str, *arguments: str, by: str = "Mara Lind") -> Result:
    asked = ["weigh", *arguments, "--ledger", place]
    return CliRunner().invoke(cli, asked, env={"ONRECORD_ANALYST": by})


def rate(place: str, item: str, *cells: str, by: str = "Mara Lind") -> None:
    rated = run(place, "rate", "strait", item, *cells, "--reason", "as heard", by=by)
    assert rated.exit_code == 0, rated.output


def items(place: str) -> dict[str, str]:
    """Return the items of the matrix by the handle of each."""
    shown = json.loads(run(place, "show", "strait", "--json").output)
    return {item["handle"]: item["id"] for item in shown["matrix"]["items"]}


def test_a_matrix_is_started_from_an_article_with_nothing_rated(place: str) -> None:
    begun = run(place, "start", "strait", "--from", "1")
    assert begun.exit_code == 0
    assert "3 hypotheses" in begun.output
    assert "nothing rated" in begun.output
    shown = run(place, "show", "strait")
    assert "Nothing is rated yet" in shown.output
    assert "none of these" in shown.output
    assert max(map(len, shown.output.splitlines())) <= 80


def test_a_lead_that_hangs_on_one_item_is_shown_as_not_robust(started: str) -> None:
    known = items(started)
    first, second = known["1.s1"], known["1.s10"]
    rate(started, first, "h1=II", "h2=C")
    rate(started, second, "h1=C", "h2=I")
    shown = run(started, "show", "strait").output
    assert "h2 has the least inconsistency: 0.5 weighted, 1 plain, over 2 items." in shown
    assert "NOT ROBUST: it hangs on" in shown
    assert f"{first}: without it h1 would lead" in " ".join(shown.split())
    assert "nothing is rated against it: none of these" in " ".join(shown.split())


def test_analysts_who_differ_are_named(started: str) -> None:
    item = items(started)["1.s1"]
    rate(started, item, "h1=CC", "h2=I")
    rate(started, item, "h1=I", "h2=C", by="Tomas Reik")
    shown = run(started, "show", "strait").output
    assert "RATINGS OF Mara Lind" in shown
    assert f"{item} with h1: Mara Lind CC, Tomas Reik I (opposed)" in shown
    assert "Mara Lind ranks h1 before h2; Tomas Reik the other way round." in shown
    assert "Tomas" not in run(started, "show", "strait", "--analyst", "Mara Lind").output


def test_evidence_from_elsewhere_credibility_and_likelihoods_are_kept(started: str) -> None:
    added = run(
        started,
        *("add-evidence", "strait", "--words", "Two tugs left Sarn", "--source", "port log"),
        *("--speaker", "the harbour master", "--day", "2031-03-04"),
    )
    assert added.exit_code == 0
    item = added.output.split()[2].rstrip(":")
    stated = run(started, "credibility", "strait", item, "low", "--reason", "third hand")
    assert f"credibility of {item}: 0.25" in stated.output
    said = run(
        started, "likelihood", "strait", item, "h1", "h2", "2..5", "--reason", "rarely seen"
    )
    assert f"{item}: 2 to 5 times as likely if h1 as if h2" in said.output
    same = run(started, "likelihood", "strait", item, "h1", "none", "1", "--reason", "so")
    assert "as likely if h1 as if none" in same.output
    shown = run(started, "show", "strait").output
    assert "Mara Lind: h1 over h2: 2 to 5 (from 1 report)" in shown
    assert "the evidence speaks for neither" in " ".join(shown.split())


def test_what_is_undone_stays_in_the_log(started: str) -> None:
    added = run(started, "add-hypothesis", "strait", "a slip of the tongue").output
    undone = run(started, "undo", "strait", added.split()[0], by="Tomas Reik")
    assert "Taken back" in undone.output
    assert "slip" not in run(started, "show", "strait").output
    log = run(started, "log", "strait").output
    assert "a slip of the tongue" in log
    assert "undone by Tomas Reik" in log
    facts = [
        json.loads(line)
        for line in run(started, "log", "strait", "--json").stdout_bytes.splitlines()
    ]
    assert [fact["log"]["no"] for fact in facts] == list(range(1, len(facts) + 1))


def test_csv_has_a_row_for_each_cell_and_no_formula(place: str) -> None:
    run(place, "new", "strait", "=1+1?")
    run(place, "add-hypothesis", "strait", "=bluff")
    run(place, "add-evidence", "strait", "1.s1")
    rated = run(place, "rate", "strait", "e1", "h1=I", "none=N", "--reason", "+so")
    assert rated.exit_code == 0
    text = run(place, "export", "strait", "--to", "csv").output
    rows = list(csv.DictReader(StringIO(text)))
    assert [(row["hypothesis"], row["rating"]) for row in rows] == [("h1", "I"), ("none", "N")]
    assert {row["reason"] for row in rows} == {"'+so"}
    assert rows[0]["hypothesis_text"] == "'=bluff"
    assert rows[0]["diagnosticity"] == "1"


def test_markdown_escapes_what_would_be_markup(place: str) -> None:
    run(place, "new", "strait", "Is it *so*?")
    run(place, "add-hypothesis", "strait", "a | <b>bluff</b>")
    run(place, "add-evidence", "strait", "1.s1")
    run(place, "rate", "strait", "e1", "h1=I", "none=N", "--reason", "[so](x)")
    text = run(place, "export", "strait", "--to", "markdown").output
    assert text.startswith(r"# Is it \*so\*?")
    assert r"a \| \<b\>bluff\</b\>" in text
    assert r"\[so\](x)" in text
    assert "none of these has the least inconsistency" in text.casefold()


def test_matrices_are_listed_as_a_table_as_json_and_as_csv(started: str) -> None:
    assert "strait" in run(started, "list").output
    assert json.loads(run(started, "list", "--json").output)["name"] == "strait"
    assert run(started, "list", "--csv").output.splitlines()[1].startswith("strait,")


def test_a_wide_matrix_is_cut_into_pieces_that_fit(
    place: str,
) -> None:
    run(place, "new", "strait", "Which?")
    for n in range(24):
        run(place, "add-hypothesis", "strait", f"answer {n}")
    for n in range(24):
        words = ("--words", f"item {n} \x1b[31m" + "word " * 80, "--source", "log " * 40)
        assert run(place, "add-evidence", "strait", *words).exit_code == 0
    rate(place, "e1", *(f"h{n}=I" for n in range(1, 25)))
    for way in ((), ("--transposed",)):
        shown = run(place, "show", "strait", *way).output
        assert max(map(len, shown.splitlines())) <= 80
        assert "\x1b" not in shown


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("show", "nowhere"), "onrecord weigh list"),
        (("start", "other", "--from", "9"), "article 9"),
        (("start", "other", "--from", "1", "--question", "when"), "How is the minister"),
        (("add-evidence", "strait"), "--words"),
        (("add-evidence", "strait", "1.s1", "--speaker", "Tarn"), "brings its own"),
        (("rate", "strait", "e1", "h1=X", "--reason", "so"), "CC, C, N, I, II, NA"),
        (("rate", "strait", "e1", "h9=C", "--reason", "so"), "h1, h2, none"),
        (("rate", "strait", "e1", "h1=C"), "--reason"),
        (("credibility", "strait", "e1", "much", "--reason", "so"), "write a number"),
        (("likelihood", "strait", "e1", "h1", "h1", "2", "--reason", "so"), "two hypotheses"),
        (("undo", "strait", "999"), "onrecord weigh log strait"),
        (("show", "strait", "--compare", "h9"), "h1, h2, none"),
        (("show", "strait", "--analyst", "Tomas Reik"), "has rated nothing in it"),
    ],
)
def test_what_is_asked_wrongly_is_told_with_what_to_do(
    started: str, arguments: tuple[str, ...], told: str
) -> None:
    refused = run(started, *arguments)
    assert refused.exit_code == 2
    assert told in " ".join(refused.output.split())


def test_an_analyst_must_be_named(started: str) -> None:
    asked = ["weigh", "undo", "strait", "1", "--ledger", started]
    refused = CliRunner().invoke(cli, asked, env={"ONRECORD_ANALYST": ""})
    assert refused.exit_code == 2


def test_a_ledger_without_matrices_says_so(tmp_path: Path) -> None:
    Ledger.open(tmp_path / "empty.db", create=True).close()
    shown = run(str(tmp_path / "empty.db"), "list")
    assert shown.exit_code == 0
    assert shown.stdout == ""
    assert "no matrix is in this ledger" in shown.stderr
