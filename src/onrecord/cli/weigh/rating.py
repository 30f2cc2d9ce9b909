"""The commands `onrecord weigh rate`, `credibility` and `likelihood`."""

from collections.abc import Mapping

import click

from onrecord.cli.ledgers import ledger_option, opened
from onrecord.cli.terminal import say
from onrecord.cli.weigh.options import analyst_option, by, reason_option
from onrecord.model.hypotheses import MEDIUM, Rating
from onrecord.render.matrix import fact_words
from onrecord.usecases.weigh import rate as rate_item
from onrecord.usecases.weigh import set_credibility, set_ratio

__all__ = ["credibility", "likelihood", "rate"]

CREDIBILITIES: Mapping[str, float] = {"low": MEDIUM / 2, "medium": MEDIUM, "high": 1.0}

_RATE_EXAMPLES = """
\b
Examples:
  onrecord weigh rate strait e1 h1=C h2=II none=N --analyst "Mara Lind" \\
      --reason "voters were the audience" --ledger crisis.db
"""

_CREDIBILITY_EXAMPLES = """
\b
Examples:
  onrecord weigh credibility strait e1 low --analyst "Mara Lind" \\
      --reason "at third hand" --ledger crisis.db
  onrecord weigh credibility strait e2 0.8 --analyst "Mara Lind" \\
      --reason "on film" --ledger crisis.db
"""

_LIKELIHOOD_EXAMPLES = """
\b
Examples:
  onrecord weigh likelihood strait e1 h1 h2 2..5 --analyst "Mara Lind" \\
      --reason "rarely said in earnest" --ledger crisis.db
  onrecord weigh likelihood strait e4 h1 h2 1 --analyst "Mara Lind" \\
      --reason "no more likely than yesterday" --ledger crisis.db
"""


@click.command(epilog=_RATE_EXAMPLES)
@click.argument("name")
@click.argument("item")
@click.argument("cells", metavar="HYPOTHESIS=RATING...", nargs=-1, required=True)
@ledger_option
@analyst_option
@reason_option()
def rate(  # noqa: PLR0913 - one parameter for each option
    *, name: str, item: str, cells: tuple[str, ...], ledger: str, analyst: str, reason: str
) -> None:
    """Rate an item against hypotheses, each as if it were true.

    CC very consistent, C consistent, N neither, I inconsistent, II very inconsistent, NA does
    not apply. A cell that is left blank is not neutral: it is not scored.

    Exit codes: 0 done, 2 asked wrongly.
    """
    ratings = dict(map(_rating, cells))
    with opened(ledger) as held:
        made = rate_item(held, name, item, ratings, by=by(analyst, reason))
    for one in made:
        say(f"{one.log.no}  {fact_words(one)}")


@click.command(epilog=_CREDIBILITY_EXAMPLES)
@click.argument("name")
@click.argument("item")
@click.argument("value", metavar="low|medium|high|0..1")
@ledger_option
@analyst_option
@reason_option()
def credibility(  # noqa: PLR0913 - one parameter for each option
    *, name: str, item: str, value: str, ledger: str, analyst: str, reason: str
) -> None:
    """State how far an item is to be believed: low 0.25, medium 0.5, high 1, or a number.

    An item of which nobody has stated it weighs as medium. The newest word stands, for all.

    Exit codes: 0 done, 2 asked wrongly.
    """
    number = CREDIBILITIES.get(value)
    if number is None:
        number = _number(value, where="a credibility")
    with opened(ledger) as held:
        stated = set_credibility(held, name, item, number, by=by(analyst, reason))
    say(f"{stated.log.no}  {fact_words(stated)}")


@click.command(epilog=_LIKELIHOOD_EXAMPLES)
@click.argument("name")
@click.argument("item")
@click.argument("over")
@click.argument("under")
@click.argument("times", metavar="TIMES|LOW..HIGH")
@ledger_option
@analyst_option
@reason_option()
def likelihood(  # noqa: PLR0913 - one parameter for each option
    *,
    name: str,
    item: str,
    over: str,
    under: str,
    times: str,
    ledger: str,
    analyst: str,
    reason: str,
) -> None:
    """State how many times likelier an item is if OVER is true than if UNDER is.

    Less than 1 speaks for UNDER; 1 is "no more likely than yesterday". Ratios of one assessor
    are multiplied, once for each report; priors are not asked for.

    Exit codes: 0 done, 2 asked wrongly.
    """
    low, _, high = times.partition("..")
    first = _number(low, where="a ratio")
    last = _number(high, where="a ratio") if high else first
    with opened(ledger) as held:
        stated = set_ratio(
            held,
            name,
            item,
            over=over,
            under=under,
            low=first,
            high=last,
            by=by(analyst, reason),
        )
    say(f"{stated.log.no}  {fact_words(stated)}")


def _rating(cell: str) -> tuple[str, Rating]:
    hypothesis, _, rating = cell.partition("=")
    try:
        return hypothesis, Rating(rating.upper())
    except ValueError:
        known = ", ".join(Rating)
        raise click.BadParameter(
            f"{cell!r} is no rating; write a hypothesis and one of {known}, like h1=C."
        ) from None


def _number(words: str, *, where: str) -> float:
    try:
        return float(words)
    except ValueError:
        raise click.BadParameter(f"{words!r} is not {where}; write a number.") from None
