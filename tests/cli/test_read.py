"""The command `onrecord read`: what goes to which stream, and with which exit code."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli.main import cli
from onrecord.codec import decode
from onrecord.errors import UnreadableInputError, WeightsError
from onrecord.model import Article, Record, StatementId
from onrecord.usecases.read import ReadMany
from tests.builders import CRISIS_TEXT, crisis_record
from tests.whole import WHOLE_TEXT, whole_record

PROSE = "<p>The minister said no ship will pass.</p>" * 30
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>A strait is closed</title></head>
<body><article><h1>A strait is closed</h1>{PROSE}</article></body></html>"""


def crisis_reader(articles: Iterable[Article]) -> Iterator[Record]:
    """Find in the crisis article what it says, and nothing anywhere else."""
    known = crisis_record()
    for article in articles:
        if "UNREADABLE" in article.text:
            raise UnreadableInputError(what="no", where=article.id, fix="mend it")
        said = known.statements if article.text == known.article.text else ()
        yield Record(article=article, actors=known.actors if said else (), statements=said)


Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Return what runs `onrecord read` in a folder that holds the crisis article."""

    def shipped_reader() -> ReadMany:
        return crisis_reader

    monkeypatch.setattr("onrecord.cli.read.shipped_reader", shipped_reader)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "crisis.txt").write_text(CRISIS_TEXT, "utf-8")

    def run(*arguments: str, input: str | bytes | None = None) -> Result:
        return CliRunner().invoke(cli, ["read", *arguments], input=input)

    return run


@pytest.fixture
def whole(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let every article be the one whose record holds everything."""

    def shipped_reader() -> ReadMany:
        return lambda articles: (whole_record() for _ in articles)

    monkeypatch.setattr("onrecord.cli.read.shipped_reader", shipped_reader)
    (tmp_path / "crisis.txt").write_text(WHOLE_TEXT, "utf-8")


def test_a_text_gives_a_report(run: Run) -> None:
    done = run("crisis.txt")
    assert done.exit_code == 0
    assert "Ivo Tarn · Defence minister" in done.stdout
    assert "8 statements by 5 speakers" in done.stdout
    assert done.stderr == ""


def test_a_record_is_one_line_of_json(run: Run) -> None:
    done = run("crisis.txt", "--json", "--published", "2031-03-13")
    record = decode(done.stdout)
    assert done.exit_code == 0
    assert done.stdout.count("\n") == 1
    assert record.statements == crisis_record().statements
    assert (record.article.id, record.article.text) == ("crisis", CRISIS_TEXT)
    assert str(record.article.published) == "2031-03-13"


def test_standard_input_is_read_for_a_dash(run: Run) -> None:
    done = run("-", "--json", input=CRISIS_TEXT)
    assert decode(done.stdout).statements == crisis_record().statements


def test_plain_text_is_never_altered(run: Run, tmp_path: Path) -> None:
    text = "\ufeffHe said:\r\n“No.”\u00a0👉\n\rEnd"
    (tmp_path / "odd.txt").write_bytes(text.encode("utf-8"))
    assert decode(run("odd.txt", "--json").stdout).article.text == text


def test_html_is_told_by_its_first_words(run: Run, tmp_path: Path) -> None:
    (tmp_path / "saved").write_text(PAGE, "utf-8")
    article = decode(run("saved", "--json").stdout).article
    assert article.title == "A strait is closed"
    assert "<p>" not in article.text


def test_html_can_be_read_as_text(run: Run, tmp_path: Path) -> None:
    (tmp_path / "saved.html").write_text(PAGE, "utf-8")
    assert decode(run("saved.html", "--json", "--as", "text").stdout).article.text == PAGE


def test_a_page_goes_into_the_file_that_is_named(run: Run, tmp_path: Path) -> None:
    done = run("crisis.txt", "--html", "kelm.html")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "onrecord: wrote kelm.html\n"
    assert "Ivo Tarn" in (tmp_path / "kelm.html").read_text("utf-8")


def test_pages_of_many_articles_go_into_a_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("Nothing was said.\n")
    assert run("crisis.txt", "other.txt", "--html", "out/").exit_code == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"crisis.html", "other.html"}


