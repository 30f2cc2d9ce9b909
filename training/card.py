"""The model card: the account of a rebuild and the table of sources, put into the template.

`python -m training.card` writes `docs/model-card.md` anew from `training/scores.json`.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from string import Template

from training.account import Account, Training, load_account
from training.measure import FIGURES
from training.sources import Source, load_sources

__all__ = ["CARD", "SCORES", "render_card"]

HERE = Path(__file__).parent
TEMPLATE = HERE / "model-card.template"
SCORES = HERE / "scores.json"
CARD = HERE.parent / "docs" / "model-card.md"


def render_card(account: Account, sources: Sequence[Source]) -> str:
    """Return the card as Markdown."""
    return Template(TEMPLATE.read_text(encoding="utf-8")).substitute(
        measured=account.measured.isoformat(),
        int8_mb=_megabytes(account.int8.bytes),
        fp32_mb=_megabytes(account.fp32.bytes),
        graph_sha256=account.int8.graph_sha256,
        sources=_rows([s.name, s.origin, s.licence, s.teaches] for s in sources),
        unstated=" and ".join(s.name for s in sources if not s.stated),
        scores=_rows(_score_rows(account)),
        training=_training_words(account.training),
        versions=", ".join(f"{name} {number}" for name, number in account.versions.items()),
    )


def _score_rows(account: Account) -> Iterable[list[str]]:
    for name, figure in FIGURES.items():
        small, full = (round(v.scores[name], 1) for v in (account.int8, account.fp32))
        if name == "words_per_second":
            numbers = [f"{small:,.0f}", f"{full:,.0f}", f"{small / full:.1f} times"]
        else:
            numbers = [f"{small:.1f}", f"{full:.1f}", f"{round(small - full, 1) + 0.0:+.1f}"]
        yield [figure.head, figure.measure, figure.corpus, *numbers]


def _training_words(training: Training | None) -> str:
    if training is None:
        return (
            "These weights were handed to the command with `--model`;"
            " how they were trained is not on record here."
        )
    rows = _rows(
        [
            one.name,
            str(one.epochs),
            f"{one.rate:g}",
            f"{one.entity:g}",
            f"{one.hide:g}",
            one.start or "MiniLM-L6",
        ]
        for one in training.stages
    )
    return (
        f"Trained with seed {training.seed} on {training.threads} threads in"
        f" {training.minutes:.0f} minutes; SHA-256 over the corpus files:"
        f" `{training.data_sha256}`.\n\n"
        "| stage | epochs | learning rate | weight of entities | hidden names | starts from |\n"
        f"|---|---|---|---|---|---|\n{rows}"
    )


def _rows(rows: Iterable[Sequence[str]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.1f}"


if __name__ == "__main__":
    CARD.write_text(render_card(load_account(SCORES), load_sources()), encoding="utf-8")