def test_many_articles_do_not_fit_into_one_page(run: Run, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("Nothing was said.\n")
    done = run("crisis.txt", "other.txt", "--html", "one.html")
    assert done.exit_code == 1
    assert "there are more; name a folder" in done.stderr


def test_a_folder_gives_its_texts_and_pages_in_order(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "saved"
    folder.mkdir()
    for name in ("b.txt", "a.html", "c.htm", "notes.pdf", ".hidden.txt"):
        (folder / name).write_text(PAGE if name[-1] in "lm" else "Nothing was said.\n")
    lines = run("saved", "--json").stdout.splitlines()
    assert [decode(line).article.id for line in lines] == ["a", "b", "c"]


def test_an_empty_folder_says_what_it_looked_for(run: Run, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    done = run("none")
    assert done.exit_code == 2
    assert ".txt" in done.stderr


def test_a_bad_path_costs_only_itself(run: Run) -> None:
    done = run("missing.txt", "crisis.txt")
    assert done.exit_code == 1
    assert done.stderr.startswith("onrecord: missing.txt: ")
    assert "8 statements" in done.stdout


def test_an_article_the_reader_cannot_read_costs_only_itself(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_text("UNREADABLE")
    done = run("bad.txt", "crisis.txt")
    assert done.exit_code == 1
    assert done.stderr == "onrecord: bad: no; mend it\n"
    assert "8 statements" in done.stdout


def test_nothing_read_at_all_is_exit_code_two(run: Run) -> None:
    done = run("missing.txt", "gone.txt")
    assert done.exit_code == 2
    assert len(done.stderr.splitlines()) == 2
    assert done.stdout == ""


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("crisis.txt", "--published", "yesterday"),
        ("crisis.txt", "--as", "pdf"),
        ("crisis.txt", "--act", "dream"),
        ("crisis.txt", "--min-confidence", "2"),
        ("crisis.txt", "--only", "omens"),
    ],
)
def test_what_is_asked_wrongly_is_exit_code_two(run: Run, arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert "Usage:" in done.stderr


def test_lines_of_json_give_lines_of_records_in_order(run: Run) -> None:
    lines = [
        {"id": "one", "text": CRISIS_TEXT, "published": "2031-03-13", "outlet": "Courier"},
        {"id": "two", "html": PAGE, "url": "https://courier.example/two"},
        {"id": "three", "text": "Nothing was said."},
    ]
    done = run("-", "--as", "jsonl", "--json", input="\n".join(map(json.dumps, lines)))
    records = [decode(line) for line in done.stdout.splitlines()]
    assert done.exit_code == 0
    assert [record.article.id for record in records] == ["one", "two", "three"]
    assert records[0].article.outlet == "Courier"
    assert [len(record.statements) for record in records] == [8, 0, 0]


def test_a_broken_line_is_told_by_its_number_and_costs_only_itself(run: Run) -> None:
    good = json.dumps({"id": "one", "text": "Nothing was said."})
    done = run("-", "--as", "jsonl", "--json", input=f"{good}\n{{broken\n{good}\n")
    assert done.exit_code == 1
    assert len(done.stdout.splitlines()) == 2
    assert "line 2" in done.stderr


def test_only_the_acts_and_the_confidence_asked_for_are_shown(run: Run) -> None:
    done = run("crisis.txt", "--json", "--act", "think", "--act", "do")
    assert [s.id for s in decode(done.stdout).statements] == ["s5", "s7"]
    done = run("crisis.txt", "--json", "--act", "say", "--min-confidence", "0.97")
    assert [s.id for s in decode(done.stdout).statements] == [StatementId("s1"), "s2"]


def test_only_the_sections_asked_for_are_shown(run: Run, whole: None) -> None:
    done = run("crisis.txt", "--only", "commitments", "--only", "events")
    assert done.exit_code == 0
    assert "RED LINES AND COMMITMENTS" in done.stdout
    assert "EVENTS" in done.stdout
    assert "STATEMENTS" not in done.stdout


def test_a_page_shows_only_the_sections_asked_for(
    run: Run, whole: None, tmp_path: Path
) -> None:
    assert run("crisis.txt", "--html", "kelm.html", "--only", "territories").exit_code == 0
    page = (tmp_path / "kelm.html").read_text("utf-8")
    assert ('id="territories"' in page, 'id="statements"' in page) == (True, False)


def test_a_record_as_json_is_always_whole(run: Run, whole: None) -> None:
    assert decode(run("crisis.txt", "--json").stdout).commitments == whole_record().commitments
    done = run("crisis.txt", "--json", "--only", "events")
    assert done.exit_code == 2
    assert "--json writes whole records" in done.stderr


def test_colour_is_for_terminals_unless_asked_for(run: Run) -> None:
    assert "\x1b[" not in run("crisis.txt").stdout
    assert "\x1b[" in run("crisis.txt", "--color").stdout
    assert "\x1b[" not in run("crisis.txt", "--no-color").stdout


def test_a_package_without_weights_says_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> ReadMany:
        raise WeightsError(what="weights are missing", where="model", fix="install again")

    monkeypatch.setattr("onrecord.cli.read.shipped_reader", broken)
    done = run("crisis.txt")
    assert done.exit_code == 2
    assert done.stderr == "onrecord: model: weights are missing; install again\n"


def test_a_private_address_is_refused(run: Run) -> None:
    done = run("http://127.0.0.1:9/page")
    assert done.exit_code == 2
    assert "--allow-private" in done.stderr


def test_the_help_shows_examples(run: Run) -> None:
    done = run("--help")
    assert "onrecord read article.txt --published 2031-03-13" in done.stdout
    assert "Exit codes: 0 all read" in done.stdout
